/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-store-error.h"

G_BEGIN_DECLS

/*
 * A view of a project: the writer's while a command runs, or a reader's between sp_project_begin_read() and
 * sp_project_end_read(). What is read through one connection is one state of the project. Used by one thread at a time.
 * Every function of a table (sp-article-table.h and so on) takes one; those that change something fail with
 * SP_STORE_ERROR_READ_ONLY on a reader's.
 */
typedef struct _SpConnection SpConnection;

/* Whether a command is running on it. */
gboolean sp_connection_is_writable (const SpConnection *self);

G_END_DECLS
