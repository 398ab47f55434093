/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hashes for words and features: 32 bits, the same on every machine, never 0. */

static inline guint32
sp_hash_mix (guint32 a, guint32 b)
{
  guint32 h = (a ^ (b + 0x9e3779b9u + (a << 6) + (a >> 2))) * 0x85ebca6bu;

  h ^= h >> 15;
  h *= 0xc2b2ae35u;
  h ^= h >> 13;
  return h != 0 ? h : 1;
}

/* FNV-1a of SIZE bytes. */
static inline guint32
sp_hash_bytes (const char *bytes, gsize size)
{
  guint32 h = 2166136261u;

  for (gsize i = 0; i < size; i++)
    h = (h ^ (guint8) bytes[i]) * 16777619u;
  return h != 0 ? h : 1;
}

/* FNV-1a of a constant string. */
static inline guint32
sp_hash_string (const char *string)
{
  guint32 h = 2166136261u;

  for (; *string != '\0'; string++)
    h = (h ^ (guint8) *string) * 16777619u;
  return h != 0 ? h : 1;
}

G_END_DECLS
