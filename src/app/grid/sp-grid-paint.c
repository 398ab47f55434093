/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-paint.h"

typedef enum
{
  STATING,
  AGAINST,
  ASKING,
  OFFERING,
  ANSWERING,
} Family;

static const Family families[SP_N_KINDS] = {
  [SP_KIND_ASSESSMENT] = STATING, [SP_KIND_ACCUSATION] = AGAINST, [SP_KIND_COMPLAINT] = AGAINST,
  [SP_KIND_DEMAND] = ASKING,      [SP_KIND_DENIAL] = ANSWERING,   [SP_KIND_DEFENCE] = ANSWERING,
  [SP_KIND_PROPOSAL] = ASKING,    [SP_KIND_PROMISE] = OFFERING,   [SP_KIND_WARNING] = AGAINST,
  [SP_KIND_SUPPORT] = OFFERING,   [SP_KIND_OPPOSITION] = AGAINST, [SP_KIND_ANNOUNCEMENT] = STATING,
};

/* Light, dark. The words in a badge have the colour of all words; these only tint what is behind them. */
static const GdkRGBA colours[][2] = {
  [STATING] = { { 0.37f, 0.36f, 0.39f, 1 }, { 0.75f, 0.75f, 0.74f, 1 } },
  [AGAINST] = { { 0.75f, 0.11f, 0.16f, 1 }, { 0.96f, 0.38f, 0.32f, 1 } },
  [ASKING] = { { 0.10f, 0.37f, 0.71f, 1 }, { 0.47f, 0.68f, 0.93f, 1 } },
  [OFFERING] = { { 0.15f, 0.52f, 0.31f, 1 }, { 0.34f, 0.89f, 0.54f, 1 } },
  [ANSWERING] = { { 0.51f, 0.24f, 0.61f, 1 }, { 0.86f, 0.54f, 0.87f, 1 } },
};

GdkRGBA
sp_grid_paint_get_kind (const SpGridPaint *self, SpKind kind)
{
  return colours[families[kind]][self->dark ? 1 : 0];
}
