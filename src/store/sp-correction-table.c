/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-correction-table.h"

#include "sp-party.h"
#include "sp-statement.h"

void
sp_correction_free (SpCorrection *self)
{
  g_free (self->source);
  g_free (self);
}

gboolean
sp_correction_table_set (SpConnection *connection, const char *source, SpId party, GError **error)
{
  g_autofree char *folded = sp_party_fold_name (source);

  return sp_connection_check_writable (connection, error)
         && sp_connection_run (connection, error,
                               "INSERT INTO correction (folded, source, party) VALUES (?1, ?2, ?3)"
                               " ON CONFLICT DO UPDATE SET source = ?2, party = ?3",
                               "ttk", folded, source, party);
}

SpId
sp_correction_table_find (SpConnection *connection, const char *source, GError **error)
{
  g_autofree char *folded = sp_party_fold_name (source);
  SpId party = 0;

  sp_connection_get_int (connection, &party, 0, error, "SELECT party FROM correction WHERE folded = ?1", "t", folded);
  return party;
}

GPtrArray *
sp_correction_table_list (SpConnection *connection, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT source, party FROM correction ORDER BY folded");
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_correction_free);

  while (sp_statement_next (statement))
    {
      SpCorrection *correction = g_new0 (SpCorrection, 1);

      correction->source = sp_statement_dup_text (statement, 0);
      correction->party = sp_statement_get_id (statement, 1);
      g_ptr_array_add (corrections, correction);
    }
  return sp_statement_end (statement, error) ? g_steal_pointer (&corrections) : NULL;
}

gboolean
sp_correction_table_delete (SpConnection *connection, const char *source, GError **error)
{
  g_autofree char *folded = sp_party_fold_name (source);

  return sp_connection_run_on (connection, error, "correction", "DELETE FROM correction WHERE folded = ?1", "t",
                               folded);
}
