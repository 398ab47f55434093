/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sp-party-directory.h"
#include "sp-text.h"

/* A story of articles, each with sources given as words of their text in order. */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *attributions;
} Story;

static void
story_init (Story *self)
{
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  self->attributions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static void
story_clear (Story *self)
{
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->attributions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Story, story_clear)

/* Adds an article: sources stand in [ ] in TEXT and speak what follows them in the sentence. */
static void
story_add (Story *self, const char *text, const char *date)
{
  SpArticle *article = sp_article_new ();
  GPtrArray *own = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_attribution_free);
  GString *plain = g_string_new (NULL);
  SpAttribution *open = NULL;
  SpRange range = { 0, 0 };
  guint offset = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '[')
        range.start = offset;
      else if (*p == ']')
        {
          range.end = offset;
          open = sp_attribution_new ();
          sp_ranges_add (open->source, range);
          g_ptr_array_add (own, open);
        }
      else
        {
          if (*p == '.' && open != NULL && p[1] != '\0' && (p[1] == ' ' || p[1] == '\n') && open->content->len == 0)
            sp_ranges_add (open->content, (SpRange){ range.end + 1, offset });
          g_string_append_unichar (plain, g_utf8_get_char (p));
          offset++;
        }
    }
  for (guint i = 0; i < own->len; i++)
    {
      open = g_ptr_array_index (own, i);
      if (open->content->len == 0)
        sp_ranges_add (open->content, (SpRange){ offset - 2, offset });
    }
  g_free (article->text);
  article->text = g_string_free (plain, FALSE);
  article->date = g_strdup (date);
  article->lang = g_strdup ("en");
  g_ptr_array_add (self->articles, article);
  g_ptr_array_add (self->attributions, own);
}

static const char *
party_of (Story *self, guint article, guint i)
{
  GPtrArray *own = g_ptr_array_index (self->attributions, article);
  return ((SpAttribution *) g_ptr_array_index (own, i))->party;
}

static const SpParty *
find_party (GPtrArray *parties, const char *name)
{
  for (guint i = 0; i < parties->len; i++)
    if (sp_party_is_called (g_ptr_array_index (parties, i), name))
      return g_ptr_array_index (parties, i);
  return NULL;
}

static void
test_look_up (void)
{
  static const struct
  {
    const char *name, *date, *party;
  } cases[] = {
    { "Moscow", NULL, "Russia" },
    { "the Kremlin", NULL, "Russia" },
    { "Vladimir Putin", "2016-09-17", "Russia" },
    { "the White House", NULL, "United States" },
    { "Syrian government", NULL, "Syria" },
    { "Damascus", NULL, "Syria" },
    { "NATO", NULL, "NATO" },
    { "Donald Tusk", "2016", "European Union" },
    { "Donald Tusk", "2010", "Poland" },
    { "Angela Merkel", "2016-01-01", "Germany" },
    { "Nobody Atall", NULL, NULL },
    { "", NULL, NULL },
  };
  g_autoptr (SpPartyDirectory) directory = sp_party_directory_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *party = sp_party_directory_look_up (directory, cases[i].name, cases[i].date);
      g_assert_cmpstr (party, ==, cases[i].party);
    }
}

static void
test_offices (void)
{
  g_autoptr (SpPartyDirectory) directory = sp_party_directory_new ();
  g_auto (Story) story = { 0 };
  g_autoptr (GPtrArray) parties = NULL;

  story_init (&story);
  story_add (
      &story,
      "Talks end\n\n[The Russian president] said the talks had failed. [Vladimir Putin] said so twice. [Moscow] said "
      "it "
      "would wait. [The US administration] said it regretted that. [Washington] said no more. [The Syrian government] "
      "said it would go on. [Damascus] said so again.",
      "2016-09-17");
  parties = sp_party_directory_resolve (directory, story.articles, story.attributions);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (party_of (&story, 0, i), ==, "Russia");
  g_assert_cmpstr (party_of (&story, 0, 3), ==, "United States");
  g_assert_cmpstr (party_of (&story, 0, 4), ==, "United States");
  g_assert_cmpstr (party_of (&story, 0, 5), ==, "Syria");
  g_assert_cmpstr (party_of (&story, 0, 6), ==, "Syria");
  g_assert_nonnull (find_party (parties, "the Syrian government"));
  g_assert_nonnull (find_party (parties, "Vladimir Putin"));
  g_assert_cmpuint (parties->len, ==, 3);
}

static void
test_back_references (void)
{
  g_autoptr (SpPartyDirectory) directory = sp_party_directory_new ();
  g_auto (Story) story = { 0 };
  g_autoptr (GPtrArray) parties = NULL;

  story_init (&story);
  story_add (
      &story,
      "Port closed\n\n[Anna Berg, the mayor,] said the port was shut. [She] said it would stay shut. [Peter Holm, a "
      "fisherman,] said he was ruined. [Mr. Holm] said he had debts. [Berg] said she was sorry. [The mayor] said help "
      "would come. [He] said he doubted it.",
      NULL);
  parties = sp_party_directory_resolve (directory, story.articles, story.attributions);
  g_assert_cmpstr (party_of (&story, 0, 0), ==, "Anna Berg");
  g_assert_cmpstr (party_of (&story, 0, 1), ==, "Anna Berg");
  g_assert_cmpstr (party_of (&story, 0, 2), ==, "Peter Holm");
  g_assert_cmpstr (party_of (&story, 0, 3), ==, "Peter Holm");
  g_assert_cmpstr (party_of (&story, 0, 4), ==, "Anna Berg");
  g_assert_cmpstr (party_of (&story, 0, 5), ==, "Anna Berg");
  g_assert_cmpstr (party_of (&story, 0, 6), ==, "Peter Holm");
  g_assert_cmpuint (parties->len, ==, 2);
}

