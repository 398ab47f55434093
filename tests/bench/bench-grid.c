/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long the grid takes for a frame: bench-grid [ROWS [COLUMNS]] opens a window on a made-up grid, scrolls it down,
 * sideways, by jumps and by keys, and prints how much of a processor one frame's work took on the main thread, in
 * milliseconds: painting by cairo is in it, what else runs on the machine is not.
 */
#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "sp-grid-view.h"

#define FRAMES 240

/* A grid without end. */
typedef struct
{
  SpGridSource source;
  guint n_rows;
  guint n_columns;
} Made;

static const char *const words[] = { "the",    "truce",  "aid",      "convoy", "rebels", "council", "demands",
                                     "terms",  "public", "shelling", "says",   "must",   "before",  "Damascus",
                                     "Moscow", "deal",   "pressed",  "kept",   "north",  "road",    "peaceful" };

static char *
make_words (guint seed, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      seed = seed * 1103515245 + 12345;
      g_string_append_printf (text, "%s%s", i ? " " : "", words[(seed >> 16) % G_N_ELEMENTS (words)]);
    }
  return g_string_free (text, FALSE);
}

static SpGridAxes *
made_load (SpGridSource *source, GError **error)
{
  Made *made = (Made *) source;
  SpGridAxes *axes = sp_grid_axes_new (SP_GRID_ISSUE, SP_GRID_PARTY);

  for (guint row = 0; row < made->n_rows; row++)
    {
      g_autofree char *name = make_words (row, 3 + row % 9);

      sp_grid_axes_add (axes->rows, row + 1, name, row % 17);
    }
  for (guint column = 0; column < made->n_columns; column++)
    {
      g_autofree char *name = make_words (column + 77, 1 + column % 3);

      sp_grid_axes_add (axes->columns, 1000000 + column, name, column);
    }
  return axes;
}

static SpCellContent *
make_cell (guint row, guint column)
{
  SpCellContent *cell = g_new0 (SpCellContent, 1);
  guint n = (row * 7 + column * 3) % 4;

  cell->state = (row + column) % SP_N_CELL_STATES;
  cell->positions = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_position_unref);
  for (guint i = 0; i < n; i++)
    {
      SpPosition *position = sp_position_new ();
      SpEvidence *evidence = sp_evidence_new ();

      position->kind = (row + column + i) % SP_N_KINDS;
      position->status = (row + i) % 2;
      g_free (position->summary);
      position->summary = make_words (row * 31 + column * 17 + i, 5 + (row + column + i) % 20);
      evidence->article = row + i;
      g_ptr_array_add (position->evidence, evidence);
      g_ptr_array_add (cell->positions, position);
    }
  return cell;
}

static void
cell_free (gpointer data)
{
  SpCellContent *cell = data;

  g_ptr_array_unref (cell->positions);
  g_free (cell);
}

static GPtrArray *
made_fetch (SpGridSource *source, guint row, guint n_rows, guint column, guint n_columns, GError **error)
{
  Made *made = (Made *) source;
  GPtrArray *cells = g_ptr_array_new_with_free_func (cell_free);

  for (guint r = row; r < MIN (row + n_rows, made->n_rows); r++)
    for (guint c = column; c < MIN (column + n_columns, made->n_columns); c++)
      g_ptr_array_add (cells, make_cell (r, c));
  return cells;
}

static void
made_free (SpGridSource *source)
{
  g_free (source);
}

/* The main thread's time on a processor, in milliseconds. */
static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

/* What is measured. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  GtkAdjustment *down, *across;
  GMainLoop *loop;
  GArray *times; /* double: milliseconds */
  double begun;
  guint frame;
  void (*step) (gpointer bench);
} Bench;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
step_down (gpointer data)
{
  Bench *bench = data;

  gtk_adjustment_set_value (bench->down, gtk_adjustment_get_value (bench->down) + 40);
}

static void
step_across (gpointer data)
{
  Bench *bench = data;

  gtk_adjustment_set_value (bench->across, gtk_adjustment_get_value (bench->across) + 40);
}

static void
step_jump (gpointer data)
{
  Bench *bench = data;
  double upper = gtk_adjustment_get_upper (bench->down) - gtk_adjustment_get_page_size (bench->down);

  gtk_adjustment_set_value (bench->down, upper * ((bench->frame * 37) % 100) / 100);
}

static void
step_key (gpointer data)
{
  Bench *bench = data;

  gtk_widget_activate_action (bench->view, "grid.move", "(ii)", 1, bench->frame % 3 == 0);
}

/* Before the frame's work and after it: what lies between is what the grid and GTK took. */
static void
before_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->begun = get_time ();
  if (bench->step)
    bench->step (bench);
  gtk_widget_queue_draw (bench->view);
}

static void
after_cb (GdkFrameClock *clock, Bench *bench)
{
  double time = get_time () - bench->begun;

  if (bench->begun == 0)
    return;
  g_array_append_val (bench->times, time);
  if (++bench->frame >= FRAMES)
    g_main_loop_quit (bench->loop);
}

static void
run (Bench *bench, const char *name, void (*step) (gpointer))
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->view);
  gulong before = g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), bench);
  gulong after = g_signal_connect (clock, "after-paint", G_CALLBACK (after_cb), bench);

  bench->frame = 0;
  bench->begun = 0;
  bench->step = step;
  g_array_set_size (bench->times, 0);
  gdk_frame_clock_begin_updating (clock);
  g_main_loop_run (bench->loop);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);

  g_array_sort (bench->times, compare_times);
  g_print ("%-8s median %5.1f ms, 95 %% %5.1f ms, worst %5.1f ms\n", name,
           g_array_index (bench->times, double, FRAMES / 2), g_array_index (bench->times, double, FRAMES * 95 / 100),
           g_array_index (bench->times, double, FRAMES - 1));
}

static void
add_style (void)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_path (provider, STYLE);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (provider);
}

static void
stop_waiting_cb (GObject *model, GParamSpec *pspec, gpointer loop)
{
  g_main_loop_quit (loop);
}

int
main (int argc, char **argv)
{
  Made *made = g_new0 (Made, 1);
  SpGridModel *model = sp_grid_model_new ();
  Bench bench = { .loop = g_main_loop_new (NULL, FALSE), .times = g_array_new (FALSE, FALSE, sizeof (double)) };
  GtkWidget *scrolled;
  gint64 begun = g_get_monotonic_time ();

  adw_init ();
  add_style ();
  made->source = (SpGridSource){ .load = made_load, .fetch = made_fetch, .free = made_free };
  g_atomic_ref_count_init (&made->source.refs);
  made->n_rows = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 1000;
  made->n_columns = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 50;

  bench.window = adw_window_new ();
  bench.view = sp_grid_view_new ();
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), bench.view);
  adw_window_set_content (ADW_WINDOW (bench.window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1280, 800);
  bench.down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  bench.across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));

  sp_grid_view_set_model (SP_GRID_VIEW (bench.view), model);
  g_signal_connect (model, "notify::loading", G_CALLBACK (stop_waiting_cb), bench.loop);
  sp_grid_model_set_source (model, &made->source);
  gtk_window_present (GTK_WINDOW (bench.window));
  if (sp_grid_model_is_loading (model))
    g_main_loop_run (bench.loop);
  g_print ("%u × %u: lines after %.0f ms\n", made->n_rows, made->n_columns,
           (double) (g_get_monotonic_time () - begun) / 1000);

  run (&bench, "still", NULL);
  run (&bench, "down", step_down);
  run (&bench, "across", step_across);
  run (&bench, "jumps", step_jump);
  run (&bench, "keys", step_key);
  return 0;
}
