/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-row-list.h"
#include "sp-search-table.h"
#include "sp-snapshot.h"

G_BEGIN_DECLS

/* The hits of a search, as rows: the snippet with the match in bold, and where it stands. */
#define SP_TYPE_HIT_LIST (sp_hit_list_get_type ())
G_DECLARE_FINAL_TYPE (SpHitList, sp_hit_list, SP, HIT_LIST, GObject)

SpHitList *sp_hit_list_new (void);

/* Has VIEW show the hits. */
void sp_hit_list_attach (SpHitList *self, SpRowList *view);

/* Puts HITS (SpSearchHit) in the place of those before; SNAPSHOT tells the articles' names. Takes references. */
void sp_hit_list_set (SpHitList *self, SpSnapshot *snapshot, GPtrArray *hits);

/* The list's own; NULL past the end. */
const SpSearchHit *sp_hit_list_get (SpHitList *self, guint position);

G_END_DECLS
