/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-session"

#include "config.h"

#include "sp-article-table.h"
#include "sp-errand.h"
#include "sp-item-kinds.h"
#include "sp-relay.h"
#include "sp-session.h"

/* How many articles stand side by side until the person chooses. */
#define N_SHOWN_AT_FIRST 2

#define EVERYTHING G_MAXUINT

/*
 * From the beginning of one reading to that of the next it is so many milliseconds, or four times what the reading
 * took: many changes in a row are read together, and most of the processor is left to who makes them.
 */
#define MIN_INTERVAL 100

struct _SpSession
{
  GObject parent_instance;
  SpProject *project; /* NULL once closed */
  SpRelay *relay;
  char *title;
  char *undo_name;
  char *redo_name;

  SpSnapshot *snapshot;
  gboolean loaded;
  gboolean loading;
  guint stale; /* sp_snapshot_get_stale(), or-ed: what changed since the snapshot was read or began to be */
  gint64 load_began;
  gint64 next_load; /* not before */
  guint load_timer;
  SpId story;
  SpId position;
  GArray *shown;   /* SpId */
  gboolean chosen; /* whether the person has said what is to be shown */
  SpId wanted;     /* to be revealed once its story is read, or 0 */
  SpRange wanted_range;

  SpItemList *articles;
  SpItemList *parties;
  SpItemList *stories;
};

enum
{
  PROP_0,
  PROP_SNAPSHOT,
  PROP_LOADED,
  PROP_STORY,
  PROP_POSITION,
  PROP_SHOWN,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_TITLE,
  N_PROPS
};

enum
{
  CHANGED,
  REVEAL,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpSession, sp_session, G_TYPE_OBJECT)

/* What one reading of the snapshot needs on its thread. */
typedef struct
{
  SpProject *project;
  SpId story;
  SpSnapshot *before;
  guint stale;
  SpSnapshot *result;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  sp_project_unref (load->project);
  g_clear_pointer (&load->before, sp_snapshot_unref);
  g_clear_pointer (&load->result, sp_snapshot_unref);
  g_free (load);
}

static gboolean
load_read (SpConnection *connection, gpointer data, GError **error)
{
  Load *load = data;

  load->result =
      sp_snapshot_load (connection, load->story, load->stale == EVERYTHING ? NULL : load->before, load->stale, error);
  return load->result != NULL;
}

static gboolean
load_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Load *load = data;

  return sp_project_read (load->project, load_read, load, error);
}

static void load_cb (GObject *source, GAsyncResult *result, gpointer user_data);
static void sp_session_load (SpSession *self);

static gboolean
timer_cb (gpointer user_data)
{
  SpSession *self = user_data;

  self->load_timer = 0;
  sp_session_load (self);
  return G_SOURCE_REMOVE;
}

static void
sp_session_load (SpSession *self)
{
  gint64 now = g_get_monotonic_time ();
  Load *load;

  if (self->loading || self->load_timer || self->stale == 0 || !self->project)
    return;
  if (now < self->next_load)
    {
      self->load_timer =
          g_timeout_add ((guint) ((self->next_load - now) / G_TIME_SPAN_MILLISECOND) + 1, timer_cb, self);
      return;
    }
  self->load_began = now;
  load = g_new0 (Load, 1);
  load->project = sp_project_ref (self->project);
  load->story = self->story;
  load->before = sp_snapshot_ref (self->snapshot);
  load->stale = self->stale;
  self->stale = 0;
  self->loading = TRUE;
  sp_errand_run (self, load_thread, load, load_free, NULL, load_cb, NULL);
}

static void
sp_session_set_name (SpSession *self, char **field, char *name, guint property)
{
  if (g_strcmp0 (*field, name) == 0)
    {
      g_free (name);
      return;
    }
  g_free (*field);
  *field = name;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
sp_session_update_names (SpSession *self)
{
  if (!self->project)
    return;
  sp_session_set_name (self, &self->undo_name, sp_project_get_undo_name (self->project), PROP_UNDO_NAME);
  sp_session_set_name (self, &self->redo_name, sp_project_get_redo_name (self->project), PROP_REDO_NAME);
}

static gboolean
has_id (const GArray *ids, SpId id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, SpId, i) == id)
      return TRUE;
  return FALSE;
}

