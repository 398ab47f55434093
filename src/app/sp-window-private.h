/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-job-bar.h"
#include "sp-library.h"
#include "sp-read-view.h"
#include "sp-search-panel.h"
#include "sp-split.h"
#include "sp-welcome-page.h"
#include "sp-window.h"

G_BEGIN_DECLS

struct _SpWindow
{
  AdwApplicationWindow parent_instance;
  SpSession *session; /* or NULL */
  GSignalGroup *session_signals;
  char *path; /* of the project that is open or being opened */
  gboolean narrow;
  guint narrow_tick;

  AdwToastOverlay *toasts;
  AdwToast *toast; /* the last one; it keeps itself while it is shown */
  GtkStack *pages;
  AdwHeaderBar *header;
  AdwViewSwitcherTitle *switcher_title;
  GtkToggleButton *library_button;
  GtkLabel *name_label;
  GtkToggleButton *search_button;
  GtkToggleButton *positions_button;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkWidget *export_button;
  SpSplit *split;
  SpLibrary *library;
  SpSearchPanel *search;
  AdwViewStack *views;
  SpReadView *read_view;
  AdwBin *compare_bin;
  SpJobBar *job_bar;
  SpWelcomePage *welcome;
};

/* Shows SESSION, or the welcome page for NULL; the one that was shown is closed. */
void sp_window_set_session (SpWindow *self, SpSession *session);

/* In sp-window-actions.c: what menus, buttons and keys do. */
void sp_window_class_install_actions (GtkWidgetClass *klass);

/* Makes actions available, or not, by what is open. */
void sp_window_update_actions (SpWindow *self);

/* In sp-window-intake.c: what is dropped and pasted on the window is imported. */
void sp_window_add_drop_target (SpWindow *self);
void sp_window_paste (SpWindow *self);

G_END_DECLS
