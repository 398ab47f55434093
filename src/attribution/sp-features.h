/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-hash.h"

G_BEGIN_DECLS

/* The features of each step of one sequence, as hashes. Reused from sequence to sequence. */
typedef struct
{
  guint32 *keys;
  guint n_keys, max_keys;
  guint *ends; /* where each step's keys end */
  guint n_ends, max_ends;
} SpFeatures;

static inline void
sp_features_init (SpFeatures *self)
{
  *self = (SpFeatures){ 0 };
}

static inline void
sp_features_clear (SpFeatures *self)
{
  g_free (self->keys);
  g_free (self->ends);
}

static inline void
sp_features_reset (SpFeatures *self)
{
  self->n_keys = self->n_ends = 0;
}

/* Ends the features of one step. */
static inline void
sp_features_end_step (SpFeatures *self)
{
  if (self->n_ends == self->max_ends)
    {
      self->max_ends = MAX (256, 2 * self->max_ends);
      self->ends = g_renew (guint, self->ends, self->max_ends);
    }
  self->ends[self->n_ends++] = self->n_keys;
}

/* Adds one feature; a plain array, for this is done a hundred times a word. */
static inline void
sp_features_add (SpFeatures *self, guint32 what, guint32 value)
{
  if (G_UNLIKELY (self->n_keys == self->max_keys))
    {
      self->max_keys = MAX (4096, 2 * self->max_keys);
      self->keys = g_renew (guint32, self->keys, self->max_keys);
    }
  self->keys[self->n_keys++] = sp_hash_mix (what * 2654435761u, value);
}

static inline void
sp_features_add2 (SpFeatures *self, guint32 what, guint32 a, guint32 b)
{
  sp_features_add (self, what, sp_hash_mix (a, b));
}

static inline void
sp_features_add3 (SpFeatures *self, guint32 what, guint32 a, guint32 b, guint32 c)
{
  sp_features_add (self, what, sp_hash_mix (sp_hash_mix (a, b), c));
}

G_END_DECLS
