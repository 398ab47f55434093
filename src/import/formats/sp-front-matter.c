/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-front-matter.h"

#include "sp-columns.h"
#include "sp-head.h"

#include <string.h>

/* VALUE without quotation marks, brackets and what Obsidian puts around links. */
static char *
clean_value (const char *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (value));
  gsize size = strlen (trimmed);

  if (size >= 2 && (*trimmed == '"' || *trimmed == '\'') && trimmed[size - 1] == *trimmed)
    {
      trimmed[size - 1] = '\0';
      return clean_value (trimmed + 1);
    }
  if (size >= 4 && g_str_has_prefix (trimmed, "[[") && g_str_has_suffix (trimmed, "]]"))
    {
      trimmed[size - 2] = '\0';
      return clean_value (trimmed + 2);
    }
  return g_steal_pointer (&trimmed);
}

static void
set_value (SpDraft *draft, SpColumn column, const char *value)
{
  g_autofree char *clean = clean_value (value);

  /* Names are given one by one; "Ann Lee, Bob Ray" is two all the same. */
  if (*clean && column == SP_COLUMN_OUTLET && g_regex_match_simple ("^https?://", clean, 0, 0))
    column = SP_COLUMN_URL;
  if (*clean && column != SP_COLUMN_TEXT && column != SP_COLUMN_SUMMARY)
    sp_draft_set_column (draft, column, clean);
}

/* A value, or a list in brackets. */
static void
set_values (SpDraft *draft, SpColumn column, const char *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (value));
  gsize size = strlen (trimmed);
  g_auto (GStrv) items = NULL;

  if (*trimmed != '[' || trimmed[size - 1] != ']' || g_str_has_prefix (trimmed, "[["))
    {
      set_value (draft, column, trimmed);
      return;
    }
  trimmed[size - 1] = '\0';
  items = g_strsplit (trimmed + 1, ",", -1);
  for (guint i = 0; items[i]; i++)
    set_value (draft, column, items[i]);
}

/* Reads the fields of LINES up to END; SEPARATOR stands between name and value. Points of a list ("- Ann Lee") and what
 * is under a name belong to the last field at the margin. */
static void
take_fields (SpDraft *draft, char **lines, guint end, char separator)
{
  SpColumn column = SP_COLUMN_UNKNOWN;

  for (guint i = 0; i < end; i++)
    {
      const char *line = lines[i];
      const char *start = line + strspn (line, " \t");
      const char *split = strchr (line, separator);
      gboolean point = g_str_has_prefix (start, "- ");

      if (point || start > line)
        {
          const char *name = g_str_has_prefix (start + 2 * point, "name:") ? strchr (start, ':') + 1 : NULL;

          if (column == SP_COLUMN_AUTHOR && (name || point))
            set_value (draft, column, name ? name : start + 2);
          continue;
        }
      if (split)
        {
          g_autofree char *name = g_strndup (line, split - line);

          column = sp_column_guess (name);
          set_values (draft, column, split + 1);
        }
    }
}

/* The line after START that is END or OTHER; 0 when there is none. */
static guint
find_line (char **lines, const char *end, const char *other)
{
  for (guint i = 1; lines[i]; i++)
    if (g_str_equal (lines[i], end) || g_str_equal (lines[i], other))
      return i;
  return 0;
}

/* Pandoc's title, authors and date, a line each. */
static guint
take_percent_lines (SpDraft *draft, char **lines)
{
  static const SpColumn columns[] = { SP_COLUMN_TITLE, SP_COLUMN_AUTHOR, SP_COLUMN_DATE };
  guint n = 0;

  for (; n < G_N_ELEMENTS (columns) && lines[n] && g_str_has_prefix (lines[n], "%"); n++)
    set_value (draft, columns[n], lines[n] + 1);
  return n;
}

guint
sp_draft_take_front_matter (SpDraft *draft, char **lines)
{
  gboolean yaml = lines[0] && g_str_equal (lines[0], "---");
  gboolean toml = lines[0] && g_str_equal (lines[0], "+++");
  guint end = yaml ? find_line (lines, "---", "...") : (toml ? find_line (lines, "+++", "+++") : 0);

  if (end > 0)
    {
      take_fields (draft, lines + 1, end - 1, yaml ? ':' : '=');
      return end + 1;
    }
  if (lines[0] && g_str_has_prefix (lines[0], "% "))
    return take_percent_lines (draft, lines);
  return sp_draft_take_fields (draft, lines);
}
