/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-claim-range.h"

#include <string.h>

#include "sp-hash.h"
#include "sp-words.h"

/* How far after its verb the rest of a clause may begin, in code points. */
#define MAX_GAP 60
/* How far a claim is carried on, in code points. */
#define MAX_CARRIED_ON 400
/* How many words the name of who said so has at most. */
#define MAX_SPEAKER_WORDS 9
/* From which confidence on another claim's beginning ends this one. */
#define CERTAIN 0.5

static gunichar
char_at (const SpStoryText *text, guint offset)
{
  return g_utf8_get_char (text->article->text + sp_text_index_to_byte (text->index, offset));
}

static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == 0xab || c == 0xbb || (c >= 0x2018 && c <= 0x201f) || c == 0x2039 || c == 0x203a;
}

static gboolean
is_edge (gunichar c)
{
  return g_unichar_isspace (c) || is_quotation_mark (c) || c == ',' || c == ';' || c == ':' || c == '\''
         || (c >= 0x2010 && c <= 0x2015) || c == '-' || c == '(' || c == ')' || c == 0x60c || c == 0x61b;
}

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == 0x3002 || c == 0x6d4;
}

/* Length in code points, space included, of the one of WORDS that RANGE begins with; 0 for none. */
static guint
match_word (const SpStoryText *text, SpRange range, const char *const *words)
{
  const char *p = text->article->text + sp_text_index_to_byte (text->index, range.start);

  for (; *words; words++)
    {
      gsize size = strlen (*words);

      if (g_ascii_strncasecmp (p, *words, size) == 0 && p[size] == ' ')
        return g_utf8_strlen (*words, size) + 1;
    }
  return 0;
}

SpRange
sp_claim_range_trim (const SpStoryText *text, SpRange range, SpForm form)
{
  static const char *const conjunctions[] = { "that", "dass", "daß", "que", "что", "що", "أن", "إن", NULL };
  guint skip;

  range.end = MIN (range.end, sp_text_index_get_length (text->index));
  while (range.start < range.end && is_edge (char_at (text, range.start)))
    range.start++;
  while (range.start < range.end && is_edge (char_at (text, range.end - 1)))
    range.end--;
  if (form == SP_FORM_DIRECT)
    return range;
  while (range.start < range.end
         && (is_edge (char_at (text, range.end - 1)) || is_stop (char_at (text, range.end - 1))))
    range.end--;
  skip = match_word (text, range, conjunctions);
  range.start = MIN (range.start + skip, range.end);
  while (skip > 0 && range.start < range.end && is_edge (char_at (text, range.start)))
    range.start++;
  return range;
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return g_strv_contains (words, word);
}

/* The word in lower case. The caller frees it. */
static char *
get_word (const SpStoryText *text, guint word)
{
  g_autofree char *bytes = sp_text_index_slice (text->index, g_array_index (text->words, SpStoryWord, word).range);

  return g_utf8_strdown (bytes, -1);
}

/* Whether one of MARKS stands in RANGE. */
static gboolean
has_mark (const SpStoryText *text, SpRange range, const char *marks)
{
  for (guint at = range.start; at < range.end; at++)
    if (g_utf8_strchr (marks, -1, char_at (text, at)))
      return TRUE;
  return FALSE;
}

/* Whether a word that comes after a comma (or none) turns the sentence to something else. */
static gboolean
turns (const SpStoryText *text, guint word, gboolean after_comma)
{
  static const char *const always[] = { "while", "though", "although", "whereas", NULL };
  static const char *const after[] = { "but", "where", "according", "before", "after", "when", NULL };
  g_autofree char *bytes = get_word (text, word);

  if (is_one_of (bytes, always))
    return TRUE;
  if (!after_comma)
    return FALSE;
  if (g_str_equal (bytes, "and") && word + 1 < text->words->len)
    {
      g_autofree char *next = get_word (text, word + 1);

      return g_str_equal (next, "that");
    }
  return is_one_of (bytes, after) || g_str_has_suffix (bytes, "ing");
}

/* Whether the words from WORD on, up to LIMIT or a comma, are who said so: ", the minister's office said in a
 * statement". */
static gboolean
names_speaker (const SpStoryText *text, guint word, guint limit)
{
  for (guint w = word; w < text->words->len && w < word + MAX_SPEAKER_WORDS; w++)
    {
      SpRange range = g_array_index (text->words, SpStoryWord, w).range;
      g_autofree char *bytes = get_word (text, w);
      const SpWord *known = sp_words_look_up (sp_hash_string (bytes));

      if (range.start >= limit || (w > word && has_mark (text, (SpRange){ range.start - 2, range.start }, ",")))
        return FALSE;
      if (w > word && known && known->verb_cue == 2 && known->quotes)
        return TRUE;
      if (known && w > word && strchr ("dzm", known->tags[0]))
        return FALSE;
      if (g_str_equal (bytes, "and") || g_str_equal (bytes, "which") || g_str_equal (bytes, "who"))
        return FALSE;
    }
  return FALSE;
}

