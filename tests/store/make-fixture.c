/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>

static gboolean
accept_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_position_table_set_status (connection, &((Sample *) data)->positions[0]->id, 1, SP_STATUS_ACCEPTED, "ann",
                                       error);
}

static gboolean
revise_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_article_table_revise (connection, ((Sample *) data)->articles[1]->id,
                                  "Aid convoys wait\n\nNothing more is known.", NULL, error);
}

static gboolean
delete_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_party_table_delete (connection, ((Sample *) data)->parties[1]->id, error);
}

/* Something in every table, and a history of which the last command is undone. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = NULL;
  g_auto (Sample) sample = { 0 };

  g_assert_cmpint (argc, ==, 2);
  project = sp_project_create (argv[1], &error);
  g_assert_no_error (error);
  store_test_fill (project, &sample);
  store_test_run (project, "Accept Proposal", accept_cb, &sample);
  store_test_run (project, "Correct Text", revise_cb, &sample);
  store_test_run (project, "Delete Party", delete_cb, &sample);
  g_assert_true (sp_project_undo (project, &error));
  return 0;
}
