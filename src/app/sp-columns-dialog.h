/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks what each column of a table holds, beside what stands in its first rows. Signal: "accepted" (string), with what
 * the person has said in the form of sp-column-map.h. */
#define SP_TYPE_COLUMNS_DIALOG (sp_columns_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SpColumnsDialog, sp_columns_dialog, SP, COLUMNS_DIALOG, AdwWindow)

/* ROWS (NULL-terminated char **) are the header and at least no rows of the table. */
SpColumnsDialog *sp_columns_dialog_new (GtkWindow *parent, GPtrArray *rows);

G_END_DECLS
