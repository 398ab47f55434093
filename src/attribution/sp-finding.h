/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-tokens.h"

G_BEGIN_DECLS

#define SP_FINDING_MAX_PIECES 8

/* An attribution in tokens, as the engines find it. A plain value. */
typedef struct
{
  SpRun source[SP_FINDING_MAX_PIECES];
  SpRun cue[SP_FINDING_MAX_PIECES];
  SpRun content[SP_FINDING_MAX_PIECES];
  guint n_source, n_cue, n_content;
  float cue_chance;     /* 0 to 1, from the tagger; or a rule's weight */
  float content_chance; /* the lowest chance among the content's edges */
  float source_chance;
  float confidence;    /* 0 to 1: the chance that content and source are right */
  guint8 kind;         /* SpKind */
  char stance;         /* 'a', 'd' or '-' */
  gboolean has_target; /* the content or what follows the cue begins with whom it is directed at */
  gboolean is_rule;    /* found by a rule */
} SpFinding;

/* Adds a piece unless it is empty or there is no room. */
static inline void
sp_finding_add (SpRun *pieces, guint *n_pieces, guint start, guint end)
{
  if (start < end && *n_pieces < SP_FINDING_MAX_PIECES)
    pieces[(*n_pieces)++] = (SpRun){ start, end };
}

G_END_DECLS
