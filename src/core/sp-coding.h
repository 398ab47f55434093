/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-evidence.h"

G_BEGIN_DECLS

/*
 * A passage that a person has marked with a code in another program, on its way into a project: on which issue it bears
 * is said, whose position it is not. Owned by the draft or article that it is a part of.
 */
typedef struct
{
  char **code; /* names: the code's own last, those that it is a part of before it; NULL-terminated, never NULL */
  char *note;  /* what the person wrote about the passage, or else about the code; or NULL */
  char *coder; /* who marked it, or NULL */
  SpEvidence *passage; /* where it stands in the article's stored text; without ids; never NULL */
} SpCoding;

SpCoding *sp_coding_new (void);
void sp_coding_free (SpCoding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpCoding, sp_coding_free)

G_END_DECLS
