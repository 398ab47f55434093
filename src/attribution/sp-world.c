/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-world.h"

#include <string.h>

#include "sp-data-world-parties.h"
#include "sp-hash.h"
#include "sp-party.h"

typedef struct
{
  GHashTable *names;    /* folded alias -> GPtrArray of SpWorldEntry */
  GHashTable *first;    /* forms of first words */
  GHashTable *states;   /* names of parties that have a capital */
  GHashTable *surnames; /* folded last word of a leader -> GPtrArray of SpWorldEntry */
} World;

static void
add (GHashTable *table, char *key, SpWorldEntry *entry)
{
  GPtrArray *entries = g_hash_table_lookup (table, key);

  if (entries == NULL)
    {
      entries = g_ptr_array_new ();
      g_hash_table_insert (table, key, entries);
    }
  else
    g_free (key);
  g_ptr_array_add (entries, entry);
}

static SpWorldKind
read_kind (const char *name)
{
  if (strcmp (name, "leader") == 0)
    return SP_WORLD_LEADER;
  if (strcmp (name, "demonym") == 0)
    return SP_WORLD_DEMONYM;
  if (strcmp (name, "capital") == 0)
    return SP_WORLD_CAPITAL;
  if (strcmp (name, "metonym") == 0)
    return SP_WORLD_METONYM;
  return SP_WORLD_NAME;
}

static void
add_first_word (World *self, const char *alias)
{
  const char *space = strchr (alias, ' ');
  g_autofree char *folded = g_utf8_strdown (alias, space != NULL ? space - alias : -1);

  g_hash_table_add (self->first, GUINT_TO_POINTER (sp_hash_string (folded)));
}

static void
add_line (World *self, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 5);
  guint n = g_strv_length (fields);
  SpWorldEntry *entry;

  if (n < 3)
    return;
  entry = g_new0 (SpWorldEntry, 1);
  entry->party = g_intern_string (fields[0]);
  entry->alias = g_intern_string (fields[2]);
  entry->kind = read_kind (fields[1]);
  entry->from = n > 3 ? (int) g_ascii_strtoll (fields[3], NULL, 10) : 0;
  entry->to = n > 4 && fields[4][0] != '\0' ? (int) g_ascii_strtoll (fields[4], NULL, 10) : G_MAXINT;
  add (self->names, sp_party_fold_name (fields[2]), entry);
  add_first_word (self, fields[2]);
  if (entry->kind == SP_WORLD_CAPITAL)
    g_hash_table_add (self->states, (gpointer) entry->party);
  if (entry->kind == SP_WORLD_LEADER && strrchr (fields[2], ' ') != NULL)
    add (self->surnames, sp_party_fold_name (strrchr (fields[2], ' ') + 1), entry);
}

static const World *
get_world (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      World *world = g_new0 (World, 1);
      g_auto (GStrv) lines = g_strsplit (sp_data_world_parties, "\n", -1);

      world->names = g_hash_table_new (g_str_hash, g_str_equal);
      world->first = g_hash_table_new (NULL, NULL);
      world->states = g_hash_table_new (g_str_hash, g_str_equal);
      world->surnames = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; lines[i] != NULL; i++)
        if (lines[i][0] != '#' && lines[i][0] != '\0')
          add_line (world, lines[i]);
      g_once_init_leave (&once, (gsize) world);
    }
  return (const World *) once;
}

static gboolean
holds (const SpWorldEntry *entry, int year)
{
  return year == 0 || (entry->from <= year && year <= entry->to);
}

const SpWorldEntry *
sp_world_look_up (const char *folded, int year)
{
  const GPtrArray *entries = g_hash_table_lookup (get_world ()->names, folded);
  const SpWorldEntry *best = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const SpWorldEntry *entry = g_ptr_array_index (entries, i);
      if (!holds (entry, year))
        continue;
      if (best == NULL || entry->kind < best->kind)
        best = entry;
      else if (entry->kind == SP_WORLD_LEADER && best->kind == SP_WORLD_LEADER && entry->party != best->party)
        return NULL;
    }
  return best;
}

const SpWorldEntry *
sp_world_look_up_surname (const char *folded, int year)
{
  const GPtrArray *entries = g_hash_table_lookup (get_world ()->surnames, folded);
  const SpWorldEntry *best = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const SpWorldEntry *entry = g_ptr_array_index (entries, i);
      if (!holds (entry, year))
        continue;
      if (best != NULL && best->party != entry->party)
        return NULL;
      best = entry;
    }
  return best;
}

gboolean
sp_world_is_state (const char *party)
{
  return g_hash_table_contains (get_world ()->states, party);
}

gboolean
sp_world_may_begin (guint32 form)
{
  return g_hash_table_contains (get_world ()->first, GUINT_TO_POINTER (form));
}
