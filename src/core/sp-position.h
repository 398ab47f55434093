/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-evidence.h"
#include "sp-id.h"
#include "sp-terms.h"

G_BEGIN_DECLS

/*
 * What one party holds on one issue. Without a party nobody has said yet whose it is: a passage that was coded in
 * another program and waits for that, never accepted before. Counted by reference; not changed once shared.
 */
typedef struct
{
  SpId id;
  SpId story; /* or 0 */
  SpId party; /* or 0 */
  SpId issue;
  SpId target; /* the party it is directed at, or 0 */
  SpKind kind;
  SpStance stance;
  SpStatus status;
  char *summary;       /* one sentence; never NULL */
  char *note;          /* or NULL */
  char *coder;         /* who made or accepted it; NULL for the program */
  double confidence;   /* 0 to 1; 1 for one made by hand */
  GPtrArray *evidence; /* SpEvidence, in the order of articles and text; never NULL */
} SpPosition;

SpPosition *sp_position_new (void);
SpPosition *sp_position_ref (SpPosition *self);
void sp_position_unref (SpPosition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpPosition, sp_position_unref)

/* How one position relates to another. A plain value. */
typedef struct
{
  SpId id;
  SpId from;
  SpId to;
  SpRelationKind kind;
} SpRelation;

G_END_DECLS
