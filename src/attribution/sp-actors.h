/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-party.h"
#include "sp-world.h"

G_BEGIN_DECLS

/* One that speaks, while a story is resolved. */
typedef struct
{
  char *name;
  GPtrArray *aliases; /* names under which texts speak of it, the first found first */
  GHashTable *folded; /* the same, folded, and the name */
  guint n_uses;
  char gender;
  gboolean is_plural;
  gboolean is_person;
  gboolean is_state_named; /* its own name, capital or people are named, not only a leader or a house */
  guint n_named;           /* how often it speaks by its own name or capital */
  guint n_government;      /* how often it speaks as a government: "the Syrian government" */
  const char *parent;      /* name of its party, or NULL; interned */
  SpParty *known;          /* the project's party that it is, or NULL; not owned */
} SpActor;

/* All of a story, by name. */
typedef struct _SpActors SpActors;

SpActors *sp_actors_new (void);
void sp_actors_free (SpActors *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpActors, sp_actors_free)

/* The one called NAME, made when there is none. */
SpActor *sp_actors_get (SpActors *self, const char *name);

/* The one that has NAME as name or alias, or NULL. */
SpActor *sp_actors_find (const SpActors *self, const char *name);

/* Adds a name under which a text speaks of ACTOR, unless it is another's already. */
void sp_actors_add_alias (SpActors *self, SpActor *actor, const char *alias);

/* Whether a name ends like that of a government: "Syrian government", "Obama administration". */
gboolean sp_actors_is_government (const char *name);

/*
 * Names states that speak by their government only, or most of the time ("Obama administration", "White House", "Syrian
 * government"), after it, and makes parties of all with uses, and of their parents: the most used first, but parents
 * before children.
 * The caller owns the array.
 */
GPtrArray *sp_actors_make_parties (SpActors *self);

G_END_DECLS
