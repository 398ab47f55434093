/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-project-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "sp-schema.h"
#include "sp-statement.h"
#include "sp-text.h"

#define HEADER_SIZE 100

static gboolean
set_refused (GError **error, const char *path, SpStoreError code, const char *what)
{
  g_autofree char *display = g_filename_display_name (path);
  g_autofree char *name = sp_text_escape (display);

  g_set_error (error, SP_STORE_ERROR, code, "%s: %s", name, what);
  return FALSE;
}

static gboolean
set_errno (GError **error, const char *path, int number)
{
  SpStoreError code = number == ENOENT || number == ENOTDIR                    ? SP_STORE_ERROR_NOT_FOUND
                      : number == EEXIST                                       ? SP_STORE_ERROR_EXISTS
                      : number == ENOSPC || number == EDQUOT                   ? SP_STORE_ERROR_FULL
                      : number == EACCES || number == EPERM || number == EROFS ? SP_STORE_ERROR_READ_ONLY
                                                                               : SP_STORE_ERROR_IO;

  return set_refused (error, path, code,
                      code == SP_STORE_ERROR_NOT_FOUND   ? "there is no such file or folder; check the name"
                      : code == SP_STORE_ERROR_READ_ONLY ? "this may not be opened or written; choose another place"
                                                         : g_strerror (number));
}

static guint32
get_uint32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
has_content_beside (const char *path, const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);
  GStatBuf info;

  return g_stat (beside, &info) == 0 && info.st_size > 0;
}

static gboolean
read_header (const char *path, guint8 *header, gint64 *size, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  GStatBuf info;
  gssize n;
  int number;

  if (fd < 0)
    return set_errno (error, path, errno);
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      close (fd);
      return set_refused (error, path, SP_STORE_ERROR_FOREIGN, "this is not a file; choose a Standpoint project");
    }
  n = read (fd, header, HEADER_SIZE);
  number = errno;
  close (fd);
  if (n < 0)
    return set_errno (error, path, number);
  if (n < HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0)
    return set_refused (error, path, SP_STORE_ERROR_FOREIGN, "this is not a Standpoint project; choose another file");
  *size = info.st_size;
  return TRUE;
}

gboolean
sp_project_file_inspect (const char *path, SpProjectFile *file, GError **error)
{
  guint8 header[HEADER_SIZE];
  gint64 size = 0;
  gint64 page_size;

  if (!read_header (path, header, &size, error))
    return FALSE;
  if (get_uint32 (header + 68) != SP_SCHEMA_APPLICATION_ID)
    return set_refused (error, path, SP_STORE_ERROR_FOREIGN,
                        "this is another program's database, not a Standpoint project; choose another file");
  file->version = (int) get_uint32 (header + 60);
  if (file->version > SP_SCHEMA_VERSION)
    {
      g_autofree char *what = g_strdup_printf ("this project was written by a newer Standpoint (format %d; this one "
                                               "reads up to %d); update Standpoint to open it",
                                               file->version, SP_SCHEMA_VERSION);

      return set_refused (error, path, SP_STORE_ERROR_NEWER, what);
    }
  if (file->version < 1 || header[18] > 2 || header[19] > 2)
    return set_refused (error, path, SP_STORE_ERROR_DAMAGED, "the project's header is damaged; restore a backup");

  file->is_wal = header[18] == 2 || header[19] == 2;
  file->has_journal = has_content_beside (path, "-journal");
  page_size = header[16] << 8 | header[17];
  page_size = page_size == 1 ? 65536 : page_size;
  if (!file->is_wal && !file->has_journal && get_uint32 (header + 24) == get_uint32 (header + 92)
      && page_size * get_uint32 (header + 28) > size)
    return set_refused (error, path, SP_STORE_ERROR_DAMAGED, "the project is cut off at the end; restore a backup");
  return TRUE;
}

/* An empty file beside PATH, to become it. */
static char *
make_temporary (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".standpoint-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    {
      set_errno (error, path, errno);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&temporary);
}

static int
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  int number = 0;

  if (fd < 0)
    return errno;
  if (fsync (fd) != 0)
    number = errno;
  close (fd);
  return number;
}

