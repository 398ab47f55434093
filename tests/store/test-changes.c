/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <string.h>

/* What the watch saw last. */
typedef struct
{
  guint n_calls;
  SpChangesReason reason;
  char *name;
  GArray *changes;
} Seen;

static void
seen_clear (Seen *seen)
{
  g_free (seen->name);
  g_clear_pointer (&seen->changes, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Seen, seen_clear)

static void
changed_cb (SpProject *project, const SpChanges *changes, gpointer data)
{
  Seen *seen = data;

  seen->n_calls++;
  seen->reason = changes->reason;
  g_free (seen->name);
  seen->name = g_strdup (changes->name);
  g_clear_pointer (&seen->changes, g_array_unref);
  seen->changes = g_array_ref (changes->changes);
}

static gboolean
saw (const Seen *seen, SpTable table, SpChangeKind kind, SpId id, SpId other)
{
  for (guint i = 0; i < seen->changes->len; i++)
    {
      const SpChange *change = &g_array_index (seen->changes, SpChange, i);

      if (change->table == table && change->kind == kind && change->id == id && change->other == other)
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_alias_cb (SpConnection *connection, gpointer data, GError **error)
{
  SpParty *party = data;

  g_strfreev (party->aliases);
  party->aliases = g_strsplit ("Moscow|the Kremlin", "|", -1);
  return sp_party_table_update (connection, party, error);
}

static gboolean
delete_position_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_position_table_delete (connection, ((SpPosition *) data)->id, error);
}

static void
test_watch (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_auto (Seen) seen = { 0 };
  guint watch = sp_project_watch (project, changed_cb, &seen);
  SpPosition *gone;
  SpId evidence;

  store_test_fill (project, &sample);
  g_assert_cmpint (seen.n_calls, ==, 1);
  g_assert_cmpstr (seen.name, ==, "Fill");
  g_assert_true (saw (&seen, SP_TABLE_ARTICLE, SP_CHANGE_INSERTED, sample.articles[0]->id, 0));
  g_assert_true (saw (&seen, SP_TABLE_CELL, SP_CHANGE_INSERTED, sample.issues[1]->id, sample.parties[0]->id));

  store_test_run (project, "Add Alias", add_alias_cb, sample.parties[0]);
  g_assert_cmpint (seen.changes->len, ==, 1);
  g_assert_true (saw (&seen, SP_TABLE_PARTY, SP_CHANGE_UPDATED, sample.parties[0]->id, 0));

  gone = sample.positions[0];
  evidence = ((SpEvidence *) gone->evidence->pdata[0])->id;
  store_test_run (project, "Delete", delete_position_cb, gone);
  g_assert_cmpint (seen.reason, ==, SP_CHANGES_DONE);
  g_assert_true (saw (&seen, SP_TABLE_POSITION, SP_CHANGE_DELETED, gone->id, 0));
  g_assert_true (saw (&seen, SP_TABLE_EVIDENCE, SP_CHANGE_DELETED, evidence, gone->id));
  g_assert_true (sp_project_undo (project, NULL));
  g_assert_cmpint (seen.reason, ==, SP_CHANGES_UNDONE);
  g_assert_true (saw (&seen, SP_TABLE_EVIDENCE, SP_CHANGE_INSERTED, evidence, gone->id));
  g_assert_true (sp_project_redo (project, NULL));
  g_assert_cmpint (seen.reason, ==, SP_CHANGES_REDONE);
  g_assert_true (sp_changes_touch (&(SpChanges){ 0, "", seen.changes }, SP_TABLE_RELATION));
  g_assert_false (sp_changes_touch (&(SpChanges){ 0, "", seen.changes }, SP_TABLE_STORY));

  sp_project_unwatch (project, watch);
  g_assert_true (sp_project_undo (project, NULL));
  g_assert_cmpint (seen.n_calls, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/changes/watch", test_watch);
  return g_test_run ();
}
