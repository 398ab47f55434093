/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-extract-again-job.h"

#include "sp-article.h"
#include "sp-column-map.h"
#include "sp-intake.h"
#include "sp-near-copies.h"
#include "sp-reader-pool.h"
#include "sp-shared.h"

#include <string.h>

/* In a file of several articles, the one of which so much stands in the stored one or the other way round is it. */
#define SAME_ARTICLE 0.5

typedef struct
{
  SpId id;
  SpArticle *article; /* as it is stored */
  GBytes *original;
  SpArticle *draft; /* as it is read now; belongs to the reader's array */
  SpExtractedAgain outcome;
} Again;

static gboolean
load (SpConnection *connection, gpointer data, GError **error)
{
  Again *again = data;

  again->article = sp_article_table_get (connection, again->id, error);
  if (!again->article)
    return FALSE;
  again->original = sp_article_table_get_original (connection, again->id, error);
  return again->original != NULL;
}

/* Which of several drafts the stored article is; NULL when it is none of them. */
static SpArticle *
choose_draft (const SpArticle *article, GPtrArray *drafts)
{
  g_autoptr (SpSharedText) stored = NULL;
  SpArticle *best = NULL;
  double best_share = 0;

  if (drafts->len == 1)
    return g_ptr_array_index (drafts, 0);
  stored = sp_shared_text_new (article->text);
  for (guint i = 0; i < drafts->len; i++)
    {
      SpArticle *draft = g_ptr_array_index (drafts, i);
      g_autoptr (SpSharedText) text = NULL;
      double share;

      if (g_str_equal (draft->text, article->text))
        return draft;
      text = sp_shared_text_new (draft->text);
      share = (sp_shared_containment (stored, text) + sp_shared_containment (text, stored)) / 2;
      if (share >= SAME_ARTICLE && share > best_share)
        {
          best = draft;
          best_share = share;
        }
    }
  return best;
}

/* Sets *STORED, which nobody knows yet, to FOUND. */
static gboolean
fill (char **stored, const char *found)
{
  if (*stored || !found || !*found)
    return FALSE;
  *stored = g_strdup (found);
  return TRUE;
}

/* Whether the article's title is the one in its text, not one that a person has written. */
static gboolean
title_is_as_read (const SpArticle *article)
{
  gsize length = strlen (article->title);

  return g_str_has_prefix (article->text, article->title)
         && (article->text[length] == '\n' || article->text[length] == '\0');
}

static gboolean
fill_details (SpArticle *article, const SpArticle *draft)
{
  gboolean changed = fill (&article->outlet, draft->outlet);

  changed |= fill (&article->date, draft->date);
  changed |= fill (&article->modified, draft->modified);
  changed |= fill (&article->lang, draft->lang);
  changed |= fill (&article->url, draft->url);
  if (!*article->authors && *draft->authors)
    {
      g_strfreev (article->authors);
      article->authors = g_strdupv (draft->authors);
      changed = TRUE;
    }
  if (!g_str_equal (article->title, draft->title) && title_is_as_read (article))
    {
      g_free (article->title);
      article->title = g_strdup (draft->title);
      changed = TRUE;
    }
  if (article->flags != draft->flags)
    {
      article->flags = draft->flags;
      changed = TRUE;
    }
  return changed;
}

/* Runs in the command, with the article as it is then: a person may have changed it while its file was read. */
static gboolean
store (SpConnection *connection, gpointer data, GError **error)
{
  Again *again = data;
  g_autoptr (SpArticle) article = sp_article_table_get (connection, again->id, error);

  memset (&again->outcome, 0, sizeof again->outcome);
  if (!article)
    return FALSE;
  again->outcome.text_changed = !g_str_equal (article->text, again->draft->text);
  again->outcome.details_changed = fill_details (article, again->draft);
  if (again->outcome.details_changed && !sp_article_table_update (connection, article, error))
    return FALSE;
  return !again->outcome.text_changed
         || (sp_article_table_revise (connection, again->id, again->draft->text, &again->outcome.evidence, error)
             && sp_near_copies_sign (connection, again->id, again->draft->text, error));
}

static void
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  g_atomic_int_set ((int *) data, 1);
}

