/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-list-row.h"
#include "sp-row-list.h"

#include <stdlib.h>

#define HEIGHT 400

/* More than are ever in sight of a window this high, and far less than a GtkListView keeps. */
#define MOST_ROWS 40

typedef struct
{
  GtkStringList *strings;
  GtkSingleSelection *selection;
  GtkWidget *window;
  GtkWidget *scroller;
  SpRowList *list;
  guint n_made;
} Fixture;

static GtkWidget *
make (gpointer data)
{
  ((Fixture *) data)->n_made++;
  return gtk_label_new (NULL);
}

static void
show (GtkWidget *label, gpointer item, guint position, gpointer data)
{
  gtk_label_set_label (GTK_LABEL (label), item ? gtk_string_object_get_string (item) : "none");
}

/* Some frames, in which everything has found its place. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 4;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Every third row is of two lines. */
static void
insert (Fixture *fixture, guint position, guint n_removed, guint n_added, guint number)
{
  g_auto (GStrv) added = g_new0 (char *, n_added + 1);

  for (guint i = 0; i < n_added; i++)
    added[i] = g_strdup_printf ((number + i) % 3 == 0 ? "row %u\nof two lines" : "row %u", number + i);
  gtk_string_list_splice (fixture->strings, position, n_removed, (const char *const *) added);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->strings = gtk_string_list_new (NULL);
  fixture->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (fixture->strings)));
  gtk_single_selection_set_autoselect (fixture->selection, FALSE);
  fixture->window = gtk_window_new ();
  fixture->scroller = gtk_scrolled_window_new ();
  fixture->list = g_object_new (SP_TYPE_ROW_LIST, NULL);
  sp_row_list_set_rows (fixture->list, make, show, fixture);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), GTK_WIDGET (fixture->list));
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->scroller);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, HEIGHT);
  sp_row_list_set_model (fixture->list, GTK_SELECTION_MODEL (fixture->selection));
  insert (fixture, 0, 0, 20000, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->strings);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint first = sp_list_row_get_position (*(SpListRow *const *) a);
  guint second = sp_list_row_get_position (*(SpListRow *const *) b);

  return first < second ? -1 : first > second;
}

/* The rows in sight, in order; the one that has the keyboard may be elsewhere. */
static GPtrArray *
get_rows (Fixture *fixture)
{
  GPtrArray *rows = g_ptr_array_new ();
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->list));
  graphene_rect_t area;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->list)); child;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->list), &area)
        && area.origin.y + area.size.height > 0 && area.origin.y < height)
      g_ptr_array_add (rows, child);
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* The rows in sight show what the model has, and lie below each other from edge to edge of the window. */
static void
check_rows (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = get_rows (fixture);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->strings));
  double below = 0;

  g_assert_cmpuint (rows->len, <, MOST_ROWS);
  g_assert_cmpuint (fixture->n_made, <, MOST_ROWS);
  for (guint i = 0; i < rows->len; i++)
    {
      SpListRow *row = g_ptr_array_index (rows, i);
      guint position = sp_list_row_get_position (row);
      graphene_rect_t area;

      g_assert_cmpuint (position, <, n);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (sp_list_row_get_content (row))), ==,
                       gtk_string_list_get_string (fixture->strings, position));
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (fixture->list), &area));
      if (i == 0)
        g_assert_cmpfloat (area.origin.y, <=, 0.5);
      else
        g_assert_cmpfloat_with_epsilon (area.origin.y, below, 0.5);
      below = area.origin.y + area.size.height;
    }
  if (n > MOST_ROWS)
    g_assert_cmpfloat (below, >=, gtk_widget_get_height (GTK_WIDGET (fixture->list)) - 0.5);
}

static guint
get_first (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = get_rows (fixture);

  return sp_list_row_get_position (g_ptr_array_index (rows, 0));
}

static guint
get_last (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = get_rows (fixture);

  return sp_list_row_get_position (g_ptr_array_index (rows, rows->len - 1));
}

