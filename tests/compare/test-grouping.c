/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-grouping.h"

/* A matrix in which items of the same colour are alike. */
static float *
make_matrix (const guint *colours, guint n)
{
  float *matrix = g_new0 (float, n *n + 1);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      matrix[i * n + k] = i == k ? 0 : colours[i] == colours[k] ? 0.8f + 0.01f * (float) ((i + k) % 3) : 0.1f;
  return matrix;
}

static void
label_each (guint *labels, guint n)
{
  for (guint i = 0; i < n; i++)
    labels[i] = i;
}

static void
test_finds_groups (void)
{
  static const guint colours[] = { 0, 1, 0, 2, 1, 2, 0, 1, 2, 2 };
  guint labels[G_N_ELEMENTS (colours)];
  g_autofree float *matrix = make_matrix (colours, G_N_ELEMENTS (colours));

  label_each (labels, G_N_ELEMENTS (colours));
  g_assert_cmpuint (sp_grouping_cluster (matrix, G_N_ELEMENTS (colours), 3, labels), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    g_assert_cmpuint (labels[i], ==, colours[i]);
}

static void
test_keeps_given (void)
{
  static const guint colours[] = { 0, 1, 0, 1 };
  guint labels[] = { 3, 3, 2, 1 };
  g_autofree float *matrix = make_matrix (colours, 4);

  g_assert_cmpuint (sp_grouping_cluster (matrix, 4, 4, labels), ==, 3);
  g_assert_cmpuint (labels[0], ==, labels[1]);
  g_assert_cmpuint (labels[2], !=, labels[3]);
}

static void
test_edges (void)
{
  static const guint colours[] = { 0, 1, 2, 3, 4 };
  guint labels[5];
  g_autofree float *matrix = make_matrix (colours, 5);
  g_autofree float *again = make_matrix (colours, 5);

  g_assert_cmpuint (sp_grouping_cluster (matrix, 0, 3, labels), ==, 0);
  label_each (labels, 5);
  g_assert_cmpuint (sp_grouping_cluster (matrix, 5, 100, labels), ==, 5);
  label_each (labels, 5);
  g_assert_cmpuint (sp_grouping_cluster (again, 5, 0, labels), ==, 1);
  g_assert_cmpuint (labels[4], ==, 0);
}

static void
test_many (void)
{
  enum
  {
    N = 600
  };
  g_autofree guint *colours = g_new (guint, N);
  g_autofree guint *labels = g_new (guint, N);
  g_autofree float *matrix = NULL;

  for (guint i = 0; i < N; i++)
    colours[i] = i % 30;
  matrix = make_matrix (colours, N);
  label_each (labels, N);
  g_assert_cmpuint (sp_grouping_cluster (matrix, N, 30, labels), ==, 30);
  for (guint i = 0; i < N; i++)
    g_assert_cmpuint (labels[i], ==, colours[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grouping/finds-groups", test_finds_groups);
  g_test_add_func ("/grouping/keeps-given", test_keeps_given);
  g_test_add_func ("/grouping/edges", test_edges);
  g_test_add_func ("/grouping/many", test_many);
  return g_test_run ();
}
