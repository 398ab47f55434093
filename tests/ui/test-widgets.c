/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-application.h"
#include "sp-article-dialog.h"
#include "sp-article-pane.h"
#include "sp-article-row.h"
#include "sp-cell-pane.h"
#include "sp-columns-dialog.h"
#include "sp-compare-view.h"
#include "sp-evidence-card.h"
#include "sp-grid-bar.h"
#include "sp-import-report-window.h"
#include "sp-library.h"
#include "sp-party-row.h"
#include "sp-position-details.h"
#include "sp-position-editor.h"
#include "sp-position-row.h"
#include "sp-read-view.h"
#include "sp-review-panel.h"
#include "sp-search-panel.h"
#include "sp-sort-dialog.h"
#include "sp-welcome-page.h"
#include "sp-window.h"

#define UI "/org/standpoint/Standpoint/ui/"

/*
 * Each file in ui/ is loaded by the widget class it is for, as the program does it: gtk4-builder-tool cannot, since it
 * knows neither libadwaita's classes nor ours. A fault in a file is a warning, and those are fatal.
 */

/* "sp-article-row.ui" is the file of SpArticleRow. */
static char *
get_type_name (const char *file)
{
  g_autofree char *base = g_strndup (file, strlen (file) - strlen (".ui"));
  g_auto (GStrv) words = g_strsplit (base, "-", -1);

  for (char **word = words; *word; word++)
    **word = g_ascii_toupper (**word);
  return g_strjoinv ("", words);
}

static void
ensure_types (void)
{
  const GType types[] = {
    SP_TYPE_ARTICLE_DIALOG,
    SP_TYPE_ARTICLE_PANE,
    SP_TYPE_ARTICLE_ROW,
    SP_TYPE_CELL_PANE,
    SP_TYPE_COLUMNS_DIALOG,
    SP_TYPE_COMPARE_VIEW,
    SP_TYPE_EVIDENCE_CARD,
    SP_TYPE_GRID_BAR,
    SP_TYPE_LIBRARY,
    SP_TYPE_PARTY_ROW,
    SP_TYPE_READ_VIEW,
    SP_TYPE_POSITION_DETAILS,
    SP_TYPE_POSITION_ROW,
    SP_TYPE_REVIEW_PANEL,
    SP_TYPE_POSITION_EDITOR,
    SP_TYPE_SEARCH_PANEL,
    SP_TYPE_SORT_DIALOG,
    SP_TYPE_WELCOME_PAGE,
    SP_TYPE_IMPORT_REPORT_WINDOW,
    SP_TYPE_WINDOW,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpuint (types[i], !=, 0);
}

static void
test_file (gconstpointer data)
{
  const char *file = data;
  g_autofree char *name = get_type_name (file);
  g_autofree char *path = g_strconcat (UI, file, NULL);
  g_autoptr (GtkBuilder) builder = NULL;
  GType type = g_type_from_name (name);
  GtkWidget *widget;

  if (type == 0)
    {
      /* Not the template of a class, so it has to load by itself. */
      builder = gtk_builder_new_from_resource (path);
      g_assert_nonnull (builder);
      return;
    }
  widget = g_object_new (type, NULL);
  g_assert_true (GTK_IS_WIDGET (widget));
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  else
    g_object_unref (g_object_ref_sink (widget));
}

int
main (int argc, char *argv[])
{
  g_autoptr (SpApplication) application = NULL;
  g_auto (GStrv) files = NULL;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  application = sp_application_new ();
  ensure_types ();
  files = g_resources_enumerate_children (UI, 0, NULL);
  g_assert_nonnull (files);
  for (char **file = files; *file; file++)
    {
      g_autofree char *test = g_strconcat ("/app/ui/", *file, NULL);

      g_test_add_data_func (test, *file, test_file);
    }
  return g_test_run ();
}
