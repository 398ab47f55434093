/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Writes SIZE bytes to the file PATH, whole or not at all: into a temporary file beside it, which is synced, put in its place, and the
 * folder synced. The only way in which the program writes files other than projects. Sets a G_FILE_ERROR; PATH is then as it was.
 */
gboolean sp_file_write (const char *path, const void *data, gsize size, GError **error);

G_END_DECLS
