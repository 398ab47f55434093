/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-options.h"

SpGridOptions *
sp_grid_options_new (void)
{
  SpGridOptions *self = g_new0 (SpGridOptions, 1);

  self->rows = SP_GRID_ISSUE;
  self->columns = SP_GRID_PARTY;
  return self;
}

SpGridOptions *
sp_grid_options_copy (const SpGridOptions *self)
{
  SpGridOptions *copy = g_memdup2 (self, sizeof *self);

  copy->from = g_strdup (self->from);
  copy->to = g_strdup (self->to);
  copy->text = g_strdup (self->text);
  return copy;
}

void
sp_grid_options_free (SpGridOptions *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->text);
  g_free (self);
}

gboolean
sp_grid_options_is_filtered (const SpGridOptions *self)
{
  return self->kinds || self->statuses || self->outlet || self->from || self->to || self->text;
}