static void
sp_session_put_shown (SpSession *self, const SpId *articles, guint n_articles)
{
  n_articles = MIN (n_articles, SP_SESSION_MAX_SHOWN);
  if (self->shown->len == n_articles
      && (n_articles == 0 || memcmp (self->shown->data, articles, n_articles * sizeof (SpId)) == 0))
    return;
  g_array_set_size (self->shown, 0);
  if (n_articles > 0)
    g_array_append_vals (self->shown, articles, n_articles);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/* Drops from those shown what is gone, and shows the first ones when nothing is or nothing was chosen yet. */
static void
sp_session_keep_shown (SpSession *self)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (SpId));
  const GPtrArray *articles = self->snapshot->articles;

  for (guint i = 0; i < self->shown->len; i++)
    if (sp_item_list_find (self->articles, g_array_index (self->shown, SpId, i)) >= 0)
      g_array_append_val (kept, g_array_index (self->shown, SpId, i));
  for (guint i = 0; i < articles->len && kept->len < N_SHOWN_AT_FIRST && (!self->chosen || kept->len == 0); i++)
    {
      SpId id = ((SpArticle *) g_ptr_array_index (articles, i))->id;

      if (!has_id (kept, id))
        g_array_append_val (kept, id);
    }
  sp_session_put_shown (self, (SpId *) kept->data, kept->len);
}

static gboolean
drop_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  sp_snapshot_unref (data);
  return TRUE;
}

static void
sp_session_take_snapshot (SpSession *self, SpSnapshot *snapshot)
{
  SpSnapshot *before = self->snapshot;
  gboolean moved = self->story != snapshot->story;
  gboolean first = !self->loaded;

  self->snapshot = snapshot;
  self->loaded = TRUE;
  self->story = snapshot->story;
  sp_item_list_set_values (self->stories, snapshot->stories);
  sp_item_list_set_values (self->parties, snapshot->parties);
  sp_item_list_set_values (self->articles, snapshot->articles);
  sp_session_keep_shown (self);
  if (self->position && !sp_snapshot_get_position (snapshot, self->position))
    sp_session_set_position (self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SNAPSHOT]);
  if (moved)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORY]);
  if (first)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  if (self->wanted && sp_item_list_find (self->articles, self->wanted) >= 0)
    sp_session_reveal (self, self->wanted, self->wanted_range);
  /* Freeing thousands of positions takes longer than a frame may. */
  sp_errand_run (NULL, drop_thread, before, NULL, NULL, NULL, NULL);
}

