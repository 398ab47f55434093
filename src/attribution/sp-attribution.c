/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-attribution.h"

SpAttribution *
sp_attribution_new (void)
{
  SpAttribution *self = g_new0 (SpAttribution, 1);

  self->source = sp_ranges_new ();
  self->cue = sp_ranges_new ();
  self->content = sp_ranges_new ();
  return self;
}

void
sp_attribution_free (SpAttribution *self)
{
  g_array_unref (self->source);
  g_array_unref (self->cue);
  g_array_unref (self->content);
  g_free (self->party);
  g_free (self->target);
  g_free (self);
}
