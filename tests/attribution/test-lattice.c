/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "sp-lattice.h"
#include "sp-learner.h"
#include "sp-model.h"

/* Scores of every labelling of two labels over three steps, by hand. */
static void
test_marginals (void)
{
  const float unary[] = { 0.5f, -0.2f, 0.1f, 0.9f, -0.4f, 0.3f };
  const float transitions[] = { 0.2f, -0.1f, 0.4f, 0.3f, 0.0f, 0.6f };
  float marginals[6];
  double all = 0, ones[3] = { 0 }, best = -1e9;
  guint8 labels[3];
  guint best_code = 0;

  for (guint code = 0; code < 8; code++)
    {
      guint y[3] = { code & 1, code >> 1 & 1, code >> 2 & 1 };
      double score = transitions[4 + y[0]] + unary[y[0]];
      for (guint i = 1; i < 3; i++)
        score += transitions[y[i - 1] * 2 + y[i]] + unary[i * 2 + y[i]];
      all += exp (score);
      for (guint i = 0; i < 3; i++)
        ones[i] += y[i] * exp (score);
      if (score > best)
        {
          best = score;
          best_code = code;
        }
    }
  g_assert_cmpfloat_with_epsilon (sp_lattice_marginals (unary, 3, 2, transitions, marginals, NULL), log (all), 1e-4);
  sp_lattice_decode (unary, 3, 2, transitions, labels);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (marginals[i * 2 + 1], ones[i] / all, 1e-4);
      g_assert_cmpuint (labels[i], ==, best_code >> i & 1);
    }
}

static void
test_forbidden (void)
{
  const float unary[] = { 1, 0, 0, 5 };
  float transitions[] = { 0, SP_LATTICE_NEVER, 0, 0, 0, SP_LATTICE_NEVER };
  float marginals[4];
  guint8 labels[2];

  sp_lattice_decode (unary, 2, 2, transitions, labels);
  g_assert_cmpuint (labels[0], ==, 0);
  g_assert_cmpuint (labels[1], ==, 0);
  sp_lattice_marginals (unary, 2, 2, transitions, marginals, NULL);
  g_assert_cmpfloat (marginals[3], <, 1e-6);
}

/* A model learned from a plain rule finds it again, and a cut one is refused. */
static void
test_learn (void)
{
  const float transitions[6] = { 0 };
  const SpLearning learning = { .n_epochs = 20, .rate = 0.2f, .decay = 1e-4f, .min_count = 1, .max_rows = 0 };
  g_autoptr (SpLearner) learner = sp_learner_new (2, transitions);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (SpModel) model = NULL;
  const guint8 *at;
  float unary[2];
  SpFeatures features;

  sp_features_init (&features);
  for (guint i = 0; i < 200; i++)
    {
      guint8 label = i % 3 == 0;
      sp_features_reset (&features);
      sp_features_add (&features, 1, i % 3);
      sp_features_add (&features, 2, i);
      sp_features_end_step (&features);
      sp_learner_add (learner, &features, &label, NULL);
    }
  sp_learner_learn (learner, &learning, bytes);
  at = bytes->data;
  model = sp_model_read (&at, bytes->data + bytes->len);
  g_assert_nonnull (model);
  g_assert_true (at == bytes->data + bytes->len);
  for (guint value = 0; value < 3; value++)
    {
      sp_features_reset (&features);
      sp_features_add (&features, 1, value);
      sp_features_end_step (&features);
      sp_model_score (model, &features, unary);
      g_assert_cmpint (unary[1] > unary[0], ==, value == 0);
    }
  for (guint size = 0; size + 1 < bytes->len; size += 7)
    {
      at = bytes->data;
      g_assert_null (sp_model_read (&at, bytes->data + size));
    }
  sp_features_clear (&features);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lattice/marginals", test_marginals);
  g_test_add_func ("/lattice/forbidden", test_forbidden);
  g_test_add_func ("/lattice/learn", test_learn);
  return g_test_run ();
}
