/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-byline.h"
#include "sp-html-facts.h"

#include "sp-name-desk.h"
#include "sp-name.h"

#include <string.h>

/* The authors that meta elements of one name, told by its RANK, give; accounts' names left out. */
static void
add_meta_of (const SpHtmlMeta *meta, guint rank, const char *site, GPtrArray *names)
{
  for (guint i = 0; i < meta->authors->len; i++)
    {
      const char *author = g_ptr_array_index (meta->authors, i);

      if (g_array_index (meta->author_ranks, guint, i) == rank && !sp_name_is_handle (author)
          && !(site && sp_title_equal (author, site)))
        sp_names_from_byline (author, names);
    }
}

static gboolean
has_all (const GPtrArray *names, const GPtrArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    if (!g_ptr_array_find_with_equal_func ((GPtrArray *) names, g_ptr_array_index (wanted, i), g_str_equal, NULL))
      return FALSE;
  return TRUE;
}

/* The authors of the most trusted meta elements that name any; others count if they name these and more. */
static GPtrArray *
get_meta (const SpHtmlMeta *meta, const char *site)
{
  GPtrArray *best = g_ptr_array_new_with_free_func (g_free);
  guint best_rank = G_MAXUINT;

  for (guint i = 0; i < meta->authors->len; i++)
    {
      guint rank = g_array_index (meta->author_ranks, guint, i);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      gboolean more;

      add_meta_of (meta, rank, site, names);
      more = names->len > best->len && has_all (names, best);
      if (names->len > 0 && (best->len == 0 || more || (rank < best_rank && !(has_all (best, names)))))
        {
          g_ptr_array_unref (best);
          best = g_steal_pointer (&names);
          best_rank = rank;
        }
    }
  return best;
}

/* Linked data names one author an entry; only what cannot be one name is cut up. */
static void
add_linked (const SpHtmlFacts *facts, GPtrArray *names)
{
  for (guint i = 0; i < facts->linked->authors->len; i++)
    sp_names_from_byline (g_ptr_array_index (facts->linked->authors, i), names);
}

/* Whether NAMES are an account's: one word in small letters that is no address. */
static gboolean
is_account (const GPtrArray *names)
{
  const char *name = names->len == 1 ? g_ptr_array_index (names, 0) : NULL;

  return name && sp_name_is_handle (name) && !strchr (name, '.');
}

/* Whether NAMES are nothing but the outlet's. */
static gboolean
is_site (const GPtrArray *names, const char *site)
{
  return names->len == 1 && site && sp_title_equal (g_ptr_array_index (names, 0), site);
}

/* Whether each of NAMES looks like a person's in full. */
static gboolean
are_full (const GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    if (!sp_name_is_full (g_ptr_array_index (names, i)))
      return FALSE;
  return names->len > 0;
}

/* What the page shows in one of the ways that there are, the surest first. */
static guint
find_visible (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site, guint way, GPtrArray *names)
{
  switch (way)
    {
    case 0:
      return sp_html_find_bylines (facts, 2, FALSE, names);
    case 1:
      return sp_html_find_bylines (facts, 1, FALSE, names);
    case 2:
      return sp_html_find_bylines (facts, 2, TRUE, names);
    case 3:
      return sp_html_find_bylines (facts, 1, TRUE, names);
    case 4:
      return sp_html_find_by_text (facts, site, names);
    case 5:
      return sp_html_find_by_date (facts, main, site, names);
    case 6:
      return sp_html_find_by_sign (facts, names);
    case 7:
      return sp_html_find_card (facts, names);
    default:
      return sp_html_find_signature (main, site, names);
    }
}

#define N_WAYS 9

/* The persons that the page shows, or the first desk when there are none. */
static GPtrArray *
find_shown (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site)
{
  g_autoptr (GPtrArray) desks = g_ptr_array_new_with_free_func (g_free);

  for (guint way = 0; way < N_WAYS; way++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

      if (find_visible (facts, main, site, way, names) == 0)
        continue;
      /* What is found later must look like a person the more. */
      if (sp_names_keep_persons (names, site) && (desks->len == 0 || are_full (names)))
        return g_steal_pointer (&names);
      if (is_account (names))
        continue;
      if (desks->len == 0 || (is_site (desks, site) && !is_site (names, site)))
        {
          g_ptr_array_unref (desks);
          desks = g_steal_pointer (&names);
        }
    }
  return g_steal_pointer (&desks);
}

static GPtrArray *
choose (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site)
{
  g_autoptr (GPtrArray) linked = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) meta = NULL;

  add_linked (facts, linked);
  if (sp_names_keep_persons (linked, site))
    {
      /* Linked data often names the first author only. */
      g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_free);

      sp_html_find_bylines (facts, 2, FALSE, more);
      return more->len > linked->len && has_all (more, linked) ? g_steal_pointer (&more) : g_steal_pointer (&linked);
    }
  meta = get_meta (facts->meta, site);
  if (sp_names_keep_persons (meta, site))
    return g_steal_pointer (&meta);
  /* A desk stands for an author that the page may name. */
  shown = find_shown (facts, main, site);
  if (linked->len + meta->len == 0 || (sp_names_keep_persons (shown, site) && are_full (shown)))
    return g_steal_pointer (&shown);
  return linked->len > 0 && !(meta->len > 0 && is_site (linked, site)) ? g_steal_pointer (&linked)
                                                                       : g_steal_pointer (&meta);
}

void
sp_html_choose_authors (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site, SpDraft *draft)
{
  g_autoptr (GPtrArray) names = choose (facts, main, site);

  /* "By Ann Lee, The Example" names her outlet as well. */
  for (guint i = 0; i < names->len; i++)
    if (names->len == 1 || !site || !sp_title_equal (g_ptr_array_index (names, i), site))
      sp_draft_add_author (draft, g_ptr_array_index (names, i));
}
