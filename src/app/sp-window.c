/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-window"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-compare-view.h"
#include "sp-errand.h"
#include "sp-message.h"
#include "sp-preferences.h"
#include "sp-window-private.h"

/* Below this width the views are switched at the foot of the window. */
#define NARROW_WIDTH 640

G_DEFINE_FINAL_TYPE (SpWindow, sp_window, ADW_TYPE_APPLICATION_WINDOW)

static void
sp_window_update_title (SpWindow *self)
{
  const char *title = self->session ? sp_session_get_title (self->session) : NULL;
  g_autofree char *full = title ? g_strdup_printf ("%s – Standpoint", title) : g_strdup ("Standpoint");

  gtk_window_set_title (GTK_WINDOW (self), full);
  adw_view_switcher_title_set_title (self->switcher_title, title ? title : "");
  gtk_label_set_label (self->name_label, title ? title : "");
}

/* The tooltip says what would be undone: "Undo Import Articles". */
static void
set_travel_tooltip (GtkButton *button, const char *verb, const char *name)
{
  g_autofree char *text = name ? g_strdup_printf ("%s %s", verb, name) : g_strdup (verb);

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
names_cb (SpWindow *self)
{
  set_travel_tooltip (self->undo_button, _ ("Undo"), self->session ? sp_session_get_undo_name (self->session) : NULL);
  set_travel_tooltip (self->redo_button, _ ("Redo"), self->session ? sp_session_get_redo_name (self->session) : NULL);
  sp_window_update_actions (self);
}

static void
failed_cb (SpWindow *self, const char *message)
{
  sp_window_tell (self, message, NULL, NULL);
}

static void
reveal_cb (SpWindow *self)
{
  sp_window_show_view (self, "read");
  sp_split_uncover (self->split);
}

static void
open_evidence_cb (SpWindow *self, gint64 article, guint start, guint end)
{
  if (self->session)
    sp_session_reveal (self->session, article, (SpRange){ start, end });
}

/* After the frame in which the view comes, which has enough to do. */
static gboolean
make_compare_cb (gpointer user_data)
{
  SpWindow *self = user_data;

  if (self->session && !adw_bin_get_child (self->compare_bin))
    {
      adw_bin_set_child (self->compare_bin, g_object_new (SP_TYPE_COMPARE_VIEW, "session", self->session, NULL));
      g_signal_connect_object (adw_bin_get_child (self->compare_bin), "open-evidence", G_CALLBACK (open_evidence_cb),
                               self, G_CONNECT_SWAPPED);
    }
  return G_SOURCE_REMOVE;
}

/* The grid is made when it is first looked at. */
static void
view_cb (SpWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  gtk_widget_set_visible (GTK_WIDGET (self->positions_button), g_strcmp0 (name, "read") == 0);
  if (g_strcmp0 (name, "compare") == 0 && !adw_bin_get_child (self->compare_bin))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, make_compare_cb, g_object_ref (self), g_object_unref);
}

void
sp_window_set_session (SpWindow *self, SpSession *session)
{
  GtkWidget *compare = adw_bin_get_child (self->compare_bin);

  if (self->session)
    sp_session_close (self->session, NULL, NULL);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  sp_library_set_session (self->library, session);
  sp_read_view_set_session (self->read_view, session);
  sp_search_panel_set_session (self->search, session);
  if (compare)
    g_object_set (compare, "session", session, NULL);
  gtk_stack_set_visible_child_name (self->pages, session ? "project" : "welcome");
  gtk_widget_child_focus (session ? GTK_WIDGET (self->library) : GTK_WIDGET (self->welcome), GTK_DIR_TAB_FORWARD);
  sp_window_update_title (self);
  names_cb (self);
  view_cb (self);
}

typedef struct
{
  char *path;
  gboolean create;
  SpWindowOpened opened;
  SpProject *project;
  SpJob *job;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_clear_pointer (&opening->project, sp_project_unref);
  g_object_unref (opening->job);
  g_free (opening);
}

static gboolean
opening_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Opening *opening = data;

  opening->project = sp_project_open (opening->path, opening->create ? SP_PROJECT_CREATE : 0, error);
  return opening->project != NULL;
}

static void
opening_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *self = SP_WINDOW (source);
  Opening *opening = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpSession) session = NULL;

  sp_job_finish (opening->job);
  if (g_strcmp0 (self->path, opening->path) != 0)
    return; /* another one was asked for meanwhile, or the window is closed */
  if (!sp_errand_finish (result, &error))
    {
      g_clear_pointer (&self->path, g_free);
      if (self->session)
        self->path = g_strdup (sp_project_get_path (sp_session_get_project (self->session)));
      gtk_stack_set_visible_child_name (self->pages, self->session ? "project" : "welcome");
      sp_message_present (GTK_WINDOW (self), _ ("Cannot Open Project"), error->message);
      return;
    }
  session = sp_session_new (opening->project);
  sp_window_set_session (self, session);
  sp_welcome_page_remember (opening->path);
  if (sp_project_is_read_only (opening->project))
    sp_window_tell (self, _ ("This project can only be read. To change it, save it under another name."), NULL, NULL);
  if (opening->opened)
    opening->opened (self);
}

/* What a narrow window has no room for is in the menu or at its foot. */
static void
sp_window_update_narrow (SpWindow *self)
{
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher_title, !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->name_label), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->redo_button), !self->narrow);
  gtk_widget_set_visible (self->export_button, !self->narrow);
}

static gboolean
narrow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SpWindow *self = SP_WINDOW (widget);

  self->narrow_tick = 0;
  sp_window_update_narrow (self);
  return G_SOURCE_REMOVE;
}

