/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-party-directory.h"

#include "sp-text.h"
#include "sp-world.h"

struct _SpPartyDirectory
{
  gatomicrefcount references;
  GPtrArray *parties;      /* SpParty */
  GHashTable *by_name;     /* folded name or alias -> SpParty */
  GHashTable *corrections; /* folded source -> name of party */
};

SpPartyDirectory *
sp_party_directory_new (void)
{
  SpPartyDirectory *self = g_new0 (SpPartyDirectory, 1);

  g_atomic_ref_count_init (&self->references);
  self->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_party_unref);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->corrections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

SpPartyDirectory *
sp_party_directory_ref (SpPartyDirectory *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
sp_party_directory_unref (SpPartyDirectory *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->corrections);
  g_ptr_array_unref (self->parties);
  g_free (self);
}

void
sp_party_directory_add (SpPartyDirectory *self, SpParty *party)
{
  g_ptr_array_add (self->parties, sp_party_ref (party));
  g_hash_table_replace (self->by_name, sp_party_fold_name (party->name), party);
  for (guint i = 0; party->aliases[i] != NULL; i++)
    {
      char *key = sp_party_fold_name (party->aliases[i]);
      if (g_hash_table_contains (self->by_name, key))
        g_free (key);
      else
        g_hash_table_insert (self->by_name, key, party);
    }
}

void
sp_party_directory_remember (SpPartyDirectory *self, const char *source, const char *party)
{
  g_hash_table_replace (self->corrections, sp_party_fold_name (source), g_strdup (party));
}

char *
sp_party_directory_look_up (const SpPartyDirectory *self, const char *name, const char *date)
{
  g_autofree char *key = sp_party_fold_name (name);
  const char *correction = g_hash_table_lookup (self->corrections, key);
  const SpParty *party = g_hash_table_lookup (self->by_name, key);
  int year = date != NULL ? (int) g_ascii_strtoll (date, NULL, 10) : 0;
  const SpWorldEntry *entry;

  if (correction != NULL)
    return g_strdup (correction);
  if (party != NULL)
    return g_strdup (party->name);
  entry = sp_world_look_up (key, year);
  if (entry == NULL)
    entry = sp_world_look_up_surname (key, year);
  return entry != NULL ? g_strdup (entry->party) : NULL;
}

GPtrArray *
sp_party_directory_resolve (const SpPartyDirectory *self, GPtrArray *articles, GPtrArray *attributions)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_party_unref);
  g_autoptr (GHashTable) made = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint a = 0; a < articles->len; a++)
    {
      const SpArticle *article = g_ptr_array_index (articles, a);
      GPtrArray *own = g_ptr_array_index (attributions, a);
      g_autoptr (SpTextIndex) index = sp_text_index_new (article->text);

      for (guint i = 0; i < own->len; i++)
        {
          SpAttribution *attribution = g_ptr_array_index (own, i);
          g_autofree char *source = NULL;

          g_clear_pointer (&attribution->party, g_free);
          if (attribution->source->len == 0)
            continue;
          source = sp_text_index_slice (index, sp_ranges_index (attribution->source, 0));
          attribution->party = sp_party_directory_look_up (self, source, article->date);
          if (attribution->party == NULL)
            attribution->party = g_strdup (source);
          if (!g_hash_table_contains (made, attribution->party))
            {
              SpParty *party = sp_party_new ();
              party->id = sp_id_new ();
              g_free (party->name);
              party->name = g_strdup (attribution->party);
              g_ptr_array_add (parties, party);
              g_hash_table_insert (made, party->name, party);
            }
        }
    }
  return parties;
}
