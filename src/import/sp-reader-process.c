/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-reader-process.h"

#include "sp-reader-message.h"

#include <errno.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define EXECUTABLE "standpoint-reader"

/* A reply is text and metadata; the input's limit is more than enough for it. */
#define MAX_REPLY (SP_IMPORT_MAX_SIZE * 2)

struct _SpReaderProcess
{
  GPid pid;
  int fd;
  guint count;
};

char *
sp_reader_process_find_executable (void)
{
  static const char *const beside[] = { "../libexec", "../import", "../src/import", "../../src/import", ".", NULL };
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self ? g_path_get_dirname (self) : g_get_current_dir ();
  g_autofree char *installed = g_build_filename (LIBEXECDIR, EXECUTABLE, NULL);
  const char *named = g_getenv ("STANDPOINT_READER");

  if (named && *named)
    return g_strdup (named);
  for (guint i = 0; beside[i]; i++)
    {
      g_autofree char *path = g_build_filename (folder, beside[i], EXECUTABLE, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  return g_file_test (installed, G_FILE_TEST_IS_EXECUTABLE) ? g_steal_pointer (&installed) : NULL;
}

SpReaderProcess *
sp_reader_process_new (const char *executable, GError **error)
{
  const char *const argv[] = { executable, NULL };
  g_autoptr (GError) failure = NULL;
  SpReaderProcess *self;
  GPid pid;
  int fds[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) != 0)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_READER, "The reader cannot be started: %s",
                   g_strerror (errno));
      return NULL;
    }
  if (!g_spawn_async_with_pipes_and_fds ("/", argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                                         NULL, fds[1], fds[1], -1, NULL, NULL, 0, &pid, NULL, NULL, NULL, &failure))
    {
      close (fds[0]);
      close (fds[1]);
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_READER, "The reader cannot be started: %s",
                   failure->message);
      return NULL;
    }
  close (fds[1]);

  self = g_new0 (SpReaderProcess, 1);
  self->pid = pid;
  self->fd = fds[0];
  return self;
}

/* Ends the process and gives the status it ended with. */
static int
reap (SpReaderProcess *self, gboolean kill_first)
{
  int status = 0;

  if (self->pid == 0)
    return 0;
  if (kill_first)
    kill (self->pid, SIGKILL);
  while (waitpid (self->pid, &status, 0) < 0 && errno == EINTR)
    ;
  g_spawn_close_pid (self->pid);
  self->pid = 0;
  return status;
}

void
sp_reader_process_free (SpReaderProcess *self)
{
  reap (self, TRUE);
  close (self->fd);
  g_free (self);
}

/* The process ended by itself while it read: says why, as far as a person can do something about it. */
static void
explain_end (SpReaderProcess *self, GError **error)
{
  int status = reap (self, FALSE);

  if (WIFSIGNALED (status) && (WTERMSIG (status) == SIGXCPU || WTERMSIG (status) == SIGKILL))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TIMEOUT,
                 "Reading it takes too long; get the file again, or save its text and import that");
  else
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                 "It cannot be read: it is damaged or needs too much memory; get the file again or convert it");
}

GByteArray *
sp_reader_process_ask (SpReaderProcess *self,
                       const GByteArray *request,
                       gint64 deadline,
                       const int *cancelled,
                       gboolean *stale,
                       GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GByteArray) reply = NULL;

  *stale = FALSE;
  if (sp_message_send (self->fd, request, deadline, cancelled, &failure))
    reply = sp_message_receive (self->fd, MAX_REPLY, deadline, cancelled, NULL, &failure);
  if (reply)
    {
      self->count++;
      return g_steal_pointer (&reply);
    }
  if (g_error_matches (failure, SP_IMPORT_ERROR, SP_IMPORT_ERROR_READER))
    {
      *stale = self->count > 0;
      explain_end (self, error);
    }
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

guint
sp_reader_process_get_count (const SpReaderProcess *self)
{
  return self->count;
}
