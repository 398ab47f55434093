/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-project.h"

G_BEGIN_DECLS

/* Which stored article a new one is a near copy of: the signatures of a whole project, kept in memory while importing.
 */
typedef struct _SpNearCopies SpNearCopies;

/* Reads the project's signatures. NULL with a store error. */
SpNearCopies *sp_near_copies_load (SpProject *project, GError **error);
void sp_near_copies_free (SpNearCopies *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpNearCopies, sp_near_copies_free)

/*
 * Finds the stored article that has the largest share of ARTICLE's text, if that is enough for a near copy: sets TWIN
 * (else 0) and SHARE, 0 to 1. One of its own story, where it is counted once, goes before those of other stories.
 * Returns FALSE with a store error.
 */
gboolean sp_near_copies_find (
    SpNearCopies *self, SpConnection *connection, const SpArticle *article, SpId *twin, double *share, GError **error);

/*
 * Stores ARTICLE's signature, and knows it from now on. To be called after the article is stored, in the same command:
 * when that is rolled back, the article is passed over from then on.
 */
gboolean sp_near_copies_add (SpNearCopies *self, SpConnection *connection, const SpArticle *article, GError **error);

/* Stores the signature of TEXT, which a stored article has got anew. */
gboolean sp_near_copies_sign (SpConnection *connection, SpId article, const char *text, GError **error);

G_END_DECLS
