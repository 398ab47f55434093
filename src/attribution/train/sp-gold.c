/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-gold.h"

#include <string.h>

#include "sp-error.h"
#include "sp-text.h"

/* A mark that is open. */
typedef struct
{
  char role;
  guint number;
  guint start;
} Open;

typedef struct
{
  SpGoldArticle *article;
  const char *at;
  guint line;
  guint offset;
  GString *text;
  GArray *open; /* Open */
} Parser;

static void
gold_attribution_free (SpGoldAttribution *self)
{
  g_array_unref (self->source);
  g_array_unref (self->cue);
  g_array_unref (self->content);
  g_free (self->party);
  g_free (self);
}

static SpGoldAttribution *
get_attribution (SpGoldArticle *self, guint number)
{
  SpGoldAttribution *attribution;

  for (guint i = 0; i < self->attributions->len; i++)
    {
      attribution = g_ptr_array_index (self->attributions, i);
      if (attribution->number == number)
        return attribution;
    }
  attribution = g_new0 (SpGoldAttribution, 1);
  attribution->number = number;
  attribution->source = sp_ranges_new ();
  attribution->cue = sp_ranges_new ();
  attribution->content = sp_ranges_new ();
  g_ptr_array_add (self->attributions, attribution);
  return attribution;
}

static gboolean
fail (const Parser *self, GError **error, const char *what)
{
  g_set_error (error, SP_CORE_ERROR, SP_CORE_ERROR_INVALID, "%s, line %u: %s", self->article->name, self->line, what);
  return FALSE;
}

/* Takes "NAME" or "|VALUE|VALUE" after role and number. */
static gboolean
read_values (Parser *self, SpGoldAttribution *attribution, char role, const char *values, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (values, "|", 3);

  if (parts[0] == NULL || parts[0][0] != '\0')
    return parts[0] == NULL ? TRUE : fail (self, error, "a mark's number is followed by something else");
  if (parts[1] == NULL)
    return TRUE;
  if (role == 'c')
    {
      if (!sp_kind_from_name (parts[1], &attribution->kind, NULL))
        return fail (self, error, "a cue has an unknown kind");
      attribution->has_kind = TRUE;
      if (parts[2] != NULL && attribution->party == NULL)
        attribution->party = g_strdup (parts[2]);
    }
  else if (role == 's' && attribution->party == NULL)
    attribution->party = g_strdup (parts[1]);
  return TRUE;
}

static gboolean
close_mark (Parser *self, char role, guint number, GError **error)
{
  SpGoldAttribution *attribution = get_attribution (self->article, number);

  for (guint i = self->open->len; i-- > 0;)
    {
      const Open *open = &g_array_index (self->open, Open, i);
      SpRange range = { open->start, self->offset };
      if (open->role != role || open->number != number)
        continue;
      if (sp_range_is_empty (range) || g_ascii_isspace (self->text->str[self->text->len - 1]))
        return fail (self, error, "a mark is empty or has white space at its edge");
      sp_ranges_add (role == 's' ? attribution->source : role == 'c' ? attribution->cue : attribution->content, range);
      g_array_remove_index (self->open, i);
      return TRUE;
    }
  return fail (self, error, "a mark is closed that was not opened");
}

static gboolean
read_mark (Parser *self, GError **error)
{
  const char *end = strchr (self->at, '>');
  g_autofree char *inside = NULL;
  gboolean closes;
  char role, *values;
  guint number;

  if (end == NULL)
    return fail (self, error, "a mark has no end");
  inside = g_strndup (self->at + 1, (gsize) (end - self->at - 1));
  self->at = end + 1;
  closes = inside[0] == '/';
  role = inside[closes];
  if (role == '\0' || strchr ("sct", role) == NULL)
    return fail (self, error, "a mark has an unknown role");
  number = (guint) g_ascii_strtoull (inside + closes + 1, &values, 10);
  if (closes)
    return *values == '\0' ? close_mark (self, role, number, error) : fail (self, error, "a closing mark is malformed");
  if (g_ascii_isspace (*self->at))
    return fail (self, error, "a mark has white space at its edge");
  g_array_append_vals (self->open, &(Open){ role, number, self->offset }, 1);
  return read_values (self, get_attribution (self->article, number), role, values, error);
}

static gboolean
parse (Parser *self, GError **error)
{
  while (*self->at != '\0')
    {
      const char *next = g_utf8_next_char (self->at);
      if (*self->at == '<')
        {
          if (!read_mark (self, error))
            return FALSE;
          continue;
        }
      if (*self->at == '\n')
        {
          self->line++;
          if (self->open->len > 0)
            return fail (self, error, "a mark crosses a paragraph");
        }
      g_string_append_len (self->text, self->at, next - self->at);
      self->at = next;
      self->offset++;
    }
  return self->open->len == 0 || fail (self, error, "a mark is not closed");
}

SpGoldArticle *
sp_gold_article_parse (const char *name, const char *text, GError **error)
{
  g_autoptr (SpGoldArticle) article = g_new0 (SpGoldArticle, 1);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_autofree char *normal = sp_text_normalise (text, -1);
  Parser parser = { article, normal, 1, 0, g_string_new (NULL), open };
  gboolean done;

  article->name = g_strdup (name);
  article->attributions = g_ptr_array_new_with_free_func ((GDestroyNotify) gold_attribution_free);
  done = parse (&parser, error);
  article->text = g_string_free (parser.text, FALSE);
  return done ? g_steal_pointer (&article) : NULL;
}

void
sp_gold_article_free (SpGoldArticle *self)
{
  g_free (self->name);
  g_free (self->text);
  g_clear_pointer (&self->attributions, g_ptr_array_unref);
  g_free (self);
}
