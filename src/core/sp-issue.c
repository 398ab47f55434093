/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-issue.h"

SpIssue *
sp_issue_new (void)
{
  SpIssue *self = g_atomic_rc_box_new0 (SpIssue);

  self->name = g_strdup ("");
  self->keywords = g_new0 (char *, 1);
  return self;
}

SpIssue *
sp_issue_ref (SpIssue *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sp_issue_clear (SpIssue *self)
{
  g_free (self->name);
  g_strfreev (self->keywords);
}

void
sp_issue_unref (SpIssue *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_issue_clear);
}