static void
load_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpSession *self = SP_SESSION (source);
  Load *load = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;

  self->loading = FALSE;
  self->next_load =
      self->load_began + MAX (4 * (g_get_monotonic_time () - self->load_began), MIN_INTERVAL * G_TIME_SPAN_MILLISECOND);
  g_clear_pointer (&load->before, sp_snapshot_unref);
  if (!self->project)
    return;
  if (!sp_errand_finish (result, &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
  else if (load->story == self->story || self->story == 0)
    sp_session_take_snapshot (self, g_steal_pointer (&load->result));
  sp_session_load (self);
}

/* On the main thread, for every command, undo and redo. */
static void
changed_cb (const GArray *changes, gpointer user_data)
{
  SpSession *self = user_data;

  for (guint i = 0; i < changes->len; i++)
    self->stale |= sp_snapshot_get_stale (&g_array_index (changes, SpChange, i));
  sp_session_update_names (self);
  g_signal_emit (self, signals[CHANGED], 0, changes);
  sp_session_load (self);
}

static void
sp_session_dispose (GObject *object)
{
  SpSession *self = SP_SESSION (object);

  sp_session_close (self, NULL, NULL);
  g_clear_object (&self->articles);
  g_clear_object (&self->parties);
  g_clear_object (&self->stories);
  G_OBJECT_CLASS (sp_session_parent_class)->dispose (object);
}

static void
sp_session_finalize (GObject *object)
{
  SpSession *self = SP_SESSION (object);

  g_free (self->title);
  g_free (self->undo_name);
  g_free (self->redo_name);
  g_array_unref (self->shown);
  sp_snapshot_unref (self->snapshot);
  G_OBJECT_CLASS (sp_session_parent_class)->finalize (object);
}

static void
sp_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SpSession *self = SP_SESSION (object);

  switch (prop_id)
    {
    case PROP_SNAPSHOT:
      g_value_set_boxed (value, self->snapshot);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    case PROP_STORY:
      g_value_set_int64 (value, self->story);
      break;
    case PROP_POSITION:
      g_value_set_int64 (value, self->position);
      break;
    case PROP_SHOWN:
      g_value_set_pointer (value, self->shown);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, self->undo_name);
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, self->redo_name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SpSession *self = SP_SESSION (object);

  switch (prop_id)
    {
    case PROP_STORY:
      sp_session_set_story (self, g_value_get_int64 (value));
      break;
    case PROP_POSITION:
      sp_session_set_position (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SNAPSHOT] = g_param_spec_boxed ("snapshot", NULL, NULL, SP_TYPE_SNAPSHOT, read);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, read);
  properties[PROP_STORY] = g_param_spec_int64 ("story", NULL, NULL, 0, G_MAXINT64, 0, write);
  properties[PROP_POSITION] = g_param_spec_int64 ("position", NULL, NULL, 0, G_MAXINT64, 0, write);
  properties[PROP_SHOWN] = g_param_spec_pointer ("shown", NULL, NULL, read);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, read);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, read);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, read);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