/* Whether another claim's source or verb begins at OFFSET. */
static gboolean
begins_other (const GArray *claims, guint i, guint offset)
{
  const SpClaim *own = &g_array_index (claims, SpClaim, i);

  for (guint k = i > 4 ? i - 4 : 0; k < claims->len && k < i + 5; k++)
    {
      const SpClaim *other = &g_array_index (claims, SpClaim, k);

      if (other->article != own->article || other->utterance == own->utterance || other->confidence < CERTAIN)
        continue;
      if ((!sp_range_is_empty (other->cue) && other->cue.start == offset)
          || (!sp_range_is_empty (other->source) && other->source.start == offset))
        return TRUE;
    }
  return FALSE;
}

static guint
find_end (const SpStoryText *text, const GArray *claims, guint i)
{
  const SpClaim *claim = &g_array_index (claims, SpClaim, i);
  guint sentence = sp_story_find_piece (text->sentences, claim->range.end - 1);
  guint limit = MIN (sp_ranges_index (text->sentences, sentence).end, claim->range.end + MAX_CARRIED_ON);
  guint end = claim->range.end, telling = end, comma_at = 0;

  for (guint w = sp_story_text_find_word (text, claim->range.end); w < text->words->len; w++)
    {
      SpRange word = g_array_index (text->words, SpStoryWord, w).range;
      SpRange gap = { end, word.start };
      gboolean comma = has_mark (text, gap, ",");

      if (word.start >= limit || has_mark (text, gap, ";:—–()") || turns (text, w, comma)
          || (comma && names_speaker (text, w, limit)))
        break;
      if (begins_other (claims, i, word.start))
        /* What leads over to it (", he", "and") goes with it. */
        return comma_at ? comma_at : telling;
      if (comma)
        comma_at = end;
      end = word.end;
      if (g_array_index (text->words, SpStoryWord, w).stem >= 0)
        telling = end;
    }
  return end;
}

static guint
find_start (const SpStoryText *text, const SpClaim *claim)
{
  static const char *const determiners[] = { "the", "a",    "an",    "his",   "her",  "its", "their", "our",
                                             "my",  "this", "these", "those", "some", "any", "no",    NULL };
  static const char *const openers[] = { "to", "not", "whether", "that", "of", "for", "on", "about", NULL };
  static const char *const addressing[] = { "told", "tell", "tells", "telling", "asked", "assured", "informed", NULL };
  SpRange gap = { claim->cue.end, claim->range.start };
  guint first = sp_story_text_find_word (text, gap.start), last = sp_story_text_find_word (text, gap.end);
  guint cue = sp_story_text_find_word (text, claim->cue.start);
  g_autofree char *cue_word = NULL;
  g_autofree char *word = NULL;
  g_autofree char *opening = NULL;

  if (first >= last || last >= text->words->len || sp_range_length (gap) > MAX_GAP
      || has_mark (text, gap, ",;:—–()\"“”.") || sp_range_overlap (gap, claim->source) > 0)
    return claim->range.start;
  cue_word = get_word (text, cue);
  word = get_word (text, first);
  opening = get_word (text, last);
  for (guint w = first; w < last; w++)
    {
      g_autofree char *between = get_word (text, w);

      if (g_str_equal (between, "that"))
        return claim->range.start;
    }
  if (is_one_of (cue_word, addressing)
      || (g_array_index (text->words, SpStoryWord, first).stem < 0 && !is_one_of (word, determiners))
      || (is_one_of (opening, openers) && !g_str_equal (opening, "of") && !g_str_equal (opening, "for")))
    return claim->range.start;
  return g_array_index (text->words, SpStoryWord, first).range.start;
}

SpRange
sp_claim_range_complete (const SpStoryText *text, const GArray *claims, guint i)
{
  const SpClaim *claim = &g_array_index (claims, SpClaim, i);
  SpRange range = claim->range;

  if (claim->form == SP_FORM_DIRECT || sp_range_is_empty (claim->cue) || claim->cue.end > range.start
      || !text->article->lang || !g_str_has_prefix (text->article->lang, "en") || text->sentences->len == 0)
    return range;
  range.end = find_end (text, claims, i);
  range.start = find_start (text, claim);
  return sp_claim_range_trim (text, range, claim->form);
}
