/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-bench-text.h"

#define PICK(rand, list) ((list)[g_rand_int_range ((rand), 0, G_N_ELEMENTS (list))])

static const char *const people[] = {
  "Elena Marsh",
  "Tomas Brandt",
  "the mayor",
  "a spokesman for the ministry",
  "Ada Okoye",
  "the union",
  "Senator Paul Hendry",
  "the power company",
  "two officials",
  "Judge Ruth Calder",
  "residents",
  "the opposition",
  "the port authority",
  "Dr. Lin Yue",
  "the Foreign Ministry",
};
static const char *const cues[] = { "said",      "warned", "insisted", "complained",
                                    "announced", "argued", "conceded", "denied" };
static const char *const subjects[] = {
  "the new bridge", "the water tariff", "the strike fund",  "the harbour treaty", "a vote on the budget",
  "the old mine",   "the border post",  "the school lunch", "the rail timetable", "a second inquiry",
};
static const char *const predicates[] = {
  "would be delayed until the spring",
  "had cost twice as much as planned",
  "was never put to the council",
  "must be published in full",
  "could not be paid for without a loan",
  "had been agreed behind closed doors",
  "was a danger to the people living there",
  "would go ahead as promised",
  "should be left to the courts",
};
static const char *const plain[] = {
  "Trucks lined up along the quay from early morning.",
  "The hall was half empty when the session began shortly after nine.",
  "A light rain fell over the valley for most of the day.",
  "The figures cover the twelve months to the end of June.",
  "Three of the seven members were absent.",
};

static void
append_sentence (GString *text, GRand *rand)
{
  const char *person = PICK (rand, people), *cue = PICK (rand, cues);
  const char *subject = PICK (rand, subjects), *predicate = PICK (rand, predicates);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      g_string_append_printf (text, "“I think %s %s,” %s %s.", subject, predicate, person, cue);
      break;
    case 1:
      g_string_append_printf (text, "According to %s, %s %s.", person, subject, predicate);
      break;
    case 2:
      g_string_append_printf (text, "On Monday %s %s that %s %s and that %s %s.", person, cue, subject, predicate,
                              PICK (rand, subjects), PICK (rand, predicates));
      break;
    case 3:
      g_string_append_printf (text, "%s %s, %s.", subject, predicate, person);
      break;
    default:
      g_string_append (text, PICK (rand, plain));
      break;
    }
  g_string_append_c (text, ' ');
}

static guint
count_words (const char *text)
{
  guint words = 0;

  for (; *text; text++)
    words += *text == ' ';
  return words;
}

/* Paragraphs of four sentences, each after BEFORE and before AFTER, until there are enough words. */
static void
append_paragraphs (GString *text, GRand *rand, guint n_words, const char *before, const char *after)
{
  guint words = 0;

  while (words < n_words)
    {
      gsize start = text->len;

      g_string_append (text, before);
      for (int i = 0; i < 4; i++)
        append_sentence (text, rand);
      words += count_words (text->str + start);
      g_string_truncate (text, text->len - 1);
      g_string_append (text, after);
    }
}

static void
append_title (GString *text, GRand *rand, guint number)
{
  g_string_append_printf (text, "%u days on, no word on %s", number + 2, PICK (rand, subjects));
}

char *
sp_bench_text_new (guint number, guint n_words)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number + 1);
  GString *text = g_string_new (NULL);

  append_title (text, rand, number);
  append_paragraphs (text, rand, n_words, "\n\n", "");
  return g_string_free (text, FALSE);
}

char *
sp_bench_page_new (guint number, guint n_words)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number + 1);
  GString *page = g_string_new ("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");

  append_title (page, rand, number);
  g_string_append_printf (
      page,
      " | The Benchmark</title><meta property=\"og:site_name\" content=\"The Benchmark\">"
      "<meta property=\"article:published_time\" content=\"2024-05-%02uT08:00:00Z\"></head><body><nav><ul>",
      number % 28 + 1);
  for (int i = 0; i < 40; i++)
    g_string_append_printf (page, "<li><a href=\"/section/%d\">%s</a></li>", i, PICK (rand, subjects));
  g_string_append (page, "</ul></nav><main><article><h1>");
  append_title (page, rand, number);
  g_string_append_printf (page, "</h1><p class=\"byline\">By %s</p>\n", PICK (rand, people));
  append_paragraphs (page, rand, n_words, "<p>", "</p>\n");
  g_string_append (page, "</article><aside><h2>Read also</h2><ul>");
  for (int i = 0; i < 30; i++)
    g_string_append_printf (page, "<li><a href=\"/story/%d\">%s %s</a></li>", i, PICK (rand, subjects),
                            PICK (rand, predicates));
  g_string_append (page, "</ul></aside></main><footer>© The Benchmark. All rights reserved.</footer></body></html>\n");
  return g_string_free (page, FALSE);
}
