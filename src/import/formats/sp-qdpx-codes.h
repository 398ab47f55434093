/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "sp-import.h"

G_BEGIN_DECLS

/* A code of a project. */
typedef struct
{
  char **path; /* names: its own last, those that it is a part of before it; at least one */
  char *note;  /* its description, or NULL */
} SpQdpxCode;

/* The codes and the people of a project by their GUIDs, which are the same with and without braces and in any case. */
typedef struct _SpQdpxCodes SpQdpxCodes;

/* Reads the codes below PROJECT. Names such as "Aid::Routes" are nested codes too. */
SpQdpxCodes *sp_qdpx_codes_new (const xmlNode *project);
void sp_qdpx_codes_free (SpQdpxCodes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpQdpxCodes, sp_qdpx_codes_free)

/* What is written on NODE in its Description, cut when it is very long, or NULL. The caller frees it. */
char *sp_qdpx_codes_dup_note (const xmlNode *node);

/* The code that the attribute NAME of NODE (may be NULL) tells, or NULL. Owned by SELF. */
const SpQdpxCode *sp_qdpx_codes_find (const SpQdpxCodes *self, const xmlNode *node, const char *name);

/* The name of the person that the attribute NAME of NODE tells, or NULL. Owned by SELF. */
const char *sp_qdpx_codes_find_user (const SpQdpxCodes *self, const xmlNode *node, const char *name);

G_END_DECLS
