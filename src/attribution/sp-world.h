/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the program's own table (data/parties/world.tsv) says that a name stands for a party. */
typedef enum
{
  SP_WORLD_NAME,
  SP_WORLD_CAPITAL,
  SP_WORLD_METONYM, /* "Kremlin" */
  SP_WORLD_DEMONYM, /* "Russian": speaks for the party with an office beside it only */
  SP_WORLD_LEADER,  /* a person, in office for some years */
} SpWorldKind;

typedef struct
{
  const char *party;
  const char *alias;
  SpWorldKind kind;
  int from, to; /* years, inclusive; 0 and G_MAXINT when open */
} SpWorldEntry;

/*
 * What NAME, folded (sp_party_fold_name()), means in YEAR (0 when unknown); the first that holds, names before metonyms
 * before demonyms before leaders. NULL when the table has no such name, or it is that of one who led several. The table
 * lives as long as the program.
 */
const SpWorldEntry *sp_world_look_up (const char *folded, int year);

/*
 * The leader in YEAR whose last name is NAME, folded; NULL when there is none or more than one party has one so called.
 */
const SpWorldEntry *sp_world_look_up_surname (const char *folded, int year);

/* Whether a name of the table begins with the word of that form (sp-hash.h): asked first, for it costs next to nothing.
 */
gboolean sp_world_may_begin (guint32 form);

/* Whether PARTY (as in an entry) is a state: something with a capital. */
gboolean sp_world_is_state (const char *party);

G_END_DECLS
