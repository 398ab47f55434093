/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A dot in a party's colour. */
#define SP_TYPE_SWATCH (sp_swatch_get_type ())
G_DECLARE_FINAL_TYPE (SpSwatch, sp_swatch, SP, SWATCH, GtkWidget)

/* COLOUR is "#rrggbb". */
void sp_swatch_set_colour (SpSwatch *self, const char *colour);

G_END_DECLS
