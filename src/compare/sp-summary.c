/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-summary.h"

#include "sp-text.h"

#include <string.h>

/* Longest quote in a summary, in code points; how far the source may stand before its verb, and that before the rest.
 */
#define MAX_QUOTE 220
#define MAX_GAP 40

/* TEXT on one line, without quotation marks that have lost their partner. The caller frees it. */
static char *
tidy (const char *text)
{
  GString *tidied = g_string_new (NULL);
  int depth = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x201c)
        {
          if (!strstr (p, "”"))
            continue;
          depth++;
        }
      if (c == 0x201d && depth-- <= 0)
        {
          depth = 0;
          continue;
        }
      if (!g_unichar_isspace (c))
        g_string_append_unichar (tidied, c);
      else if (tidied->len > 0 && tidied->str[tidied->len - 1] != ' ')
        g_string_append_c (tidied, ' ');
    }
  g_strchomp (tidied->str);
  return g_string_free (tidied, FALSE);
}

static char *
slice (const SpStoryText *text, SpRange range)
{
  g_autofree char *raw = sp_text_index_slice (text->index, range);

  return tidy (raw);
}

/*
 * The article's own words from after the source to the end of what is said, when they stand in that order and close
 * together: "has repeatedly complained that …". NULL otherwise.
 */
static char *
get_predicate (const SpStoryText *text, const SpClaim *claim)
{
  guint start = claim->cue.start;
  g_autofree char *gap = NULL;

  if (claim->form == SP_FORM_DIRECT || sp_range_is_empty (claim->cue) || claim->cue.end > claim->range.start
      || claim->range.start - claim->cue.end > MAX_GAP)
    return NULL;
  gap = slice (text, (SpRange){ claim->cue.end, claim->range.start });
  if (strpbrk (gap, ",;.()"))
    return NULL;
  if (!sp_range_is_empty (claim->source) && claim->source.end < claim->cue.start
      && claim->cue.start - claim->source.end <= MAX_GAP)
    {
      g_autofree char *between = slice (text, (SpRange){ claim->source.end, claim->cue.start });

      if (!strpbrk (between, ",;:()\"") && !strstr (between, "who ") && !strstr (between, "—"))
        start = claim->source.end;
    }
  return slice (text, (SpRange){ start, claim->range.end });
}

char *
sp_summary_shorten (const char *passage)
{
  g_autofree char *quote = tidy (passage);
  const char *cut;

  if (g_utf8_strlen (quote, -1) <= MAX_QUOTE)
    return g_steal_pointer (&quote);
  cut = g_utf8_offset_to_pointer (quote, MAX_QUOTE);
  for (const char *p = cut; p > quote + MAX_QUOTE / 4; p--)
    if (p[0] == ' ' && strchr (".!?", p[-1]))
      return g_strndup (quote, p - quote);
  /* Some scripts have no spaces to cut at. */
  for (const char *p = cut; p > quote + MAX_QUOTE / 4; p--)
    if (*p == ' ')
      return g_strdup_printf ("%.*s …", (int) (p - quote), quote);
  return g_strdup_printf ("%.*s…", (int) (cut - quote), quote);
}

/* What is said. */
static char *
get_quote (const SpStoryText *text, const SpClaim *claim)
{
  g_autofree char *passage = sp_text_index_slice (text->index, claim->range);

  return sp_summary_shorten (passage);
}

char *
sp_summary_write (const SpStoryWords *words, const SpClaim *claim)
{
  const SpStoryText *text = sp_story_words_get_text (words, claim->article);
  g_autofree char *predicate = get_predicate (text, claim);
  g_autofree char *first = g_utf8_strup (claim->party, g_utf8_next_char (claim->party) - claim->party);
  g_autofree char *subject = g_strconcat (first, g_utf8_next_char (claim->party), NULL);
  g_autofree char *quote = NULL;

  if (predicate && g_utf8_strlen (predicate, -1) <= 2 * MAX_QUOTE)
    return g_strdup_printf ("%s %s%s", subject, predicate,
                            sp_text_ends_sentence (predicate, strlen (predicate)) ? "" : ".");
  quote = get_quote (text, claim);
  if (claim->form == SP_FORM_DIRECT)
    return g_strdup_printf ("%s: “%s”", subject, quote);
  return g_strdup_printf ("%s: %s%s", subject, quote, sp_text_ends_sentence (quote, strlen (quote)) ? "" : ".");
}
