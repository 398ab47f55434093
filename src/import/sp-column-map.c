/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-column-map.h"

#include "sp-import.h"

#include <string.h>

struct _SpColumnMap
{
  GHashTable *columns; /* char * → SpColumn */
  guint said;          /* bits of SpColumn */
};

static const char *const names[] = {
  [SP_COLUMN_TITLE] = "title",   [SP_COLUMN_TEXT] = "text",     [SP_COLUMN_SUMMARY] = "summary",
  [SP_COLUMN_AUTHOR] = "author", [SP_COLUMN_OUTLET] = "outlet", [SP_COLUMN_DATE] = "date",
  [SP_COLUMN_LANG] = "language", [SP_COLUMN_URL] = "address",   [SP_COLUMN_UNKNOWN] = "ignore",
};

const char *
sp_column_get_name (SpColumn column)
{
  return names[column];
}

/* The column whose word and "=" PART begins with; -1 when there is none. *REST is what follows. */
static int
parse_head (const char *part, const char **rest)
{
  part += strspn (part, " ");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (part, names[i]) && part[strlen (names[i])] == '=')
      {
        *rest = part + strlen (names[i]) + 1;
        return (int) i;
      }
  return -1;
}

static gboolean
take (SpColumnMap *self, int column, const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (column < 0 || !*stripped)
    return FALSE;
  if (column != SP_COLUMN_UNKNOWN)
    self->said |= 1u << column;
  g_hash_table_insert (self->columns, g_steal_pointer (&stripped), GINT_TO_POINTER (column));
  return TRUE;
}

SpColumnMap *
sp_column_map_parse (const char *text, GError **error)
{
  g_autoptr (SpColumnMap) self = g_new0 (SpColumnMap, 1);
  g_auto (GStrv) parts = g_strsplit_set (text, ",\n", -1);
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean good = TRUE;
  int column = -1;

  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; parts[i] && good; i++)
    {
      const char *rest = NULL;
      int next = parse_head (parts[i], &rest);

      if (next < 0 && column >= 0) /* a comma of the name's own */
        g_string_append_printf (name, ",%s", parts[i]);
      else
        {
          good = (column < 0 || take (self, column, name->str)) && next >= 0;
          g_string_assign (name, rest ? rest : "");
          column = next;
        }
    }
  if (good && take (self, column, name->str) && (self->said & (1u << SP_COLUMN_TEXT)))
    return g_steal_pointer (&self);
  g_set_error_literal (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_COLUMNS,
                       "Columns are given as title=Headline,text=Body; the words are title, text, summary, author, "
                       "outlet, date, language, address, ignore, and text must be among them");
  return NULL;
}

void
sp_column_map_free (SpColumnMap *self)
{
  g_hash_table_unref (self->columns);
  g_free (self);
}

SpColumn
sp_column_map_choose (const SpColumnMap *self, const char *name, SpColumn guessed)
{
  g_autofree char *stripped = self ? g_strstrip (g_strdup (name)) : NULL;
  gpointer column;

  if (!self)
    return guessed;
  if (g_hash_table_lookup_extended (self->columns, stripped, NULL, &column))
    return GPOINTER_TO_INT (column);
  return guessed != SP_COLUMN_UNKNOWN && (self->said & (1u << guessed)) ? SP_COLUMN_UNKNOWN : guessed;
}

GPtrArray *
sp_table_preview_parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) lines = g_strsplit (text, "\n\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (strstr (lines[i], SP_COLUMNS_SEPARATOR))
      {
        char **cells = g_strsplit (lines[i], SP_COLUMNS_SEPARATOR, -1);

        for (char **cell = cells; *cell; cell++)
          g_strstrip (*cell);
        g_ptr_array_add (rows, cells);
      }
  return rows;
}
