/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-claims.h"

#include <string.h>

#include "sp-claim-range.h"
#include "sp-hash.h"
#include "sp-stem.h"
#include "sp-words.h"

/* What is less certain than this is not proposed. */
#define MIN_CONFIDENCE 0.2
/* Fewest words that say something; fewest code points. */
#define MIN_WORDS 2
#define MIN_LENGTH 12
/* Fewest such words of what is reported without a verb ("the meeting with lawmakers"). */
#define MIN_WORDS_WITHOUT_VERB 5
/* From which confidence on a claim stands for those within it. */
#define MIN_OUTER 0.5
/* Runs of this many stems tell that two claims are one quotation; so large a share of the shorter one's must agree, and
 * so many where not both are quoted. */
#define RUN 3
#define MIN_SHARED 0.6
#define MIN_SHARED_RUNS 2

static guint
count_telling_words (const SpStoryText *text, SpRange range)
{
  guint n = 0;

  for (guint i = sp_story_text_find_word (text, range.start); i < text->words->len; i++)
    {
      const SpStoryWord *word = &g_array_index (text->words, SpStoryWord, i);

      if (word->range.start >= range.end)
        break;
      n += word->stem >= 0;
    }
  return n;
}

/* Whether NAME is but a word like "he" or "they", that nobody could be found for. */
static gboolean
is_nobody (SpStemmer *stemmer, const char *name)
{
  return !strchr (name, ' ') && sp_stemmer_is_stop_word (stemmer, name, -1);
}

