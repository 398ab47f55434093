/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-connection.h"

G_BEGIN_DECLS

/*
 * What was marked in an article with another program: its codes become issues, its coded passages positions on them,
 * which wait for a person to say whose they are.
 */

/*
 * Stores the codings of DRAFT for ARTICLE, which is stored with the same or nearly the same text, in ARTICLE's story;
 * in a command. A code is an issue of that name if the story has one. A passage that has a position on its issue
 * already is not stored again. N_STORED is set to how many were stored, N_LOST to how many of DRAFT's did not come in
 * since their code or their place was not found.
 */
gboolean sp_coded_passages_store (
    SpConnection *connection, const SpArticle *draft, SpId article, guint *n_stored, guint *n_lost, GError **error);

/* What a person is told of that: "12 coded passages came in, 1 was left out, since …"; NULL for none at all. The caller
 * frees it. */
char *sp_coded_passages_describe (guint n_stored, guint n_lost);

G_END_DECLS
