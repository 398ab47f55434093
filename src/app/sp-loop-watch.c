/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>
#include <time.h>

#include "sp-loop-watch.h"

/* The parts of a frame that are told apart, by the signals of its clock that begin them. */
enum
{
  OTHER,
  LAYOUT,
  DRAWING,
  N_PARTS
};

/* One process has one main loop. */
static FILE *output;
static gint64 began;
static gint64 part_began; /* processor time */
static gint64 parts[N_PARTS];
static guint part;

static gint64
get_thread_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
begin_part (guint next)
{
  gint64 now = get_thread_time ();

  parts[part] += now - part_began;
  part_began = now;
  part = next;
}

static gboolean
phase_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer next)
{
  begin_part (GPOINTER_TO_UINT (next));
  return TRUE;
}

static int
poll_and_log (GPollFD *fds, guint n_fds, int timeout)
{
  int n_ready;

  begin_part (OTHER);
  if (began)
    fprintf (output,
             "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
             "\n",
             began, g_get_monotonic_time () - began, parts[OTHER] + parts[LAYOUT] + parts[DRAWING], parts[LAYOUT],
             parts[DRAWING]);
  n_ready = g_poll (fds, n_fds, timeout);
  memset (parts, 0, sizeof parts);
  part_began = get_thread_time ();
  began = g_get_monotonic_time ();
  return n_ready;
}

void
sp_loop_watch_start (void)
{
  static const struct
  {
    const char *signal;
    guint part;
  } phases[] = { { "update", OTHER }, { "layout", LAYOUT }, { "paint", DRAWING }, { "after-paint", OTHER } };
  const char *path = g_getenv ("STANDPOINT_LOOP_LOG");

  if (!path || !(output = fopen (path, "we")))
    return;
  setvbuf (output, NULL, _IOLBF, 0);
  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    g_signal_add_emission_hook (g_signal_lookup (phases[i].signal, GDK_TYPE_FRAME_CLOCK), 0, phase_cb,
                                GUINT_TO_POINTER (phases[i].part), NULL);
  g_main_context_set_poll_func (NULL, poll_and_log);
}
