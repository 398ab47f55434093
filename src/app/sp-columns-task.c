/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-columns-dialog.h"
#include "sp-columns-task.h"
#include "sp-errand.h"
#include "sp-import-task.h"
#include "sp-preferences.h"
#include "sp-table-job.h"

/* Tables that wait for a person's word. */
typedef struct
{
  SpEngine *engine;
  char **names;
  GPtrArray *pasted; /* SpIntake */
  GPtrArray *rows;   /* of the first one */
} Tables;

static void
tables_free (gpointer data)
{
  Tables *tables = data;

  sp_engine_unref (tables->engine);
  g_strfreev (tables->names);
  g_clear_pointer (&tables->pasted, g_ptr_array_unref);
  g_clear_pointer (&tables->rows, g_ptr_array_unref);
  g_free (tables);
}

static gboolean
preview_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Tables *tables = data;
  const char *first[] = { tables->names[0], NULL };
  g_autoptr (GPtrArray) named = sp_intakes_expand (first);

  tables->rows =
      sp_table_job_preview (tables->engine, g_ptr_array_index (named->len > 0 ? named : tables->pasted, 0), error);
  return tables->rows != NULL;
}

static char *
get_header (const Tables *tables)
{
  return g_strjoinv ("\n", g_ptr_array_index (tables->rows, 0));
}

static void
import (SpWindow *window, Tables *tables, const char *columns)
{
  if (sp_window_get_session (window))
    sp_import_task_run_tables (window, (const char *const *) tables->names, g_steal_pointer (&tables->pasted), columns);
}

static void
accepted_cb (SpColumnsDialog *dialog, const char *columns, gpointer user_data)
{
  Tables *tables = user_data;
  g_autofree char *header = get_header (tables);

  sp_preferences_set_columns (header, columns);
  import (SP_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog))), tables, columns);
}

static void
tables_closed (gpointer data, GClosure *closure)
{
  tables_free (data);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *window = SP_WINDOW (source);
  Tables *tables = sp_errand_get_data (result);
  g_autofree char *header = NULL;
  g_autofree char *columns = NULL;
  SpColumnsDialog *dialog;
  Tables *kept;

  if (!sp_errand_finish (result, NULL) || !sp_window_get_session (window))
    return; /* the report says that it was refused and why */
  header = get_header (tables);
  columns = sp_preferences_get_columns (header);
  if (columns)
    {
      import (window, tables, columns);
      return;
    }
  kept = g_new0 (Tables, 1);
  kept->engine = sp_engine_ref (tables->engine);
  kept->names = g_strdupv (tables->names);
  kept->pasted = g_steal_pointer (&tables->pasted);
  kept->rows = g_ptr_array_ref (tables->rows);
  dialog = sp_columns_dialog_new (GTK_WINDOW (window), kept->rows);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), kept, tables_closed, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
sp_columns_task_ask (SpWindow *window, SpImportReport *report)
{
  Tables *tables = g_new0 (Tables, 1);

  tables->engine = sp_engine_ref (sp_application_get_engine (sp_application_get ()));
  if (sp_import_report_get_refused (report, TRUE, &tables->names, &tables->pasted))
    sp_errand_run (window, preview_thread, tables, tables_free, NULL, previewed_cb, NULL);
  else
    tables_free (tables);
}
