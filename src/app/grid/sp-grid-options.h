/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid.h"

G_BEGIN_DECLS

/* What a person has chosen to see of a story: which way the grid is turned, its order, and what passes the filter. */
typedef struct
{
  SpGridAxis rows;
  SpGridAxis columns;
  SpGridOrder order;
  guint kinds;    /* 1 << SpKind, or-ed; 0 for all */
  guint statuses; /* 1 << SpStatus, or-ed; 0 for proposed and accepted */
  SpId outlet;    /* or 0 for all */
  char *from;     /* a day, or NULL */
  char *to;
  char *text; /* or NULL */
} SpGridOptions;

SpGridOptions *sp_grid_options_new (void);
SpGridOptions *sp_grid_options_copy (const SpGridOptions *self);
void sp_grid_options_free (SpGridOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGridOptions, sp_grid_options_free)

/* Whether anything is filtered out. */
gboolean sp_grid_options_is_filtered (const SpGridOptions *self);

G_END_DECLS
