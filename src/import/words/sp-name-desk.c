/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-name-desk.h"

#include "sp-name-words.h"
#include "sp-name.h"
#include "sp-title.h"

#include <string.h>

/* The shortest outlet's name that is looked for within another name, in bytes: four letters, two ideographs. */
#define MIN_SITE 4

static gboolean
has_site (const char *name, const char *site)
{
  g_autofree char *a = sp_title_squeeze (name);
  g_autofree char *b = sp_title_squeeze (site);

  if (strlen (b) < MIN_SITE || strlen (a) < MIN_SITE)
    return g_str_equal (a, b);
  return strstr (a, b) || strstr (b, a);
}

gboolean
sp_name_is_desk (const char *name, const char *site)
{
  return sp_name_is_handle (name) || (site && has_site (name, site)) || sp_name_has_desk_word (name);
}

gboolean
sp_names_keep_persons (GPtrArray *names, const char *site)
{
  guint n_desks = 0;

  for (guint i = 0; i < names->len; i++)
    n_desks += sp_name_is_desk (g_ptr_array_index (names, i), site);
  for (guint i = names->len; i > 0 && n_desks < names->len; i--)
    if (sp_name_is_desk (g_ptr_array_index (names, i - 1), site))
      {
        g_ptr_array_remove_index (names, i - 1);
        n_desks--;
      }
  return names->len > 0 && n_desks == 0;
}
