/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-charset.h"
#include "sp-columns.h"
#include "sp-json-check.h"
#include "sp-ninjs.h"

#include <string.h>

/* How deep in an answer of a news service its articles may lie. */
#define MAX_DEPTH 6

/* How many objects are shown to a person who is to say what their members hold. */
#define PREVIEW 5

static int
sniff (const SpInput *input)
{
  gboolean named = sp_input_has_suffix (input, ".json") || sp_input_has_suffix (input, ".jsonl")
                   || sp_input_has_suffix (input, ".ndjson") || sp_input_is_type (input, "application/json")
                   || sp_input_is_type (input, "application/ninjs+json")
                   || sp_input_is_type (input, "application/feed+json");
  gsize i = input->size >= 3 && memcmp (input->data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  char open;

  while (i < input->size && g_ascii_isspace (input->data[i]))
    i++;
  open = i < input->size ? input->data[i++] : '\0';
  while (i < input->size && g_ascii_isspace (input->data[i]))
    i++;
  /* Prose may well begin with a bracket, but not with these after it. */
  if ((open == '{' && i < input->size && strchr ("\"}", input->data[i]))
      || (open == '[' && i < input->size && strchr ("{[", input->data[i])))
    return SP_SNIFF_LIKELY;
  return named ? SP_SNIFF_MAYBE + 5 : SP_SNIFF_NO;
}

static void
add_article (const SpColumnMap *map, const SpJson *object, GPtrArray *drafts)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();

  sp_ninjs_read (map, object, draft);
  if (draft->paragraphs->len > 0 && drafts->len <= SP_IMPORT_MAX_ARTICLES)
    g_ptr_array_add (drafts, g_steal_pointer (&draft));
}

/* What a feed is called is the outlet of its articles. */
static void
set_outlets (const SpJson *feed, GPtrArray *drafts, guint first)
{
  const char *title =
      sp_json_get (feed, "home_page_url") || sp_json_get (feed, "feed_url") || sp_json_get (feed, "version")
          ? sp_json_get_string (feed, "title")
          : NULL;

  for (guint i = first; title && i < drafts->len; i++)
    sp_draft_set_column (g_ptr_array_index (drafts, i), SP_COLUMN_OUTLET, title);
}

/* What belongs to all articles of a feed stands beside them. */
static void
add_articles (const SpColumnMap *map, const SpJson *value, GPtrArray *drafts, int depth)
{
  guint before = drafts->len;

  if (depth > MAX_DEPTH || (value->type != SP_JSON_ARRAY && value->type != SP_JSON_OBJECT))
    return;
  if (sp_ninjs_is_article (map, value))
    {
      /* A feed has a title and a description too, but its articles are further down. */
      for (const SpJson *child = value->child; child; child = child->next)
        if (child->type == SP_JSON_ARRAY && child->child && sp_ninjs_is_article (map, child->child))
          add_articles (map, child, drafts, depth + 1);
      if (drafts->len == before)
        add_article (map, value, drafts);
      else
        set_outlets (value, drafts, before);
      return;
    }
  for (const SpJson *child = value->child; child; child = child->next)
    add_articles (map, child, drafts, depth + 1);
  if (value->type == SP_JSON_OBJECT)
    set_outlets (value, drafts, before);
}

static gboolean
read_value (const SpColumnMap *map, const char *text, gsize size, GPtrArray *drafts)
{
  g_autoptr (SpJsonDocument) document = NULL;

  if (!sp_json_is_strict (text, size))
    return FALSE;
  document = sp_json_parse (text, size);
  if (document)
    add_articles (map, sp_json_get_root (document), drafts, 0);
  return document != NULL;
}

/* An object a line. */
static gboolean
read_lines (const SpColumnMap *map, const char *text, GPtrArray *drafts)
{
  for (const char *p = text; *p;)
    {
      gsize size = strcspn (p, "\n");
      gsize blank = strspn (p, " \t\r");

      if (blank < size && (p[blank] != '{' || !read_value (map, p, size, drafts)))
        return FALSE;
      p += size + (p[size] == '\n');
    }
  return TRUE;
}

/* A row of keys, or of values, to be shown. */
static void
show_row (const SpJson *object, gboolean keys, SpDraft *draft)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (const SpJson *member = object->child; member; member = member->next)
    {
      const char *value = member->type == SP_JSON_STRING ? member->text : "…";

      g_ptr_array_add (cells, (gpointer) (keys ? member->key : value));
    }
  g_ptr_array_add (cells, NULL);
  sp_draft_add_preview (draft, (const char *const *) cells->pdata);
}

/* The first objects of the first list of them. */
static gboolean
show_list (const SpJson *value, SpDraft *draft, int depth)
{
  guint n = 0;

  if (depth > MAX_DEPTH)
    return FALSE;
  if (value->type == SP_JSON_ARRAY && value->child && value->child->type == SP_JSON_OBJECT)
    {
      show_row (value->child, TRUE, draft);
      for (const SpJson *child = value->child; child && n++ < PREVIEW; child = child->next)
        show_row (child, FALSE, draft);
      return TRUE;
    }
  for (const SpJson *child = value->child; child; child = child->next)
    if ((child->type == SP_JSON_ARRAY || child->type == SP_JSON_OBJECT) && show_list (child, draft, depth + 1))
      return TRUE;
  return FALSE;
}

static void
show (const char *text, gsize size, GPtrArray *drafts)
{
  gsize line = strcspn (text, "\n");
  gboolean whole = sp_json_is_strict (text, size);
  g_autoptr (SpJsonDocument) document = NULL;
  SpDraft *draft = sp_draft_new ();

  g_ptr_array_add (drafts, draft);
  if (whole || sp_json_is_strict (text, line))
    document = sp_json_parse (text, whole ? size : line);
  if (document && !show_list (sp_json_get_root (document), draft, 0)
      && sp_json_get_root (document)->type == SP_JSON_OBJECT)
    {
      show_row (sp_json_get_root (document), TRUE, draft);
      show_row (sp_json_get_root (document), FALSE, draft);
    }
}

static gboolean
read_json (const SpInput *input, GPtrArray *drafts, GError **error)
{
  gsize size;
  g_autofree char *text = sp_charset_decode (input->data, input->size, NULL, &size);
  g_autoptr (SpColumnMap) map = NULL;

  if (g_strcmp0 (input->columns, SP_COLUMNS_PREVIEW) == 0)
    {
      show (text, size, drafts);
      return TRUE;
    }
  if (input->columns && !(map = sp_column_map_parse (input->columns, error)))
    return FALSE;
  if (!read_value (map, text, size, drafts) && !read_lines (map, text, drafts))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                   "The JSON is cut, not well formed or nested too deeply; get the file again");
      return FALSE;
    }
  if (drafts->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_COLUMNS,
               "There is no article in this JSON; say which member holds the texts, or call it \"text\"");
  return FALSE;
}

const SpFormat sp_format_json = {
  .name = "JSON",
  .media_type = "application/json",
  .sniff = sniff,
  .read = read_json,
};
