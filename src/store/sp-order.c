/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-order.h"

#include "sp-statement.h"

static gboolean
contains (const SpId *ids, gsize n, SpId id)
{
  for (gsize i = 0; i < n; i++)
    if (ids[i] == id)
      return TRUE;
  return FALSE;
}

gboolean
sp_order_apply (SpConnection *connection,
                const GArray *current,
                const SpId *wanted,
                gsize n,
                const char *update,
                SpId owner,
                GError **error)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (SpId));

  if (!sp_connection_check_writable (connection, error))
    return FALSE;
  g_array_append_vals (order, wanted, n);
  for (guint i = 0; i < current->len; i++)
    {
      SpId id = g_array_index (current, SpId, i);

      if (!contains (wanted, n, id))
        g_array_append_val (order, id);
    }
  for (guint i = 0; i < order->len; i++)
    if (!sp_connection_run (connection, error, update, "ukk", i + 1, g_array_index (order, SpId, i), owner))
      return FALSE;
  return TRUE;
}
