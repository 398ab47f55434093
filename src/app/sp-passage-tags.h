/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-snapshot.h"

G_BEGIN_DECLS

/*
 * The colours of passages on a text. Tagging a whole long text takes longer than a frame, so only tags of stretches
 * that changed are put on and taken off.
 */
typedef struct _SpPassageTags SpPassageTags;

/* For BUFFER, which must outlive it. */
SpPassageTags *sp_passage_tags_new (GtkTextBuffer *buffer);
void sp_passage_tags_free (SpPassageTags *self);

/* Forgets what was put on: the buffer has a new text. */
void sp_passage_tags_reset (SpPassageTags *self);

/*
 * Shows the passages of ARTICLE as they are in SNAPSHOT: in the colour of the party, strong for accepted positions and
 * underlined for proposals, strongest for the position SELECTED. Returns on how many stretches a tag was put or
 * removed.
 */
guint sp_passage_tags_update (SpPassageTags *self, const SpSnapshot *snapshot, SpId article, SpId selected);

G_END_DECLS
