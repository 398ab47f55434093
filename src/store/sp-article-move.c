/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-article-table.h"
#include "sp-issue-table.h"
#include "sp-position-table.h"
#include "sp-statement.h"
#include "sp-story-table.h"

/* As deep as issues may be parts of each other. */
#define MAX_DEPTH 32

/* One article on its way from the story it is in. */
typedef struct
{
  SpConnection *connection;
  SpId article;
  SpId story; /* where it goes */
} Move;

static SpId find_issue (const Move *self, SpId id, guint depth, GError **error);

/* ISSUE for the new story, below the issue there that stands for its parent; NULL on failure. */
static SpIssue *
copy_issue (const Move *self, const SpIssue *issue, guint depth, GError **error)
{
  g_autoptr (SpIssue) copy = sp_issue_new ();

  copy->story = self->story;
  if (issue->parent && depth < MAX_DEPTH)
    {
      copy->parent = find_issue (self, issue->parent, depth + 1, error);
      if (!copy->parent)
        return NULL;
    }
  g_free (copy->name);
  copy->name = g_strdup (issue->name);
  g_strfreev (copy->keywords);
  copy->keywords = g_strdupv (issue->keywords);
  return sp_issue_table_insert (self->connection, copy, error) ? g_steal_pointer (&copy) : NULL;
}

/* The issue of the new story that stands for ISSUE there: the shared one itself, one of that name, or a new one; 0 on
 * failure. */
static SpId
find_issue (const Move *self, SpId id, guint depth, GError **error)
{
  g_autoptr (SpIssue) issue = sp_issue_table_get (self->connection, id, error);
  g_autoptr (SpIssue) there = NULL;
  GError *local_error = NULL;

  if (!issue)
    return 0;
  if (issue->story == 0 || issue->story == self->story)
    return id;
  there = sp_issue_table_find (self->connection, self->story, issue->name, &local_error);
  if (!there && !local_error)
    there = copy_issue (self, issue, depth, &local_error);
  if (there)
    return there->id;
  g_propagate_error (error, local_error);
  return 0;
}

static gboolean
is_only_here (const SpPosition *position, SpId article)
{
  for (guint i = 0; i < position->evidence->len; i++)
    if (((const SpEvidence *) g_ptr_array_index (position->evidence, i))->article != article)
      return FALSE;
  return TRUE;
}

/* The same position with the evidence of the article alone; what other articles show stays where it is. */
static gboolean
split_position (const Move *self, const SpPosition *position, SpId issue, GError **error)
{
  g_autoptr (SpPosition) split = sp_position_new ();

  split->story = self->story;
  split->party = position->party;
  split->issue = issue;
  split->target = position->target;
  split->kind = position->kind;
  split->stance = position->stance;
  split->status = position->status;
  g_free (split->summary);
  split->summary = g_strdup (position->summary);
  split->note = g_strdup (position->note);
  split->coder = g_strdup (position->coder);
  split->confidence = position->confidence;
  return sp_position_table_insert (self->connection, split, error)
         && sp_connection_run (self->connection, error,
                               "UPDATE evidence SET position = ?2 WHERE position = ?1 AND article = ?3", "kkk",
                               position->id, split->id, self->article);
}

/* The codes with which a passage came go with it: those that have nothing left are not kept. */
static gboolean
drop_code (const Move *self, SpId id, GError **error)
{
  for (guint depth = 0; id && depth < MAX_DEPTH; depth++)
    {
      g_autoptr (SpIssue) issue = sp_issue_table_get (self->connection, id, error);

      if (!issue || !sp_issue_table_drop_unused (self->connection, id, error))
        return FALSE;
      id = issue->parent;
    }
  return TRUE;
}

static gboolean
move_position (const Move *self, SpPosition *position, GError **error)
{
  SpId old = position->issue;
  SpId issue = find_issue (self, old, 0, error);

  if (!issue)
    return FALSE;
  if (!is_only_here (position, self->article))
    return split_position (self, position, issue, error);
  position->story = self->story;
  position->issue = issue;
  return sp_position_table_update (self->connection, position, error)
         && sp_story_table_add_party (self->connection, self->story, position->party, error)
         && (position->party || drop_code (self, old, error));
}

/* Nobody has decided on a proposal: it is made anew in the story where the article is. What came coded is not. */
static gboolean
drop_proposals (const Move *self, GError **error)
{
  return sp_connection_run (self->connection, error,
                            "DELETE FROM evidence WHERE article = ?1 AND position IN"
                            " (SELECT id FROM position WHERE status = 'proposed' AND party IS NOT NULL)",
                            "k", self->article)
         && sp_connection_run (self->connection, error,
                               "DELETE FROM position WHERE status = 'proposed' AND party IS NOT NULL"
                               " AND story IS (SELECT story FROM article WHERE id = ?1)"
                               " AND NOT EXISTS (SELECT 1 FROM evidence WHERE position = position.id)",
                               "k", self->article);
}

static gboolean
move_article (const Move *self, GError **error)
{
  g_autoptr (SpArticle) article = sp_article_table_get (self->connection, self->article, error);
  g_autoptr (GPtrArray) positions = NULL;

  if (!article)
    return FALSE;
  if (article->story == self->story)
    return TRUE;
  if (!drop_proposals (self, error))
    return FALSE;
  positions = sp_position_table_list_article (self->connection, self->article, error);
  if (!positions)
    return FALSE;
  for (guint i = 0; i < positions->len; i++)
    if (!move_position (self, g_ptr_array_index (positions, i), error))
      return FALSE;
  return sp_connection_run (self->connection, error,
                            "UPDATE article SET story = ?2, ordinal = (SELECT coalesce (max (ordinal), 0) FROM article"
                            " WHERE story = ?2) WHERE id = ?1",
                            "kk", self->article, self->story);
}

gboolean
sp_article_table_move (SpConnection *connection, const SpId *articles, gsize n, SpId story, GError **error)
{
  g_autoptr (SpStory) there = NULL;

  if (!sp_connection_check_writable (connection, error))
    return FALSE;
  there = sp_story_table_get (connection, story, error);
  if (!there)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!move_article (&(Move){ connection, articles[i], story }, error))
      return FALSE;
  return TRUE;
}
