/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-content.h"

#include <glib/gi18n.h>

#include "sp-cell-labels.h"
#include "sp-labels.h"

/* How many positions a cell shows before it says how many more there are. */
#define POSITIONS_SHOWN 4

/* Around the words of a badge, and before them room for its mark. */
#define BADGE_EDGE "\u00a0"
#define BADGE_MARK "\ufffc"

/* A content while it is being written. */
typedef struct
{
  GString *text;
  GString *name;
  GArray *spans;
} Writer;

static void
writer_init (Writer *self)
{
  self->text = g_string_new (NULL);
  self->name = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (SpGridSpan));
}

static SpGridContent *
writer_end (Writer *self, const char *colour, gboolean quiet)
{
  SpGridContent *content = g_new0 (SpGridContent, 1);

  content->text = g_string_free (self->text, FALSE);
  content->name = g_string_free (self->name, FALSE);
  content->spans = self->spans;
  content->colour = g_strdup (colour);
  content->quiet = quiet;
  return content;
}

/* Adds words of a project, in which a line break would be taken for the end of a paragraph. */
static void
add_line (Writer *self, const char *words)
{
  for (const char *p = words; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (self->text, c < 0x20 || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
}

static void
add_span (Writer *self, const char *words, SpGridSpanStyle style, SpKind kind)
{
  SpGridSpan span = { (guint) self->text->len, 0, style, kind };

  add_line (self, words);
  span.end = (guint) self->text->len;
  g_array_append_val (self->spans, span);
}

static void
begin_paragraph (Writer *self)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
}

/* Sets what follows apart from what comes before. */
static void
add_gap (Writer *self)
{
  SpGridSpan span = { (guint) self->text->len + 1, (guint) self->text->len + 2, SP_GRID_SPAN_GAP, 0 };

  if (self->text->len == 0)
    return;
  g_string_append (self->text, "\n");
  g_array_append_val (self->spans, span);
}

guint
sp_grid_count_outlets (const GPtrArray *evidence, const SpSnapshot *snapshot)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (sp_id_hash, sp_id_equal);

  for (guint i = 0; i < evidence->len; i++)
    {
      SpEvidence *one = g_ptr_array_index (evidence, i);
      SpArticle *article = snapshot ? sp_snapshot_get_article (snapshot, one->article) : NULL;

      g_hash_table_add (seen, article && article->outlet_id ? &article->outlet_id : &one->article);
    }
  return g_hash_table_size (seen);
}

static void
add_badge (Writer *self, const SpPosition *position)
{
  gboolean accepted = position->status == SP_STATUS_ACCEPTED;
  g_autofree char *words =
      g_strconcat (BADGE_EDGE, accepted ? BADGE_MARK BADGE_EDGE : "", sp_label_kind (position->kind), BADGE_EDGE, NULL);

  add_span (self, words, accepted ? SP_GRID_SPAN_BADGE_ACCEPTED : SP_GRID_SPAN_BADGE_PROPOSED, position->kind);
}

/* Adds words that are not to be parted. */
static void
add_quiet_unit (Writer *self, const char *words)
{
  g_auto (GStrv) pieces = g_strsplit (words, " ", -1);
  g_autofree char *unit = g_strjoinv (BADGE_EDGE, pieces);

  add_span (self, unit, SP_GRID_SPAN_QUIET, 0);
}

/* The line above a position's summary: what kind, whose, what was decided, who carries it. */
static void
add_position_head (Writer *self, const SpPosition *position, const SpGridContext *context)
{
  const SpSnapshot *snapshot = context->snapshot;
  const SpParty *party = context->with_party && snapshot ? sp_snapshot_get_party (snapshot, position->party) : NULL;
  guint n_outlets = sp_grid_count_outlets (position->evidence, snapshot);
  g_autofree char *outlets = g_strdup_printf (ngettext ("%u outlet", "%u outlets", n_outlets), n_outlets);

  add_gap (self);
  begin_paragraph (self);
  if (party)
    {
      add_span (self, party->name, SP_GRID_SPAN_STRONG, 0);
      g_string_append (self->text, "\u2002");
    }
  add_badge (self, position);
  g_string_append (self->text, "\u2002");
  if (position->status != SP_STATUS_ACCEPTED)
    {
      g_autofree char *both = g_strdup_printf ("%s · %s", sp_label_status (position->status), outlets);

      add_quiet_unit (self, both);
    }
  else
    add_quiet_unit (self, outlets);

  g_string_append_printf (self->name, "\n%s%s%s, %s, %s: ", party ? party->name : "", party ? ", " : "",
                          sp_label_kind (position->kind), sp_label_status (position->status), outlets);
}

