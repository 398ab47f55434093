/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-codings-check.h"

#include "sp-anchor.h"
#include "sp-text.h"

#include <string.h>

#define MAX_NAME 300
#define MAX_NOTE 4000

/* Bytes of text that may be looked through for the passages of one article: a second's work. */
#define MAX_WORK ((guint64) 1 << 31)

/* A text in which passages are looked for. */
typedef struct
{
  const char *text;
  gsize size;
  SpTextIndex *index;
  SpAnchorText *anchors; /* made when the first passage is not where it should be */
  guint64 work;
} Places;

static gboolean
stands_at (const Places *places, SpRange range, const char *quote)
{
  gsize start = sp_text_index_to_byte (places->index, range.start),
        end = sp_text_index_to_byte (places->index, range.end);

  return end > start && range.end <= sp_text_index_get_length (places->index) && strlen (quote) == end - start
         && memcmp (places->text + start, quote, end - start) == 0;
}

/* QUOTE as the stored form may have it: its lines are paragraphs, or one. The caller frees it. */
static char *
join_lines (const char *quote, const char *between)
{
  g_auto (GStrv) lines = g_strsplit (quote, "\n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (char **line = lines; *line; line++)
    if (*g_strstrip (*line))
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? between : "", *line);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* Looks for PASSAGE in the whole text; NULL when it is not there for certain. */
static SpEvidence *
search (Places *places, const SpEvidence *passage)
{
  static const char *const between[] = { "\n\n", " " };
  g_autofree char *normal = sp_text_normalise (passage->quote, -1);

  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    {
      g_autofree char *quote = join_lines (normal, between[i]);
      SpAnchorMatch match;
      SpEvidence *found;

      if (!*quote || places->work + places->size > MAX_WORK || (i > 0 && !strchr (normal, '\n')))
        return NULL;
      places->work += places->size;
      if (!strstr (places->text, quote))
        continue;
      if (!places->anchors)
        places->anchors = sp_anchor_text_new (places->text);
      match = sp_anchor_text_find (places->anchors, quote, passage->prefix, passage->suffix, passage->range);
      if (!stands_at (places, match.range, quote)
          || (match.outcome != SP_ANCHOR_ANCHORED && match.outcome != SP_ANCHOR_MOVED))
        return NULL;
      found = sp_evidence_new ();
      found->range = match.range;
      g_free (found->quote);
      found->quote = g_steal_pointer (&quote);
      return found;
    }
  return NULL;
}

/* The names of a code, each as they may be shown; NULL when one has nothing to show. */
static char **
check_code (char **code)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (char **name = code; *name; name++)
    {
      g_autofree char *line = sp_draft_cut_line (*name, MAX_NAME);

      if (!line)
        return NULL;
      g_strv_builder_add (names, line);
    }
  return *code ? g_strv_builder_end (names) : NULL;
}

static char *
check_note (const char *note)
{
  g_autofree char *text = note ? sp_text_normalise (note, -1) : NULL;

  if (text && strlen (text) > MAX_NOTE)
    *g_utf8_find_prev_char (text, text + MAX_NOTE) = '\0';
  return text && *g_strstrip (text) ? g_steal_pointer (&text) : NULL;
}

static SpCoding *
check_coding (Places *places, const SpCoding *draft)
{
  g_autoptr (SpCoding) coding = sp_coding_new ();
  g_auto (GStrv) code = check_code (draft->code);
  g_autoptr (SpEvidence) passage = NULL;

  if (code && stands_at (places, draft->passage->range, draft->passage->quote))
    passage = sp_evidence_ref (draft->passage);
  else if (code)
    passage = search (places, draft->passage);
  if (!passage)
    return NULL;
  g_strfreev (coding->code);
  coding->code = g_steal_pointer (&code);
  coding->note = check_note (draft->note);
  coding->coder = sp_draft_cut_line (draft->coder, MAX_NAME);
  sp_evidence_unref (coding->passage);
  coding->passage = g_steal_pointer (&passage);
  return g_steal_pointer (&coding);
}

void
sp_codings_check (const SpDraft *draft, SpArticle *article)
{
  Places places = { .text = article->text, .size = strlen (article->text) };

  article->n_codings_lost = draft->n_codings_lost;
  if (draft->codings->len == 0)
    return;
  places.index = sp_text_index_new (article->text);
  article->codings = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_coding_free);
  for (guint i = 0; i < draft->codings->len; i++)
    {
      SpCoding *coding = check_coding (&places, g_ptr_array_index (draft->codings, i));

      if (coding)
        g_ptr_array_add (article->codings, coding);
      else
        article->n_codings_lost++;
    }
  g_clear_pointer (&places.anchors, sp_anchor_text_free);
  sp_text_index_free (places.index);
}
