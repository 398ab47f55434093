/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-passage-tags.h"

struct _SpPassageTags
{
  GtkTextBuffer *buffer;
  GHashTable *layers; /* GtkTextTag → SpRanges it is on, in order and without overlap */
};

/* How strong a passage is shown. */
typedef enum
{
  PROPOSED,
  ACCEPTED,
  SELECTED,
} Strength;

static GtkTextTag *
make_tag (GtkTextBuffer *buffer, const char *name, const char *colour, Strength strength)
{
  static const float alphas[] = { 0.13f, 0.28f, 0.52f };
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, name, NULL);
  GdkRGBA background;
  GdkRGBA line;

  gdk_rgba_parse (&background, colour);
  line = background;
  background.alpha = alphas[strength];
  line.alpha = 0.8f;
  g_object_set (tag, "background-rgba", &background, NULL);
  if (strength == PROPOSED)
    g_object_set (tag, "underline", PANGO_UNDERLINE_SINGLE, "underline-rgba", &line, NULL);
  return tag;
}

static GtkTextTag *
get_tag (SpPassageTags *self, const char *colour, Strength strength)
{
  g_autofree char *name = g_strdup_printf ("%s-%d", colour, strength);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), name);

  return tag ? tag : make_tag (self->buffer, name, colour, strength);
}

static GHashTable *
layers_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
}

/* Passages come in the order of the text, so joining with the last range is enough to be free of overlap. */
static void
layers_add (GHashTable *layers, GtkTextTag *tag, SpRange range)
{
  SpRanges *ranges = g_hash_table_lookup (layers, tag);
  SpRange *last;

  if (!ranges)
    {
      ranges = sp_ranges_new ();
      g_hash_table_insert (layers, tag, ranges);
    }
  last = ranges->len > 0 ? &sp_ranges_index (ranges, ranges->len - 1) : NULL;
  if (last && range.start <= last->end)
    last->end = MAX (last->end, range.end);
  else
    sp_ranges_add (ranges, range);
}

static gboolean
ranges_have (const SpRanges *ranges, SpRange range)
{
  for (guint i = 0; ranges && i < ranges->len; i++)
    if (sp_range_equal (sp_ranges_index (ranges, i), range))
      return TRUE;
  return FALSE;
}

/* Puts TAG on what of RANGES is not in OTHERS, or takes it off. */
static guint
apply_difference (SpPassageTags *self, GtkTextTag *tag, const SpRanges *ranges, const SpRanges *others, gboolean put)
{
  guint n = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      SpRange range = sp_ranges_index (ranges, i);
      GtkTextIter start;
      GtkTextIter end;

      if (ranges_have (others, range))
        continue;
      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) range.start);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) range.end);
      if (put)
        gtk_text_buffer_apply_tag (self->buffer, tag, &start, &end);
      else
        gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
      n++;
    }
  return n;
}

SpPassageTags *
sp_passage_tags_new (GtkTextBuffer *buffer)
{
  SpPassageTags *self = g_new0 (SpPassageTags, 1);

  self->buffer = buffer;
  self->layers = layers_new ();
  return self;
}

void
sp_passage_tags_free (SpPassageTags *self)
{
  g_hash_table_unref (self->layers);
  g_free (self);
}

void
sp_passage_tags_reset (SpPassageTags *self)
{
  g_hash_table_remove_all (self->layers);
}

static GHashTable *
make_layers (SpPassageTags *self, const SpSnapshot *snapshot, SpId article, SpId selected)
{
  const GPtrArray *passages = sp_snapshot_get_passages (snapshot, article);
  GHashTable *layers = layers_new ();

  for (guint i = 0; i < passages->len; i++)
    {
      const SpPassage *passage = g_ptr_array_index (passages, i);
      const char *colour = sp_snapshot_get_colour (snapshot, passage->position->party);
      Strength strength = passage->position->status == SP_STATUS_ACCEPTED ? ACCEPTED : PROPOSED;

      layers_add (layers, get_tag (self, colour, strength), passage->evidence->range);
      if (passage->position->id == selected)
        layers_add (layers, get_tag (self, colour, SELECTED), passage->evidence->range);
    }
  return layers;
}

guint
sp_passage_tags_update (SpPassageTags *self, const SpSnapshot *snapshot, SpId article, SpId selected)
{
  GHashTable *layers = make_layers (self, snapshot, article, selected);
  GHashTableIter iter;
  gpointer tag;
  gpointer ranges;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->layers);
  while (g_hash_table_iter_next (&iter, &tag, &ranges))
    n += apply_difference (self, tag, ranges, g_hash_table_lookup (layers, tag), FALSE);
  g_hash_table_iter_init (&iter, layers);
  while (g_hash_table_iter_next (&iter, &tag, &ranges))
    n += apply_difference (self, tag, ranges, g_hash_table_lookup (self->layers, tag), TRUE);
  g_hash_table_unref (self->layers);
  self->layers = layers;
  return n;
}
