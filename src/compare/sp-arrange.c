/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-arrange.h"

/* Where an issue or a party belongs. */
typedef struct
{
  guint known;   /* its place in what is known, or G_MAXUINT */
  guint n;       /* of positions */
  guint article; /* of its first passage, and where it begins */
  guint start;
} Place;

static Place *
look_up (GHashTable *places, SpId id)
{
  Place *place = g_hash_table_lookup (places, &id);

  if (!place)
    {
      place = g_new (Place, 1);
      *place = (Place){ G_MAXUINT, 0, G_MAXUINT, G_MAXUINT };
      g_hash_table_insert (places, g_memdup2 (&id, sizeof id), place);
    }
  return place;
}

static void
count (Place *place, const SpPosition *position, GHashTable *article_numbers)
{
  place->n++;
  for (guint i = 0; i < position->evidence->len; i++)
    {
      const SpEvidence *evidence = g_ptr_array_index (position->evidence, i);
      guint article = GPOINTER_TO_UINT (g_hash_table_lookup (article_numbers, &evidence->article));

      if (article > place->article || (article == place->article && evidence->range.start >= place->start))
        continue;
      place->article = article;
      place->start = evidence->range.start;
    }
}

/* The id of an issue or a party, which both begin with it. */
static SpId
get_id (GPtrArray *things, guint i)
{
  return *(const SpId *) g_ptr_array_index (things, i);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const Place *x = look_up (data, **(SpId *const *) a), *y = look_up (data, **(SpId *const *) b);

  if (x->known != y->known)
    return x->known < y->known ? -1 : 1;
  if (x->known != G_MAXUINT)
    return 0;
  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  return x->start < y->start ? -1 : x->start > y->start;
}

static void
sort_things (GPtrArray *things, GPtrArray *known, GHashTable *places)
{
  for (guint i = 0; known && i < known->len; i++)
    look_up (places, get_id (known, i))->known = i;
  g_ptr_array_sort_with_data (things, compare_places, places);
}

void
sp_arrange (SpComparison *result, const SpComparison *known)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, g_free);
  g_autoptr (GHashTable) article_numbers = g_hash_table_new (sp_id_hash, sp_id_equal);

  for (guint i = 0; i < result->articles->len; i++)
    g_hash_table_insert (article_numbers, &((SpArticle *) g_ptr_array_index (result->articles, i))->id,
                         GUINT_TO_POINTER (i));
  for (guint i = 0; i < result->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (result->positions, i);

      count (look_up (places, position->issue), position, article_numbers);
      count (look_up (places, position->party), position, article_numbers);
    }
  sort_things (result->issues, known ? known->issues : NULL, places);
  sort_things (result->parties, known ? known->parties : NULL, places);
}

/* Whether NAME begins with a small letter and has no capital. */
static gboolean
is_common_noun (const char *name)
{
  if (!g_unichar_islower (g_utf8_get_char (name)))
    return FALSE;
  for (const char *p = name; *p; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)) || g_unichar_istitle (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

void
sp_arrange_party_names (SpComparison *result, const SpComparison *known)
{
  for (guint i = 0; i < result->parties->len; i++)
    {
      SpParty *party = g_ptr_array_index (result->parties, i);
      GString *name;

      if (!is_common_noun (party->name) || (known && sp_comparison_get_party (known, party->id)))
        continue;
      name = g_string_new (NULL);
      g_string_append_unichar (name, g_unichar_totitle (g_utf8_get_char (party->name)));
      g_string_append (name, g_utf8_next_char (party->name));
      g_free (party->name);
      party->name = g_string_free (name, FALSE);
    }
}
