/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-position.h"

SpPosition *
sp_position_new (void)
{
  SpPosition *self = g_atomic_rc_box_new0 (SpPosition);

  self->summary = g_strdup ("");
  self->confidence = 1.0;
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_evidence_unref);
  return self;
}

SpPosition *
sp_position_ref (SpPosition *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sp_position_clear (SpPosition *self)
{
  g_free (self->summary);
  g_free (self->note);
  g_free (self->coder);
  g_ptr_array_unref (self->evidence);
}

void
sp_position_unref (SpPosition *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_position_clear);
}
