/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-party-directory.h"

#include "sp-resolver.h"
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

static int
get_year (const char *date)
{
  return date != NULL ? (int) g_ascii_strtoll (date, NULL, 10) : 0;
}

char *
sp_party_directory_look_up (const SpPartyDirectory *self, const char *name, const char *date)
{
  g_autofree char *key = sp_party_fold_name (name);
  const char *correction = g_hash_table_lookup (self->corrections, key);
  const SpParty *party = g_hash_table_lookup (self->by_name, key);
  int year = get_year (date);
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

const char *
sp_party_directory_find_known (const SpPartyDirectory *self, const char *name, SpParty **party)
{
  g_autofree char *key = NULL;
  const char *correction;

  if (g_hash_table_size (self->by_name) + g_hash_table_size (self->corrections) == 0)
    return NULL;
  key = sp_party_fold_name (name);
  correction = g_hash_table_lookup (self->corrections, key);
  if (correction != NULL)
    {
      g_autofree char *corrected = sp_party_fold_name (correction);
      *party = g_hash_table_lookup (self->by_name, corrected);
      return correction;
    }
  *party = g_hash_table_lookup (self->by_name, key);
  return *party != NULL ? (*party)->name : NULL;
}

GPtrArray *
sp_party_directory_resolve (const SpPartyDirectory *self, GPtrArray *articles, GPtrArray *attributions)
{
  g_autoptr (SpResolver) resolver = sp_resolver_new (self);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_document_free);

  for (guint i = 0; i < articles->len; i++)
    {
      const SpArticle *article = g_ptr_array_index (articles, i);
      SpDocument *document = sp_document_new (article->text, article->lang);
      g_ptr_array_add (documents, document);
      sp_resolver_read (resolver, document, get_year (article->date));
    }
  for (guint i = 0; i < articles->len; i++)
    sp_resolver_resolve (resolver, i, g_ptr_array_index (attributions, i));
  return sp_resolver_finish (resolver);
}
