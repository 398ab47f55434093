/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-charset.h"
#include "sp-json-check.h"
#include "sp-ninjs.h"

#include <string.h>

/* How deep in an answer of a news service its articles may lie. */
#define MAX_DEPTH 6

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
add_article (const SpJson *object, GPtrArray *drafts)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();

  sp_ninjs_read (object, draft);
  if (draft->paragraphs->len > 0 && drafts->len <= SP_IMPORT_MAX_ARTICLES)
    g_ptr_array_add (drafts, g_steal_pointer (&draft));
}

/* What belongs to all articles of a feed stands beside them. */
static void
add_articles (const SpJson *value, GPtrArray *drafts, int depth)
{
  if (depth > MAX_DEPTH || (value->type != SP_JSON_ARRAY && value->type != SP_JSON_OBJECT))
    return;
  if (sp_ninjs_is_article (value))
    {
      guint before = drafts->len;

      /* A feed has a title and a description too, but its articles are further down. */
      for (const SpJson *child = value->child; child; child = child->next)
        if (child->type == SP_JSON_ARRAY && child->child && sp_ninjs_is_article (child->child))
          add_articles (child, drafts, depth + 1);
      if (drafts->len == before)
        add_article (value, drafts);
      return;
    }
  for (const SpJson *child = value->child; child; child = child->next)
    add_articles (child, drafts, depth + 1);
}

static gboolean
read_value (const char *text, gsize size, GPtrArray *drafts)
{
  g_autoptr (SpJsonDocument) document = NULL;

  if (!sp_json_is_strict (text, size))
    return FALSE;
  document = sp_json_parse (text, size);
  if (document)
    add_articles (sp_json_get_root (document), drafts, 0);
  return document != NULL;
}

/* An object a line. */
static gboolean
read_lines (const char *text, GPtrArray *drafts)
{
  for (const char *p = text; *p;)
    {
      gsize size = strcspn (p, "\n");
      gsize blank = strspn (p, " \t\r");

      if (blank < size && (p[blank] != '{' || !read_value (p, size, drafts)))
        return FALSE;
      p += size + (p[size] == '\n');
    }
  return TRUE;
}

static gboolean
read_json (const SpInput *input, GPtrArray *drafts, GError **error)
{
  gsize size;
  g_autofree char *text = sp_charset_decode (input->data, input->size, NULL, &size);

  if (!read_value (text, size, drafts) && !read_lines (text, drafts))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                   "The JSON is cut, not well formed or nested too deeply; get the file again");
      return FALSE;
    }
  if (drafts->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
               "There is no article in this JSON; an object needs a member such as \"text\" or \"body\"");
  return FALSE;
}

const SpFormat sp_format_json = {
  .name = "JSON",
  .media_type = "application/json",
  .sniff = sniff,
  .read = read_json,
};
