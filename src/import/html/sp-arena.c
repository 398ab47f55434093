/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-arena.h"

#include <string.h>

#define BLOCK 65536

void
sp_arena_init (SpArena *arena)
{
  arena->blocks = g_ptr_array_new_with_free_func (g_free);
  arena->next = NULL;
  arena->left = 0;
}

void
sp_arena_clear (SpArena *arena)
{
  g_ptr_array_unref (arena->blocks);
}

static char *
take (SpArena *arena, gsize size)
{
  char *piece;

  if (size > arena->left)
    {
      gsize block = MAX (size, BLOCK);

      piece = g_malloc (block);
      g_ptr_array_add (arena->blocks, piece);
      /* A large piece gets a block of its own, and the one in use stays so. */
      if (block - size < arena->left)
        return piece;
      arena->next = piece;
      arena->left = block;
    }
  piece = arena->next;
  arena->next += size;
  arena->left -= size;
  return piece;
}

gpointer
sp_arena_alloc (SpArena *arena, gsize size)
{
  char *piece = take (arena, (size + 7) & ~(gsize) 7);

  memset (piece, 0, size);
  return piece;
}

char *
sp_arena_strndup (SpArena *arena, const char *text, gsize size)
{
  char *copy = take (arena, (size + 8) & ~(gsize) 7);

  memcpy (copy, text, size);
  copy[size] = '\0';
  return copy;
}
