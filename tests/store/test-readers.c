/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#define N_READERS 4
#define N_COMMANDS 20

typedef struct
{
  SpProject *project;
  const Sample *sample;
  int stop; /* atomic */
  int n_reads;
} Shared;

/* Names both issues alike, so that a reader who sees them differ has seen half a command. */
static gboolean
rename_both_cb (SpConnection *connection, gpointer data, GError **error)
{
  const Sample *sample = data;
  g_autofree char *name = g_strdup_printf ("Issue %" SP_ID_FORMAT, sp_id_new ());

  for (int i = 0; i < 2; i++)
    {
      g_free (sample->issues[i]->name);
      sample->issues[i]->name = g_strdup (name);
      if (!sp_issue_table_update (connection, sample->issues[i], error))
        return FALSE;
    }
  return TRUE;
}

static gpointer
reader_main (gpointer data)
{
  Shared *shared = data;

  while (!g_atomic_int_get (&shared->stop))
    {
      g_autoptr (GError) error = NULL;
      SpConnection *connection = sp_project_begin_read (shared->project, &error);
      g_autoptr (SpIssue) first = NULL;
      g_autoptr (SpIssue) second = NULL;

      g_assert_no_error (error);
      first = sp_issue_table_get (connection, shared->sample->issues[0]->id, &error);
      g_assert_no_error (error);
      g_thread_yield ();
      second = sp_issue_table_get (connection, shared->sample->issues[1]->id, &error);
      g_assert_no_error (error);
      sp_project_end_read (shared->project, connection);
      g_assert_cmpstr (first->name, ==, second->name);
      g_atomic_int_inc (&shared->n_reads);
      g_usleep (500);
    }
  return NULL;
}

static void
read_and_write (SpProject *project)
{
  g_auto (Sample) sample = { 0 };
  Shared shared = { project, &sample, FALSE, 0 };
  GThread *threads[N_READERS];

  store_test_fill (project, &sample);
  store_test_run (project, "Rename", rename_both_cb, &sample);
  for (int i = 0; i < N_READERS; i++)
    threads[i] = g_thread_new ("reader", reader_main, &shared);
  for (int i = 0; i < N_COMMANDS; i++)
    store_test_run (project, "Rename", rename_both_cb, &sample);
  while (g_atomic_int_get (&shared.n_reads) < 2 * N_READERS)
    g_usleep (1000);
  g_atomic_int_set (&shared.stop, TRUE);
  for (int i = 0; i < N_READERS; i++)
    g_thread_join (threads[i]);
}

static void
test_file (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) project = sp_project_create (path, NULL);

  read_and_write (project);
  sp_project_close (project);
  store_test_remove_folder (folder);
}

static void
test_memory (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);

  read_and_write (project);
}

static gboolean
write_cb (SpConnection *connection, gpointer data, GError **error)
{
  g_autoptr (SpStory) story = sp_story_new ();

  g_assert_false (sp_connection_is_writable (connection));
  return sp_story_table_insert (connection, story, error);
}

static void
test_readers_do_not_write (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sp_project_read (project, write_cb, NULL, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_READ_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/readers/file", test_file);
  g_test_add_func ("/store/readers/memory", test_memory);
  g_test_add_func ("/store/readers/do-not-write", test_readers_do_not_write);
  return g_test_run ();
}
