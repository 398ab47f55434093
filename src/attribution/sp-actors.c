/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-actors.h"

#include <string.h>

/* Aliases of one party: more are of no use to anybody. */
#define MAX_ALIASES 40

struct _SpActors
{
  GPtrArray *all;      /* SpActor, in the order of making */
  GHashTable *by_name; /* folded name or alias -> SpActor */
};

static void
actor_free (SpActor *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->aliases);
  g_hash_table_unref (self->folded);
  g_free (self);
}

SpActors *
sp_actors_new (void)
{
  SpActors *self = g_new0 (SpActors, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) actor_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
sp_actors_free (SpActors *self)
{
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->all);
  g_free (self);
}

SpActor *
sp_actors_find (const SpActors *self, const char *name)
{
  g_autofree char *folded = sp_party_fold_name (name);
  return g_hash_table_lookup (self->by_name, folded);
}

SpActor *
sp_actors_get (SpActors *self, const char *name)
{
  g_autofree char *folded = sp_party_fold_name (name);
  SpActor *actor = g_hash_table_lookup (self->by_name, folded);

  if (actor != NULL)
    return actor;
  actor = g_new0 (SpActor, 1);
  actor->name = g_strdup (name);
  actor->aliases = g_ptr_array_new_with_free_func (g_free);
  actor->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (actor->folded, g_strdup (folded));
  g_hash_table_insert (self->by_name, g_steal_pointer (&folded), actor);
  g_ptr_array_add (self->all, actor);
  return actor;
}

void
sp_actors_add_alias (SpActors *self, SpActor *actor, const char *alias)
{
  g_autofree char *folded = sp_party_fold_name (alias);

  if (*folded == '\0' || actor->aliases->len >= MAX_ALIASES || g_hash_table_contains (actor->folded, folded))
    return;
  if (g_hash_table_lookup (self->by_name, folded) != NULL)
    return;
  g_hash_table_add (actor->folded, g_strdup (folded));
  g_hash_table_insert (self->by_name, g_steal_pointer (&folded), actor);
  g_ptr_array_add (actor->aliases, g_strdup (alias));
}

static gboolean
ends_with_word (const char *text, const char *word)
{
  const char *space = strrchr (text, ' ');
  return space != NULL && g_ascii_strcasecmp (space + 1, word) == 0;
}

gboolean
sp_actors_is_government (const char *name)
{
  return ends_with_word (name, "administration") || ends_with_word (name, "government");
}

/* A state that speaks as a government, and seldom or never by its own name, is better called after the government. */
static void
rename_government (SpActor *actor)
{
  const char *best = NULL;
  gboolean is_named = actor->is_state_named && actor->n_government <= actor->n_named;

  if (actor->known != NULL || is_named || actor->aliases->len == 0 || !sp_world_is_state (actor->name))
    return;
  for (guint i = 0; i < actor->aliases->len && (best == NULL || !ends_with_word (best, "administration")); i++)
    {
      const char *alias = g_ptr_array_index (actor->aliases, i);
      g_autofree char *folded = sp_party_fold_name (alias);
      const SpWorldEntry *entry = sp_world_look_up (folded, 0);
      if (sp_actors_is_government (alias))
        best = alias;
      else if (best == NULL && !actor->is_state_named && entry != NULL && entry->kind == SP_WORLD_METONYM)
        best = alias;
    }
  if (best == NULL)
    return;
  if (actor->is_state_named)
    g_ptr_array_add (actor->aliases, g_strdup (actor->name));
  g_free (actor->name);
  actor->name = g_strdup (best);
}

static SpParty *
make_party (SpActor *actor)
{
  SpParty *party = sp_party_new ();
  GPtrArray *aliases = g_ptr_array_new ();

  party->id = actor->known != NULL ? actor->known->id : sp_id_new ();
  party->parent = actor->known != NULL ? actor->known->parent : 0;
  g_free (party->name);
  party->name = g_strdup (actor->name);
  if (actor->known != NULL)
    {
      party->colour = g_strdup (actor->known->colour);
      for (guint i = 0; actor->known->aliases[i] != NULL; i++)
        g_ptr_array_add (aliases, g_strdup (actor->known->aliases[i]));
    }
  for (guint i = 0; i < actor->aliases->len; i++)
    {
      const char *alias = g_ptr_array_index (actor->aliases, i);
      if (strcmp (alias, actor->name) != 0 && (actor->known == NULL || !sp_party_is_called (actor->known, alias)))
        g_ptr_array_add (aliases, g_strdup (alias));
    }
  g_ptr_array_add (aliases, NULL);
  g_strfreev (party->aliases);
  party->aliases = (char **) g_ptr_array_free (aliases, FALSE);
  return party;
}

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const SpActor *x = *(const SpActor *const *) a, *y = *(const SpActor *const *) b;
  return x->n_uses != y->n_uses ? (x->n_uses > y->n_uses ? -1 : 1) : strcmp (x->name, y->name);
}

static void
add_party (SpActors *self, SpActor *actor, GHashTable *made, GPtrArray *parties)
{
  SpParty *party;
  SpActor *parent = actor->parent != NULL ? sp_actors_find (self, actor->parent) : NULL;

  if (g_hash_table_contains (made, actor))
    return;
  g_hash_table_insert (made, actor, NULL);
  if (parent != NULL && parent != actor)
    add_party (self, parent, made, parties);
  party = make_party (actor);
  if (parent != NULL && party->parent == 0 && g_hash_table_lookup (made, parent) != NULL)
    party->parent = ((SpParty *) g_hash_table_lookup (made, parent))->id;
  g_hash_table_insert (made, actor, party);
  g_ptr_array_add (parties, party);
}

GPtrArray *
sp_actors_make_parties (SpActors *self)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_party_unref);
  g_autoptr (GHashTable) made = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < self->all->len; i++)
    {
      SpActor *actor = g_ptr_array_index (self->all, i);
      rename_government (actor);
      if (actor->n_uses > 0)
        g_ptr_array_add (sorted, actor);
    }
  g_ptr_array_sort (sorted, compare_uses);
  for (guint i = 0; i < sorted->len; i++)
    add_party (self, g_ptr_array_index (sorted, i), made, parties);
  return parties;
}