/* Whether an English passage has a verb; in other languages we do not know, so it has. */
static gboolean
has_verb (const SpStoryText *text, SpRange range)
{
  if (!text->article->lang || !g_str_has_prefix (text->article->lang, "en"))
    return TRUE;
  for (guint i = sp_story_text_find_word (text, range.start); i < text->words->len; i++)
    {
      const SpStoryWord *word = &g_array_index (text->words, SpStoryWord, i);
      g_autofree char *bytes = NULL;
      const SpWord *known;

      if (word->range.start >= range.end)
        break;
      bytes = sp_text_index_slice (text->index, word->range);
      known = sp_words_look_up (sp_hash_string (bytes));
      if (known && strchr ("vpzdmeg", known->tags[0]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_worth (const SpStoryText *text, SpStemmer *stemmer, const SpClaim *claim)
{
  guint n_words = count_telling_words (text, claim->range);

  if (claim->confidence < MIN_CONFIDENCE || sp_range_length (claim->range) < MIN_LENGTH || n_words < MIN_WORDS)
    return FALSE;
  if (claim->form == SP_FORM_INDIRECT && n_words < MIN_WORDS_WITHOUT_VERB && !has_verb (text, claim->range))
    return FALSE;
  return !is_nobody (stemmer, claim->party);
}

static void
collect_pieces (
    const SpStoryText *text, guint article, const SpAttribution *attribution, guint utterance, GArray *claims)
{
  for (guint i = 0; i < attribution->content->len; i++)
    {
      SpClaim claim = { .article = article,
                        .form = attribution->form,
                        .kind = attribution->kind,
                        .stance = attribution->stance,
                        .party = attribution->party,
                        .target = attribution->target,
                        .confidence = attribution->confidence,
                        .utterance = utterance };

      claim.range = sp_claim_range_trim (text, sp_ranges_index (attribution->content, i), attribution->form);
      claim.cue = sp_ranges_hull (attribution->cue);
      claim.source = sp_ranges_hull (attribution->source);
      if (!sp_range_is_empty (claim.range))
        g_array_append_val (claims, claim);
    }
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const SpClaim *x = a, *y = b;

  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  return sp_range_compare (&x->range, &y->range);
}

static void
drop_worthless (const SpStoryWords *words, GArray *claims)
{
  g_autoptr (SpStemmer) stemmer = NULL;
  const SpStoryText *text = NULL;
  guint kept = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      SpClaim claim = g_array_index (claims, SpClaim, i);

      if (text != sp_story_words_get_text (words, claim.article))
        {
          text = sp_story_words_get_text (words, claim.article);
          g_clear_pointer (&stemmer, sp_stemmer_free);
          stemmer = sp_stemmer_new (text->article->lang);
        }
      if (is_worth (text, stemmer, &claim))
        g_array_index (claims, SpClaim, kept++) = claim;
    }
  g_array_set_size (claims, kept);
}

/* Of two claims that overlap: the one that reports the other ("he said that she wants …"), unless it is doubtful; then
 * the more certain. */
static gboolean
prefers_second (const SpClaim *one, const SpClaim *two)
{
  if (!sp_range_is_empty (two->cue) && sp_range_contains (one->range, two->cue) && one->confidence >= MIN_OUTER)
    return FALSE;
  if (!sp_range_is_empty (one->cue) && sp_range_contains (two->range, one->cue) && two->confidence >= MIN_OUTER)
    return TRUE;
  return two->confidence > one->confidence;
}

/* Of claims that overlap by more than half the more certain stays, unless two parties say the same together. */
static void
drop_overlapping (GArray *claims)
{
  guint kept = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      SpClaim two = g_array_index (claims, SpClaim, i);
      SpClaim *one = kept > 0 ? &g_array_index (claims, SpClaim, kept - 1) : NULL;
      guint shorter = one ? MIN (sp_range_length (one->range), sp_range_length (two.range)) : 0;

      if (!one || one->article != two.article || sp_range_overlap (one->range, two.range) * 2 <= shorter
          || (sp_range_equal (one->cue, two.cue) && sp_range_equal (one->source, two.source)
              && !g_str_equal (one->party, two.party)))
        g_array_index (claims, SpClaim, kept++) = two;
      else if (prefers_second (one, &two))
        *one = two;
    }
  g_array_set_size (claims, kept);
}

static void
complete_all (const SpStoryWords *words, GArray *claims)
{
  g_autofree SpRange *ranges = g_new (SpRange, claims->len + 1);

  for (guint i = 0; i < claims->len; i++)
    ranges[i] = sp_claim_range_complete (sp_story_words_get_text (words, g_array_index (claims, SpClaim, i).article),
                                         claims, i);
  for (guint i = 0; i < claims->len; i++)
    g_array_index (claims, SpClaim, i).range = ranges[i];
}

GArray *
sp_claims_collect (const SpStoryWords *words, GPtrArray *attributions)
{
  GArray *claims = g_array_new (FALSE, TRUE, sizeof (SpClaim));
  guint n_utterances = 0;

  for (guint a = 0; a < attributions->len; a++)
    {
      GPtrArray *list = g_ptr_array_index (attributions, a);

      for (guint i = 0; i < list->len; i++)
        {
          const SpAttribution *attribution = g_ptr_array_index (list, i);

          if (attribution->party)
            collect_pieces (sp_story_words_get_text (words, a), a, attribution, n_utterances++, claims);
        }
    }
  g_array_sort (claims, compare_claims);
  complete_all (words, claims);
  drop_worthless (words, claims);
  g_array_sort (claims, compare_claims);
  drop_overlapping (claims);
  return claims;
}

/* The runs of stems in a claim, each once, as hashes. */
static GArray *
hash_runs (const SpStoryWords *words, const SpClaim *claim)
{
  const SpStoryText *text = sp_story_words_get_text (words, claim->article);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (guint));
  int stems[RUN] = { -1, -1, -1 };
  guint n = 0;

  for (guint i = sp_story_text_find_word (text, claim->range.start); i < text->words->len; i++)
    {
      const SpStoryWord *word = &g_array_index (text->words, SpStoryWord, i);
      guint hash = 2166136261u;

      if (word->range.start >= claim->range.end)
        break;
      if (word->stem < 0)
        continue;
      memmove (stems, stems + 1, sizeof stems - sizeof *stems);
      stems[RUN - 1] = word->stem;
      if (++n < RUN)
        continue;
      for (guint k = 0; k < RUN; k++)
        hash = (hash ^ (guint) stems[k]) * 16777619u + k;
      if (g_hash_table_add (seen, GUINT_TO_POINTER (hash)))
        g_array_append_val (runs, hash);
    }
  return runs;
}

static guint
find_root (const guint *parents, guint i)
{
  while (parents[i] != i)
    i = parents[i];
  return i;
}

static gboolean
is_quoted (const GArray *claims, guint i)
{
  return g_array_index (claims, SpClaim, i).form != SP_FORM_INDIRECT;
}

/* Joins claim I with the claims of other articles before it that share enough of its runs. */
static void
join_claim (const GArray *claims, guint i, GPtrArray *runs, GHashTable *holders, guint *parents)
{
  const GArray *own = g_ptr_array_index (runs, i);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer other, count;

  for (guint k = 0; k < own->len; k++)
    {
      gpointer run = GUINT_TO_POINTER (g_array_index (own, guint, k));
      GArray *list = g_hash_table_lookup (holders, run);

      if (!list)
        g_hash_table_insert (holders, run, list = g_array_new (FALSE, FALSE, sizeof (guint)));
      for (guint h = 0; h < list->len; h++)
        {
          gpointer holder = GUINT_TO_POINTER (g_array_index (list, guint, h));

          g_hash_table_insert (counts, holder,
                               GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, holder)) + 1));
        }
      g_array_append_val (list, i);
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &other, &count))
    {
      guint k = GPOINTER_TO_UINT (other), n = GPOINTER_TO_UINT (count);
      guint shorter = MIN (own->len, ((GArray *) g_ptr_array_index (runs, k))->len);

      if (g_array_index (claims, SpClaim, k).article != g_array_index (claims, SpClaim, i).article
          && n >= MIN_SHARED * shorter && (n >= MIN_SHARED_RUNS || (is_quoted (claims, k) && is_quoted (claims, i))))
        parents[find_root (parents, i)] = find_root (parents, k);
    }
}

