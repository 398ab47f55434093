/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-outlet.h"

SpOutlet *
sp_outlet_new (void)
{
  SpOutlet *self = g_atomic_rc_box_new0 (SpOutlet);

  self->name = g_strdup ("");
  return self;
}

SpOutlet *
sp_outlet_ref (SpOutlet *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sp_outlet_clear (SpOutlet *self)
{
  g_free (self->name);
  g_free (self->url);
}

void
sp_outlet_unref (SpOutlet *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_outlet_clear);
}
