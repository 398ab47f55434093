/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "sp-article-table.h"
#include "sp-story-commands.h"
#include "sp-story-table.h"
#include "sp-twin-table.h"

/* A command on its way through the writer's thread. */
typedef struct
{
  SpId story;
  SpId article;
  char *name;
  SpTwinTreatment treatment;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->name);
  g_free (order);
}

static Order *
order_new (SpId story, SpId article, const char *name)
{
  Order *order = g_new0 (Order, 1);

  order->story = story;
  order->article = article;
  order->name = g_strdup (name);
  return order;
}

static gboolean
move (SpConnection *connection, gpointer data, GError **error)
{
  Order *order = data;

  return sp_article_table_move (connection, &order->article, 1, order->story, error);
}

static gboolean
add (SpConnection *connection, gpointer data, GError **error)
{
  Order *order = data;
  g_autoptr (SpStory) story = sp_story_new ();

  story->id = order->story;
  g_free (story->name);
  story->name = g_strdup (order->name);
  return sp_story_table_insert (connection, story, error) && (!order->article || move (connection, order, error));
}

/* The order's article is the story that goes. */
static gboolean
merge (SpConnection *connection, gpointer data, GError **error)
{
  Order *order = data;
  g_autoptr (GArray) articles = sp_article_table_list_ids (connection, order->article, error);

  return articles
         && sp_article_table_move (connection, (const SpId *) articles->data, articles->len, order->story, error)
         && sp_story_table_delete (connection, order->article, error);
}

static gboolean
rename_story (SpConnection *connection, gpointer data, GError **error)
{
  Order *order = data;
  g_autoptr (SpStory) story = sp_story_table_get (connection, order->story, error);

  if (!story)
    return FALSE;
  g_free (story->name);
  story->name = g_strdup (order->name);
  return sp_story_table_update (connection, story, error);
}

static gboolean
delete_story (SpConnection *connection, gpointer data, GError **error)
{
  return sp_story_table_delete (connection, ((Order *) data)->story, error);
}

static gboolean
delete_article (SpConnection *connection, gpointer data, GError **error)
{
  return sp_article_table_delete (connection, ((Order *) data)->article, error);
}

static gboolean
treat_twin (SpConnection *connection, gpointer data, GError **error)
{
  Order *order = data;

  return sp_twin_table_treat (connection, order->article, order->treatment, error);
}

/* Goes to the story that was made. */
static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpSession *session = SP_SESSION (source);
  g_autofree SpId *story = user_data;
  g_autoptr (GError) error = NULL;

  if (sp_session_run_finish (session, result, &error))
    sp_session_set_story (session, *story);
  else
    g_signal_emit_by_name (session, "failed", error->message);
}

void
sp_story_commands_add (SpSession *session, const char *name)
{
  SpId story = sp_id_new ();

  sp_session_run (session, _ ("New Story"), add, order_new (story, 0, name), order_free, added_cb,
                  g_memdup2 (&story, sizeof story));
}

void
sp_story_commands_rename (SpSession *session, SpId story, const char *name)
{
  sp_session_run (session, _ ("Rename Story"), rename_story, order_new (story, 0, name), order_free, NULL, NULL);
}

void
sp_story_commands_delete (SpSession *session, SpId story)
{
  sp_session_run (session, _ ("Delete Story"), delete_story, order_new (story, 0, NULL), order_free, NULL, NULL);
}

SpId
sp_story_commands_move (
    SpSession *session, SpId article, SpId story, const char *name, GAsyncReadyCallback callback, gpointer user_data)
{
  SpId target = story ? story : sp_id_new ();

  sp_session_run (session, _ ("Move to Story"), story ? move : add, order_new (target, article, name), order_free,
                  callback, user_data);
  return target;
}

void
sp_story_commands_merge (SpSession *session, SpId from, SpId into, GAsyncReadyCallback callback, gpointer user_data)
{
  sp_session_run (session, _ ("Merge Stories"), merge, order_new (into, from, NULL), order_free, callback, user_data);
}

void
sp_story_commands_delete_article (SpSession *session, SpId article)
{
  sp_session_run (session, _ ("Delete Article"), delete_article, order_new (0, article, NULL), order_free, NULL, NULL);
}

void
sp_story_commands_treat_twin (SpSession *session, SpId article, SpTwinTreatment treatment)
{
  Order *order = order_new (0, article, NULL);

  order->treatment = treatment;
  sp_session_run (session, _ ("Change How a Near Copy Counts"), treat_twin, order, order_free, NULL, NULL);
}
