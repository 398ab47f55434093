/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "sp-intake.h"

G_BEGIN_DECLS

/*
 * What another program offers to be imported, by a drag or on the clipboard: the same thing in several ways, of which
 * the one that says most is taken. Files (as lists, as addresses, as file managers copy them) before links (as browsers
 * drag them) before a selection in a page (with the page's address where the browser says it) before text.
 */

/* What a target of drops can take. */
GdkContentFormats *sp_offer_get_formats (void);

/* Reads from SOURCE, a GdkDrop or a GdkClipboard, then calls CALLBACK. */
void sp_offer_read (GObject *source, GAsyncReadyCallback callback, gpointer user_data);

/*
 * Whether there was anything: paths and addresses in NAMES (NULL-terminated), selections and text in PASTED (SpIntake);
 * either may be empty. The caller owns both.
 */
gboolean sp_offer_read_finish (GAsyncResult *result, char ***names, GPtrArray **pasted);

G_END_DECLS
