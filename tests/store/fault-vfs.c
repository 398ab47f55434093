/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-vfs.h"

#include <sqlite3.h>

/* A file of ours: the real one follows it in memory. */
typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} File;

static struct
{
  int count; /* atomic */
  int at;
  int result;
  gboolean sticky;
  sqlite3_vfs *real;
} state;

void
fault_vfs_arm (int at, int result, gboolean sticky)
{
  state.at = at;
  state.result = result;
  state.sticky = sticky;
  g_atomic_int_set (&state.count, 0);
}

int
fault_vfs_count (void)
{
  return g_atomic_int_get (&state.count);
}

static int
count_one (void)
{
  int n = g_atomic_int_add (&state.count, 1) + 1;

  return state.at > 0 && (n == state.at || (state.sticky && n > state.at)) ? state.result : SQLITE_OK;
}

#define REAL(file) (((File *) (file))->real)

static int
fault_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
fault_read (sqlite3_file *file, void *bytes, int n, sqlite3_int64 offset)
{
  return REAL (file)->pMethods->xRead (REAL (file), bytes, n, offset);
}

static int
fault_write (sqlite3_file *file, const void *bytes, int n, sqlite3_int64 offset)
{
  int rc = count_one ();

  /* As on a real disk, half of it may have got through. */
  if (rc != SQLITE_OK)
    {
      REAL (file)->pMethods->xWrite (REAL (file), bytes, n / 2, offset);
      return rc;
    }
  return REAL (file)->pMethods->xWrite (REAL (file), bytes, n, offset);
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int rc = count_one ();

  return rc != SQLITE_OK ? rc : REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
fault_sync (sqlite3_file *file, int flags)
{
  int rc = count_one ();

  return rc != SQLITE_OK ? rc : REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
fault_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
fault_lock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
fault_unlock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
fault_check_lock (sqlite3_file *file, int *locked)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), locked);
}

static int
fault_control (sqlite3_file *file, int op, void *arg)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), op, arg);
}

static int
fault_sector (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
fault_device (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_lock,
  .xFileControl = fault_control,
  .xSectorSize = fault_sector,
  .xDeviceCharacteristics = fault_device,
};

static int
fault_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *) file;
  int rc = flags & SQLITE_OPEN_READWRITE ? count_one () : SQLITE_OK;

  file->pMethods = NULL;
  self->real = (sqlite3_file *) (self + 1);
  if (rc == SQLITE_OK)
    rc = state.real->xOpen (state.real, name, self->real, flags, out_flags);
  if (rc == SQLITE_OK)
    file->pMethods = &methods;
  return rc;
}

static int
fault_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  int rc = count_one ();

  return rc != SQLITE_OK ? rc : state.real->xDelete (state.real, name, sync);
}

void
fault_vfs_install (void)
{
  static sqlite3_vfs vfs;

  state.real = sqlite3_vfs_find (NULL);
  vfs = *state.real;
  vfs.zName = "fault";
  vfs.szOsFile = sizeof (File) + state.real->szOsFile;
  vfs.xOpen = fault_open;
  vfs.xDelete = fault_delete;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}
