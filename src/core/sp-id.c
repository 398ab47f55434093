/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-id.h"

#include "sp-error.h"

#define EPOCH_MS G_GINT64_CONSTANT (1577836800000) /* 2020-01-01 */
#define RANDOM_BITS 21
#define RANDOM_MASK ((G_GINT64_CONSTANT (1) << RANDOM_BITS) - 1)

SpId
sp_id_new (void)
{
  static GMutex mutex;
  static gint64 last;
  gint64 milliseconds = MAX (g_get_real_time () / 1000 - EPOCH_MS, 0) & ((G_GINT64_CONSTANT (1) << 42) - 1);
  gint64 id = (milliseconds << RANDOM_BITS) | (g_random_int () & RANDOM_MASK);

  g_mutex_lock (&mutex);
  /* Many ids in one millisecond: go up from the last one by a random step, so that order is kept and none repeats. */
  if (id <= last)
    id = last + 1 + (g_random_int () & 0xff);
  last = id;
  g_mutex_unlock (&mutex);

  return id;
}

gboolean
sp_id_parse (const char *text, SpId *id, GError **error)
{
  gint64 value = 0;

  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &value, NULL))
    {
      g_autofree char *shown = g_strescape (text, NULL);

      g_set_error (error, SP_CORE_ERROR, SP_CORE_ERROR_INVALID, "“%.40s” is not an id", shown);
      return FALSE;
    }

  *id = value;
  return TRUE;
}