static void
test_spokespeople (void)
{
  g_autoptr (SpPartyDirectory) directory = sp_party_directory_new ();
  g_auto (Story) story = { 0 };
  g_autoptr (GPtrArray) parties = NULL;

  story_init (&story);
  story_add (
      &story,
      "Recall\n\n[A spokesman for Veltis] said the cars were safe. [Veltis spokeswoman Carla Nowak] said so too. [She] "
      "said no more. [Kremlin spokesman Dmitry Peskov] said it was no concern of his.",
      NULL);
  parties = sp_party_directory_resolve (directory, story.articles, story.attributions);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (party_of (&story, 0, i), ==, "Veltis");
  g_assert_cmpstr (party_of (&story, 0, 3), ==, "Russia");
}

/* Short names of one article find the full name of another. */
static void
test_story (void)
{
  g_autoptr (SpPartyDirectory) directory = sp_party_directory_new ();
  g_auto (Story) story = { 0 };
  g_autoptr (GPtrArray) parties = NULL;

  story_init (&story);
  story_add (&story, "One\n\n[Mr. Holm] said it was over.", NULL);
  story_add (&story, "Two\n\n[Peter Holm] said it had only begun.", NULL);
  parties = sp_party_directory_resolve (directory, story.articles, story.attributions);
  g_assert_cmpstr (party_of (&story, 0, 0), ==, "Peter Holm");
  g_assert_cmpstr (party_of (&story, 1, 0), ==, "Peter Holm");
  g_assert_cmpuint (parties->len, ==, 1);
}

/* Who is described by an office of a state, or by who spoke before, speaks for them. */
static void
test_apposition (void)
{
  g_autoptr (SpPartyDirectory) directory = sp_party_directory_new ();
  g_auto (Story) story = { 0 };
  g_autoptr (GPtrArray) parties = NULL;

  story_init (&story);
  story_add (
      &story,
      "One\n\n[Daniel Reyes of the State Department] said no. [The Syrian government] said yes. [Its minister for "
      "trade, Samer Qasim,] said so too. [Qasim] said it again. [Saxby Moor of Georgia] said it too. [The Syrian "
      "government] said more. [The letter] said it too.\n\n[The United Nations] said yes. [Margit Holm, who runs "
      "the camps for the organisation,] said so too. [She] said it again.",
      NULL);
  parties = sp_party_directory_resolve (directory, story.articles, story.attributions);
  g_assert_cmpstr (party_of (&story, 0, 0), ==, "United States");
  g_assert_cmpstr (party_of (&story, 0, 1), ==, "Syrian government");
  g_assert_cmpstr (party_of (&story, 0, 2), ==, "Syrian government");
  g_assert_cmpstr (party_of (&story, 0, 3), ==, "Syrian government");
  g_assert_cmpstr (party_of (&story, 0, 4), ==, "Saxby Moor");
  g_assert_null (party_of (&story, 0, 6));
  g_assert_cmpstr (party_of (&story, 0, 7), ==, "United Nations");
  g_assert_cmpstr (party_of (&story, 0, 8), ==, "United Nations");
  g_assert_cmpstr (party_of (&story, 0, 9), ==, "United Nations");
  g_assert_true (sp_party_is_called (find_party (parties, "Syrian government"), "Syria"));
}

/* What a project knows, and what a person corrected, wins. */
static void
test_known (void)
{
  g_autoptr (SpPartyDirectory) directory = sp_party_directory_new ();
  g_autoptr (SpParty) party = sp_party_new ();
  g_auto (Story) story = { 0 };
  g_autoptr (GPtrArray) parties = NULL;
  const SpParty *found;

  party->id = 4711;
  g_free (party->name);
  party->name = g_strdup ("Russian side");
  g_strfreev (party->aliases);
  party->aliases = g_strdupv ((char *[]){ (char *) "Russia", NULL });
  sp_party_directory_add (directory, party);
  sp_party_directory_remember (directory, "Ms. Orlova", "Russian side");
  story_init (&story);
  story_add (&story, "One\n\n[Moscow] said it was over. [Ms. Orlova] said so too. [Oslo] said nothing of the kind.",
             NULL);
  parties = sp_party_directory_resolve (directory, story.articles, story.attributions);
  g_assert_cmpstr (party_of (&story, 0, 0), ==, "Russian side");
  g_assert_cmpstr (party_of (&story, 0, 1), ==, "Russian side");
  g_assert_cmpstr (party_of (&story, 0, 2), ==, "Norway");
  found = find_party (parties, "Moscow");
  g_assert_nonnull (found);
  g_assert_cmpint (found->id, ==, 4711);
}

static void
test_empty (void)
{
  g_autoptr (SpPartyDirectory) directory = sp_party_directory_new ();
  g_auto (Story) story = { 0 };
  g_autoptr (GPtrArray) parties = NULL;

  story_init (&story);
  story_add (&story, "", NULL);
  parties = sp_party_directory_resolve (directory, story.articles, story.attributions);
  g_assert_cmpuint (parties->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parties/look-up", test_look_up);
  g_test_add_func ("/parties/offices", test_offices);
  g_test_add_func ("/parties/back-references", test_back_references);
  g_test_add_func ("/parties/spokespeople", test_spokespeople);
  g_test_add_func ("/parties/story", test_story);
  g_test_add_func ("/parties/apposition", test_apposition);
  g_test_add_func ("/parties/known", test_known);
  g_test_add_func ("/parties/empty", test_empty);
  return g_test_run ();
}