static GPtrArray *
read_again (SpEngine *engine, const Again *again, GCancellable *cancellable, GError **error)
{
  SpReaderPool *readers = sp_engine_get_readers (engine, error);
  SpReaderHints hints = { .name = again->article->file, .url = again->article->url };
  int cancelled = 0; /* atomic: tells the reader */
  gulong handler = 0;
  const char *columns;
  GPtrArray *drafts;

  if (!readers)
    return NULL;
  if (!hints.name)
    hints.name = "";
  if (again->article->media_type && (columns = strstr (again->article->media_type, SP_COLUMNS_PARAMETER)))
    hints.columns = columns + strlen (SP_COLUMNS_PARAMETER);
  /* Of other files their content says what they are; this one only looks like a page. */
  if (g_strcmp0 (again->article->media_type, SP_IMPORT_SELECTION) == 0)
    hints.media_type = SP_IMPORT_SELECTION;
  if (cancellable)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), &cancelled, NULL);
  drafts = sp_reader_pool_read_with_hints (readers, &hints, again->original, &cancelled, error);
  g_cancellable_disconnect (cancellable, handler);
  return drafts;
}

/* A part of BATCH, or a step of undo by itself when that is 0. */
static gboolean
extract_again (SpEngine *engine,
               SpProject *project,
               SpId batch,
               SpId article,
               SpExtractedAgain *outcome,
               GCancellable *cancellable,
               GError **error)
{
  Again again = { .id = article };
  g_autoptr (SpArticle) stored = NULL;
  g_autoptr (GBytes) original = NULL;
  g_autoptr (GPtrArray) drafts = NULL;
  gboolean loaded = sp_project_read (project, load, &again, error);
  gboolean done;

  stored = again.article;
  original = again.original;
  drafts = loaded ? read_again (engine, &again, cancellable, error) : NULL;
  if (!drafts || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  again.draft = choose_draft (stored, drafts);
  if (!again.draft)
    {
      g_set_error_literal (error, SP_JOBS_ERROR, SP_JOBS_ERROR_NOT_THERE,
                           "the article is no longer found in its file, which holds several; it stays as it is");
      return FALSE;
    }
  done = batch ? sp_project_run_in_batch (project, batch, "Extract All Again", store, &again, error)
               : sp_project_run (project, "Extract Again", store, &again, error);
  if (done && outcome)
    *outcome = again.outcome;
  return done;
}

gboolean
sp_extract_again_job_run (SpEngine *engine,
                          SpProject *project,
                          SpId article,
                          SpExtractedAgain *outcome,
                          GCancellable *cancellable,
                          GError **error)
{
  return extract_again (engine, project, 0, article, outcome, cancellable, error);
}

typedef struct
{
  SpId story;
  GArray *ids;
} Listing;

static gboolean
list_ids (SpConnection *connection, gpointer data, GError **error)
{
  Listing *listing = data;

  listing->ids = sp_article_table_list_ids (connection, listing->story, error);
  return listing->ids != NULL;
}

/* Whether ERROR is of one article, and the others can go on. */
static gboolean
is_of_one (const GError *error)
{
  return error->domain == SP_IMPORT_ERROR || error->domain == SP_JOBS_ERROR
         || g_error_matches (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND)
         || g_error_matches (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID);
}

static void
add_evidence (SpReanchored *sum, const SpReanchored *evidence)
{
  sum->anchored += evidence->anchored;
  sum->moved += evidence->moved;
  sum->ambiguous += evidence->ambiguous;
  sum->orphaned += evidence->orphaned;
}

gboolean
sp_extract_again_job_run_all (SpEngine *engine,
                              SpProject *project,
                              SpId story,
                              SpAllExtractedAgain *outcome,
                              void (*step) (gpointer data),
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error)
{
  Listing listing = { .story = story };
  g_autoptr (GArray) ids = NULL;
  SpId batch = sp_id_new ();

  memset (outcome, 0, sizeof *outcome);
  if (!sp_project_read (project, list_ids, &listing, error))
    return FALSE;
  ids = listing.ids;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      SpExtractedAgain one = { 0 };

      if (!extract_again (engine, project, batch, g_array_index (ids, SpId, i), &one, cancellable, &local_error))
        {
          if (g_cancellable_is_cancelled (cancellable) || !is_of_one (local_error))
            {
              g_propagate_error (error, g_steal_pointer (&local_error));
              return FALSE;
            }
          outcome->n_failed++;
        }
      outcome->n_articles++;
      outcome->n_changed += one.text_changed;
      add_evidence (&outcome->evidence, &one.evidence);
      if (step)
        step (data);
    }
  return TRUE;
}