/* The party that MEMBERS (indices of claims) are most certain of, all together. */
static const char *
find_party (const GArray *claims, const GArray *members)
{
  g_autoptr (GHashTable) sums = g_hash_table_new (g_str_hash, g_str_equal);
  const char *best = NULL;

  for (guint i = 0; i < members->len; i++)
    {
      const SpClaim *claim = &g_array_index (claims, SpClaim, g_array_index (members, guint, i));
      guint sum = GPOINTER_TO_UINT (g_hash_table_lookup (sums, claim->party)) + (guint) (1000 * claim->confidence) + 1;

      g_hash_table_insert (sums, (gpointer) claim->party, GUINT_TO_POINTER (sum));
      if (!best || sum > GPOINTER_TO_UINT (g_hash_table_lookup (sums, best)))
        best = claim->party;
    }
  return best;
}

static void
agree_on_parties (GArray *claims)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < claims->len; i++)
    {
      gpointer utterance = GUINT_TO_POINTER (g_array_index (claims, SpClaim, i).utterance);
      GArray *members = g_hash_table_lookup (groups, utterance);

      if (!members)
        g_hash_table_insert (groups, utterance, members = g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val (members, i);
    }
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const GArray *members = value;
      const char *party = find_party (claims, members);

      for (guint i = 0; i < members->len; i++)
        g_array_index (claims, SpClaim, g_array_index (members, guint, i)).party = party;
    }
}

void
sp_claims_join_shared (const SpStoryWords *words, GArray *claims)
{
  g_autofree guint *parents = g_new (guint, claims->len + 1);
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) holders = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      gpointer utterance = GUINT_TO_POINTER (g_array_index (claims, SpClaim, i).utterance);
      gpointer first;

      parents[i] = i;
      if (g_hash_table_lookup_extended (firsts, utterance, NULL, &first))
        parents[i] = GPOINTER_TO_UINT (first);
      else
        g_hash_table_insert (firsts, utterance, GUINT_TO_POINTER (i));
      g_ptr_array_add (runs, hash_runs (words, &g_array_index (claims, SpClaim, i)));
    }
  for (guint i = 0; i < claims->len; i++)
    join_claim (claims, i, runs, holders, parents);
  for (guint i = 0; i < claims->len; i++)
    g_array_index (claims, SpClaim, i).utterance = find_root (parents, i);
  agree_on_parties (claims);
}
