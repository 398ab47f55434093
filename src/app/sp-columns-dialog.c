/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-columns-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-columns-dialog.h"

/* As in sp-column-map.h, where they may be named. */
static const struct
{
  const char *name;
  const char *label;
} choices[] = {
  { "ignore", N_ ("Leave out") },  { "title", N_ ("Title") },     { "text", N_ ("Text") },
  { "author", N_ ("Author") },     { "outlet", N_ ("Outlet") },   { "date", N_ ("Date") },
  { "language", N_ ("Language") }, { "address", N_ ("Address") }, { "summary", N_ ("Summary, where there is no text") },
};

#define TEXT 2

struct _SpColumnsDialog
{
  AdwWindow parent_instance;
  GPtrArray *rows; /* AdwComboRow, one a column */

  AdwPreferencesGroup *columns;
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpColumnsDialog, sp_columns_dialog, ADW_TYPE_WINDOW)

static void
chosen_cb (SpColumnsDialog *self)
{
  gboolean has_text = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    has_text |= adw_combo_row_get_selected (g_ptr_array_index (self->rows, i)) == TEXT;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "columns.accept", has_text);
}

/* The cells of column AT below the header, with dots between. The caller frees it. */
static char *
get_sample (GPtrArray *rows, guint at)
{
  GString *sample = g_string_new (NULL);

  for (guint i = 1; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      if (at < g_strv_length (cells) && *cells[at])
        g_string_append_printf (sample, "%s%s", sample->len > 0 ? " · " : "", cells[at]);
    }
  return g_string_free (sample, FALSE);
}

static GtkWidget *
make_row (SpColumnsDialog *self, const char *name, const char *sample)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (labels, _ (choices[i].label));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sample);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (name), g_free);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpColumnsDialog *self = SP_COLUMNS_DIALOG (widget);
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint chosen = adw_combo_row_get_selected (g_ptr_array_index (self->rows, i));
      const char *column = g_object_get_data (g_ptr_array_index (self->rows, i), "name");

      if (*column)
        g_string_append_printf (columns, "%s%s=%s", columns->len > 0 ? "," : "", choices[chosen].name, column);
    }
  g_signal_emit (self, signals[ACCEPTED], 0, columns->str);
  gtk_window_close (GTK_WINDOW (self));
}

static void
sp_columns_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (SP_COLUMNS_DIALOG (object)->rows);
  G_OBJECT_CLASS (sp_columns_dialog_parent_class)->finalize (object);
}

static void
sp_columns_dialog_class_init (SpColumnsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sp_columns_dialog_finalize;
  signals[ACCEPTED] = g_signal_new ("accepted", SP_TYPE_COLUMNS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-columns-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SpColumnsDialog, columns);
  gtk_widget_class_install_action (widget_class, "columns.accept", NULL, accept_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sp_columns_dialog_init (SpColumnsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

SpColumnsDialog *
sp_columns_dialog_new (GtkWindow *parent, GPtrArray *rows)
{
  SpColumnsDialog *self = g_object_new (SP_TYPE_COLUMNS_DIALOG, "transient-for", parent, NULL);
  char **header = g_ptr_array_index (rows, 0);
  GtkWidget *longest = NULL;
  gsize most = 0;

  for (guint i = 0; header[i]; i++)
    {
      g_autofree char *sample = get_sample (rows, i);
      GtkWidget *row;

      if (!*header[i])
        continue;
      row = make_row (self, header[i], sample);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->columns, row);
      if (strlen (sample) > most)
        {
          most = strlen (sample);
          longest = row;
        }
    }
  if (longest)
    adw_combo_row_set_selected (ADW_COMBO_ROW (longest), TEXT);
  chosen_cb (self);
  return self;
}
