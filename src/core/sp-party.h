/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-id.h"

G_BEGIN_DECLS

/* An actor whose positions are compared. Counted by reference; not changed once shared. */
typedef struct
{
  SpId id;
  SpId parent;    /* the party it belongs to (Foreign Ministry › Russia), or 0 */
  char *name;     /* never NULL */
  char **aliases; /* other names under which texts speak of it; NULL-terminated, never NULL */
  char *colour;   /* "#rrggbb", or NULL for one that the program picks */
} SpParty;

SpParty *sp_party_new (void);
SpParty *sp_party_ref (SpParty *self);
void sp_party_unref (SpParty *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpParty, sp_party_unref)

/* Whether TEXT is its name or an alias: case-folded, white space folded, a leading "the" and the style of quotes
 * ignored. */
gboolean sp_party_is_called (const SpParty *self, const char *text);

/* The form under which two names of a party count as the same (see above). The caller frees it. */
char *sp_party_fold_name (const char *name);

G_END_DECLS
