/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-intake.h"

#include "sp-import.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (sp - jobs - error - quark, sp_jobs_error)

/* Folders within folders deeper than this are a loop or a mistake. */
#define MAX_DEPTH 32

void
sp_intake_free (SpIntake *self)
{
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->url);
  g_free (self->media_type);
  g_clear_error (&self->error);
  g_free (self);
}

static SpIntake *
intake_new (SpIntakeType type, const char *name)
{
  SpIntake *self = g_new0 (SpIntake, 1);

  self->type = type;
  self->name = g_strdup (name);
  return self;
}

SpIntake *
sp_intake_new_bytes (const char *name, GBytes *bytes)
{
  SpIntake *self = intake_new (SP_INTAKE_BYTES, name);

  self->bytes = g_bytes_ref (bytes);
  return self;
}

SpIntake *
sp_intake_new_selection (const char *name, GBytes *html, const char *url)
{
  SpIntake *self = sp_intake_new_bytes (name, html);

  self->url = g_strdup (url);
  self->media_type = g_strdup (SP_IMPORT_SELECTION);
  return self;
}

static void
add_error (GPtrArray *intakes, const char *name, SpJobsError code, const char *message)
{
  SpIntake *self = intake_new (SP_INTAKE_FILE, name);

  self->error = g_error_new_literal (SP_JOBS_ERROR, code, message);
  g_ptr_array_add (intakes, self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
has_path (GPtrArray *paths, const char *stem, gsize length, const char *suffix)
{
  g_autofree char *path = g_strdup_printf ("%.*s%s", (int) length, stem, suffix);

  return g_ptr_array_find_with_equal_func (paths, path, g_str_equal, NULL);
}

/* Whether PATH is the folder that a browser puts beside a page it saves: its pictures and scripts are no articles. */
static gboolean
is_page_folder (GPtrArray *paths, const char *path)
{
  static const char *const endings[] = { "_files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_pliki" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (path, endings[i]))
      {
        gsize length = strlen (path) - strlen (endings[i]);

        return has_path (paths, path, length, ".html") || has_path (paths, path, length, ".htm")
               || has_path (paths, path, length, ".xhtml");
      }
  return FALSE;
}

static void
walk_folder (const char *folder, int depth, GPtrArray *intakes)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (!dir)
    {
      add_error (intakes, folder, SP_JOBS_ERROR_UNREADABLE, "the folder cannot be read; check its permissions");
      return;
    }
  while ((name = g_dir_read_name (dir)))
    if (*name != '.')
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      const char *path = g_ptr_array_index (names, i);
      GStatBuf info;

      if (g_lstat (path, &info) == 0 && S_ISDIR (info.st_mode))
        {
          if (is_page_folder (names, path))
            continue;
          if (depth < MAX_DEPTH)
            walk_folder (path, depth + 1, intakes);
          else
            add_error (intakes, path, SP_JOBS_ERROR_UNREADABLE,
                       "the folders are nested too deep; name this one by itself");
        }
      else if (g_stat (path, &info) == 0 && S_ISREG (info.st_mode))
        g_ptr_array_add (intakes, intake_new (SP_INTAKE_FILE, path));
    }
}

/* Reads to the end of DESCRIPTOR, at most one byte more than an intake may have. */
static GBytes *
read_descriptor (int descriptor, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  ssize_t n;

  while ((n = read (descriptor, buffer, sizeof buffer)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNREADABLE, "cannot be read: %s", g_strerror (errno));
          return NULL;
        }
      g_byte_array_append (bytes, buffer, n);
      if (bytes->len > SP_IMPORT_MAX_SIZE)
        {
          g_set_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_TOO_LARGE,
                       "is larger than %d MiB; give the article alone, as a page or as text",
                       (int) (SP_IMPORT_MAX_SIZE >> 20));
          return NULL;
        }
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
add_standard_input (GPtrArray *intakes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_descriptor (STDIN_FILENO, &error);

  if (bytes)
    g_ptr_array_add (intakes, sp_intake_new_bytes ("-", bytes));
  else
    add_error (intakes, "-", SP_JOBS_ERROR_UNREADABLE, error->message);
}

/* Addresses that cannot be fetched count too, to be told as such, unless a file has such a name. */
static gboolean
is_link (const char *name)
{
  g_autofree char *scheme = g_uri_parse_scheme (name);

  if (!scheme)
    return FALSE;
  return g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0
         || (g_str_has_prefix (name + strlen (scheme), "://") && !g_file_test (name, G_FILE_TEST_EXISTS));
}

GPtrArray *
sp_intakes_expand (const char *const *names)
{
  GPtrArray *intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; names[i]; i++)
    g_ptr_array_add (all, (gpointer) names[i]);
  for (; *names; names++)
    {
      guint before = intakes->len;

      if (g_str_equal (*names, "-"))
        add_standard_input (intakes);
      else if (is_link (*names))
        g_ptr_array_add (intakes, intake_new (SP_INTAKE_LINK, *names));
      else if (g_file_test (*names, G_FILE_TEST_IS_DIR))
        {
          if (is_page_folder (all, *names))
            continue;
          walk_folder (*names, 0, intakes);
          if (intakes->len == before)
            add_error (intakes, *names, SP_JOBS_ERROR_EMPTY, "the folder is empty; put articles into it");
        }
      else
        g_ptr_array_add (intakes, intake_new (SP_INTAKE_FILE, *names));
    }
  return intakes;
}

/* What NUMBER, the errno of opening a file, means to a person. */
static void
set_open_error (int number, GError **error)
{
  if (number == ENOENT || number == ENOTDIR || number == ENAMETOOLONG)
    g_set_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNREADABLE, "there is no such file; check its name");
  else if (number == EACCES || number == EPERM)
    g_set_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNREADABLE, "you may not read it; check its permissions");
  else if (number == ELOOP)
    g_set_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNREADABLE,
                 "is a link to itself; name the file it should lead to");
  else if (number == ENXIO)
    g_set_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNREADABLE,
                 "is no regular file; save the article as a file first");
  else
    g_set_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNREADABLE, "cannot be opened: %s", g_strerror (number));
}

GBytes *
sp_intake_load (const SpIntake *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat info;
  int descriptor;

  if (self->type == SP_INTAKE_BYTES)
    return g_bytes_ref (self->bytes);

  /* Not blocking: a pipe that nobody writes to must not hang the batch. */
  descriptor = open (self->name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0)
    {
      set_open_error (errno, error);
      return NULL;
    }
  if (fstat (descriptor, &info) != 0 || !S_ISREG (info.st_mode))
    g_set_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNREADABLE,
                 "is no regular file; save the article as a file first");
  else
    bytes = read_descriptor (descriptor, error);
  close (descriptor);
  return g_steal_pointer (&bytes);
}
