/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sp-import-report.h"

typedef struct
{
  char *name;
  char *title;
  char *message;
  SpImportStatus status;
} Line;

struct _SpImportReport
{
  GPtrArray *lines; /* Line */
  guint counts[SP_IMPORT_REFUSED + 1];
};

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->name);
  g_free (line->title);
  g_free (line->message);
  g_free (line);
}

static void
report_clear (gpointer data)
{
  g_ptr_array_unref (((SpImportReport *) data)->lines);
}

SpImportReport *
sp_import_report_new (void)
{
  SpImportReport *self = g_atomic_rc_box_new0 (SpImportReport);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  return self;
}

SpImportReport *
sp_import_report_ref (SpImportReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
sp_import_report_unref (SpImportReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

void
sp_import_report_add (SpImportReport *self, const char *name, const SpImportOutcome *outcome)
{
  Line *line = g_new0 (Line, 1);

  line->name = strstr (name, "://") ? g_strdup (name) : g_filename_display_basename (name);
  line->title = g_strdup (outcome->title);
  line->message = g_strdup (outcome->message);
  line->status = outcome->status;
  self->counts[outcome->status]++;
  g_ptr_array_add (self->lines, line);
}

guint
sp_import_report_count (const SpImportReport *self, SpImportStatus status)
{
  return self->counts[status];
}

gboolean
sp_import_report_is_worth_reading (const SpImportReport *self)
{
  return self->lines->len > 1 && self->counts[SP_IMPORT_IMPORTED] < self->lines->len;
}

/* Adds PART, which it takes, unless it counts nothing. */
static void
append_count (GString *text, guint n, char *part)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  g_free (part);
}

char *
sp_import_report_summarise (const SpImportReport *self)
{
  const guint *n = self->counts;
  GString *text;

  /* One file has one thing to say: its own message. */
  if (self->lines->len == 1)
    {
      const Line *line = g_ptr_array_index (self->lines, 0);

      return line->status == SP_IMPORT_IMPORTED && line->title ? g_strdup_printf (_ ("“%s” imported"), line->title)
                                                               : g_strdup_printf ("%s: %s", line->name, line->message);
    }
  text = g_string_new (NULL);
  append_count (text, n[SP_IMPORT_IMPORTED],
                g_strdup_printf (ngettext ("%u article imported", "%u articles imported", n[SP_IMPORT_IMPORTED]),
                                 n[SP_IMPORT_IMPORTED]));
  append_count (text, n[SP_IMPORT_NEAR_DUPLICATE],
                g_strdup_printf (ngettext ("%u near copy kept", "%u near copies kept", n[SP_IMPORT_NEAR_DUPLICATE]),
                                 n[SP_IMPORT_NEAR_DUPLICATE]));
  append_count (text, n[SP_IMPORT_DUPLICATE],
                g_strdup_printf (ngettext ("%u already there", "%u already there", n[SP_IMPORT_DUPLICATE]),
                                 n[SP_IMPORT_DUPLICATE]));
  append_count (text, n[SP_IMPORT_REFUSED],
                g_strdup_printf (ngettext ("%u refused", "%u refused", n[SP_IMPORT_REFUSED]), n[SP_IMPORT_REFUSED]));
  if (text->len == 0)
    g_string_append (text, _ ("Nothing imported"));
  return g_string_free (text, FALSE);
}

static GtkWidget *
make_row (const Line *line)
{
  static const char *const icons[] = {
    [SP_IMPORT_IMPORTED] = "object-select-symbolic",
    [SP_IMPORT_DUPLICATE] = "edit-copy-symbolic",
    [SP_IMPORT_NEAR_DUPLICATE] = "edit-copy-symbolic",
    [SP_IMPORT_REFUSED] = "dialog-warning-symbolic",
  };
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title ? line->title : line->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->message);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icons[line->status]));
  gtk_widget_set_tooltip_text (row, line->name);
  return row;
}

void
sp_import_report_present (SpImportReport *self, GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < self->lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (self->lines, i)));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (clamp, "report");
  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Imported"));
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 420);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
