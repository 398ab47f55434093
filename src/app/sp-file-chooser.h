/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* File choosers. In a file of their own, since GTK 4.10 has another interface for them. */

/* FILES (GListModel of GFile) is the callback's for the time of the call; not called when the person gives up. */
typedef void (*SpFilesChosen) (GListModel *files, gpointer data);

typedef enum
{
  SP_CHOOSE_PROJECT,     /* one project to open */
  SP_CHOOSE_ARTICLES,    /* any number of files to import */
  SP_CHOOSE_NEW_PROJECT, /* where to write a project */
  SP_CHOOSE_ORIGINAL,    /* where to write an article's original */
  SP_CHOOSE_EXPORT,      /* where to write a report or its data */
} SpChoice;

/* Asks. NAME is what a new file is called at first, or NULL. CHOSEN gets OWNER as DATA,
 * and is not called when that is gone meanwhile. */
void sp_choose_files (GtkWindow *parent, SpChoice choice, const char *name, SpFilesChosen chosen, GObject *owner);

G_END_DECLS