sp_session_class_init (SpSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sp_session_dispose;
  object_class->finalize = sp_session_finalize;
  object_class->get_property = sp_session_get_property;
  object_class->set_property = sp_session_set_property;
  install_properties (object_class);

  signals[CHANGED] =
      g_signal_new ("changed", SP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REVEAL] = g_signal_new ("reveal", SP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                  G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);
  signals[FAILED] =
      g_signal_new ("failed", SP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sp_session_init (SpSession *self)
{
  self->snapshot = sp_snapshot_new_empty ();
  self->shown = g_array_new (FALSE, FALSE, sizeof (SpId));
  self->articles = sp_item_list_new (&sp_item_kind_article);
  self->parties = sp_item_list_new (&sp_item_kind_party);
  self->stories = sp_item_list_new (&sp_item_kind_story);
}

SpSession *
sp_session_new (SpProject *project)
{
  SpSession *self = g_object_new (SP_TYPE_SESSION, NULL);
  const char *path = sp_project_get_path (project);

  self->project = sp_project_ref (project);
  if (path)
    {
      g_autofree char *name = g_filename_display_basename (path);

      self->title = g_str_has_suffix (name, ".standpoint") ? g_strndup (name, strlen (name) - strlen (".standpoint"))
                                                           : g_steal_pointer (&name);
    }
  self->relay = sp_relay_new (project, changed_cb, self);
  self->stale = EVERYTHING;
  sp_session_update_names (self);
  sp_session_load (self);
  return self;
}

SpProject *
sp_session_get_project (SpSession *self)
{
  return self->project;
}

SpSnapshot *
sp_session_get_snapshot (SpSession *self)
{
  return self->snapshot;
}

const char *
sp_session_get_title (SpSession *self)
{
  return self->title;
}

const char *
sp_session_get_undo_name (SpSession *self)
{
  return self->undo_name;
}

const char *
sp_session_get_redo_name (SpSession *self)
{
  return self->redo_name;
}

gboolean
sp_session_is_loaded (SpSession *self)
{
  return self->loaded;
}

GListModel *
sp_session_get_articles (SpSession *self)
{
  return G_LIST_MODEL (self->articles);
}

GListModel *
sp_session_get_parties (SpSession *self)
{
  return G_LIST_MODEL (self->parties);
}

GListModel *
sp_session_get_stories (SpSession *self)
{
  return G_LIST_MODEL (self->stories);
}

SpId
sp_session_get_story (SpSession *self)
{
  return self->story;
}

void
sp_session_set_story (SpSession *self, SpId story)
{
  g_return_if_fail (SP_IS_SESSION (self));

  if (self->story == story)
    return;
  self->story = story;
  self->wanted = 0;
  self->stale = EVERYTHING;
  self->next_load = 0;
  g_clear_handle_id (&self->load_timer, g_source_remove);
  sp_session_set_position (self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORY]);
  sp_session_load (self);
}

SpId
sp_session_get_position (SpSession *self)
{
  return self->position;
}

void
sp_session_set_position (SpSession *self, SpId position)
{
  g_return_if_fail (SP_IS_SESSION (self));

  if (self->position == position)
    return;
  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

const GArray *
sp_session_get_shown (SpSession *self)
{
  return self->shown;
}

void
sp_session_set_shown (SpSession *self, const SpId *articles, guint n_articles)
{
  g_return_if_fail (SP_IS_SESSION (self));

  self->chosen = TRUE;
  sp_session_put_shown (self, articles, n_articles);
}

gboolean
sp_session_is_shown (SpSession *self, SpId article)
{
  return has_id (self->shown, article);
}

void
sp_session_show_article (SpSession *self, SpId article)
{
  SpId shown[SP_SESSION_MAX_SHOWN];
  guint n = self->shown->len;

  if (sp_session_is_shown (self, article))
    return;
  for (guint i = 0; i < n; i++)
    shown[i] = g_array_index (self->shown, SpId, i);
  if (n == SP_SESSION_MAX_SHOWN)
    n--;
  shown[n++] = article;
  sp_session_set_shown (self, shown, n);
}

void
sp_session_hide_article (SpSession *self, SpId article)
{
  SpId shown[SP_SESSION_MAX_SHOWN];
  guint n = 0;

  for (guint i = 0; i < self->shown->len; i++)
    if (g_array_index (self->shown, SpId, i) != article)
      shown[n++] = g_array_index (self->shown, SpId, i);
  sp_session_set_shown (self, shown, n);
}

typedef struct
{
  SpId article;
  SpRange range;
  SpId story;
} Whereabouts;

static gboolean
find_story (SpConnection *connection, gpointer data, GError **error)
{
  Whereabouts *where = data;
  g_autoptr (SpArticle) article = sp_article_table_get (connection, where->article, error);

  if (article)
    where->story = article->story;
  return article != NULL;
}

static void
found_story_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpSession *self = SP_SESSION (source);
  const Whereabouts *where = sp_session_read_get_data (result);
  g_autoptr (GError) error = NULL;

  if (!sp_session_read_finish (self, result, &error))
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }
  sp_session_set_story (self, where->story);
  self->wanted = where->article;
  self->wanted_range = where->range;
}

void
sp_session_reveal (SpSession *self, SpId article, SpRange range)
{
  Whereabouts *where;

  g_return_if_fail (SP_IS_SESSION (self));

  self->wanted = 0;
  if (sp_item_list_find (self->articles, article) >= 0)
    {
      sp_session_show_article (self, article);
      g_signal_emit (self, signals[REVEAL], 0, article, range.start, range.end);
      return;
    }
  where = g_new0 (Whereabouts, 1);
  where->article = article;
  where->range = range;
  sp_session_read (self, find_story, where, g_free, NULL, found_story_cb, NULL);
}

/* Closing waits for commands to finish, so it is done on a thread. */
static gboolean
close_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  sp_project_close (data);
  return TRUE;
}

static void
project_free (gpointer data)
{
  sp_project_unref (data);
}

void
sp_session_close (SpSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (SP_IS_SESSION (self));

  g_clear_pointer (&self->relay, sp_relay_cut);
  g_clear_handle_id (&self->load_timer, g_source_remove);
  if (self->project)
    sp_errand_run (NULL, close_thread, g_steal_pointer (&self->project), project_free, NULL, callback, user_data);
}
