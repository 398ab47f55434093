/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-project.h"

G_BEGIN_DECLS

/* The outcome of one check. */
typedef struct
{
  char *name; /* "file", "references", "search", "quotes", "originals", "history" */
  gboolean ok;
  char *detail; /* one line: what was looked at, or what is wrong and where */
} SpCheck;

void sp_check_free (SpCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpCheck, sp_check_free)

/*
 * Checks everything: SQLite's own integrity, foreign keys, the search index, every quote against its article's text at
 * its range, the originals against their SHA-256, the history. Changes nothing. One SpCheck a fault (at most 100 of a
 * kind) and one for each kind that is without; NULL with ERROR when the file cannot be read. The caller owns the array.
 */
GPtrArray *sp_project_check (SpProject *project, GError **error);

/* Whether all went well. */
gboolean sp_checks_are_ok (const GPtrArray *checks);

/* Builds the search index anew from what is stored; the remedy when only "search" fails. */
gboolean sp_project_rebuild_search (SpProject *project, GError **error);

G_END_DECLS
