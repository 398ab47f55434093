/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long comparing takes, over made-up texts, the same every time: shared passages a pair of 1,000-word articles and
 * near copies among 10,000; finding evidence again in a text of 4 MB; grouping 100, 400 and 1,200 claims into issues.
 */
#include <string.h>

#include "sp-anchor.h"
#include "sp-grouping.h"
#include "sp-shared.h"

#define N_WORDS 1000
#define N_ARTICLES 10000
#define N_PAIRS 20000
#define N_QUOTES 200

/* N words of a vocabulary in which, as in any language, a few words make up most of a text. */
static char *
write_article (guint32 seed, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      double x = g_rand_double (rand);

      guint word = (guint) (x * x * x * 4000);

      g_string_append_printf (text, "%s%c%c%c%c%s", i ? " " : "", 'a' + word % 26, 'a' + word / 26 % 26,
                              'e' + word / 676, 'a' + (int) (x * 10), i % 17 == 16 ? "." : "");
    }
  return g_string_free (text, FALSE);
}

static void
say (const char *what, guint n, gint64 since)
{
  double seconds = (double) (g_get_monotonic_time () - since) / G_USEC_PER_SEC;

  g_print ("%-44s %8u %9.3f s %12.2f us each\n", what, n, seconds, seconds * 1e6 / n);
}

static void
measure_shared (void)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_shared_text_free);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *quote = write_article (4242, 30);
  gint64 since;
  guint n_found = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *body = write_article (i, N_WORDS - 30);

      g_ptr_array_add (articles, i % 4 == 0 ? g_strconcat (body, " ", quote, NULL) : g_steal_pointer (&body));
    }
  since = g_get_monotonic_time ();
  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (texts, sp_shared_text_new (articles->pdata[i]));
  say ("articles of 1,000 words made ready", texts->len, since);
  since = g_get_monotonic_time ();
  for (guint i = 0; i < N_PAIRS; i++)
    {
      g_autoptr (GArray) found = sp_shared_find (texts->pdata[i % 200], texts->pdata[(i * 7 + 1 + i / 200) % 200], 0);

      n_found += found->len;
    }
  say ("pairs searched for shared passages", N_PAIRS, since);
  g_print ("  %u passages found\n", n_found);
}

static void
measure_near (void)
{
  g_autoptr (SpNearIndex) index = sp_near_index_new ();
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_free);
  guint32 signature[SP_NEAR_SIGNATURE];
  guint n_candidates = 0;
  gint64 since;

  for (guint i = 0; i < N_ARTICLES; i++)
    g_ptr_array_add (articles, write_article (i % 9000, 300));
  since = g_get_monotonic_time ();
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autoptr (SpSharedText) text = sp_shared_text_new (articles->pdata[i]);
      g_autoptr (GArray) keys = NULL;

      sp_shared_text_sign (text, signature);
      keys = sp_near_index_query (index, signature, 5);
      n_candidates += keys->len;
      sp_near_index_add (index, i + 1, signature);
    }
  say ("articles signed, looked up and added", N_ARTICLES, since);
  g_print ("  %u candidates, of 1,000 copies\n", n_candidates);
}

/* Evidence of some 150 code points all over TEXT; in every other quote a letter has changed since. */
static GPtrArray *
mark_evidence (const char *text)
{
  GPtrArray *marked = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_evidence_unref);
  gsize length = strlen (text);

  for (guint i = 0; i < N_QUOTES; i++)
    {
      const char *near = strchr (text + i * (length - 1000) / N_QUOTES, ' ');
      g_autofree char *around = g_strndup (near, 300);
      guint start = (guint) (strchr (around + 50, ' ') - around) + 1,
            end = (guint) (strchr (around + 200, ' ') - around);
      SpEvidence *evidence = sp_evidence_new_from_text (around, (SpRange){ start, end });

      evidence->range = (SpRange){ 0, end - start };
      if (i % 2)
        evidence->quote[75] = '#';
      g_ptr_array_add (marked, evidence);
    }
  return marked;
}

static void
measure_anchors (void)
{
  g_autofree char *text = write_article (1, 800000);
  g_autoptr (GPtrArray) marked = mark_evidence (text);
  gint64 since = g_get_monotonic_time ();
  g_autoptr (SpAnchorText) ready = sp_anchor_text_new (text);
  guint n_found = 0;

  g_print ("  a text of %u bytes\n", (guint) strlen (text));
  say ("text made ready for anchors", 1, since);
  since = g_get_monotonic_time ();
  for (guint i = 0; i < marked->len; i++)
    {
      const SpEvidence *one = marked->pdata[i];

      n_found +=
          sp_anchor_text_find (ready, one->quote, one->prefix, one->suffix, one->range).outcome == SP_ANCHOR_MOVED;
    }
  say ("quotes found again", marked->len, since);
  g_print ("  %u found\n", n_found);
}

static void
measure_grouping (void)
{
  static const guint sizes[] = { 100, 400, 1200 };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      guint n = sizes[s];
      g_autofree float *matrix = g_new (float, (gsize) n *n);
      g_autofree guint *labels = g_new (guint, n);
      g_autoptr (GRand) rand = g_rand_new_with_seed (n);
      gint64 since;

      for (guint i = 0; i < n; i++)
        {
          labels[i] = i;
          for (guint k = 0; k <= i; k++)
            matrix[(gsize) i * n + k] = matrix[(gsize) k * n + i] = (float) g_rand_double (rand);
        }
      since = g_get_monotonic_time ();
      sp_grouping_cluster (matrix, n, 30, labels);
      say ("claims grouped", n, since);
    }
}

int
main (void)
{
  measure_shared ();
  measure_near ();
  measure_anchors ();
  measure_grouping ();
  return 0;
}
