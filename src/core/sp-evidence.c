/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-evidence.h"

#include "sp-text.h"

SpEvidence *
sp_evidence_new (void)
{
  SpEvidence *self = g_atomic_rc_box_new0 (SpEvidence);

  self->quote = g_strdup ("");
  self->prefix = g_strdup ("");
  self->suffix = g_strdup ("");
  return self;
}

SpEvidence *
sp_evidence_ref (SpEvidence *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sp_evidence_clear (SpEvidence *self)
{
  g_free (self->quote);
  g_free (self->prefix);
  g_free (self->suffix);
}

void
sp_evidence_unref (SpEvidence *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_evidence_clear);
}

SpEvidence *
sp_evidence_new_from_text (const char *text, SpRange range)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new (text);
  SpEvidence *self = g_atomic_rc_box_new0 (SpEvidence);

  range.end = MIN (range.end, sp_text_index_get_length (index));
  range.start = MIN (range.start, range.end);
  self->range = range;
  self->quote = sp_text_index_slice (index, range);
  self->prefix = sp_text_index_slice (
      index, (SpRange){ range.start > SP_EVIDENCE_CONTEXT ? range.start - SP_EVIDENCE_CONTEXT : 0, range.start });
  self->suffix = sp_text_index_slice (index, (SpRange){ range.end, range.end + SP_EVIDENCE_CONTEXT });
  return self;
}
