/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-changeset-format.h"

#include <string.h>

#include "sp-changeset.h"
#include "sp-command.h"
#include "sp-schema.h"
#include "sp-statement.h"

static const SpChangesetTable tables[] = { { "t", 2, 1 }, { "pair", 3, 2 } };

#define TABLE "T\x02\x01\x00t\x00"
#define INTEGER "\x01\x00\x00\x00\x00\x00\x00\x00\x05"

static const struct
{
  const char *name;
  const char *bytes;
  gsize size;
  gboolean ok;
} cases[] = {
#define CASE(name, bytes, ok)                                                                                          \
  {                                                                                                                    \
    name, bytes, sizeof bytes - 1, ok                                                                                  \
  }
  CASE ("empty", "", TRUE),
  CASE ("table alone", TABLE, TRUE),
  CASE ("insert", TABLE "\x12\x00" INTEGER "\x03\x02hi", TRUE),
  CASE ("delete", TABLE "\x09\x01" INTEGER "\x05", TRUE),
  CASE ("update",
        TABLE "\x17\x00" INTEGER "\x05"
              "\x00\x04\x01x",
        TRUE),
  CASE ("two tables",
        TABLE "\x12\x00" INTEGER "\x05"
              "T\x03\x01\x02\x00pair\x00"
              "\x09\x00" INTEGER INTEGER INTEGER,
        TRUE),
  CASE ("two wrong bytes", "\x54\xff", FALSE),
  CASE ("patchset", "P\x02\x01\x00t\x00", FALSE),
  CASE ("no table", "\x12\x00" INTEGER "\x05", FALSE),
  CASE ("unknown table", "T\x02\x01\x00x\x00", FALSE),
  CASE ("other columns", "T\x03\x01\x00\x00t\x00", FALSE),
  CASE ("other key", "T\x02\x00\x01t\x00", FALSE),
  CASE ("name without end", "T\x02\x01\x00t", FALSE),
  CASE ("many columns", "T\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", FALSE),
  CASE ("unknown operation", TABLE "\x13\x00" INTEGER "\x05", FALSE),
  CASE ("indirect twice", TABLE "\x12\x02" INTEGER "\x05", FALSE),
  CASE ("cut number", TABLE "\x12\x00\x01\x00\x00", FALSE),
  CASE ("cut text", TABLE "\x12\x00" INTEGER "\x03\x05hi", FALSE),
  CASE ("endless text", TABLE "\x12\x00" INTEGER "\x03\xff\xff\xff\xff\xff\xff\xff\xff\xffhi", FALSE),
  CASE ("missing value", TABLE "\x12\x00" INTEGER, FALSE),
  CASE ("absent in insert", TABLE "\x12\x00" INTEGER "\x00", FALSE),
  CASE ("absent key", TABLE "\x17\x00\x00\x05\x00\x05", FALSE),
  CASE ("unknown type", TABLE "\x12\x00" INTEGER "\x06", FALSE),
  CASE ("rest", TABLE "\x12\x00" INTEGER "\x05\x00", FALSE),
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* A copy of just that size, so that reading beyond it is seen. */
      g_autofree guint8 *bytes = g_memdup2 (cases[i].bytes, cases[i].size);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (sp_changeset_format_check (bytes, cases[i].size, tables, G_N_ELEMENTS (tables)), ==,
                       cases[i].ok);
    }
}

static gboolean
insert_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_connection_run (connection, error, "INSERT INTO story (id, ordinal, name) VALUES (1, 0, 'Story')", "")
         && sp_connection_run (connection, error, "INSERT INTO issue (id, story, ordinal, name) VALUES (2, 1, 0, 'I')",
                               "")
         && sp_connection_run (connection, error, "INSERT INTO keyword (issue, ordinal, word) VALUES (2, 1, 'w')", "");
}

/* A real changeset with each byte changed in turn: refused, or read without going astray. */
static void
test_every_byte (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpConnection) connection = sp_connection_open_scratch (&error);
  g_auto (SpCommandResult) result = { NULL, NULL };
  g_autoptr (SpHistoryEntry) entry = NULL;
  g_autoptr (GBytes) changeset = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize size = 0;

  g_assert_true (sp_schema_create (connection, &error));
  g_assert_true (sp_command_run (connection, 0, "Insert", insert_cb, NULL, &result, &error));
  entry = sp_history_table_next (connection, SP_HISTORY_BACK, &changeset, &error);
  g_assert_nonnull (entry);
  bytes = g_memdup2 (g_bytes_get_data (changeset, &size), g_bytes_get_size (changeset));
  for (gsize i = 0; i < size; i++)
    for (int value = 0; value < 256; value += 5)
      {
        g_autoptr (GBytes) changed = NULL;
        g_autoptr (SpChangesetDigest) digest = NULL;
        g_autoptr (GBytes) inverse = NULL;
        guint8 kept = bytes[i];

        bytes[i] = value;
        changed = g_bytes_new (bytes, size);
        bytes[i] = kept;
        digest = sp_changeset_digest (connection, changed, NULL);
        inverse = sp_changeset_invert (connection, changed, NULL);
        g_assert_cmpint (digest != NULL, ==, inverse != NULL);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/changeset-format/cases", test_cases);
  g_test_add_func ("/store/changeset-format/every-byte", test_every_byte);
  return g_test_run ();
}
