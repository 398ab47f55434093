/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-range.h"
#include "sp-terms.h"

G_BEGIN_DECLS

/* One attribution as marked in a training article. */
typedef struct
{
  guint number;
  SpRanges *source;
  SpRanges *cue;
  SpRanges *content;
  SpKind kind;
  gboolean has_kind;
  char *party; /* or NULL */
} SpGoldAttribution;

/* A training article (data/training/README.md). */
typedef struct
{
  char *name;
  char *text;              /* without marks, in stored form */
  GPtrArray *attributions; /* SpGoldAttribution */
} SpGoldArticle;

/*
 * Reads a training article from marked-up TEXT. Returns NULL and sets ERROR, with name and line, when a mark is not
 * closed, not opened, of no known role or kind, or has white space at its edges.
 */
SpGoldArticle *sp_gold_article_parse (const char *name, const char *text, GError **error);
void sp_gold_article_free (SpGoldArticle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGoldArticle, sp_gold_article_free)

G_END_DECLS