/* Changed with the next frame: widgets that come and go while sizes are given out are not given any. */
static void
sp_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpWindow *self = SP_WINDOW (widget);
  gboolean narrow = width < NARROW_WIDTH;

  GTK_WIDGET_CLASS (sp_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (!self->narrow_tick)
    self->narrow_tick = gtk_widget_add_tick_callback (widget, narrow_cb, NULL, NULL);
}

static gboolean
sp_window_close_request (GtkWindow *window)
{
  SpWindow *self = SP_WINDOW (window);

  sp_preferences_save_window (window);
  sp_job_bar_cancel_all (self->job_bar);
  g_clear_pointer (&self->path, g_free);
  return GTK_WINDOW_CLASS (sp_window_parent_class)->close_request (window);
}

static void
sp_window_dispose (GObject *object)
{
  SpWindow *self = SP_WINDOW (object);

  if (self->session)
    sp_session_close (self->session, NULL, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->session_signals);
  g_clear_weak_pointer (&self->toast);
  G_OBJECT_CLASS (sp_window_parent_class)->dispose (object);
}

static void
sp_window_finalize (GObject *object)
{
  SpWindow *self = SP_WINDOW (object);

  g_free (self->path);
  G_OBJECT_CLASS (sp_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SpWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, header);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, library_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, name_label);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, positions_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, split);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, library);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, views);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, read_view);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, compare_bin);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, job_bar);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, welcome);
}

static void
sp_window_class_init (SpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sp_window_finalize;
  widget_class->size_allocate = sp_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = sp_window_close_request;

  g_type_ensure (SP_TYPE_SPLIT);
  g_type_ensure (SP_TYPE_LIBRARY);
  g_type_ensure (SP_TYPE_READ_VIEW);
  g_type_ensure (SP_TYPE_SEARCH_PANEL);
  g_type_ensure (SP_TYPE_JOB_BAR);
  g_type_ensure (SP_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-window.ui");
  bind_children (widget_class);
  sp_window_class_install_actions (widget_class);
}

static void
sp_window_init (SpWindow *self)
{
  int width;
  int height;

  gtk_widget_init_template (GTK_WIDGET (self));
  sp_preferences_restore_window (GTK_WINDOW (self));
  /* before it is first measured: a window that opens wider than it was left stays so */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  self->narrow = width < NARROW_WIDTH;
  sp_window_update_narrow (self);
  sp_window_add_drop_target (self);
  g_object_bind_property (self->search_button, "active", self->search, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (sp_read_view_get_split (self->read_view), "show-sidebar", self->positions_button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (view_cb), self, G_CONNECT_SWAPPED);

  self->session_signals = g_signal_group_new (SP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::undo-name", G_CALLBACK (names_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::redo-name", G_CALLBACK (names_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::snapshot", G_CALLBACK (sp_window_update_actions),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "failed", G_CALLBACK (failed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
  names_cb (self);
}

SpWindow *
sp_window_new (SpApplication *application)
{
  return g_object_new (SP_TYPE_WINDOW, "application", application, NULL);
}

SpSession *
sp_window_get_session (SpWindow *self)
{
  g_return_val_if_fail (SP_IS_WINDOW (self), NULL);
  return self->session;
}

const char *
sp_window_get_path (SpWindow *self)
{
  g_return_val_if_fail (SP_IS_WINDOW (self), NULL);
  return self->path;
}

void
sp_window_open (SpWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *uri = g_file_get_uri (file);

  g_return_if_fail (SP_IS_WINDOW (self));

  if (path)
    sp_window_open_or_create (self, path, FALSE, NULL);
  else
    sp_message_present (GTK_WINDOW (self), _ ("Cannot Open Project"),
                        _ ("The project is not on this computer. Copy it here first."));
}

void
sp_window_open_or_create (SpWindow *self, const char *path, gboolean create, SpWindowOpened opened)
{
  Opening *opening;

  g_return_if_fail (SP_IS_WINDOW (self));

  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (path);
  opening->create = create;
  opening->opened = opened;
  g_free (self->path);
  self->path = g_strdup (path);
  opening->job = sp_job_new (_ ("Opening the project"));
  sp_job_bar_add (self->job_bar, opening->job);
  /* The empty views rather than the welcome page, which would be laid out and drawn for nothing. */
  gtk_stack_set_visible_child_name (self->pages, "project");
  sp_errand_run (self, opening_thread, opening, opening_free, NULL, opening_cb, NULL);
}

void
sp_window_tell (SpWindow *self, const char *message, const char *label, const char *action)
{
  /* A toast's title is markup; what is told may hold foreign text. */
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast;

  g_return_if_fail (SP_IS_WINDOW (self));

  toast = adw_toast_new (escaped);
  /* what can be acted on stays until a person has read it and found the button */
  if (label)
    adw_toast_set_timeout (toast, 10);
  /* what is told now is of more use than what waits its turn */
  if (self->toast)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
sp_window_suggest_sorting (SpWindow *self, SpId story, guint n_stories)
{
  g_return_if_fail (SP_IS_WINDOW (self));
  sp_library_suggest_sorting (self->library, story, n_stories);
}

void
sp_window_add_job (SpWindow *self, SpJob *job)
{
  g_return_if_fail (SP_IS_WINDOW (self));
  sp_job_bar_add (self->job_bar, job);
}

void
sp_window_show_view (SpWindow *self, const char *name)
{
  g_return_if_fail (SP_IS_WINDOW (self));
  adw_view_stack_set_visible_child_name (self->views, name);
}
