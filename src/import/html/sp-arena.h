/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory that is taken in small pieces and given back all at once: for trees of parsed documents. */
typedef struct
{
  GPtrArray *blocks;
  char *next;
  gsize left;
} SpArena;

void sp_arena_init (SpArena *arena);
void sp_arena_clear (SpArena *arena);

/* SIZE bytes, zeroed, aligned for any type. Never NULL. */
gpointer sp_arena_alloc (SpArena *arena, gsize size);

/* A copy of SIZE bytes of TEXT with a NUL after it. */
char *sp_arena_strndup (SpArena *arena, const char *text, gsize size);

G_END_DECLS
