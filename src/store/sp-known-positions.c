/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-known-positions.h"

struct _SpKnownPositions
{
  GHashTable *by_id;      /* SpId → SpPosition */
  GHashTable *by_article; /* SpId → GPtrArray of SpPosition with evidence there */
};

static void
add_to_article (SpKnownPositions *self, SpId *article, SpPosition *position)
{
  GPtrArray *positions = g_hash_table_lookup (self->by_article, article);

  if (!positions)
    {
      positions = g_ptr_array_new ();
      g_hash_table_insert (self->by_article, article, positions);
    }
  if (positions->len == 0 || g_ptr_array_index (positions, positions->len - 1) != position)
    g_ptr_array_add (positions, position);
}

SpKnownPositions *
sp_known_positions_new (const GPtrArray *positions)
{
  SpKnownPositions *self = g_new0 (SpKnownPositions, 1);

  self->by_id = g_hash_table_new (sp_id_hash, sp_id_equal);
  self->by_article = g_hash_table_new_full (sp_id_hash, sp_id_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < positions->len; i++)
    {
      SpPosition *position = g_ptr_array_index (positions, i);

      g_hash_table_insert (self->by_id, &position->id, position);
      for (guint j = 0; j < position->evidence->len; j++)
        add_to_article (self, &((SpEvidence *) g_ptr_array_index (position->evidence, j))->article, position);
    }
  return self;
}

void
sp_known_positions_free (SpKnownPositions *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_article);
  g_free (self);
}

gboolean
sp_known_positions_has_passage (const SpPosition *position, const SpEvidence *evidence)
{
  for (guint i = 0; i < position->evidence->len; i++)
    {
      const SpEvidence *other = g_ptr_array_index (position->evidence, i);

      if (other->article == evidence->article && sp_range_overlap (other->range, evidence->range) > 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether POSITION has a passage of which EVIDENCE is mostly made, and the other way round. */
static gboolean
has_mostly (const SpPosition *position, const SpEvidence *evidence)
{
  for (guint i = 0; i < position->evidence->len; i++)
    {
      const SpEvidence *other = g_ptr_array_index (position->evidence, i);
      guint longer = MAX (sp_range_length (other->range), sp_range_length (evidence->range));

      if (other->article == evidence->article && 2 * sp_range_overlap (other->range, evidence->range) > longer)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_decided (const SpPosition *position)
{
  return position->status != SP_STATUS_PROPOSED || position->coder;
}

/* What waits for a person to say whose it is stands beside what is proposed, and neither is the other. */
static gboolean
repeats (const SpPosition *known, const SpPosition *proposal, const SpEvidence *evidence)
{
  gboolean same_party = known->party == proposal->party;
  gboolean same_issue = known->issue == proposal->issue;

  if (!known->party || !proposal->party)
    return FALSE;
  if (same_party && same_issue)
    return sp_known_positions_has_passage (known, evidence);
  return is_decided (known) && (same_party || same_issue || g_str_equal (known->summary, proposal->summary))
         && has_mostly (known, evidence);
}

const SpPosition *
sp_known_positions_find (const SpKnownPositions *self, SpId id, const SpPosition *proposal)
{
  const SpPosition *known = id ? g_hash_table_lookup (self->by_id, &id) : NULL;

  for (guint i = 0; !known && i < proposal->evidence->len; i++)
    {
      const SpEvidence *evidence = g_ptr_array_index (proposal->evidence, i);
      GPtrArray *others = g_hash_table_lookup (self->by_article, &evidence->article);

      for (guint j = 0; !known && others && j < others->len; j++)
        if (repeats (g_ptr_array_index (others, j), proposal, evidence))
          known = g_ptr_array_index (others, j);
    }
  return known;
}
