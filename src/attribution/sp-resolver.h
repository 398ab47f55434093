/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-actors.h"
#include "sp-attribution.h"
#include "sp-names.h"
#include "sp-party-directory.h"

G_BEGIN_DECLS

/* Resolves the sources of one story. */
typedef struct _SpResolver SpResolver;

/* DIRECTORY must outlive it. */
SpResolver *sp_resolver_new (const SpPartyDirectory *directory);
void sp_resolver_free (SpResolver *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpResolver, sp_resolver_free)

/* Reads the names of an article of YEAR (0 when unknown). Read all articles before one is resolved. They must live on.
 */
void sp_resolver_read (SpResolver *self, const SpDocument *document, int year);

/* Finds the party and target of each SpAttribution of the article read at INDEX; sp_resolver_finish() then names them.
 */
void sp_resolver_resolve (SpResolver *self, guint index, GPtrArray *attributions);

/* Sets the names of parties and targets in all that was resolved, and returns the parties (SpParty). */
GPtrArray *sp_resolver_finish (SpResolver *self);

G_END_DECLS
