/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The colour, "#rrggbb", of the party in PLACE (from 0) when none was chosen for it: middle tones that stand on white
 * and on near-black, neighbours far apart in hue and lightness; repeated after the last.
 */
const char *sp_palette_get_colour (guint place);

G_END_DECLS
