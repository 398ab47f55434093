/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-article-table.h"

#include "sp-order.h"
#include "sp-original-table.h"
#include "sp-outlet-table.h"
#include "sp-statement.h"
#include "sp-text.h"
#include "sp-twin-table.h"

/* The columns that read_article() takes, and where they come from. */
#define COLUMNS(TEXT)                                                                                                  \
  "SELECT article.id, story, outlet, outlet.name, title, authors, date, modified, lang, article.url, flags, file,"     \
  " media_type, retrieved, article.sha256, twin, share, treatment, " TEXT                                              \
  " FROM article LEFT JOIN outlet ON outlet.id = outlet"                                                               \
  " LEFT JOIN twin ON twin.article = article.id"

static char **
split_authors (const char *authors)
{
  return *authors ? g_strsplit (authors, "\n", -1) : g_new0 (char *, 1);
}

static SpArticle *
read_article (SpStatement *statement)
{
  SpArticle *article = sp_article_new ();
  g_autofree char *authors = sp_statement_dup_text (statement, 5);

  article->id = sp_statement_get_id (statement, 0);
  article->story = sp_statement_get_id (statement, 1);
  article->outlet_id = sp_statement_get_id (statement, 2);
  article->outlet = sp_statement_dup_text_or_null (statement, 3);
  g_free (article->title);
  article->title = sp_statement_dup_text (statement, 4);
  g_strfreev (article->authors);
  article->authors = split_authors (authors);
  article->date = sp_statement_dup_text_or_null (statement, 6);
  article->modified = sp_statement_dup_text_or_null (statement, 7);
  article->lang = sp_statement_dup_text_or_null (statement, 8);
  article->url = sp_statement_dup_text_or_null (statement, 9);
  article->flags = sp_statement_get_uint (statement, 10);
  article->file = sp_statement_dup_text_or_null (statement, 11);
  article->media_type = sp_statement_dup_text_or_null (statement, 12);
  article->retrieved = sp_statement_dup_text_or_null (statement, 13);
  article->sha256 = sp_statement_dup_text_or_null (statement, 14);
  article->twin = sp_statement_get_id (statement, 15);
  article->twin_share = sp_statement_get_share (statement, 16);
  if (article->twin)
    article->twin_treatment = sp_statement_get_term (statement, 17, SP_TERM_PARSER (sp_twin_treatment_from_name));
  g_free (article->text);
  article->text = sp_statement_dup_text (statement, 18);
  return article;
}

/* Fills in the outlet of an article that only names it, making it when it is new. */
static gboolean
settle_outlet (SpConnection *connection, SpArticle *article, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (SpOutlet) outlet = NULL;
  gint64 is_there = 0;

  if (!article->outlet || !*article->outlet)
    return TRUE;
  /* An id that a command filled in which then failed is of an outlet that is not there. */
  if (!sp_connection_get_int (connection, &is_there, 0, error, "SELECT count(*) FROM outlet WHERE id = ?1", "k",
                              article->outlet_id))
    return FALSE;
  if (is_there)
    return TRUE;
  outlet = sp_outlet_table_find (connection, article->outlet, &local_error);
  if (!outlet && !local_error)
    {
      outlet = sp_outlet_new ();
      g_free (outlet->name);
      outlet->name = g_strdup (article->outlet);
      sp_outlet_table_insert (connection, outlet, &local_error);
    }
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  article->outlet_id = outlet->id;
  return TRUE;
}

static gboolean
check_text (const char *text, GError **error)
{
  if (*text && g_utf8_validate (text, -1, NULL))
    return TRUE;
  g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID,
                       *text ? "the article's text is not valid Unicode" : "the article has no text");
  return FALSE;
}

static gboolean
insert_row (SpConnection *connection, const SpArticle *article, GError **error)
{
  g_autofree char *authors = g_strjoinv ("\n", article->authors);
  g_autofree char *fingerprint = sp_text_fingerprint (article->text);

  return sp_connection_run (connection, error,
                            "INSERT INTO article (id, story, outlet, ordinal, title, authors, date, modified, lang,"
                            " url, flags, file, media_type, retrieved, sha256, fingerprint, revision, text) VALUES"
                            " (?1, ?2, ?3, (SELECT coalesce (max (ordinal), 0) FROM article WHERE story IS ?2),"
                            " ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 1, ?16)",
                            "kkkttttttutttttt", article->id, article->story, article->outlet_id, article->title,
                            authors, article->date, article->modified, article->lang, article->url,
                            (guint) article->flags, article->file, article->media_type, article->retrieved,
                            article->sha256, fingerprint, article->text);
}

gboolean
sp_article_table_insert (SpConnection *connection, SpArticle *article, GError **error)
{
  if (!sp_connection_check_writable (connection, error) || !check_text (article->text, error)
      || !settle_outlet (connection, article, error))
    return FALSE;
  if (article->original && !article->sha256)
    article->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, article->original);
  if (article->original && !sp_original_table_insert (connection, article->original, article->sha256, error))
    return FALSE;
  if (article->id == 0)
    article->id = sp_id_new ();
  if (!insert_row (connection, article, error))
    return FALSE;
  if (article->twin != 0)
    {
      SpTwin twin = { article->id, article->twin, article->twin_share, article->twin_treatment };

      return sp_twin_table_set (connection, &twin, error);
    }
  return TRUE;
}

