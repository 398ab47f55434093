/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-hash.h"

G_BEGIN_DECLS

/* The features of each step of one sequence, as hashes. Reused from sequence to sequence. */
typedef struct
{
  GArray *keys; /* guint32 */
  GArray *ends; /* guint: where each step's keys end */
} SpFeatures;

static inline void
sp_features_init (SpFeatures *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
}

static inline void
sp_features_clear (SpFeatures *self)
{
  g_array_unref (self->keys);
  g_array_unref (self->ends);
}

static inline void
sp_features_reset (SpFeatures *self)
{
  g_array_set_size (self->keys, 0);
  g_array_set_size (self->ends, 0);
}

/* Ends the features of one step. */
static inline void
sp_features_end_step (SpFeatures *self)
{
  g_array_append_val (self->ends, self->keys->len);
}

static inline void
sp_features_add (SpFeatures *self, guint32 what, guint32 value)
{
  guint32 key = sp_hash_mix (what * 2654435761u, value);
  g_array_append_val (self->keys, key);
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
