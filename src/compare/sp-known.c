/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-known.h"

/* A passage of a known position. */
typedef struct
{
  SpRange range;
  SpId issue;
  gboolean decided;
} Passage;

struct _SpKnown
{
  const SpComparison *comparison; /* or NULL */
  GHashTable *gone_through;       /* SpId of an article, set */
  GHashTable *passages;           /* SpId of an article → GArray of Passage */
};

static gboolean
is_decided (const SpPosition *position)
{
  return position->status != SP_STATUS_PROPOSED;
}

static void
add_passages (SpKnown *self, const SpPosition *position)
{
  for (guint i = 0; i < position->evidence->len; i++)
    {
      SpEvidence *evidence = g_ptr_array_index (position->evidence, i);
      Passage passage = { evidence->range, position->issue, is_decided (position) };
      GArray *list = g_hash_table_lookup (self->passages, &evidence->article);

      if (!list)
        {
          list = g_array_new (FALSE, FALSE, sizeof (Passage));
          g_hash_table_insert (self->passages, &evidence->article, list);
        }
      g_array_append_val (list, passage);
    }
}

SpKnown *
sp_known_new (const SpComparison *comparison, GPtrArray *articles)
{
  SpKnown *self = g_new0 (SpKnown, 1);

  self->comparison = comparison;
  self->gone_through = g_hash_table_new (sp_id_hash, sp_id_equal);
  self->passages = g_hash_table_new_full (sp_id_hash, sp_id_equal, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < articles->len; i++)
    g_hash_table_add (self->gone_through, &((SpArticle *) g_ptr_array_index (articles, i))->id);
  for (guint i = 0; comparison && i < comparison->positions->len; i++)
    add_passages (self, g_ptr_array_index (comparison->positions, i));
  return self;
}

void
sp_known_free (SpKnown *self)
{
  g_hash_table_unref (self->gone_through);
  g_hash_table_unref (self->passages);
  g_free (self);
}

/* The known passage that overlaps RANGE most, by at least half of the shorter; decided ones first. */
static const Passage *
find_passage (const SpKnown *self, SpId article, SpRange range)
{
  const GArray *list = g_hash_table_lookup (self->passages, &article);
  const Passage *best = NULL;
  guint most = 0;

  for (guint i = 0; list && i < list->len; i++)
    {
      const Passage *passage = &g_array_index (list, Passage, i);
      guint overlap = sp_range_overlap (passage->range, range);
      guint shorter = MIN (sp_range_length (passage->range), sp_range_length (range));

      if (overlap == 0 || overlap * 2 < shorter)
        continue;
      if (!best || (passage->decided && !best->decided) || (passage->decided == best->decided && overlap > most))
        {
          best = passage;
          most = overlap;
        }
    }
  return best;
}

gboolean
sp_known_is_decided (const SpKnown *self, SpId article, SpRange range)
{
  const Passage *passage = find_passage (self, article, range);

  return passage && passage->decided;
}

SpId
sp_known_find_issue (const SpKnown *self, SpId article, SpRange range)
{
  const Passage *passage = find_passage (self, article, range);

  return passage ? passage->issue : 0;
}

gboolean
sp_known_stays (const SpKnown *self, const SpPosition *position)
{
  if (is_decided (position) || position->evidence->len == 0)
    return TRUE;
  for (guint i = 0; i < position->evidence->len; i++)
    {
      const SpEvidence *evidence = g_ptr_array_index (position->evidence, i);

      if (g_hash_table_contains (self->gone_through, &evidence->article))
        return FALSE;
    }
  return TRUE;
}

/* An issue that only replaced proposals were about goes with them. */
static void
carry_issues (const SpKnown *self, SpComparison *into)
{
  g_autoptr (GHashTable) used = g_hash_table_new (sp_id_hash, sp_id_equal);
  g_autoptr (GHashTable) replaced = g_hash_table_new (sp_id_hash, sp_id_equal);

  for (guint i = 0; i < self->comparison->positions->len; i++)
    {
      SpPosition *position = g_ptr_array_index (self->comparison->positions, i);

      g_hash_table_add (sp_known_stays (self, position) ? used : replaced, &position->issue);
    }
  for (guint i = 0; i < self->comparison->cells->len; i++)
    g_hash_table_add (used, &((SpCell *) g_ptr_array_index (self->comparison->cells, i))->issue);
  for (guint i = 0; i < self->comparison->issues->len; i++)
    {
      SpIssue *issue = g_ptr_array_index (self->comparison->issues, i);

      if (issue->parent)
        g_hash_table_add (used, &issue->parent);
    }
  for (guint i = 0; i < self->comparison->issues->len; i++)
    {
      SpIssue *issue = g_ptr_array_index (self->comparison->issues, i);

      if (g_hash_table_contains (used, &issue->id) || !g_hash_table_contains (replaced, &issue->id))
        g_ptr_array_add (into->issues, sp_issue_ref (issue));
    }
}

/* A relation goes with either of its positions. */
static void
carry_relations (const SpKnown *self, SpComparison *into)
{
  g_autoptr (GHashTable) there = g_hash_table_new (sp_id_hash, sp_id_equal);

  for (guint i = 0; i < into->positions->len; i++)
    g_hash_table_add (there, &((SpPosition *) g_ptr_array_index (into->positions, i))->id);
  for (guint i = 0; i < self->comparison->relations->len; i++)
    {
      SpRelation relation = g_array_index (self->comparison->relations, SpRelation, i);

      if (g_hash_table_contains (there, &relation.from) && g_hash_table_contains (there, &relation.to))
        g_array_append_val (into->relations, relation);
    }
}

void
sp_known_carry_over (const SpKnown *self, SpComparison *into)
{
  const SpComparison *from = self->comparison;

  if (!from)
    return;
  into->story = from->story ? sp_story_ref (from->story) : NULL;
  for (guint i = 0; i < from->articles->len; i++)
    {
      SpArticle *article = g_ptr_array_index (from->articles, i);

      if (!g_hash_table_contains (self->gone_through, &article->id))
        g_ptr_array_add (into->articles, sp_article_ref (article));
    }
  for (guint i = 0; i < from->parties->len; i++)
    g_ptr_array_add (into->parties, sp_party_ref (g_ptr_array_index (from->parties, i)));
  for (guint i = 0; i < from->positions->len; i++)
    if (sp_known_stays (self, g_ptr_array_index (from->positions, i)))
      g_ptr_array_add (into->positions, sp_position_ref (g_ptr_array_index (from->positions, i)));
  for (guint i = 0; i < from->cells->len; i++)
    {
      const SpCell *cell = g_ptr_array_index (from->cells, i);

      g_ptr_array_add (into->cells, sp_cell_new (cell->issue, cell->party, cell->state, cell->summary));
    }
  carry_relations (self, into);
  carry_issues (self, into);
}
