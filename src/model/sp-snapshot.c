/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-article-table.h"
#include "sp-issue-table.h"
#include "sp-palette.h"
#include "sp-party-table.h"
#include "sp-position-table.h"
#include "sp-snapshot.h"
#include "sp-story-table.h"

#define UNKNOWN_COLOUR "#77767b"

G_DEFINE_BOXED_TYPE (SpSnapshot, sp_snapshot, sp_snapshot_ref, sp_snapshot_unref)

static GPtrArray *
no_values (void)
{
  return g_ptr_array_new ();
}

static SpSnapshot *
snapshot_new (void)
{
  SpSnapshot *self = g_atomic_rc_box_new0 (SpSnapshot);

  self->by_id = g_hash_table_new (sp_id_hash, sp_id_equal);
  self->colours = g_hash_table_new (sp_id_hash, sp_id_equal);
  return self;
}

static void
snapshot_clear (gpointer data)
{
  SpSnapshot *self = data;

  g_hash_table_unref (self->by_id);
  g_clear_pointer (&self->passages, g_hash_table_unref);
  g_hash_table_unref (self->colours);
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  g_clear_pointer (&self->positions, g_ptr_array_unref);
}

static gboolean
needs (guint stale, const SpSnapshot *before, guint wanted)
{
  return before == NULL || (stale & wanted) != 0;
}

/* Takes SHARED from the state before, or else what was READ; FALSE when that failed. */
static gboolean
take (GPtrArray **field, gboolean needed, GPtrArray *shared, GPtrArray *read)
{
  *field = needed ? read : g_ptr_array_ref (shared);
  return *field != NULL;
}

/* The story that is to be shown when STORY is asked for. */
static SpId
choose_story (const GPtrArray *stories, SpId story)
{
  for (guint i = 0; i < stories->len; i++)
    if (((SpStory *) g_ptr_array_index (stories, i))->id == story)
      return story;
  return stories->len > 0 ? ((SpStory *) g_ptr_array_index (stories, 0))->id : 0;
}

static gboolean
read_values (SpSnapshot *self, SpConnection *connection, const SpSnapshot *before, guint stale, GError **error)
{
  const guint article = SP_SNAPSHOT_NEW_ARTICLE | 1 << SP_TABLE_ARTICLE | 1 << SP_TABLE_OUTLET;
  const guint party = 1 << SP_TABLE_PARTY | 1 << SP_TABLE_STORY | 1 << SP_TABLE_POSITION;
  const guint position = 1 << SP_TABLE_POSITION | 1 << SP_TABLE_EVIDENCE | 1 << SP_TABLE_ARTICLE | 1 << SP_TABLE_PARTY
                         | 1 << SP_TABLE_ISSUE;
  const gboolean articles = needs (stale, before, article);
  const gboolean parties = needs (stale, before, party);
  const gboolean issues = needs (stale, before, 1 << SP_TABLE_ISSUE);
  const gboolean positions = needs (stale, before, position);

  return take (&self->articles, articles, articles ? NULL : before->articles,
               articles ? sp_article_table_list (connection, self->story, SP_ARTICLE_LIST_BRIEF, error) : NULL)
         && take (&self->parties, parties, parties ? NULL : before->parties,
                  parties ? sp_party_table_list (connection, self->story, error) : NULL)
         && take (&self->issues, issues, issues ? NULL : before->issues,
                  issues ? sp_issue_table_list (connection, self->story, error) : NULL)
         && take (&self->positions, positions, positions ? NULL : before->positions,
                  positions ? sp_position_table_list (connection, self->story, error) : NULL);
}

/* Every value of the core room begins with its id. */
static void
index_values (SpSnapshot *self, const GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      SpId *id = g_ptr_array_index (values, i);

      g_hash_table_insert (self->by_id, id, id);
    }
}

static int
compare_passages (gconstpointer a, gconstpointer b)
{
  const SpPassage *first = *(const SpPassage *const *) a;
  const SpPassage *second = *(const SpPassage *const *) b;

  return sp_range_compare (&first->evidence->range, &second->evidence->range);
}

static void
index_position (SpSnapshot *self, SpPosition *position)
{
  for (guint i = 0; i < position->evidence->len; i++)
    {
      SpEvidence *evidence = g_ptr_array_index (position->evidence, i);
      GPtrArray *passages = g_hash_table_lookup (self->passages, &evidence->article);
      SpPassage *passage = g_new (SpPassage, 1);

      if (!passages)
        {
          passages = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (self->passages, g_memdup2 (&evidence->article, sizeof (SpId)), passages);
        }
      passage->evidence = evidence;
      passage->position = position;
      g_ptr_array_add (passages, passage);
    }
}

