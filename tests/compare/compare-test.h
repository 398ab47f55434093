/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-claims.h"

/* Helpers of the tests of this room. */

/* An article with id 0, English unless LANG says otherwise (NULL: unknown). */
static inline SpArticle *
make_article (const char *text, const char *lang)
{
  SpArticle *article = sp_article_new ();

  g_free (article->text);
  article->text = g_strdup (text);
  article->lang = g_strdup (lang);
  return article;
}

/* The range of the first PIECE in TEXT. */
static inline SpRange
find_range (const char *text, const char *piece)
{
  const char *p = g_strstr_len (text, -1, piece);
  guint start;

  g_assert_nonnull (p);
  start = g_utf8_strlen (text, p - text);
  return (SpRange){ start, start + (guint) g_utf8_strlen (piece, -1) };
}

/* An attribution of CONTENT in TEXT to PARTY. */
static inline SpAttribution *
make_attribution (const char *text,
                  const char *party,
                  const char *source,
                  const char *cue,
                  const char *content,
                  SpForm form,
                  SpKind kind)
{
  SpAttribution *attribution = sp_attribution_new ();

  attribution->party = g_strdup (party);
  if (source)
    sp_ranges_add (attribution->source, find_range (text, source));
  if (cue)
    sp_ranges_add (attribution->cue, find_range (text, cue));
  sp_ranges_add (attribution->content, find_range (text, content));
  attribution->form = form;
  attribution->kind = kind;
  attribution->confidence = 0.9;
  return attribution;
}
