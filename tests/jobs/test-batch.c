/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-batch.h"

typedef struct
{
  guint n_done;
  guint stop_at; /* done fails there, or G_MAXUINT */
  guint cancel_at;
  GCancellable *cancellable;
  int n_alive; /* atomic: results made and not yet freed */
} Fixture;

typedef struct
{
  guint item;
  Fixture *fixture;
} Result;

static void
result_free (gpointer data)
{
  Result *result = data;

  g_atomic_int_add (&result->fixture->n_alive, -1);
  g_free (result);
}

static gpointer
work (guint item, gpointer data, GCancellable *cancellable)
{
  Fixture *fixture = data;
  Result *result = g_new (Result, 1);

  /* The first of every seven takes longest, so that later ones are ready before it. */
  if (item % 7 == 0)
    g_usleep (500);
  result->item = item;
  result->fixture = fixture;
  g_atomic_int_inc (&fixture->n_alive);
  return result;
}

static gboolean
done (guint item, gpointer data, gpointer user_data, GError **error)
{
  Result *result = data;
  Fixture *fixture = user_data;

  g_assert_cmpuint (item, ==, fixture->n_done);
  g_assert_cmpuint (result->item, ==, item);
  /* Memory is bounded: not many more results than threads times a few are alive. */
  g_assert_cmpint (g_atomic_int_get (&fixture->n_alive), <=, 4 * 4 + 4);
  fixture->n_done++;
  result_free (result);
  if (item == fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
  if (item != fixture->stop_at)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return FALSE;
}

static void
test_order (void)
{
  Fixture fixture = { .stop_at = G_MAXUINT, .cancel_at = G_MAXUINT };
  g_autoptr (GError) error = NULL;

  g_assert_true (sp_batch_run (500, 4, work, done, result_free, &fixture, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture.n_done, ==, 500);
  g_assert_cmpint (fixture.n_alive, ==, 0);
  g_assert_true (sp_batch_run (0, 0, work, done, result_free, &fixture, NULL, &error));
}

static void
test_done_stops (void)
{
  Fixture fixture = { .stop_at = 20, .cancel_at = G_MAXUINT };
  g_autoptr (GError) error = NULL;

  g_assert_false (sp_batch_run (500, 4, work, done, result_free, &fixture, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (fixture.n_done, ==, 21);
  g_assert_cmpint (fixture.n_alive, ==, 0);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Fixture fixture = { .stop_at = G_MAXUINT, .cancel_at = 20, .cancellable = cancellable };
  g_autoptr (GError) error = NULL;

  g_assert_false (sp_batch_run (100000, 4, work, done, result_free, &fixture, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture.n_done, <, 100);
  g_assert_cmpint (fixture.n_alive, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/jobs/batch/order", test_order);
  g_test_add_func ("/jobs/batch/done-stops", test_done_stops);
  g_test_add_func ("/jobs/batch/cancel", test_cancel);
  return g_test_run ();
}