static void
index_passages (SpSnapshot *self)
{
  GHashTableIter iter;
  gpointer passages;

  self->passages = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->positions->len; i++)
    {
      SpPosition *position = g_ptr_array_index (self->positions, i);

      if (position->status != SP_STATUS_REJECTED)
        index_position (self, position);
    }
  g_hash_table_iter_init (&iter, self->passages);
  while (g_hash_table_iter_next (&iter, NULL, &passages))
    g_ptr_array_sort (passages, compare_passages);
}

/* What hangs on the positions alone is shared with the snapshot before, where they are the same. */
static void
index_all (SpSnapshot *self, const SpSnapshot *before)
{
  index_values (self, self->articles);
  index_values (self, self->parties);
  index_values (self, self->issues);
  index_values (self, self->positions);
  if (before && before->positions == self->positions)
    self->passages = g_hash_table_ref (before->passages);
  else
    index_passages (self);
  for (guint i = 0; i < self->parties->len; i++)
    {
      SpParty *party = g_ptr_array_index (self->parties, i);

      g_hash_table_insert (self->colours, &party->id,
                           party->colour ? party->colour : (char *) sp_palette_get_colour (i));
    }
}

SpSnapshot *
sp_snapshot_new_empty (void)
{
  SpSnapshot *self = snapshot_new ();

  self->stories = no_values ();
  self->articles = no_values ();
  self->parties = no_values ();
  self->issues = no_values ();
  self->positions = no_values ();
  index_all (self, NULL);
  return self;
}

guint
sp_snapshot_get_stale (const SpChange *change)
{
  return change->table == SP_TABLE_ARTICLE && change->kind == SP_CHANGE_INSERTED ? SP_SNAPSHOT_NEW_ARTICLE
                                                                                 : 1u << change->table;
}

SpSnapshot *
sp_snapshot_load (SpConnection *connection, SpId story, const SpSnapshot *before, guint stale, GError **error)
{
  g_autoptr (SpSnapshot) self = snapshot_new ();
  gboolean stories = needs (stale, before, 1 << SP_TABLE_STORY);

  if (!take (&self->stories, stories, stories ? NULL : before->stories,
             stories ? sp_story_table_list (connection, error) : NULL))
    return NULL;
  self->story = choose_story (self->stories, story);
  if (before && before->story != self->story)
    before = NULL;
  if (!read_values (self, connection, before, stale, error))
    return NULL;
  index_all (self, before);
  return g_steal_pointer (&self);
}

SpSnapshot *
sp_snapshot_ref (SpSnapshot *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
sp_snapshot_unref (SpSnapshot *self)
{
  g_atomic_rc_box_release_full (self, snapshot_clear);
}

SpArticle *
sp_snapshot_get_article (const SpSnapshot *self, SpId id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

SpParty *
sp_snapshot_get_party (const SpSnapshot *self, SpId id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

SpIssue *
sp_snapshot_get_issue (const SpSnapshot *self, SpId id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

SpPosition *
sp_snapshot_get_position (const SpSnapshot *self, SpId id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

const char *
sp_snapshot_get_colour (const SpSnapshot *self, SpId party)
{
  const char *colour = g_hash_table_lookup (self->colours, &party);

  return colour ? colour : UNKNOWN_COLOUR;
}

const GPtrArray *
sp_snapshot_get_passages (const SpSnapshot *self, SpId article)
{
  static GPtrArray *none;
  GPtrArray *passages = g_hash_table_lookup (self->passages, &article);

  if (passages)
    return passages;
  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_ptr_array_new ());
  return none;
}

guint
sp_snapshot_count (const SpSnapshot *self, guint statuses)
{
  guint n = 0;

  for (guint i = 0; i < self->positions->len; i++)
    if (statuses & 1u << ((SpPosition *) g_ptr_array_index (self->positions, i))->status)
      n++;
  return n;
}

guint
sp_snapshot_count_article (const SpSnapshot *self, SpId article, guint statuses)
{
  const GPtrArray *passages = sp_snapshot_get_passages (self, article);
  g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const SpPassage *passage = g_ptr_array_index (passages, i);

      if (statuses & 1u << passage->position->status)
        g_hash_table_add (counted, passage->position);
    }
  return g_hash_table_size (counted);
}
