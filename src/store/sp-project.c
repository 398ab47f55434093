/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-project-private.h"

#include "sp-check-private.h"
#include "sp-project-file.h"
#include "sp-schema.h"
#include "sp-statement.h"

/* More connections than this are not kept for later. */
#define MAX_IDLE_READERS 4

/* How many of SQLite's steps pass between two looks at whether to end. */
#define STEPS_BETWEEN_LOOKS 10000

typedef struct
{
  guint id;
  SpChangedFunc func;
  gpointer data;
} Watch;

static SpProject *
project_new (void)
{
  SpProject *self = g_new0 (SpProject, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_rec_mutex_init (&self->watch_lock);
  self->idle_readers = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_connection_free);
  self->watches = g_array_new (FALSE, FALSE, sizeof (Watch));
  return self;
}

/* Ends the check: the first fault found is FAULT, and when the file itself is damaged, nothing will be written. */
static void
take_check (SpProject *self, GError *fault, gboolean is_damage)
{
  g_mutex_lock (&self->lock);
  if (fault && is_damage)
    self->damage = g_error_copy (fault);
  self->fault = fault;
  self->is_checked = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

static GError *
find_fault (SpProject *self, const GPtrArray *checks)
{
  g_autofree char *name = self->path ? g_filename_display_name (self->path) : g_strdup ("project in memory");

  for (guint i = 0; i < checks->len; i++)
    {
      const SpCheck *check = g_ptr_array_index (checks, i);

      if (!check->ok)
        return g_error_new (SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED, "%s: %s", name, check->detail);
    }
  return NULL;
}

static int
look_cb (gpointer data)
{
  return g_atomic_int_get (&((SpProject *) data)->stopping);
}

static gpointer
checker_main (gpointer data)
{
  SpProject *self = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_check_free);
  g_autoptr (SpConnection) connection = sp_project_open_reader (self, &error);
  gboolean read;

  if (connection)
    sqlite3_progress_handler (connection->db, STEPS_BETWEEN_LOOKS, look_cb, self);
  read = connection && sp_check_file (connection, checks, TRUE, &error);
  if (read)
    error = find_fault (self, checks);
  if (error)
    {
      take_check (self, error, TRUE);
      return NULL;
    }
  if (sp_check_quotes (connection, checks, &error))
    error = find_fault (self, checks);
  take_check (self, error, FALSE);
  return NULL;
}

static SpProject *
start (SpProject *self)
{
  if (!self->read_only)
    {
      sp_project_refresh_names (self, self->writer);
      sp_project_start_writer (self);
    }
  return self;
}

SpProject *
sp_project_create (const char *path, GError **error)
{
  return sp_project_file_create (path, error) ? sp_project_open (path, 0, error) : NULL;
}