static void
add_positions (Writer *self, const SpCellContent *cell, const SpGridContext *context)
{
  guint n_shown = MIN (cell->positions->len, POSITIONS_SHOWN);

  for (guint i = 0; i < n_shown; i++)
    {
      const SpPosition *position = g_ptr_array_index (cell->positions, i);

      add_position_head (self, position, context);
      begin_paragraph (self);
      add_line (self, position->summary);
      g_string_append (self->name, position->summary);
    }
  if (n_shown < cell->positions->len)
    {
      guint more = cell->positions->len - n_shown;
      g_autofree char *words = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

      add_gap (self);
      begin_paragraph (self);
      add_span (self, words, SP_GRID_SPAN_QUIET, 0);
      g_string_append_printf (self->name, "\n%s", words);
    }
}

/* What a cell without positions says. */
static void
add_silence (Writer *self, const SpCellContent *cell, SpGridSilence silence)
{
  const char *words = silence == SP_GRID_SILENCE_STATE      ? sp_label_cell_state (cell->state)
                      : silence == SP_GRID_SILENCE_REPORTED ? _ ("Not reported")
                                                            : "–";

  begin_paragraph (self);
  add_span (self, words, SP_GRID_SPAN_QUIET, 0);
  g_string_append (self->name, silence == SP_GRID_SILENCE_FILTERED ? _ ("nothing that passes the filter") : words);
}

SpGridContext
sp_grid_context_for (SpGridAxis rows, SpGridAxis columns, gboolean filtered, const SpSnapshot *snapshot)
{
  return (SpGridContext){
    .snapshot = snapshot,
    .with_party = rows != SP_GRID_PARTY && columns != SP_GRID_PARTY,
    .silence = filtered                                            ? SP_GRID_SILENCE_FILTERED
               : rows == SP_GRID_ISSUE && columns == SP_GRID_PARTY ? SP_GRID_SILENCE_STATE
                                                                   : SP_GRID_SILENCE_REPORTED,
  };
}

SpGridContent *
sp_grid_content_new (const SpCellContent *cell,
                     const SpGridHeading *row,
                     const SpGridHeading *column,
                     const SpGridContext *context)
{
  Writer writer;

  writer_init (&writer);
  g_string_append_printf (writer.name, "%s, %s: ", column->name, row->name);
  if (!cell)
    {
      add_span (&writer, "…", SP_GRID_SPAN_QUIET, 0);
      g_string_append (writer.name, _ ("being read"));
      return writer_end (&writer, NULL, TRUE);
    }
  if (cell->summary && *cell->summary)
    {
      add_span (&writer, cell->summary, SP_GRID_SPAN_NOTE, 0);
      g_string_append_printf (writer.name, "%s\n", cell->summary);
    }
  if (cell->positions->len == 0)
    add_silence (&writer, cell, context->silence);
  else
    {
      g_string_append_printf (writer.name, ngettext ("%u position", "%u positions", cell->positions->len),
                              cell->positions->len);
      add_positions (&writer, cell, context);
    }
  return writer_end (&writer, NULL, cell->positions->len == 0);
}

SpGridContent *
sp_grid_content_new_header (const SpGridHeading *header, SpGridAxis axis, const SpSnapshot *snapshot)
{
  guint n_positions = (guint) header->n_positions;
  g_autofree char *count = g_strdup_printf (ngettext ("%u position", "%u positions", n_positions), n_positions);
  const char *colour = NULL;
  Writer writer;

  writer_init (&writer);
  add_span (&writer, *header->name ? header->name : _ ("Untitled"), SP_GRID_SPAN_STRONG, 0);
  if (axis == SP_GRID_ARTICLE && snapshot)
    {
      const SpArticle *article = sp_snapshot_get_article (snapshot, header->id);

      if (article && article->outlet)
        {
          begin_paragraph (&writer);
          add_span (&writer, article->outlet, SP_GRID_SPAN_QUIET, 0);
        }
    }
  begin_paragraph (&writer);
  add_span (&writer, count, SP_GRID_SPAN_QUIET, 0);
  g_string_append_printf (writer.name, "%s, %s", header->name, count);
  if (axis == SP_GRID_PARTY && snapshot)
    colour = sp_snapshot_get_colour (snapshot, header->id);
  return writer_end (&writer, colour, FALSE);
}

void
sp_grid_content_free (SpGridContent *self)
{
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self->name);
  g_free (self->colour);
  g_free (self);
}

gboolean
sp_grid_content_equal (const SpGridContent *a, const SpGridContent *b)
{
  return a->spans->len == b->spans->len && g_str_equal (a->text, b->text) && g_str_equal (a->name, b->name)
         && g_strcmp0 (a->colour, b->colour) == 0
         && memcmp (a->spans->data, b->spans->data, a->spans->len * sizeof (SpGridSpan)) == 0;
}
