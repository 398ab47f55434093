/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-coding.h"

SpCoding *
sp_coding_new (void)
{
  SpCoding *self = g_new0 (SpCoding, 1);

  self->code = g_new0 (char *, 1);
  self->passage = sp_evidence_new ();
  return self;
}

void
sp_coding_free (SpCoding *self)
{
  g_strfreev (self->code);
  g_free (self->note);
  g_free (self->coder);
  sp_evidence_unref (self->passage);
  g_free (self);
}
