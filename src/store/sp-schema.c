/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-schema.h"

#include <string.h>

#include "sp-statement.h"
#include "sp-text.h"

/*
 * Words are those of the field, in the singular. Ranges are half-open, in code points of the article's text. What is a
 * closed vocabulary is stored by its name. `ordinal` is the order in which a person wants to see things; equal ones
 * follow their ids, which sort by age. `folded` is the form under which two names count as the same.
 */
static const char *const definitions[] = {
  "CREATE TABLE story (id INTEGER PRIMARY KEY, ordinal INTEGER NOT NULL, name TEXT NOT NULL, note TEXT) STRICT",

  "CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, url TEXT) STRICT",
  "CREATE INDEX outlet_folded ON outlet (folded)",

  /* The text comes last, so that reading the other columns does not read through it. */
  "CREATE TABLE article (id INTEGER PRIMARY KEY, story INTEGER REFERENCES story ON DELETE CASCADE,"
  " outlet INTEGER REFERENCES outlet ON DELETE SET NULL, ordinal INTEGER NOT NULL, title TEXT NOT NULL,"
  " authors TEXT NOT NULL, date TEXT, modified TEXT, lang TEXT, url TEXT, flags INTEGER NOT NULL, file TEXT,"
  " media_type TEXT, retrieved TEXT, sha256 TEXT, fingerprint TEXT NOT NULL, revision INTEGER NOT NULL,"
  " text TEXT NOT NULL) STRICT",
  "CREATE INDEX article_story ON article (story, ordinal)",
  "CREATE INDEX article_outlet ON article (outlet)",
  "CREATE INDEX article_fingerprint ON article (fingerprint)",
  "CREATE INDEX article_sha256 ON article (sha256)",
  /* What grids filter by, so that they need not read through the texts. */
  "CREATE INDEX article_filter ON article (id, outlet, date)",

  /* Texts that have been corrected since. */
  "CREATE TABLE revision (article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, number INTEGER NOT NULL,"
  " replaced TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (article, number)) STRICT",

  /* Outside the history: kept as long as an article or the history refers to it. */
  "CREATE TABLE original (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, zlib BLOB NOT NULL) STRICT",

  "CREATE TABLE twin (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,"
  " twin INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, share REAL NOT NULL,"
  " treatment TEXT NOT NULL CHECK (treatment IN ('once', 'apart', 'version'))) STRICT",
  "CREATE INDEX twin_twin ON twin (twin)",

  "CREATE TABLE signature (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE, bytes BLOB NOT NULL)"
  " STRICT",

  "CREATE TABLE party (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES party ON DELETE SET NULL,"
  " ordinal INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, colour TEXT) STRICT",
  "CREATE INDEX party_parent ON party (parent)",
  "CREATE INDEX party_folded ON party (folded)",

  "CREATE TABLE alias (party INTEGER NOT NULL REFERENCES party ON DELETE CASCADE, ordinal INTEGER NOT NULL,"
  " name TEXT NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (party, ordinal)) STRICT",
  "CREATE INDEX alias_folded ON alias (folded)",

  /* Which parties take part in a story, and in which order they are shown there. */
  "CREATE TABLE story_party (story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,"
  " party INTEGER NOT NULL REFERENCES party ON DELETE CASCADE, ordinal INTEGER NOT NULL,"
  " PRIMARY KEY (story, party)) STRICT",
  "CREATE INDEX story_party_party ON story_party (party)",

  "CREATE TABLE correction (folded TEXT PRIMARY KEY NOT NULL, source TEXT NOT NULL,"
  " party INTEGER NOT NULL REFERENCES party ON DELETE CASCADE) STRICT",
  "CREATE INDEX correction_party ON correction (party)",

  "CREATE TABLE issue (id INTEGER PRIMARY KEY, story INTEGER REFERENCES story ON DELETE CASCADE,"
  " parent INTEGER REFERENCES issue ON DELETE SET NULL, ordinal INTEGER NOT NULL, name TEXT NOT NULL) STRICT",
  "CREATE INDEX issue_story ON issue (story, ordinal)",
  "CREATE INDEX issue_parent ON issue (parent)",

  "CREATE TABLE keyword (issue INTEGER NOT NULL REFERENCES issue ON DELETE CASCADE, ordinal INTEGER NOT NULL,"
  " word TEXT NOT NULL, PRIMARY KEY (issue, ordinal)) STRICT",

  /* Without a party: a passage coded in another program, of which nobody has said yet whose position it is. */
  "CREATE TABLE position (id INTEGER PRIMARY KEY, story INTEGER REFERENCES story ON DELETE CASCADE,"
  " party INTEGER REFERENCES party ON DELETE CASCADE,"
  " issue INTEGER NOT NULL REFERENCES issue ON DELETE CASCADE,"
  " target INTEGER REFERENCES party ON DELETE SET NULL,"
  " kind TEXT NOT NULL CHECK (kind IN ('assessment', 'accusation', 'complaint', 'demand', 'denial', 'defence',"
  " 'proposal', 'promise', 'warning', 'support', 'opposition', 'announcement')),"
  " stance TEXT NOT NULL CHECK (stance IN ('unstated', 'agree', 'disagree', 'mixed')),"
  " status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'rejected')),"
  " summary TEXT NOT NULL, note TEXT, coder TEXT, confidence REAL NOT NULL,"
  " CHECK (party IS NOT NULL OR status <> 'accepted')) STRICT",
  "CREATE INDEX position_story ON position (story)",
  "CREATE INDEX position_cell ON position (issue, party)",
  "CREATE INDEX position_party ON position (party)",
  "CREATE INDEX position_target ON position (target)",

  "CREATE TABLE evidence (id INTEGER PRIMARY KEY, position INTEGER NOT NULL REFERENCES position ON DELETE CASCADE,"
  " article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, revision INTEGER NOT NULL,"
  " start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, quote TEXT NOT NULL, prefix TEXT NOT NULL,"
  " suffix TEXT NOT NULL, form TEXT NOT NULL CHECK (form IN ('direct', 'indirect', 'mixed', 'outlet')),"
  " cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL, source_start INTEGER NOT NULL,"
  " source_end INTEGER NOT NULL,"
  " anchor TEXT NOT NULL CHECK (anchor IN ('anchored', 'moved', 'ambiguous', 'orphaned')),"
  " CHECK (0 <= start AND start < \"end\")) STRICT",
  "CREATE INDEX evidence_position ON evidence (position, article)",
  "CREATE INDEX evidence_article ON evidence (article, start)",

  "CREATE TABLE cell (issue INTEGER NOT NULL REFERENCES issue ON DELETE CASCADE,"
  " party INTEGER NOT NULL REFERENCES party ON DELETE CASCADE,"
  " state TEXT NOT NULL CHECK (state IN ('open', 'silent', 'declined', 'not applicable')), summary TEXT,"
  " PRIMARY KEY (issue, party)) STRICT",
  "CREATE INDEX cell_party ON cell (party)",

  "CREATE TABLE relation (id INTEGER PRIMARY KEY,"
  " from_position INTEGER NOT NULL REFERENCES position ON DELETE CASCADE,"
  " to_position INTEGER NOT NULL REFERENCES position ON DELETE CASCADE,"
  " kind TEXT NOT NULL CHECK (kind IN ('answers', 'contradicts', 'supports')),"
  " UNIQUE (from_position, to_position, kind)) STRICT",
  "CREATE INDEX relation_to_position ON relation (to_position)",

  /* What was done, as changesets of SQLite's session extension. */
  "CREATE TABLE history (id INTEGER PRIMARY KEY, batch INTEGER, name TEXT NOT NULL, made TEXT NOT NULL,"
  " undone INTEGER NOT NULL, changeset BLOB NOT NULL) STRICT",
  "CREATE INDEX history_undone ON history (undone, id)",
  "CREATE TABLE history_original (history INTEGER NOT NULL REFERENCES history ON DELETE CASCADE,"
  " sha256 TEXT NOT NULL, PRIMARY KEY (history, sha256)) STRICT",
  "CREATE INDEX history_original_sha256 ON history_original (sha256)",

  /* What the search index is made of; sp_segment() sets apart what is written without spaces. */
  "CREATE VIEW search_content (id, title, text) AS"
  " SELECT id, sp_segment(title), sp_segment(text) FROM article"
  " UNION ALL SELECT id, sp_segment(summary), sp_segment(note) FROM position"
  " UNION ALL SELECT id, '', sp_segment(quote) FROM evidence",
  "CREATE VIRTUAL TABLE search USING fts5 (title, text, content='search_content', content_rowid='id',"
  " prefix='2 3', tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")",
  "INSERT INTO search (search, rank) VALUES ('hashsize', 67108864)",
};

