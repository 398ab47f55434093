/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "sp-project-private.h"
#include "sp-statement.h"
#include "sp-text.h"

char *
store_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("standpoint-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
store_test_remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

static void
set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

SpArticle *
store_test_article (SpId story, const char *outlet, const char *title, const char *body)
{
  SpArticle *article = sp_article_new ();

  article->story = story;
  article->outlet = g_strdup (outlet);
  set (&article->title, title);
  g_free (article->text);
  article->text = sp_text_compose (title, (const char *const[]){ body, NULL });
  article->original = g_bytes_new (body, strlen (body));
  article->date = g_strdup ("2016-09-17");
  article->lang = g_strdup ("en");
  return article;
}

SpParty *
store_test_party (const char *name, const char *alias)
{
  SpParty *party = sp_party_new ();

  set (&party->name, name);
  g_strfreev (party->aliases);
  party->aliases = g_strdupv ((char *[]){ (char *) alias, NULL });
  return party;
}

SpIssue *
store_test_issue (SpId story, const char *name)
{
  SpIssue *issue = sp_issue_new ();

  issue->story = story;
  set (&issue->name, name);
  g_strfreev (issue->keywords);
  issue->keywords = g_strdupv ((char *[]){ (char *) "terms", (char *) "truce", NULL });
  return issue;
}

SpPosition *
store_test_position (const SpArticle *article, SpId party, SpId issue, const char *quote)
{
  SpPosition *position = sp_position_new ();
  const char *found = strstr (article->text, quote);
  guint start;

  g_assert_nonnull (found);
  start = g_utf8_pointer_to_offset (article->text, found);
  position->story = article->story;
  position->party = party;
  position->issue = issue;
  position->kind = SP_KIND_ACCUSATION;
  position->stance = SP_STANCE_DISAGREE;
  position->confidence = 0.5;
  set (&position->summary, quote);
  g_ptr_array_add (position->evidence,
                   sp_evidence_new_from_text (article->text, (SpRange){ start, start + g_utf8_strlen (quote, -1) }));
  ((SpEvidence *) g_ptr_array_index (position->evidence, 0))->article = article->id;
  return position;
}

void
sample_clear (Sample *sample)
{
  g_clear_pointer (&sample->story, sp_story_unref);
  for (int i = 0; i < 2; i++)
    {
      g_clear_pointer (&sample->articles[i], sp_article_unref);
      g_clear_pointer (&sample->parties[i], sp_party_unref);
      g_clear_pointer (&sample->issues[i], sp_issue_unref);
    }
  for (int i = 0; i < 3; i++)
    g_clear_pointer (&sample->positions[i], sp_position_unref);
}

static void
fill_actors (SpConnection *connection, Sample *sample, GError **error)
{
  sample->story = sp_story_new ();
  set (&sample->story->name, "Ceasefire");
  sp_story_table_insert (connection, sample->story, error);
  sample->articles[0] = store_test_article (sample->story->id, "The Courier", "Truce terms stay secret",
                                            "Moscow said the terms must be made public. Washington refused.");
  sample->articles[1] = store_test_article (sample->story->id, "The Dispatch", "Aid convoys wait",
                                            "The envoy accused Damascus of blocking aid to the besieged towns.");
  sample->parties[0] = store_test_party ("Russia", "Moscow");
  sample->parties[1] = store_test_party ("the United States", "Washington");
  sample->issues[0] = store_test_issue (sample->story->id, "Should the terms be public?");
  sample->issues[1] = store_test_issue (sample->story->id, "Who blocks the aid?");
  for (int i = 0; i < 2 && !*error; i++)
    {
      sp_article_table_insert (connection, sample->articles[i], error);
      sp_party_table_insert (connection, sample->parties[i], error);
      sp_issue_table_insert (connection, sample->issues[i], error);
    }
}

static void
fill_positions (SpConnection *connection, Sample *sample, GError **error)
{
  const SpId parties[] = { sample->parties[0]->id, sample->parties[1]->id, sample->parties[1]->id };
  const SpId issues[] = { sample->issues[0]->id, sample->issues[0]->id, sample->issues[1]->id };
  const char *const quotes[] = { "the terms must be made public", "Washington refused", "blocking aid" };

  for (int i = 0; i < 3 && !*error; i++)
    {
      sample->positions[i] = store_test_position (sample->articles[i / 2], parties[i], issues[i], quotes[i]);
      sp_position_table_insert (connection, sample->positions[i], error);
    }
}

static gboolean
fill_cb (SpConnection *connection, gpointer data, GError **error)
{
  Sample *sample = data;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) signature = g_bytes_new_static ("\1\2\3", 3);

  fill_actors (connection, sample, &local_error);
  g_assert_no_error (local_error);
  fill_positions (connection, sample, &local_error);
  g_assert_no_error (local_error);
  sample->relation = (SpRelation){ 0, sample->positions[1]->id, sample->positions[0]->id, SP_RELATION_CONTRADICTS };
  return sp_relation_table_insert (connection, &sample->relation, error)
         && sp_cell_table_set (
             connection,
             &(SpCell){ sample->issues[1]->id, sample->parties[0]->id, SP_CELL_SILENT, (char *) "Says nothing." },
             error)
         && sp_twin_table_set (
             connection, &(SpTwin){ sample->articles[1]->id, sample->articles[0]->id, 0.25, SP_TWIN_APART }, error)
         && sp_signature_table_set (connection, sample->articles[0]->id, signature, error)
         && sp_correction_table_set (connection, "the ministry", sample->parties[0]->id, error);
}

void
store_test_fill (SpProject *project, Sample *sample)
{
  store_test_run (project, "Fill", fill_cb, sample);
}

void
store_test_run (SpProject *project, const char *name, SpCommandFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;

  sp_project_run (project, name, func, data, &error);
  g_assert_no_error (error);
}

static void
dump_table (SpConnection *connection, const char *table, GString *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (connection->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_string_append_printf (text, "%s:", table);
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *value = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (text, " %s", value ? value : "NULL");
        }
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (statement);
}

static gboolean
dump_cb (SpConnection *connection, gpointer data, GError **error)
{
  static const char *const tables[] = { "story",    "outlet", "article",     "revision",  "twin",    "signature",
                                        "party",    "alias",  "story_party", "issue",     "keyword", "position",
                                        "evidence", "cell",   "relation",    "correction" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    dump_table (connection, tables[i], data);
  return TRUE;
}

char *
store_test_dump (SpProject *project)
{
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  sp_project_read (project, dump_cb, text, &error);
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

void
store_test_meddle (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

char *
store_test_hash_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize size = 0;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, size);
}