static void
test_scrolling (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scroller));

  check_rows (fixture);
  g_assert_cmpuint (get_first (fixture), ==, 0);
  sp_row_list_scroll_to (fixture->list, 19999);
  settle ();
  check_rows (fixture);
  g_assert_cmpuint (get_last (fixture), ==, 19999);
  sp_row_list_scroll_to (fixture->list, 10000);
  settle ();
  check_rows (fixture);
  g_assert_cmpuint (get_first (fixture), ==, 10000);

  gtk_adjustment_set_value (down, 0);
  settle ();
  check_rows (fixture);
  g_assert_cmpuint (get_first (fixture), ==, 0);
  for (guint i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + 37);
      g_main_context_iteration (NULL, FALSE);
    }
  settle ();
  check_rows (fixture);
  gtk_adjustment_set_value (down, gtk_adjustment_get_upper (down));
  settle ();
  check_rows (fixture);
  g_assert_cmpuint (get_last (fixture), ==, 19999);
}

/* What comes or goes above does not move what is seen; at the beginning, what comes there is seen. */
static void
test_splices (Fixture *fixture, gconstpointer data)
{
  insert (fixture, 0, 0, 10, 50000);
  settle ();
  check_rows (fixture);
  g_assert_cmpuint (get_first (fixture), ==, 0);

  sp_row_list_scroll_to (fixture->list, 1000);
  settle ();
  insert (fixture, 0, 0, 7, 60000);
  insert (fixture, 500, 3, 0, 0);
  settle ();
  check_rows (fixture);
  g_assert_cmpuint (get_first (fixture), <=, 1004);
  g_assert_cmpuint (get_last (fixture), >=, 1004);

  insert (fixture, 0, g_list_model_get_n_items (G_LIST_MODEL (fixture->strings)), 3, 1);
  settle ();
  check_rows (fixture);
  g_assert_cmpuint (get_first (fixture), ==, 0);
  g_assert_cmpuint (get_last (fixture), ==, 2);
  insert (fixture, 0, 3, 0, 0);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->strings)), ==, 0);
  insert (fixture, 0, 0, 100, 0);
  settle ();
  check_rows (fixture);
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  insert (fixture, 0, 20000, 60, 0);
  for (guint i = 0; i < 400; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->strings));
      guint position = (guint) g_test_rand_int_range (0, (gint32) n + 1);
      guint n_removed = (guint) g_test_rand_int_range (0, (gint32) MIN (n - position, 30) + 1);

      insert (fixture, position, n_removed, (guint) g_test_rand_int_range (0, 30), 100 * i);
      if (i % 3 == 0)
        sp_row_list_scroll_to (fixture->list, (guint) g_test_rand_int_range (0, (gint32) n + 1));
      if (i % 5 == 0)
        gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
      if (i % 20 == 19)
        {
          settle ();
          check_rows (fixture);
        }
    }
}

static void
activate_cb (SpRowList *list, guint position, guint *activated)
{
  *activated = position;
}

/* The keyboard's row stays its own while the list goes elsewhere, and goes to the next when it is taken out. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  guint activated = GTK_INVALID_LIST_POSITION;

  g_signal_connect (fixture->list, "activate", G_CALLBACK (activate_cb), &activated);
  gtk_single_selection_set_selected (fixture->selection, 5);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->list)));
  row = gtk_widget_get_focus_child (GTK_WIDGET (fixture->list));
  g_assert_cmpuint (sp_list_row_get_position (SP_LIST_ROW (row)), ==, 5);
  g_assert_true (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED);
  gtk_widget_activate_action (row, "row.activate", NULL);
  g_assert_cmpuint (activated, ==, 5);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scroller)), 50000);
  settle ();
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (fixture->list)) == row);
  g_assert_cmpuint (sp_list_row_get_position (SP_LIST_ROW (row)), ==, 5);

  insert (fixture, 4, 3, 0, 0);
  settle ();
  row = gtk_widget_get_focus_child (GTK_WIDGET (fixture->list));
  g_assert_nonnull (row);
  g_assert_cmpuint (sp_list_row_get_position (SP_LIST_ROW (row)), ==, 5);
  check_rows (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add ("/app/row-list/scrolling", Fixture, NULL, set_up, test_scrolling, tear_down);
  g_test_add ("/app/row-list/splices", Fixture, NULL, set_up, test_splices, tear_down);
  g_test_add ("/app/row-list/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/app/row-list/focus", Fixture, NULL, set_up, test_focus, tear_down);
  return g_test_run ();
}