gboolean
sp_schema_create (SpConnection *connection, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (definitions); i++)
    if (!sp_connection_run (connection, error, definitions[i], ""))
      return FALSE;
  return sp_connection_run (connection, error, "PRAGMA application_id = 0x53747074", "")
         && sp_connection_run (connection, error, "PRAGMA user_version = 2", "");
}

/* Makes the table of positions and its indexes, as they are now. */
static gboolean
create_positions (SpConnection *connection, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (definitions); i++)
    if ((g_str_has_prefix (definitions[i], "CREATE TABLE position (") || strstr (definitions[i], " ON position ("))
        && !sp_connection_run (connection, error, definitions[i], ""))
      return FALSE;
  return TRUE;
}

gboolean
sp_schema_step_2 (SpConnection *connection, GError **error)
{
  gint64 version = 0;

  if (!sp_connection_get_int (connection, &version, 0, error, "PRAGMA user_version", ""))
    return FALSE;
  if (version >= 2)
    return TRUE;
  /* A table that is renamed would bear its new name in quotation marks, and not be worded as ours. */
  return sp_connection_run (connection, error, "CREATE TEMP TABLE kept AS SELECT * FROM position", "")
         && sp_connection_run (connection, error, "DROP TABLE position", "") && create_positions (connection, error)
         && sp_connection_run (connection, error, "INSERT INTO position SELECT * FROM kept", "")
         && sp_connection_run (connection, error, "DROP TABLE temp.kept", "")
         && sp_connection_run (connection, error, "PRAGMA user_version = 2", "");
}