SpProject *
sp_project_open (const char *path, SpProjectFlags flags, GError **error)
{
  g_autoptr (SpConnection) connection = NULL;
  SpConnectionMode mode = SP_CONNECTION_READER;
  gboolean read_only = (flags & SP_PROJECT_READ_ONLY) != 0;
  const SpMigration *steps;
  gsize n_steps;
  SpProject *self;

  if ((flags & SP_PROJECT_CREATE) && !read_only && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GError) local_error = NULL;

      /* Another program may have made it in this moment; then it is there to be opened. */
      if (!sp_project_file_create (path, &local_error)
          && !g_error_matches (local_error, SP_STORE_ERROR, SP_STORE_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
  steps = sp_migration_get_steps (&n_steps);
  connection = sp_project_file_open (path, steps, n_steps, &read_only, &mode, error);
  if (!connection)
    return NULL;

  self = project_new ();
  self->path = g_strdup (path);
  self->read_only = read_only;
  self->reader_mode = mode;
  if (read_only)
    g_ptr_array_add (self->idle_readers, g_steal_pointer (&connection));
  else
    self->writer = g_steal_pointer (&connection);
  start (self);
  self->checker_thread = g_thread_new ("project-checker", checker_main, self);
  return self;
}

SpProject *
sp_project_new_temporary (GError **error)
{
  g_autofree char *name = g_strdup_printf ("standpoint-%" SP_ID_FORMAT, sp_id_new ());
  g_autoptr (SpConnection) connection = sp_connection_open_memory (name, error);
  SpProject *self;

  if (!connection || !sp_connection_run (connection, error, "PRAGMA journal_mode = MEMORY", "")
      || !sp_schema_create (connection, error))
    return NULL;
  self = project_new ();
  self->memory_name = g_steal_pointer (&name);
  self->writer = g_steal_pointer (&connection);
  self->is_checked = TRUE;
  return start (self);
}

SpProject *
sp_project_ref (SpProject *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
drop_journal (SpProject *self)
{
  /* Leaving the mode deletes the journal, empty as it is; a failure leaves it lying there, which does no harm. */
  if (self->path)
    sp_connection_run (self->writer, NULL, "PRAGMA journal_mode = DELETE", "");
}

void
sp_project_close (SpProject *self)
{
  g_mutex_lock (&self->lock);
  if (self->is_closed)
    {
      g_mutex_unlock (&self->lock);
      return;
    }
  self->is_closed = TRUE;
  g_mutex_unlock (&self->lock);

  if (self->writer_thread)
    sp_project_stop_writer (self);
  g_atomic_int_set (&self->stopping, TRUE);
  if (self->checker_thread)
    g_thread_join (g_steal_pointer (&self->checker_thread));

  g_mutex_lock (&self->lock);
  while (self->n_reading > 0)
    g_cond_wait (&self->changed, &self->lock);
  g_ptr_array_set_size (self->idle_readers, 0);
  g_mutex_unlock (&self->lock);
  if (self->writer)
    drop_journal (self);
  g_clear_pointer (&self->writer, sp_connection_free);
}

void
sp_project_unref (SpProject *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  sp_project_close (self);
  g_ptr_array_unref (self->idle_readers);
  g_array_unref (self->watches);
  g_clear_error (&self->damage);
  g_clear_error (&self->fault);
  g_rec_mutex_clear (&self->watch_lock);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
  g_free (self->undo_name);
  g_free (self->redo_name);
  g_free (self->memory_name);
  g_free (self->path);
  g_free (self);
}

const char *
sp_project_get_path (const SpProject *self)
{
  return self->path;
}

gboolean
sp_project_is_read_only (const SpProject *self)
{
  return self->read_only;
}

gboolean
sp_project_wait_checked (SpProject *self, GError **error)
{
  gboolean ok;

  g_mutex_lock (&self->lock);
  while (!self->is_checked)
    g_cond_wait (&self->changed, &self->lock);
  ok = !self->fault;
  if (!ok && error)
    *error = g_error_copy (self->fault);
  g_mutex_unlock (&self->lock);
  return ok;
}

char *
sp_project_get_undo_name (SpProject *self)
{
  char *name;

  g_mutex_lock (&self->lock);
  name = g_strdup (self->undo_name);
  g_mutex_unlock (&self->lock);
  return name;
}

char *
sp_project_get_redo_name (SpProject *self)
{
  char *name;

  g_mutex_lock (&self->lock);
  name = g_strdup (self->redo_name);
  g_mutex_unlock (&self->lock);
  return name;
}

static gboolean
trim_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_history_table_trim (connection, GPOINTER_TO_UINT (data), error);
}

gboolean
sp_project_trim_history (SpProject *self, guint keep, GError **error)
{
  return sp_project_maintain (self, trim_cb, GUINT_TO_POINTER (keep), TRUE, error);
}

gboolean
sp_project_copy_to (SpProject *self, const char *path, GError **error)
{
  g_autoptr (SpConnection) connection = sp_project_open_reader (self, error);

  return connection && sp_project_file_copy (connection, path, error);
}

SpConnection *
sp_project_open_reader (SpProject *self, GError **error)
{
  if (self->memory_name)
    return sp_connection_open_memory (self->memory_name, error);
  return sp_connection_open (self->path, self->reader_mode, error);
}

SpConnection *
sp_project_begin_read (SpProject *self, GError **error)
{
  g_autoptr (SpConnection) connection = NULL;

  g_mutex_lock (&self->lock);
  if (self->is_closed)
    {
      g_mutex_unlock (&self->lock);
      g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_CANCELLED, "the project was closed");
      return NULL;
    }
  self->n_reading++;
  if (self->idle_readers->len > 0)
    connection = g_ptr_array_steal_index_fast (self->idle_readers, self->idle_readers->len - 1);
  g_mutex_unlock (&self->lock);

  if (!connection)
    connection = sp_project_open_reader (self, error);
  if (connection && sp_connection_run (connection, error, "BEGIN", ""))
    return g_steal_pointer (&connection);

  g_mutex_lock (&self->lock);
  self->n_reading--;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
  return NULL;
}

void
sp_project_end_read (SpProject *self, SpConnection *connection)
{
  sp_connection_roll_back (connection);
  g_mutex_lock (&self->lock);
  if (self->idle_readers->len < MAX_IDLE_READERS && !self->is_closed)
    g_ptr_array_add (self->idle_readers, g_steal_pointer (&connection));
  g_mutex_unlock (&self->lock);
  g_clear_pointer (&connection, sp_connection_free);

  g_mutex_lock (&self->lock);
  self->n_reading--;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

gboolean
sp_project_read (SpProject *self, SpCommandFunc func, gpointer data, GError **error)
{
  SpConnection *connection = sp_project_begin_read (self, error);
  gboolean ok;

  if (!connection)
    return FALSE;
  ok = func (connection, data, error);
  sp_project_end_read (self, connection);
  return ok;
}

guint
sp_project_watch (SpProject *self, SpChangedFunc func, gpointer data)
{
  Watch watch = { 0, func, data };

  g_rec_mutex_lock (&self->watch_lock);
  watch.id = ++self->last_watch;
  g_array_append_val (self->watches, watch);
  g_rec_mutex_unlock (&self->watch_lock);
  return watch.id;
}

void
sp_project_unwatch (SpProject *self, guint watch)
{
  g_rec_mutex_lock (&self->watch_lock);
  for (guint i = 0; i < self->watches->len; i++)
    if (g_array_index (self->watches, Watch, i).id == watch)
      {
        g_array_remove_index (self->watches, i);
        break;
      }
  g_rec_mutex_unlock (&self->watch_lock);
}

void
sp_project_notify (SpProject *self, SpChangesReason reason, const SpCommandResult *result)
{
  SpChanges changes = { reason, result->name, result->changes };

  g_rec_mutex_lock (&self->watch_lock);
  /* Backwards: one that ends its own watch moves only those that have been told. */
  for (guint i = self->watches->len; i > 0; i--)
    if (i <= self->watches->len)
      {
        Watch watch = g_array_index (self->watches, Watch, i - 1);

        watch.func (self, &changes, watch.data);
      }
  g_rec_mutex_unlock (&self->watch_lock);
}

gboolean
sp_changes_touch (const SpChanges *self, SpTable table)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (g_array_index (self->changes, SpChange, i).table == table)
      return TRUE;
  return FALSE;
}
