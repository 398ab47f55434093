/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-draft.h"

#include "sp-codings-check.h"
#include "sp-date.h"
#include "sp-text.h"

#include <string.h>

/* Longer metadata is not what it says it is. */
#define MAX_TITLE 2000
#define MAX_NAME 300
#define MAX_AUTHORS 50
#define MAX_ADDRESS 4000

char *
sp_draft_check_line (const char *text, gsize max)
{
  g_autofree char *line = NULL;
  g_auto (GStrv) words = NULL;
  GString *folded;

  if (!text || strlen (text) > max || !g_utf8_validate (text, -1, NULL))
    return NULL;
  line = sp_text_normalise (text, -1);
  words = g_strsplit_set (line, " \n\t", -1);
  folded = g_string_new (NULL);
  for (char **word = words; *word; word++)
    if (**word)
      g_string_append_printf (folded, "%s%s", folded->len ? " " : "", *word);
  if (folded->len == 0)
    {
      g_string_free (folded, TRUE);
      return NULL;
    }
  return g_string_free (folded, FALSE);
}

char *
sp_draft_cut_line (const char *text, gsize max)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);

  if (strlen (valid) > max)
    *g_utf8_find_prev_char (valid, valid + max) = '\0';
  return sp_draft_check_line (valid, max);
}

static char *
check_lang (const char *lang)
{
  gsize size = lang ? strlen (lang) : 0;

  if (size < 2 || size > 35 || !g_ascii_isalpha (lang[0]) || !g_ascii_isalpha (lang[1])
      || strspn (lang, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != size)
    return NULL;
  return g_strdup (lang);
}

/* Only what a web browser may open when a person clicks on it. */
static char *
check_address (const char *url)
{
  if (!url || strlen (url) > MAX_ADDRESS || !g_utf8_validate (url, -1, NULL)
      || (g_ascii_strncasecmp (url, "http://", 7) != 0 && g_ascii_strncasecmp (url, "https://", 8) != 0))
    return NULL;
  for (const char *p = url; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT || c == '<'
          || c == '"')
        return NULL;
    }
  return g_strdup (url);
}

static char *
check_media_type (const char *type)
{
  if (!type || strlen (type) > 127 || !strchr (type, '/')
      || strspn (type, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/.+-_") != strlen (type))
    return NULL;
  return g_ascii_strdown (type, -1);
}

static char **
check_authors (const GPtrArray *authors)
{
  g_autoptr (GPtrArray) checked = g_ptr_array_new ();

  for (guint i = 0; i < authors->len && checked->len < MAX_AUTHORS; i++)
    {
      char *name = sp_draft_check_line (g_ptr_array_index (authors, i), MAX_NAME);

      if (name)
        g_ptr_array_add (checked, name);
    }
  g_ptr_array_add (checked, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&checked), FALSE);
}

/* The paragraphs and the title in stored form, or NULL and why not. */
static char *
check_text (const SpDraft *draft, const char *title, GError **error)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
  gboolean letters = FALSE;
  char *text;

  if (sp_draft_get_size (draft) > SP_IMPORT_MAX_TEXT)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                   "The text is longer than %" G_GSIZE_FORMAT " MiB; split it into several files",
                   SP_IMPORT_MAX_TEXT >> 20);
      return NULL;
    }
  for (guint i = 0; i < draft->paragraphs->len; i++)
    g_ptr_array_add (paragraphs, g_ptr_array_index (draft->paragraphs, i));
  g_ptr_array_add (paragraphs, NULL);

  text = sp_text_compose (title, (const char *const *) paragraphs->pdata);
  for (const char *p = text; *p && !letters; p = g_utf8_next_char (p))
    letters = g_unichar_isgraph (g_utf8_get_char (p));
  if (letters)
    return text;
  g_free (text);
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_EMPTY, "There is no text in it; nothing to import");
  return NULL;
}

SpArticle *
sp_draft_check (const SpDraft *self, GError **error)
{
  g_autofree char *title = sp_draft_cut_line (self->title, MAX_TITLE);
  g_autofree char *text = check_text (self, title, error);
  SpArticle *article;

  if (!text)
    return NULL;

  article = sp_article_new ();
  g_free (article->title);
  article->title = title ? g_steal_pointer (&title) : g_strdup ("");
  g_free (article->text);
  article->text = g_steal_pointer (&text);
  g_strfreev (article->authors);
  article->authors = check_authors (self->authors);
  article->outlet = sp_draft_check_line (self->outlet, MAX_NAME);
  article->date = self->date ? sp_date_parse_iso (self->date) : NULL;
  article->modified = self->modified ? sp_date_parse_iso (self->modified) : NULL;
  article->lang = check_lang (self->lang);
  article->url = check_address (self->url);
  article->media_type = check_media_type (self->media_type);
  sp_codings_check (self, article);
  article->flags = self->flags & (SP_ARTICLE_DOUBTFUL | SP_ARTICLE_STUB | SP_ARTICLE_LIVE_BLOG);
  /* A headline alone is hardly all that was meant. */
  if (self->paragraphs->len == 0)
    article->flags |= SP_ARTICLE_DOUBTFUL;
  return article;
}
