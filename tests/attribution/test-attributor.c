/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sp-attributor.h"
#include "sp-text.h"

static SpAttributor *attributor;

static char *
join (const SpTextIndex *index, const SpRanges *ranges)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      g_autofree char *piece = sp_text_index_slice (index, sp_ranges_index (ranges, i));
      g_string_append_printf (out, "%s%s", i > 0 ? " | " : "", piece);
    }
  return g_string_free (out, FALSE);
}

/* Whether TEXT, behind a headline, has an attribution with that source whose content holds CONTENT. */
static const SpAttribution *
expect (GPtrArray *found, const char *text, const char *source, const char *cue, const char *content)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new (text);

  for (guint i = 0; i < found->len; i++)
    {
      const SpAttribution *attribution = g_ptr_array_index (found, i);
      g_autofree char *s = join (index, attribution->source);
      g_autofree char *c = join (index, attribution->cue);
      g_autofree char *t = join (index, attribution->content);
      if (strcmp (s, source) == 0 && strstr (c, cue) != NULL && strstr (t, content) != NULL)
        return attribution;
      g_test_message ("found: %s / %s / %s", s, c, t);
    }
  g_test_message ("missing: %s / %s / %s in %s", source, cue, content, text);
  return NULL;
}

/* Whether BODY has that attribution; what is found must be sound in any case. */
static gboolean
check (const char *body, const char *source, const char *cue, const char *content, SpForm form)
{
  g_autofree char *text = g_strdup_printf ("The news of the day\n\n%s", body);
  g_autoptr (GPtrArray) found = sp_attributor_attribute (attributor, text, "en");
  const SpAttribution *attribution = expect (found, text, source, cue, content);

  if (attribution != NULL)
    {
      g_assert_cmpint (attribution->form, ==, form);
      g_assert_cmpfloat (attribution->confidence, >=, 0);
      g_assert_cmpfloat (attribution->confidence, <=, 1);
    }
  return attribution != NULL;
}

/* One of each way in which a cue takes its source and content. The tagger is learned: two of seven may be lost when
 * training articles are added, not more. */
static void
test_frames (void)
{
  guint n_found = 0;

  n_found += check ("The minister said that the talks had failed.", "The minister", "said", "the talks had failed",
                    SP_FORM_INDIRECT);
  n_found += check ("The talks have failed, the minister said.", "the minister", "said", "The talks have failed",
                    SP_FORM_INDIRECT);
  n_found += check ("According to the ministry, the talks between the two sides have failed.", "the ministry",
                    "According to", "the talks between the two sides have failed", SP_FORM_INDIRECT);
  n_found += check ("Norway accused Sweden of breaking the agreement.", "Norway", "accused",
                    "Sweden of breaking the agreement", SP_FORM_INDIRECT);
  n_found +=
      check ("The union called for a strike on Monday.", "The union", "called for", "a strike", SP_FORM_INDIRECT);
  n_found += check ("The company wants to cut two thousand jobs.", "The company", "wants", "to cut two thousand jobs",
                    SP_FORM_INDIRECT);
  n_found +=
      check ("Mr. Lee refused to sign the agreement.", "Mr. Lee", "refused", "to sign the agreement", SP_FORM_INDIRECT);
  g_assert_cmpuint (n_found, >=, 5);
}

static void
test_quotations (void)
{
  guint n_found = 0;

  n_found += check ("“We will not sign this,” Anna Berg told reporters.", "Anna Berg", "told",
                    "“We will not sign this,”", SP_FORM_DIRECT);
  n_found += check ("\"We will not sign this,\" said Anna Berg, the mayor.", "Anna Berg, the mayor", "said",
                    "We will not sign this", SP_FORM_DIRECT);
  n_found += check ("“We will not sign this,” Berg said. “It is a bad deal.”", "Berg", "said", "“It is a bad deal.”",
                    SP_FORM_DIRECT);
  n_found += check ("Berg said the deal was “a disgrace” for the town.", "Berg", "said",
                    "the deal was “a disgrace” for the town", SP_FORM_MIXED);
  g_assert_cmpuint (n_found, >=, 3);
}

static void
test_kinds (void)
{
  const char *text =
      "A row about gas\n\nNorway accused Sweden of breaking the deal. Sweden denied that it had done so.";
  g_autoptr (GPtrArray) found = sp_attributor_attribute (attributor, text, "en");
  const SpAttribution *first = expect (found, text, "Norway", "accused", "Sweden of breaking");
  const SpAttribution *second = expect (found, text, "Sweden", "denied", "it had done so");

  g_assert_true (first != NULL && second != NULL);
  g_assert_cmpint (first->kind, ==, SP_KIND_ACCUSATION);
  g_assert_cmpstr (first->party, ==, "Norway");
  g_assert_cmpstr (first->target, ==, "Sweden");
  g_assert_cmpint (second->kind, ==, SP_KIND_DENIAL);
  g_assert_cmpint (second->stance, ==, SP_STANCE_DISAGREE);
}

static void
test_nothing (void)
{
  const char *text = "Storm over the coast\n\nRain fell all night. Two roads were closed and a bridge was washed away.";
  g_autoptr (GPtrArray) found = sp_attributor_attribute (attributor, text, "en");

  g_assert_cmpuint (found->len, ==, 0);
}

/* The result is in the order of the text, and pieces lie within it. */
static void
test_order (void)
{
  const char *text = "Talks\n\nRussia said it would wait. The United States said it would not. Both hope for peace.";
  g_autoptr (GPtrArray) found = sp_attributor_attribute (attributor, text, "en");
  guint before = 0;

  g_assert_cmpuint (found->len, >=, 2);
  for (guint i = 0; i < found->len; i++)
    {
      const SpAttribution *attribution = g_ptr_array_index (found, i);
      SpRange content = sp_ranges_hull (attribution->content);
      g_assert_cmpuint (content.start, >=, before);
      g_assert_cmpuint (content.end, <=, (guint) g_utf8_strlen (text, -1));
      before = content.start;
    }
}

static void
test_languages (void)
{
  g_assert_true (sp_attributor_is_trained_for ("en"));
  g_assert_true (sp_attributor_is_trained_for ("en-GB"));
  g_assert_false (sp_attributor_is_trained_for ("ru"));
  g_assert_false (sp_attributor_is_trained_for ("enm"));
  g_assert_false (sp_attributor_is_trained_for (NULL));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  attributor = sp_attributor_new ();
  g_test_add_func ("/attributor/frames", test_frames);
  g_test_add_func ("/attributor/quotations", test_quotations);
  g_test_add_func ("/attributor/kinds", test_kinds);
  g_test_add_func ("/attributor/nothing", test_nothing);
  g_test_add_func ("/attributor/order", test_order);
  g_test_add_func ("/attributor/languages", test_languages);
  status = g_test_run ();
  sp_attributor_unref (attributor);
  return status;
}
