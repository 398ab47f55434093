/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-shared.h"

G_BEGIN_DECLS

/* How many words a seed has. */
#define SP_SHARED_SEED 5
/* How many words a shingle has. */
#define SP_SHARED_SHINGLE 4

/* A run of words by its hash, and the word it begins with. */
typedef struct
{
  guint64 hash;
  guint32 at;
} SpSharedRun;

struct _SpSharedText
{
  guint n_words;
  guint32 *hashes; /* of each word, folded */
  SpRange *ranges; /* of each word */
  guint8 *weights; /* of each word: 1 when it is long enough to mean something by itself */
  guint n_seeds;
  SpSharedRun *seeds; /* by hash, then place */
  guint n_shingles;
  guint64 *shingles; /* by hash, each once */
};

G_END_DECLS