SpArticle *
sp_article_table_get (SpConnection *connection, SpId id, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, COLUMNS ("text") " WHERE article.id = ?1");
  g_autoptr (SpArticle) article = NULL;

  sp_statement_bind (statement, "k", id);
  if (sp_statement_next (statement))
    article = read_article (statement);
  if (!sp_statement_end (statement, error))
    return NULL;
  if (!article)
    sp_store_set_not_found (error, "article", id);
  return g_steal_pointer (&article);
}

static gboolean
add_original (SpConnection *connection, SpArticle *article, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!article->sha256)
    return TRUE;
  article->original = sp_original_table_get (connection, article->sha256, &local_error);
  if (article->original || g_error_matches (local_error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static const char *
list_sql (SpId story, SpArticleListFlags flags)
{
  if (flags & SP_ARTICLE_LIST_BRIEF)
    return story ? COLUMNS ("''") " WHERE story = ?1 ORDER BY ordinal, article.id"
                 : COLUMNS ("''") " ORDER BY ordinal, article.id";
  return story ? COLUMNS ("text") " WHERE story = ?1 ORDER BY ordinal, article.id"
               : COLUMNS ("text") " ORDER BY ordinal, article.id";
}

GPtrArray *
sp_article_table_list (SpConnection *connection, SpId story, SpArticleListFlags flags, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, list_sql (story, flags));
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);

  if (story)
    sp_statement_bind (statement, "k", story);
  while (sp_statement_next (statement))
    g_ptr_array_add (articles, read_article (statement));
  if (!sp_statement_end (statement, error))
    return NULL;
  for (guint i = 0; (flags & SP_ARTICLE_LIST_ORIGINAL) && i < articles->len; i++)
    if (!add_original (connection, g_ptr_array_index (articles, i), error))
      return NULL;
  return g_steal_pointer (&articles);
}

GArray *
sp_article_table_list_ids (SpConnection *connection, SpId story, GError **error)
{
  if (story)
    return sp_connection_list_ids (connection, error, "SELECT id FROM article WHERE story = ?1 ORDER BY ordinal, id",
                                   "k", story);
  return sp_connection_list_ids (connection, error, "SELECT id FROM article ORDER BY ordinal, id", "");
}

gint64
sp_article_table_count (SpConnection *connection, SpId story, GError **error)
{
  gint64 count = 0;

  if (!sp_connection_get_int (connection, &count, 0, error,
                              "SELECT count(*) FROM article WHERE ?1 IS NULL OR story = ?1", "k", story))
    return -1;
  return count;
}

SpId
sp_article_table_find_text (SpConnection *connection, const char *text, GError **error)
{
  g_autofree char *fingerprint = sp_text_fingerprint (text);
  SpId id = 0;

  sp_connection_get_int (connection, &id, 0, error, "SELECT id FROM article WHERE fingerprint = ?1 ORDER BY id LIMIT 1",
                         "t", fingerprint);
  return id;
}

GHashTable *
sp_article_table_list_sha256 (SpConnection *connection, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (
      connection, "SELECT sha256, min (id) FROM article WHERE sha256 IS NOT NULL GROUP BY sha256 HAVING count(*) = 1");
  g_autoptr (GHashTable) articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  while (sp_statement_next (statement))
    {
      SpId id = sp_statement_get_id (statement, 1);

      g_hash_table_insert (articles, sp_statement_dup_text (statement, 0), g_memdup2 (&id, sizeof id));
    }
  return sp_statement_end (statement, error) ? g_steal_pointer (&articles) : NULL;
}

gboolean
sp_article_table_update (SpConnection *connection, SpArticle *article, GError **error)
{
  g_autofree char *authors = g_strjoinv ("\n", article->authors);

  return sp_connection_check_writable (connection, error) && settle_outlet (connection, article, error)
         && sp_connection_run_on (connection, error, "article",
                                  "UPDATE article SET story = ?2, outlet = ?3, title = ?4, authors = ?5, date = ?6,"
                                  " modified = ?7, lang = ?8, url = ?9, flags = ?10 WHERE id = ?1",
                                  "kkkttttttu", article->id, article->story, article->outlet_id, article->title,
                                  authors, article->date, article->modified, article->lang, article->url,
                                  (guint) article->flags);
}

GBytes *
sp_article_table_get_original (SpConnection *connection, SpId id, GError **error)
{
  g_autoptr (SpArticle) article = sp_article_table_get (connection, id, error);

  return article ? sp_original_table_get (connection, article->sha256 ? article->sha256 : "", error) : NULL;
}

gboolean
sp_article_table_delete (SpConnection *connection, SpId id, GError **error)
{
  /* Positions that only this article shows go with it. */
  return sp_connection_check_writable (connection, error)
         && sp_connection_run (connection, error,
                               "DELETE FROM position WHERE id IN (SELECT position FROM evidence WHERE article = ?1)"
                               " AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.position = position.id"
                               " AND article <> ?1)",
                               "k", id)
         && sp_connection_run_on (connection, error, "article", "DELETE FROM article WHERE id = ?1", "k", id);
}

gboolean
sp_article_table_order (SpConnection *connection, SpId story, const SpId *articles, gsize n, GError **error)
{
  g_autoptr (GArray) current = sp_article_table_list_ids (connection, story, error);

  return current
         && sp_order_apply (connection, current, articles, n,
                            "UPDATE article SET ordinal = ?1 WHERE id = ?2 AND (?3 IS NULL OR story = ?3)", story,
                            error);
}
