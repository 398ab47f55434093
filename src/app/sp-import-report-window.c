/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-import-report-window"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-import-report-window.h"
#include "sp-import-task.h"
#include "sp-row-list.h"
#include "sp-story-commands.h"
#include "sp-twin-table.h"

struct _SpImportReportWindow
{
  AdwWindow parent_instance;
  SpImportReport *report;
  SpSession *session; /* that was imported into */

  AdwWindowTitle *heading;
  GtkNoSelection *lines; /* SpImportLine */
  SpRowList *list;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (SpImportReportWindow, sp_import_report_window, ADW_TYPE_WINDOW)

/* The widgets of a row; the row's box has them as data. */
typedef struct
{
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *message;
  GtkWidget *near;
  GBinding *binding;
} Row;

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (style)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "caption");
    }
  return label;
}

static GtkWidget *
make_line (gpointer self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  Row *row = g_new0 (Row, 1);

  row->icon = gtk_image_new ();
  row->title = make_label (NULL);
  row->message = make_label ("dim-label");
  row->near = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (row->near), _ ("Near Copy"));
  gtk_widget_set_tooltip_text (row->near, _ ("How this near copy counts"));
  gtk_widget_set_valign (row->near, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), row->title);
  gtk_box_append (GTK_BOX (lines), row->message);
  gtk_box_append (GTK_BOX (box), row->icon);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), row->near);
  gtk_widget_add_css_class (box, "report-line");
  g_object_set_data_full (G_OBJECT (box), "row", row, g_free);
  return box;
}

static void
append_treatment (GMenu *menu, guint position, const char *label, const char *treatment)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "report.treat", "(us)", position, treatment);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_near_menu (guint position)
{
  GMenu *menu = g_menu_new ();

  append_treatment (menu, position, _ ("Count _Once"), sp_twin_treatment_get_name (SP_TWIN_ONCE));
  append_treatment (menu, position, _ ("Count _Apart"), sp_twin_treatment_get_name (SP_TWIN_APART));
  append_treatment (menu, position, _ ("Later _Version"), sp_twin_treatment_get_name (SP_TWIN_VERSION));
  append_treatment (menu, position, _ ("_Leave Out"), "");
  return G_MENU_MODEL (menu);
}

/* Nothing any more when ITEM is NULL. */
static void
show_line (GtkWidget *box, gpointer item, guint position, gpointer self)
{
  SpImportLine *line = item;
  Row *row = g_object_get_data (G_OBJECT (box), "row");
  g_autofree char *icon = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  gboolean near;

  g_clear_pointer (&row->binding, g_binding_unbind);
  if (!line)
    return;
  near = sp_import_line_get_status (line) == SP_IMPORT_NEAR_DUPLICATE;
  g_object_get (line, "icon-name", &icon, "status-name", &name, "title", &title, NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (row->icon), icon);
  gtk_widget_set_tooltip_text (row->icon, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_label (GTK_LABEL (row->title), title);
  row->binding = g_object_bind_property (line, "message", row->message, "label", G_BINDING_SYNC_CREATE);
  gtk_widget_set_visible (row->near, near);
  if (near)
    {
      g_autoptr (GMenuModel) menu = make_near_menu (position);

      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (row->near), menu);
    }
}

/* The window imported into, as long as it shows that project. */
static SpWindow *
get_window (SpImportReportWindow *self)
{
  SpWindow *window = SP_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));

  return window && sp_window_get_session (window) == self->session ? window : NULL;
}

static void
activate_cb (SpImportReportWindow *self, guint position)
{
  g_autoptr (SpImportLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  SpWindow *window = get_window (self);

  if (!window || !sp_import_line_get_article (line))
    return;
  sp_session_reveal (self->session, sp_import_line_get_article (line), (SpRange){ 0, 0 });
  gtk_window_present (GTK_WINDOW (window));
}

static void
treat_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpImportReportWindow *self = SP_IMPORT_REPORT_WINDOW (widget);
  const char *words[] = { [SP_TWIN_ONCE] = _ ("a near copy, counted once"),
                          [SP_TWIN_APART] = _ ("a near copy, counted apart"),
                          [SP_TWIN_VERSION] = _ ("a later version, counted once") };
  g_autoptr (SpImportLine) line = NULL;
  SpTwinTreatment treatment;
  const char *word;
  guint position;

  g_variant_get (parameter, "(u&s)", &position, &word);
  line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  if (!line || !get_window (self))
    return;
  if (sp_twin_treatment_from_name (word, &treatment, NULL))
    {
      sp_story_commands_treat_twin (self->session, sp_import_line_get_article (line), treatment);
      sp_import_line_set_message (line, words[treatment]);
    }
  else
    {
      sp_story_commands_delete_article (self->session, sp_import_line_get_article (line));
      sp_import_line_set_message (line, _ ("a near copy, left out"));
    }
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = sp_import_report_list_refused (SP_IMPORT_REPORT_WINDOW (widget)->report);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
try_again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpImportReportWindow *self = SP_IMPORT_REPORT_WINDOW (widget);
  SpWindow *window = get_window (self);
  g_auto (GStrv) names = NULL;
  GPtrArray *pasted = NULL;

  if (!window)
    return;
  sp_import_report_get_refused (self->report, FALSE, &names, &pasted);
  sp_import_task_run (window, (const char *const *) names, pasted, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
sp_import_report_window_dispose (GObject *object)
{
  SpImportReportWindow *self = SP_IMPORT_REPORT_WINDOW (object);

  g_clear_pointer (&self->report, sp_import_report_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->lines);
  G_OBJECT_CLASS (sp_import_report_window_parent_class)->dispose (object);
}

static void
sp_import_report_window_class_init (SpImportReportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_import_report_window_dispose;
  g_type_ensure (SP_TYPE_ROW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/standpoint/Standpoint/ui/sp-import-report-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SpImportReportWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, SpImportReportWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SpImportReportWindow, bar);
  gtk_widget_class_install_action (widget_class, "report.treat", "(us)", treat_action);
  gtk_widget_class_install_action (widget_class, "report.copy-refused", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "report.try-again", NULL, try_again_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sp_import_report_window_init (SpImportReportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sp_row_list_set_rows (self->list, make_line, show_line, self);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}

SpImportReportWindow *
sp_import_report_window_new (SpWindow *parent, SpImportReport *report)
{
  SpImportReportWindow *self = g_object_new (SP_TYPE_IMPORT_REPORT_WINDOW, "transient-for", parent, NULL);
  g_autofree char *summary = sp_import_report_summarise (report);

  self->report = sp_import_report_ref (report);
  self->session = g_object_ref (sp_window_get_session (parent));
  adw_window_title_set_subtitle (self->heading, summary);
  self->lines = gtk_no_selection_new (sp_import_report_list (report));
  sp_row_list_set_model (self->list, GTK_SELECTION_MODEL (self->lines));
  gtk_widget_set_visible (self->bar, sp_import_report_count (report, SP_IMPORT_REFUSED) > 0);
  return self;
}