/* Gives the finished TEMPORARY its name. The folder is locked meanwhile, so that of two programs that make the same
 * project one is told that it exists. */
static gboolean
put_in_place (const char *temporary, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  int number = sync_path (temporary, O_RDWR);
  GStatBuf info;

  if (fd < 0)
    return set_errno (error, path, errno);
  while (flock (fd, LOCK_EX) != 0 && errno == EINTR)
    ;
  if (number == 0 && g_lstat (path, &info) == 0)
    number = EEXIST;
  if (number == 0 && g_rename (temporary, path) != 0)
    number = errno;
  if (number == 0 && fsync (fd) != 0 && errno != EINVAL && errno != EROFS)
    number = errno;
  close (fd);
  if (number == EEXIST)
    return set_refused (error, path, SP_STORE_ERROR_EXISTS, "a file stands there already; choose another name");
  return number == 0 || set_errno (error, path, number);
}

static gboolean
fill_temporary (const char *temporary, const char *path, GError **error)
{
  g_autoptr (SpConnection) connection = sp_connection_open (temporary, SP_CONNECTION_WRITER, error);
  const SpMigration *steps;
  gsize n_steps;

  if (!connection)
    return FALSE;
  g_free (connection->name);
  connection->name = g_filename_display_name (path);
  steps = sp_migration_get_steps (&n_steps);
  /* Nobody else knows the file yet, so it needs no journal on disk. */
  return sp_connection_run (connection, error, "PRAGMA journal_mode = MEMORY", "")
         && sp_migration_run (connection, 0, steps, n_steps, error);
}

