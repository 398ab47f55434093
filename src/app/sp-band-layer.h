/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/*
 * Lies over the panes and joins the passages of neighbouring articles that show the selected position by a band in the
 * party's colour. Takes no pointer events.
 */
#define SP_TYPE_BAND_LAYER (sp_band_layer_get_type ())
G_DECLARE_FINAL_TYPE (SpBandLayer, sp_band_layer, SP, BAND_LAYER, GtkWidget)

/* PANES holds SpArticlePane side by side; the layer keeps no reference to it. SESSION may be NULL. */
void sp_band_layer_set_panes (SpBandLayer *self, GtkBox *panes);
void sp_band_layer_set_session (SpBandLayer *self, SpSession *session);

G_END_DECLS
