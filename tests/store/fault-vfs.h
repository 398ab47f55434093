/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * A file system for SQLite that fails on demand. Operations that change something (writing, cutting, syncing, deleting,
 * opening) are counted from 1.
 */

/* Puts it before the real one. Once in a process. */
void fault_vfs_install (void);

/* The AT-th operation from now on fails with RESULT (an SQLite code), and with STICKY all that follow; 0 for none. */
void fault_vfs_arm (int at, int result, gboolean sticky);

/* How many operations there were since it was armed. */
int fault_vfs_count (void);
