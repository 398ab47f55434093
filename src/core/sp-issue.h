/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-id.h"

G_BEGIN_DECLS

/* What is in dispute. Counted by reference; not changed once shared. */
typedef struct
{
  SpId id;
  SpId story;      /* the story it belongs to, or 0 for one that several stories share */
  SpId parent;     /* the issue it is a part of, or 0 */
  char *name;      /* for a person, best put as a question; never NULL */
  char **keywords; /* NULL-terminated, never NULL */
} SpIssue;

SpIssue *sp_issue_new (void);
SpIssue *sp_issue_ref (SpIssue *self);
void sp_issue_unref (SpIssue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpIssue, sp_issue_unref)

G_END_DECLS
