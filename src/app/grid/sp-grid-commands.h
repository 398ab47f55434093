/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-session.h"

G_BEGIN_DECLS

/* What a person does to the grid: commands of the project, each undone as one. None waits; what fails is told by the
 * session's "failed". */

/* "Set Cell": what is known of a cell without positions. What a person wrote on it stays. */
void sp_grid_commands_set_state (SpSession *session, SpId issue, SpId party, SpCellState state);

/* "Write on Cell"; an empty SUMMARY takes away what is written. */
void sp_grid_commands_set_summary (SpSession *session, SpId issue, SpId party, const char *summary);

/* "Rename Party", "Rename Issue". A party keeps its old name as an alias, so that texts are still understood. */
void sp_grid_commands_rename_party (SpSession *session, SpId party, const char *name);
void sp_grid_commands_rename_issue (SpSession *session, SpId issue, const char *name);

/* "Merge Parties", "Merge Issues": all that FROM has goes to INTO. */
void sp_grid_commands_merge_parties (SpSession *session, SpId from, SpId into);
void sp_grid_commands_merge_issues (SpSession *session, SpId from, SpId into);

/* What is put in another order. */
typedef enum
{
  SP_GRID_ORDER_OF_ISSUES,
  SP_GRID_ORDER_OF_PARTIES,
  SP_GRID_ORDER_OF_ARTICLES,
} SpGridOrdered;

/* "Move Issue", "Move Party", "Move Article": puts the things of the session's story in the order of IDS (SpId). */
void sp_grid_commands_order (SpSession *session, SpGridOrdered what, GArray *ids);

G_END_DECLS
