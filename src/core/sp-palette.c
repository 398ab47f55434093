/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-palette.h"

const char *
sp_palette_get_colour (guint place)
{
  static const char *const colours[] = {
    "#2f6fde", "#d1495b", "#2a9d5c", "#c77800", "#8e5bd0", "#0f93a6",
    "#c2459a", "#7d7a1e", "#5b6ee1", "#b5562c", "#4c8a3f", "#7a6c8f",
  };

  return colours[place % G_N_ELEMENTS (colours)];
}
