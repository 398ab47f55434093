/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-position.h"
#include "sp-session.h"

G_BEGIN_DECLS

/* What a person does to positions: commands of the project, each undone as one. None waits. */

/* "Accept Proposal" or "Reject Proposal". */
void sp_position_commands_set_status (SpSession *session, SpId position, SpStatus status);

/* What a person says of a passage or a position. */
typedef struct
{
  SpId position; /* the one that is changed; 0 for a new one */
  SpId article;  /* for a new one: where its passage stands */
  SpRange range;
  char *party; /* names: known ones are used, others made */
  char *issue;
  char *target; /* or empty */
  char *summary;
  SpKind kind;
  SpStance stance;
} SpPositionDraft;

SpPositionDraft *sp_position_draft_new (void);
void sp_position_draft_free (SpPositionDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpPositionDraft, sp_position_draft_free)

/*
 * "Mark Passage" or "Change Position": stores DRAFT, which it takes, as accepted. When a proposal gets another party,
 * what the text calls that party is remembered, so that later proposals need not be corrected again.
 */
void sp_position_commands_save (SpSession *session, SpPositionDraft *draft);

G_END_DECLS