gboolean
sp_project_file_create (const char *path, GError **error)
{
  g_autofree char *temporary = NULL;
  GStatBuf info;

  if (g_lstat (path, &info) == 0)
    return set_refused (error, path, SP_STORE_ERROR_EXISTS, "a file stands there already; choose another name");
  temporary = make_temporary (path, error);
  if (!temporary)
    return FALSE;
  if (fill_temporary (temporary, path, error) && put_in_place (temporary, path, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}

gboolean
sp_project_file_copy (SpConnection *connection, const char *path, GError **error)
{
  g_autofree char *temporary = make_temporary (path, error);
  g_autofree char *absolute = temporary ? g_canonicalize_filename (temporary, NULL) : NULL;
  g_autofree char *address = absolute ? g_filename_to_uri (absolute, NULL, NULL) : NULL;
  g_autofree char *uri = g_strconcat (address ? address : "", "?vfs=unix", NULL);

  if (!temporary)
    return FALSE;
  /* From memory, SQLite would otherwise write to memory again. */
  if (sp_connection_run (connection, error, "PRAGMA query_only = OFF", "")
      && sp_connection_run (connection, error, "VACUUM INTO ?1", "t", connection->name ? absolute : uri)
      && put_in_place (temporary, path, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}

/* The header was read without a lock, and a journal may since have changed it back: asked again, through SQLite. */
static gboolean
verify_marks (SpConnection *connection, const char *path, int *version, GError **error)
{
  gint64 mark = 0;
  gint64 found = 0;

  if (!sp_connection_get_int (connection, &mark, 0, error, "PRAGMA application_id", "")
      || !sp_connection_get_int (connection, &found, 0, error, "PRAGMA user_version", ""))
    return FALSE;
  *version = found;
  if (mark == SP_SCHEMA_APPLICATION_ID && found >= 1 && found <= SP_SCHEMA_VERSION)
    return TRUE;
  return set_refused (error, path, SP_STORE_ERROR_DAMAGED, "the project's header is damaged; restore a backup");
}

/* Keeps the older file beside the one that is brought up to date: NAME.version-N.standpoint, or with a number. */
static gboolean
keep_copy (const char *path, int version, GError **error)
{
  g_autoptr (SpConnection) connection = sp_connection_open (path, SP_CONNECTION_READER, error);
  g_autofree char *stem =
      g_str_has_suffix (path, ".standpoint") ? g_strndup (path, strlen (path) - 11) : g_strdup (path);

  if (!connection)
    return FALSE;
  for (int i = 1;; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%d", i) : g_strdup ("");
      g_autofree char *copy = g_strdup_printf ("%s.version-%d%s.standpoint", stem, version, number);
      g_autoptr (GError) local_error = NULL;

      if (sp_project_file_copy (connection, copy, &local_error))
        return TRUE;
      if (!g_error_matches (local_error, SP_STORE_ERROR, SP_STORE_ERROR_EXISTS) || i == 1000)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
}

static gboolean
bring_up_to_date (
    SpConnection *connection, const char *path, int version, const SpMigration *steps, gsize n_steps, GError **error)
{
  if (n_steps == 0 || steps[n_steps - 1].to <= version)
    return TRUE;
  return keep_copy (path, version, error) && sp_migration_run (connection, version, steps, n_steps, error);
}

/* One file and a journal that a finished transaction leaves empty, whatever another program has made of it. */
static gboolean
set_journal_mode (SpConnection *connection, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, "PRAGMA journal_mode = TRUNCATE");
  g_autofree char *mode = NULL;

  if (sp_statement_next (statement))
    mode = sp_statement_dup_text (statement, 0);
  if (!sp_statement_end (statement, error))
    return FALSE;
  if (g_strcmp0 (mode, "truncate") == 0)
    return TRUE;
  g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_BUSY,
               "%s: another program is using the project; try again when it has finished", connection->name);
  return FALSE;
}

static SpConnection *
open_writer (const char *path, const SpMigration *steps, gsize n_steps, GError **error)
{
  g_autoptr (SpConnection) connection = sp_connection_open (path, SP_CONNECTION_WRITER, error);
  int version = 0;

  if (!connection || !verify_marks (connection, path, &version, error)
      || !bring_up_to_date (connection, path, version, steps, n_steps, error) || !sp_schema_verify (connection, error)
      || !set_journal_mode (connection, error))
    return NULL;
  return g_steal_pointer (&connection);
}

/* Lets SQLite finish or take back what another program left halfway, while the folder can still be written. */
static gboolean
recover (const char *path, GError **error)
{
  g_autoptr (SpConnection) connection = sp_connection_open (path, SP_CONNECTION_READER, error);

  return connection && sp_connection_run (connection, error, "SELECT count(*) FROM sqlite_schema", "");
}

static SpConnection *
open_reader (const char *path, const SpProjectFile *file, SpConnectionMode mode, GError **error)
{
  g_autoptr (SpConnection) connection = NULL;
  int version = 0;

  if (mode == SP_CONNECTION_IMMUTABLE && has_content_beside (path, "-wal"))
    {
      set_refused (error, path, SP_STORE_ERROR_READ_ONLY,
                   "another program has left work unfinished in the project; copy it to where it can be written");
      return NULL;
    }
  if (file->has_journal && g_access (path, W_OK) == 0 && !recover (path, error))
    return NULL;
  connection = sp_connection_open (path, mode, error);
  if (!connection || !verify_marks (connection, path, &version, error))
    return NULL;
  if (version < SP_SCHEMA_VERSION)
    {
      set_refused (
          error, path, SP_STORE_ERROR_READ_ONLY,
          "this older project has to be brought up to date; open it once in the window, from where it can be written");
      return NULL;
    }
  return sp_schema_verify (connection, error) ? g_steal_pointer (&connection) : NULL;
}

SpConnection *
sp_project_file_open (const char *path,
                      const SpMigration *steps,
                      gsize n_steps,
                      gboolean *read_only,
                      SpConnectionMode *mode,
                      GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  SpProjectFile file = { 0 };

  if (!sp_project_file_inspect (path, &file, error))
    return NULL;
  *read_only = *read_only || g_access (path, W_OK) != 0 || g_access (folder, W_OK) != 0;
  *mode = !*read_only ? SP_CONNECTION_READER : file.is_wal ? SP_CONNECTION_IMMUTABLE : SP_CONNECTION_READ_ONLY;
  return *read_only ? open_reader (path, &file, *mode, error) : open_writer (path, steps, n_steps, error);
}
