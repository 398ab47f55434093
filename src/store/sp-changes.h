/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-id.h"

G_BEGIN_DECLS

/* What a change is about. A change of what belongs to a thing is a change of that thing: an alias is its party's, a
 * keyword its issue's, a twin or a signature its article's, who takes part in a story is the story's. */
typedef enum
{
  SP_TABLE_STORY,
  SP_TABLE_OUTLET,
  SP_TABLE_ARTICLE,
  SP_TABLE_PARTY,
  SP_TABLE_ISSUE,
  SP_TABLE_POSITION,
  SP_TABLE_EVIDENCE,
  SP_TABLE_CELL,
  SP_TABLE_RELATION,
  SP_TABLE_CORRECTION,
} SpTable;

#define SP_N_TABLES (SP_TABLE_CORRECTION + 1)

typedef enum
{
  SP_CHANGE_INSERTED,
  SP_CHANGE_UPDATED,
  SP_CHANGE_DELETED,
} SpChangeKind;

typedef struct
{
  SpTable table;
  SpChangeKind kind;
  SpId id;    /* for a cell its issue */
  SpId other; /* for a cell its party; for evidence its position, for a relation the position it comes from, else 0; 0
                 too where an update leaves it as it was */
} SpChange;

typedef enum
{
  SP_CHANGES_DONE,
  SP_CHANGES_UNDONE,
  SP_CHANGES_REDONE,
} SpChangesReason;

/* What a command changed. Belongs to the caller of the function that gets it; not changed. */
typedef struct
{
  SpChangesReason reason;
  const char *name; /* of the command */
  GArray *changes;  /* SpChange, each thing once for each kind */
} SpChanges;

/* Whether anything of TABLE changed. */
gboolean sp_changes_touch (const SpChanges *self, SpTable table);

G_END_DECLS