/* One line for each object. How FTS5 words its own tables is its affair, and sqlite_stat tables are a tool's that
 * gathers statistics. */
static GPtrArray *
describe (SpConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT type, name, tbl_name, iif (name GLOB 'search_*' AND type = 'table',"
                                    " '', coalesce (sql, '')) FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*'"
                                    " ORDER BY type, name LIMIT 200");

  while (sp_statement_next (statement))
    {
      g_autofree char *type = sp_statement_dup_text (statement, 0);
      g_autofree char *name = sp_statement_dup_text (statement, 1);
      g_autofree char *table = sp_statement_dup_text (statement, 2);
      g_autofree char *sql = sp_statement_dup_text (statement, 3);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s\n%s\n%s", type, name, table, sql));
    }
  return sp_statement_end (statement, error) ? g_steal_pointer (&lines) : NULL;
}

static void
set_different (SpConnection *connection, const char *line, const char *what, GError **error)
{
  const char *end = strchr (line, '\n');
  g_autofree char *object = g_strndup (line, MIN (end ? (gsize) (end - line) : strlen (line), 120));
  g_autofree char *valid = g_utf8_make_valid (object, -1);
  g_autofree char *shown = sp_text_escape (valid);
  g_autofree char *name = sp_text_escape (connection->name ? connection->name : "project in memory");

  g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED,
               "%s: the project is damaged or was tampered with (%s: %.160s); restore a backup", name, what, shown);
}

gboolean
sp_schema_verify (SpConnection *connection, GError **error)
{
  g_autoptr (SpConnection) scratch = sp_connection_open_scratch (error);
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (!scratch || !sp_schema_create (scratch, error))
    return FALSE;
  expected = describe (scratch, error);
  found = expected ? describe (connection, error) : NULL;
  if (!found)
    return FALSE;

  for (guint i = 0; i < MAX (expected->len, found->len); i++)
    {
      const char *wanted = i < expected->len ? g_ptr_array_index (expected, i) : NULL;
      const char *line = i < found->len ? g_ptr_array_index (found, i) : NULL;

      if (g_strcmp0 (wanted, line) == 0)
        continue;
      if (!line || (wanted && strcmp (wanted, line) < 0))
        set_different (connection, wanted, "missing or changed", error);
      else
        set_different (connection, line, "not one of its objects", error);
      return FALSE;
    }
  return TRUE;
}
