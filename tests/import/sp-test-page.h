/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-html.h"

#include <string.h>

/* Reads HTML as a page of https://news.example/ and gives the draft, or NULL when there is no text in it. */
static inline SpDraft *
read_page (const char *html)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();

  return sp_html_read_page (html, strlen (html), "https://news.example/world/story", draft, NULL)
             ? g_steal_pointer (&draft)
             : NULL;
}

/* The paragraphs of DRAFT, a line each. */
static inline char *
get_text (const SpDraft *draft)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < draft->paragraphs->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (draft->paragraphs, i));
  return g_string_free (text, FALSE);
}

/* Four paragraphs that make an article. */
#define P1                                                                                                             \
  "The harbour council of Tjelde voted on Monday to close the old ferry line, its chair said after a long session."
#define P2                                                                                                             \
  "Opponents of the plan, who had gathered in front of the hall, called it a mistake that the islands would pay for."
#define P3                                                                                                             \
  "According to figures that the council gave out, the line carried fewer than forty people a day over the winter."
#define P4                                                                                                             \
  "A final decision is expected in spring, when the county has said whether it will pay for a smaller boat instead."
#define BODY "<p>" P1 "</p><p>" P2 "</p><p>" P3 "</p><p>" P4 "</p>"
#define TEXT P1 "\n" P2 "\n" P3 "\n" P4

static inline void
assert_text (const char *html, const char *expected)
{
  g_autoptr (SpDraft) draft = read_page (html);
  g_autofree char *text = draft ? get_text (draft) : NULL;

  g_assert_cmpstr (text, ==, expected);
}
