/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-issue.h"

G_BEGIN_DECLS

/* As in sp-story-table.h; keywords are stored with the issue. */
gboolean sp_issue_table_insert (SpConnection *connection, SpIssue *issue, GError **error);
SpIssue *sp_issue_table_get (SpConnection *connection, SpId id, GError **error);

/* The issue of STORY (or shared by all) of that name, letter case aside; NULL without an error when there is none. */
SpIssue *sp_issue_table_find (SpConnection *connection, SpId story, const char *name, GError **error);

/* The issues of STORY and those that all stories share (0: all of the project) in stored order: SpIssue. */
GPtrArray *sp_issue_table_list (SpConnection *connection, SpId story, GError **error);

/* Writes every field, the keywords included. An issue cannot be a part of itself (SP_STORE_ERROR_INVALID). */
gboolean sp_issue_table_update (SpConnection *connection, const SpIssue *issue, GError **error);

/* Deletes the issue and its positions. */
gboolean sp_issue_table_delete (SpConnection *connection, SpId id, GError **error);

/* Deletes the issue if nothing hangs on it: no position, no cell, no part, and it is not one that stories share. */
gboolean sp_issue_table_drop_unused (SpConnection *connection, SpId id, GError **error);

/* Makes one issue of two: positions, keywords, and cells that INTO has not, go from ISSUE to INTO. */
gboolean sp_issue_table_merge (SpConnection *connection, SpId issue, SpId into, GError **error);

/* Puts issues in the order of ISSUES (N ids); others of the story follow in their old order. */
gboolean sp_issue_table_order (SpConnection *connection, SpId story, const SpId *issues, gsize n, GError **error);

G_END_DECLS
