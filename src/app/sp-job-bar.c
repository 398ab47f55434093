/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-job-bar"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-job-bar.h"

/* Milliseconds after which a person notices that something is under way, and between two looks at how far it is. */
#define DELAY 100
#define INTERVAL 100

struct _SpJobBar
{
  GtkWidget parent_instance;
  GPtrArray *jobs; /* SpJob */
};

G_DEFINE_FINAL_TYPE (SpJobBar, sp_job_bar, GTK_TYPE_WIDGET)

static void
cancel_cb (GtkButton *button, SpJob *job)
{
  g_cancellable_cancel (sp_job_get_cancellable (job));
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
}

static gboolean
look_cb (gpointer user_data)
{
  GtkProgressBar *bar = user_data;
  SpJob *job = g_object_get_data (G_OBJECT (bar), "job");
  double fraction = sp_job_get_fraction (job);
  g_autofree char *progress = sp_job_describe_progress (job);

  if (sp_job_is_finished (job) || !gtk_widget_get_root (GTK_WIDGET (bar)))
    return G_SOURCE_REMOVE;
  if (fraction < 0)
    gtk_progress_bar_pulse (bar);
  else
    gtk_progress_bar_set_fraction (bar, fraction);
  gtk_label_set_label (g_object_get_data (G_OBJECT (bar), "progress"), progress ? progress : "");
  return G_SOURCE_CONTINUE;
}

static GtkWidget *
make_row (SpJob *job)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (sp_job_get_title (job));
  GtkWidget *bar = gtk_progress_bar_new ();
  GtkWidget *progress = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("process-stop-symbolic");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (progress), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (progress, "dim-label");
  gtk_widget_add_css_class (progress, "numeric");
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Stop"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (row, "job");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, sp_job_get_title (job), -1);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), bar);
  gtk_box_append (GTK_BOX (row), progress);
  gtk_box_append (GTK_BOX (row), button);
  g_object_set_data_full (G_OBJECT (bar), "job", g_object_ref (job), g_object_unref);
  g_object_set_data (G_OBJECT (bar), "progress", progress);
  g_signal_connect_object (button, "clicked", G_CALLBACK (cancel_cb), job, 0);
  g_signal_connect_object (job, "finished", G_CALLBACK (gtk_widget_unparent), row, G_CONNECT_SWAPPED);
  g_timeout_add_full (G_PRIORITY_DEFAULT, INTERVAL, look_cb, g_object_ref (bar), g_object_unref);
  return row;
}

typedef struct
{
  SpJobBar *bar;
  SpJob *job;
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  g_object_unref (waiting->bar);
  g_object_unref (waiting->job);
  g_free (waiting);
}

static gboolean
show_cb (gpointer user_data)
{
  Waiting *waiting = user_data;

  if (!sp_job_is_finished (waiting->job) && gtk_widget_get_root (GTK_WIDGET (waiting->bar)))
    gtk_widget_set_parent (make_row (waiting->job), GTK_WIDGET (waiting->bar));
  return G_SOURCE_REMOVE;
}

static void
finished_cb (SpJobBar *self, SpJob *job)
{
  g_ptr_array_remove (self->jobs, job);
}

static void
sp_job_bar_dispose (GObject *object)
{
  SpJobBar *self = SP_JOB_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->jobs, g_ptr_array_unref);
  G_OBJECT_CLASS (sp_job_bar_parent_class)->dispose (object);
}

static void
sp_job_bar_class_init (SpJobBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sp_job_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "jobs");
}

static void
sp_job_bar_init (SpJobBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->jobs = g_ptr_array_new_with_free_func (g_object_unref);
}

void
sp_job_bar_add (SpJobBar *self, SpJob *job)
{
  Waiting *waiting = g_new (Waiting, 1);

  g_return_if_fail (SP_IS_JOB_BAR (self));

  g_ptr_array_add (self->jobs, g_object_ref (job));
  g_signal_connect_object (job, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  waiting->bar = g_object_ref (self);
  waiting->job = g_object_ref (job);
  g_timeout_add_full (G_PRIORITY_DEFAULT, DELAY, show_cb, waiting, waiting_free);
}

void
sp_job_bar_cancel_all (SpJobBar *self)
{
  g_return_if_fail (SP_IS_JOB_BAR (self));

  for (guint i = 0; self->jobs && i < self->jobs->len; i++)
    g_cancellable_cancel (sp_job_get_cancellable (g_ptr_array_index (self->jobs, i)));
}
