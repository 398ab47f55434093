/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-ninjs.h"

#include "sp-columns.h"

#include <string.h>

/* Objects that only wrap the fields of an article. */
static const char *const wrappers[] = { "fields", "attributes", "_source", "article", "data", "document", NULL };

/* What names a person or outlet that is an object. */
static const char *
get_name (const SpJson *value)
{
  const char *name = value->type == SP_JSON_STRING ? value->text : sp_json_get_string (value, "name");

  return name ? name : sp_json_get_string (value, "value");
}

/* The value of ninjs 2 and 3's "headlines" and "bodies", an array of versions: the one that WANTED speaks for, else the
 * main one, else the first. */
static const char *
choose_version (const SpJson *array, const char *wanted)
{
  const char *first = NULL;

  if (!array || array->type != SP_JSON_ARRAY)
    return NULL;
  for (const SpJson *version = array->child; version; version = version->next)
    {
      const char *value = sp_json_get_string (version, "value");
      const char *type = sp_json_get_string (version, "contentType");
      const char *role = sp_json_get_string (version, "role");

      if (!type)
        type = sp_json_get_string (version, "contenttype");
      if (value && ((type && strstr (type, wanted)) || (role && strstr (role, wanted))))
        return value;
      if (value && (!first || (role && g_str_equal (role, "main"))))
        first = value;
    }
  return first;
}

static SpColumn
choose (const SpColumnMap *map, const char *name)
{
  return sp_column_map_choose (map, name, sp_column_guess (name));
}

gboolean
sp_ninjs_is_article (const SpColumnMap *map, const SpJson *object)
{
  gboolean titled = FALSE, summed = FALSE;

  if (object->type != SP_JSON_OBJECT)
    return FALSE;
  if (choose_version (sp_json_get (object, "bodies"), "html"))
    return TRUE;
  for (const SpJson *member = object->child; member; member = member->next)
    {
      SpColumn column = choose (map, member->key);

      if (member->type == SP_JSON_STRING && column == SP_COLUMN_TEXT && *member->text)
        return TRUE;
      if (member->type == SP_JSON_OBJECT && g_strv_contains (wrappers, member->key)
          && sp_ninjs_is_article (map, member))
        return TRUE;
      titled |= column == SP_COLUMN_TITLE && member->type != SP_JSON_NULL;
      summed |= (column == SP_COLUMN_SUMMARY && member->type == SP_JSON_STRING)
                || (g_str_equal (member->key, "descriptions") && member->type == SP_JSON_ARRAY);
    }
  return titled && summed;
}

/* A member whose value is not one string: several authors, an outlet with its address, a date as a number. */
static void
set_from_structure (SpDraft *draft, SpColumn column, const SpJson *member)
{
  if (member->type == SP_JSON_NUMBER && column == SP_COLUMN_DATE)
    sp_draft_set_column (draft, column, member->text);
  if (member->type == SP_JSON_OBJECT && get_name (member))
    sp_draft_set_column (draft, column, get_name (member));
  if (member->type != SP_JSON_ARRAY || (column != SP_COLUMN_AUTHOR && column != SP_COLUMN_OUTLET))
    return;
  for (const SpJson *value = member->child; value; value = value->next)
    {
      const char *name = get_name (value);

      if (name && column == SP_COLUMN_AUTHOR)
        sp_draft_add_author (draft, name);
      else if (name)
        sp_draft_set_column (draft, column, name);
    }
}

/* The richest version of the text goes first, then what stands in for it. */
static void
read_text (const SpColumnMap *map, const SpJson *object, SpDraft *draft)
{
  static const char *const rich[] = { "body_xhtml", "body_html", "content_html", "bodyHtml", "contentHtml" };
  const char *type = sp_json_get_string (object, "type");
  const char *text = NULL;

  /* A picture's text is its caption. */
  if (type && g_str_equal (type, "picture"))
    text = choose_version (sp_json_get (object, "descriptions"), "text");
  if (!text)
    text = choose_version (sp_json_get (object, "bodies"), "html");
  for (guint i = 0; i < G_N_ELEMENTS (rich) && !text; i++)
    text = sp_json_get_string (object, rich[i]);
  if (text)
    sp_draft_set_column (draft, SP_COLUMN_TEXT, text);
  for (const SpJson *member = object->child; member; member = member->next)
    if (member->type == SP_JSON_STRING && choose (map, member->key) == SP_COLUMN_TEXT)
      sp_draft_set_column (draft, SP_COLUMN_TEXT, member->text);
}

static void
read_summary (const SpColumnMap *map, const SpJson *object, SpDraft *draft)
{
  const char *text = choose_version (sp_json_get (object, "descriptions"), "main");

  if (text)
    sp_draft_set_column (draft, SP_COLUMN_SUMMARY, text);
  for (const SpJson *member = object->child; member; member = member->next)
    if (member->type == SP_JSON_STRING && choose (map, member->key) == SP_COLUMN_SUMMARY)
      sp_draft_set_column (draft, SP_COLUMN_SUMMARY, member->text);
}

void
sp_ninjs_read (const SpColumnMap *map, const SpJson *object, SpDraft *draft)
{
  const char *title = choose_version (sp_json_get (object, "headlines"), "main");

  if (title)
    sp_draft_set_column (draft, SP_COLUMN_TITLE, title);
  read_text (map, object, draft);
  for (const SpJson *member = object->child; member; member = member->next)
    {
      SpColumn column = choose (map, member->key);

      if (member->type == SP_JSON_OBJECT && g_strv_contains (wrappers, member->key))
        sp_ninjs_read (map, member, draft);
      else if (column == SP_COLUMN_TEXT || column == SP_COLUMN_SUMMARY)
        continue;
      else if (member->type == SP_JSON_STRING)
        sp_draft_set_column (draft, column, member->text);
      else
        set_from_structure (draft, column, member);
    }
  read_summary (map, object, draft);
}
