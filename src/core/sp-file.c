/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-file.h"

#include <fcntl.h>
#include <unistd.h>

gboolean
sp_file_write (const char *path, const void *data, gsize size, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor;

  if (!g_file_set_contents_full (path, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, error))
    return FALSE;

  /* The rename itself is on disk only when the folder is. Not every file system can do that; the file is whole either way. */
  descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0)
    {
      fsync (descriptor);
      close (descriptor);
    }
  return TRUE;
}
