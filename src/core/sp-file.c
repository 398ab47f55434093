/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-file.h"

#include <fcntl.h>
#include <unistd.h>

static const char *
get_advice (int code)
{
  switch (code)
    {
    case G_FILE_ERROR_NOENT:
      return "its folder is not there; make it";
    case G_FILE_ERROR_NOTDIR:
      return "what should be its folder is a file; choose another name";
    case G_FILE_ERROR_ISDIR:
      return "a folder has that name; choose another";
    case G_FILE_ERROR_NOSPC:
      return "the disk is full; make room";
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return "its folder may not be changed; choose another";
    default:
      return NULL;
    }
}

/* Says what to do where GLib says only what failed, with the name of a temporary file that nobody has heard of. */
static void
explain (GError *error)
{
  const char *advice = error->domain == G_FILE_ERROR ? get_advice (error->code) : NULL;

  if (advice)
    {
      g_free (error->message);
      error->message = g_strdup_printf ("cannot be written: %s", advice);
    }
}

gboolean
sp_file_write (const char *path, const void *data, gsize size, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GError *local_error = NULL;
  int descriptor;

  if (!g_file_set_contents_full (path, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                 &local_error))
    {
      explain (local_error);
      g_propagate_error (error, local_error);
      return FALSE;
    }

  /* The rename itself is on disk only when the folder is. Not every file system can do that; the file is whole either
   * way. */
  descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0)
    {
      fsync (descriptor);
      close (descriptor);
    }
  return TRUE;
}
