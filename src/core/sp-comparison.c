/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-comparison.h"

SpComparison *
sp_comparison_new (void)
{
  SpComparison *self = g_atomic_rc_box_new0 (SpComparison);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  self->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_party_unref);
  self->issues = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_issue_unref);
  self->positions = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_position_unref);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_cell_free);
  self->relations = g_array_new (FALSE, FALSE, sizeof (SpRelation));
  return self;
}

SpComparison *
sp_comparison_ref (SpComparison *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sp_comparison_clear (SpComparison *self)
{
  g_clear_pointer (&self->story, sp_story_unref);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->issues);
  g_ptr_array_unref (self->positions);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->relations);
}

void
sp_comparison_unref (SpComparison *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_comparison_clear);
}

SpCell *
sp_cell_new (SpId issue, SpId party, SpCellState state, const char *summary)
{
  SpCell *self = g_new0 (SpCell, 1);

  self->issue = issue;
  self->party = party;
  self->state = state;
  self->summary = g_strdup (summary);
  return self;
}

void
sp_cell_free (SpCell *self)
{
  g_free (self->summary);
  g_free (self);
}

/* Articles, parties and issues all begin with their id. */
static gpointer
find_id (GPtrArray *things, SpId id)
{
  for (guint i = 0; i < things->len; i++)
    {
      const SpId *thing = g_ptr_array_index (things, i);

      if (*thing == id)
        return (gpointer) thing;
    }
  return NULL;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (SpArticle, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (SpParty, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (SpIssue, id) == 0);

SpArticle *
sp_comparison_get_article (const SpComparison *self, SpId id)
{
  return find_id (self->articles, id);
}

SpParty *
sp_comparison_get_party (const SpComparison *self, SpId id)
{
  return find_id (self->parties, id);
}

SpIssue *
sp_comparison_get_issue (const SpComparison *self, SpId id)
{
  return find_id (self->issues, id);
}

guint
sp_comparison_count_evidence (const SpComparison *self)
{
  guint count = 0;

  for (guint i = 0; i < self->positions->len; i++)
    count += ((SpPosition *) g_ptr_array_index (self->positions, i))->evidence->len;
  return count;
}
