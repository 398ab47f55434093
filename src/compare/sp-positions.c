/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-positions.h"

#include "sp-summary.h"

/* From which likeness of their words on two claims of one kind are one position. */
#define SAME_POSITION 0.5

/* Whether two claims of one cell are one position. */
static gboolean
belong_together (const GArray *claims, GPtrArray *terms, guint i, guint k)
{
  const SpClaim *a = &g_array_index (claims, SpClaim, i), *b = &g_array_index (claims, SpClaim, k);

  if (a->utterance == b->utterance)
    return TRUE;
  return a->kind == b->kind
         && sp_story_terms_compare (g_ptr_array_index (terms, i), g_ptr_array_index (terms, k)) >= SAME_POSITION;
}

/* The group of GROUPS, all of one cell, that claim I belongs to, or NULL. */
static GArray *
find_home (const GArray *claims, GPtrArray *terms, guint i, GPtrArray *groups)
{
  for (guint g = 0; g < groups->len; g++)
    {
      GArray *group = g_ptr_array_index (groups, g);

      for (guint k = 0; k < group->len; k++)
        if (belong_together (claims, terms, i, g_array_index (group, guint, k)))
          return group;
    }
  return NULL;
}

GPtrArray *
sp_positions_group (const SpStoryWords *words, const GArray *claims)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) cells =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < claims->len; i++)
    {
      const SpClaim *claim = &g_array_index (claims, SpClaim, i);
      g_autofree char *key = g_strdup_printf ("%u %s", claim->issue, claim->party);
      GPtrArray *groups = g_hash_table_lookup (cells, key);
      GArray *home;

      if (!groups)
        g_hash_table_insert (cells, g_steal_pointer (&key), groups = g_ptr_array_new ());
      g_ptr_array_add (terms, sp_story_words_weigh (words, claim->article, claim->range));
      home = find_home (claims, terms, i, groups);
      if (!home)
        {
          home = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (groups, home);
          g_ptr_array_add (all, home);
        }
      g_array_append_val (home, i);
    }
  return all;
}

const SpClaim *
sp_positions_get_best (const GArray *claims, const GArray *group)
{
  const SpClaim *best = NULL;

  for (guint i = 0; i < group->len; i++)
    {
      const SpClaim *claim = &g_array_index (claims, SpClaim, g_array_index (group, guint, i));

      if (!best || claim->confidence > best->confidence
          || (claim->confidence == best->confidence && sp_range_length (claim->range) > sp_range_length (best->range)))
        best = claim;
    }
  return best;
}

static SpEvidence *
make_evidence (const SpStoryText *text, const SpClaim *claim, SpId position)
{
  SpEvidence *evidence = sp_evidence_new ();
  guint start = claim->range.start, end = claim->range.end;

  g_free (evidence->quote);
  g_free (evidence->prefix);
  g_free (evidence->suffix);
  evidence->id = sp_id_new ();
  evidence->position = position;
  evidence->article = text->article->id;
  evidence->range = claim->range;
  evidence->quote = sp_text_index_slice (text->index, claim->range);
  evidence->prefix = sp_text_index_slice (text->index, (SpRange){ start - MIN (start, SP_EVIDENCE_CONTEXT), start });
  evidence->suffix = sp_text_index_slice (text->index, (SpRange){ end, end + SP_EVIDENCE_CONTEXT });
  evidence->form = claim->form;
  evidence->cue = claim->cue;
  evidence->source = claim->source;
  return evidence;
}

SpPosition *
sp_positions_make (const SpStoryWords *words, const GArray *claims, const GArray *group)
{
  const SpClaim *best = sp_positions_get_best (claims, group);
  SpPosition *position = sp_position_new ();

  position->id = sp_id_new ();
  position->kind = best->kind;
  position->stance = best->stance;
  position->status = SP_STATUS_PROPOSED;
  position->confidence = best->confidence;
  g_free (position->summary);
  position->summary = sp_summary_write (words, best);
  for (guint i = 0; i < group->len; i++)
    {
      const SpClaim *claim = &g_array_index (claims, SpClaim, g_array_index (group, guint, i));

      g_ptr_array_add (position->evidence,
                       make_evidence (sp_story_words_get_text (words, claim->article), claim, position->id));
    }
  return position;
}
