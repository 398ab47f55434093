/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-roles.h"

#include <string.h>

#include "sp-data-given-names.h"
#include "sp-data-roles.h"
#include "sp-hash.h"

static void
add (GHashTable *table, const char *word, SpRole role)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);
  gpointer key = GUINT_TO_POINTER (sp_hash_string (folded));

  role |= (SpRole) GPOINTER_TO_UINT (g_hash_table_lookup (table, key));
  g_hash_table_insert (table, key, GUINT_TO_POINTER (role));
}

static SpRole
read_class (const char *name)
{
  static const struct
  {
    const char *name;
    SpRole role;
  } classes[] = {
    { "office", SP_ROLE_OFFICE },   { "spokes", SP_ROLE_SPOKES },
    { "person", SP_ROLE_PERSON },   { "document", SP_ROLE_DOCUMENT },
    { "title", SP_ROLE_TITLE },     { "gender-m", SP_ROLE_MALE },
    { "gender-f", SP_ROLE_FEMALE }, { "organisation", SP_ROLE_ORGANISATION },
    { "time", SP_ROLE_TIME },       { "leads", SP_ROLE_LEADS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (strcmp (classes[i].name, name) == 0)
      return classes[i].role;
  return 0;
}

static GHashTable *
get_table (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      GHashTable *table = g_hash_table_new (NULL, NULL);
      g_auto (GStrv) roles = g_strsplit (sp_data_roles, "\n", -1);
      g_auto (GStrv) names = g_strsplit (sp_data_given_names, "\n", -1);

      for (guint i = 0; roles[i] != NULL; i++)
        {
          char *tab = strchr (roles[i], '\t');
          if (roles[i][0] == '#' || tab == NULL)
            continue;
          *tab = '\0';
          add (table, tab + 1, read_class (roles[i]));
        }
      for (guint i = 0; names[i] != NULL; i++)
        {
          char *tab = strchr (names[i], '\t');
          if (names[i][0] == '#' || tab == NULL)
            continue;
          *tab = '\0';
          add (table, names[i], SP_ROLE_GIVEN_NAME | (tab[1] == 'f' ? SP_ROLE_FEMALE : SP_ROLE_MALE));
        }
      g_once_init_leave (&once, (gsize) table);
    }
  return (GHashTable *) once;
}

SpRole
sp_roles_look_up (guint32 form)
{
  return (SpRole) GPOINTER_TO_UINT (g_hash_table_lookup (get_table (), GUINT_TO_POINTER (form)));
}
