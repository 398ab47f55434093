/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-byline.h"
#include "sp-html-facts.h"

#include "sp-name-desk.h"
#include "sp-name.h"
#include "sp-title.h"

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

/* Whether author I is the first that a meta element of its name gives. */
static gboolean
is_first_of_rank (const SpHtmlMeta *meta, guint i)
{
  guint first = 0;

  while (g_array_index (meta->author_ranks, guint, first) != g_array_index (meta->author_ranks, guint, i))
    first++;
  return first == i;
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

      if (!is_first_of_rank (meta, i))
        continue;
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

/* The ways in which a page shows its authors, the surest first. */
typedef enum
{
  WAY_MARKED,          /* in markup for it, after the headline */
  WAY_NAMED,           /* in an element that is named for it */
  WAY_MARKED_ANYWHERE, /* the same before the headline too */
  WAY_NAMED_ANYWHERE,
  WAY_BY,        /* after a word for "by" */
  WAY_DATE,      /* beside a date */
  WAY_SIGN,      /* after a Chinese word for a reporter */
  WAY_CARD,      /* on a card that tells about the author */
  WAY_SIGNATURE, /* below the text */
  N_WAYS,
} Way;

/* What the page shows in one WAY. */
static guint
find_in_way (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site, Way way, GPtrArray *names)
{
  switch (way)
    {
    case WAY_MARKED:
      return sp_html_find_bylines (facts, SP_BYLINE_MARKED, FALSE, names);
    case WAY_NAMED:
      return sp_html_find_bylines (facts, SP_BYLINE_NAMED, FALSE, names);
    case WAY_MARKED_ANYWHERE:
      return sp_html_find_bylines (facts, SP_BYLINE_MARKED, TRUE, names);
    case WAY_NAMED_ANYWHERE:
      return sp_html_find_bylines (facts, SP_BYLINE_NAMED, TRUE, names);
    case WAY_BY:
      return sp_html_find_by_text (facts, site, names);
    case WAY_DATE:
      return sp_html_find_by_date (facts, main, site, names);
    case WAY_SIGN:
      return sp_html_find_by_sign (facts, names);
    case WAY_CARD:
      return sp_html_find_card (facts, names);
    case WAY_SIGNATURE:
      return sp_html_find_signature (main, site, names);
    case N_WAYS:
    default:
      g_assert_not_reached ();
    }
}

/* The persons that the page shows, or the first desk when there are none. */
static GPtrArray *
find_shown (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site)
{
  g_autoptr (GPtrArray) desks = g_ptr_array_new_with_free_func (g_free);

  for (Way way = WAY_MARKED; way < N_WAYS; way++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

      if (find_in_way (facts, main, site, way, names) == 0)
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

      sp_html_find_bylines (facts, SP_BYLINE_MARKED, FALSE, more);
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
