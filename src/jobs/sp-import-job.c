/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-import-job.h"

#include "sp-article-table.h"
#include "sp-coded-passages.h"
#include "sp-import.h"
#include "sp-near-copies.h"
#include "sp-propose-job.h"
#include "sp-story-table.h"

/* Articles are committed together for so long, or so many; a person never waits longer to see one. */
#define COMMIT_INTERVAL (G_TIME_SPAN_SECOND / 8)
#define COMMIT_ARTICLES 64

/* With more articles in the project, proposing takes too long while others wait to be read in: it comes when all are.
 */
#define MAX_PROPOSED 50

typedef struct
{
  SpEngine *engine;
  GCancellable *cancellable;
  SpProject *project;
  SpId story;     /* 0 until there is one on disk */
  SpId new_story; /* made by the running command */
  SpId batch;
  GPtrArray *intakes;
  SpImportOptions options;
  SpNearCopies *near;
  SpImportOutcomeFunc outcome;
  gpointer data;
  const char *name;   /* of the command */
  GPtrArray *pending; /* Pending, in order, not yet on disk */
  gint64 last_commit;
  guint n_articles; /* in the project, of different files */
  gint64 next_proposal;
} ImportJob;

/* One article on its way, or a refusal that waits for its turn. */
typedef struct
{
  SpArticle *article; /* or NULL */
  SpImportOutcome outcome;
} Pending;

const char *
sp_import_status_get_name (SpImportStatus status)
{
  static const char *const names[] = { "imported", "duplicate", "near-duplicate", "refused" };

  return names[status];
}

static void
pending_free (Pending *pending)
{
  g_clear_pointer (&pending->article, sp_article_unref);
  g_free (pending->outcome.title);
  g_free (pending->outcome.message);
  g_free (pending);
}

static void
set_outcome (Pending *pending, SpImportStatus status, SpId article, char *message)
{
  pending->outcome.status = status;
  pending->outcome.committed = status == SP_IMPORT_IMPORTED || status == SP_IMPORT_NEAR_DUPLICATE;
  pending->outcome.article = article;
  g_free (pending->outcome.message);
  pending->outcome.message = message;
}

/* Where a person finds the stored article with ID: " in the story “…”", or nothing when that is STORY. The caller frees
 * it. */
static char *
describe_place (SpConnection *connection, SpId id, SpId story)
{
  g_autoptr (SpArticle) article = sp_article_table_get (connection, id, NULL);
  g_autoptr (SpStory) other =
      article && article->story != story ? sp_story_table_get (connection, article->story, NULL) : NULL;

  return other ? g_strdup_printf (" in the story “%s”", other->name) : g_strdup ("");
}

/* What is said of a near copy of the stored article with ID. The caller frees it. */
static char *
describe_copy (SpConnection *connection, SpId id, SpId story, double share)
{
  g_autoptr (SpArticle) article = sp_article_table_get (connection, id, NULL);
  g_autofree char *place = describe_place (connection, id, story);
  g_autofree char *title = article && *article->title ? g_strdup_printf ("“%s”", article->title) : NULL;

  return g_strdup_printf ("a near copy: %.0f %% of it stands in %s%s", share * 100, title ? title : "another article",
                          place);
}

/* "imported", and what a reader should know of the text. The caller frees it. */
static char *
describe_import (SpArticleFlags flags)
{
  return g_strconcat ("imported", flags & SP_ARTICLE_STUB ? "; only the beginning, the rest is behind a paywall" : "",
                      flags & SP_ARTICLE_LIVE_BLOG ? "; a live blog of several posts" : "",
                      (flags & (SP_ARTICLE_DOUBTFUL | SP_ARTICLE_STUB)) == SP_ARTICLE_DOUBTFUL
                          ? "; it was hard to tell what is the article, look at it"
                          : "",
                      NULL);
}

/* Looks in the whole project for the same text, then for near copies, then stores. */
static gboolean
store_text (ImportJob *job, SpConnection *connection, Pending *pending, GError **error)
{
  SpArticle *article = pending->article;
  g_autofree char *where = NULL;
  GError *local_error = NULL;
  SpId same = sp_article_table_find_text (connection, article->text, &local_error);

  if (local_error)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (same)
    {
      where = describe_place (connection, same, article->story);
      set_outcome (pending, SP_IMPORT_DUPLICATE, same,
                   g_strdup_printf ("the same text is there already%s; not stored again", where));
      return TRUE;
    }
  if (!sp_near_copies_find (job->near, connection, article, &article->twin, &article->twin_share, error))
    return FALSE;
  if (article->twin)
    where = describe_copy (connection, article->twin, article->story, article->twin_share);
  if (article->twin && job->options.near == SP_NEAR_SKIP)
    {
      set_outcome (pending, SP_IMPORT_DUPLICATE, article->twin, g_strdup_printf ("%s; not stored", where));
      return TRUE;
    }
  if (!sp_article_table_insert (connection, article, error)
      || !sp_near_copies_add (job->near, connection, article, error))
    return FALSE;
  pending->outcome.twin = article->twin;
  pending->outcome.share = article->twin_share;
  if (article->twin)
    set_outcome (pending, SP_IMPORT_NEAR_DUPLICATE, article->id, g_strdup_printf ("%s; counted once", where));
  else
    set_outcome (pending, SP_IMPORT_IMPORTED, article->id, describe_import (article->flags));
  return TRUE;
}

/* Stores an article with what was marked in it; a text that is there gets what was marked since. Runs in the command.
 */
static gboolean
store_article (ImportJob *job, SpConnection *connection, Pending *pending, GError **error)
{
  SpImportOutcome *outcome = &pending->outcome;
  g_autofree char *passages = NULL;
  g_autofree char *message = NULL;

  if (!store_text (job, connection, pending, error)
      || !sp_coded_passages_store (connection, pending->article, outcome->article, &outcome->n_passages,
                                   &outcome->n_passages_lost, error))
    return FALSE;
  outcome->committed |= outcome->n_passages > 0;
  passages = sp_coded_passages_describe (outcome->n_passages, outcome->n_passages_lost);
  if (!passages)
    return TRUE;
  message = g_steal_pointer (&outcome->message);
  outcome->message = g_strdup_printf ("%s; %s", message, passages);
  return TRUE;
}

static char *
make_story_name (const ImportJob *job, const SpArticle *first)
{
  const char *path = sp_project_get_path (job->project);
  g_autofree char *base = path ? g_path_get_basename (path) : NULL;

  if (job->options.story_name)
    return g_strdup (job->options.story_name);
  if (!base)
    return g_strdup (*first->title ? first->title : "Story");
  if (g_str_has_suffix (base, ".standpoint"))
    base[strlen (base) - strlen (".standpoint")] = '\0';
  return g_filename_display_name (base);
}

/* Makes the story of the first articles, in their command, so that undoing them takes it back too. */
static gboolean
make_story (ImportJob *job, SpConnection *connection, const SpArticle *first, GError **error)
{
  g_autoptr (SpStory) story = sp_story_new ();

  g_free (story->name);
  story->name = make_story_name (job, first);
  if (!sp_story_table_insert (connection, story, error))
    return FALSE;
  job->new_story = story->id;
  return TRUE;
}

static gboolean
store_all (SpConnection *connection, gpointer data, GError **error)
{
  ImportJob *job = data;

  for (guint i = 0; i < job->pending->len; i++)
    {
      Pending *pending = g_ptr_array_index (job->pending, i);

      if (!pending->article)
        continue;
      if (!job->story && !job->new_story && !make_story (job, connection, pending->article, error))
        return FALSE;
      pending->article->story = job->story ? job->story : job->new_story;
      if (!store_article (job, connection, pending, error))
        return FALSE;
    }
  return TRUE;
}

static void
report_all (ImportJob *job)
{
  for (guint i = 0; i < job->pending->len; i++)
    {
      const Pending *pending = g_ptr_array_index (job->pending, i);

      job->n_articles += pending->outcome.committed;
      job->outcome (&pending->outcome, job->data);
    }
  g_ptr_array_set_size (job->pending, 0);
}

/* Puts what is pending on disk and reports it. An article that cannot be stored for its own fault is refused alone. */
static gboolean
commit (ImportJob *job, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) local_error = NULL;

  job->last_commit = g_get_monotonic_time ();
  if (job->pending->len == 0)
    return TRUE;
  job->new_story = 0;
  if (sp_project_run_in_batch (job->project, job->batch, job->name, store_all, job, &local_error))
    {
      if (job->new_story)
        job->story = job->new_story;
      report_all (job);
      return TRUE;
    }
  if (!g_error_matches (local_error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (job->pending->len == 1)
    {
      set_outcome (g_ptr_array_index (job->pending, 0), SP_IMPORT_REFUSED, 0, g_strdup (local_error->message));
      report_all (job);
      return TRUE;
    }

  all = g_steal_pointer (&job->pending);
  job->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) pending_free);
  while (all->len > 0)
    {
      g_ptr_array_add (job->pending, g_ptr_array_steal_index (all, 0));
      if (!commit (job, error))
        return FALSE;
    }
  return TRUE;
}

/* Proposes for what is stored so far, unless that is much or it is too soon: it rests twice as long as it took. */
static gboolean
propose_now_and_then (ImportJob *job, GError **error)
{
  gint64 start = g_get_monotonic_time ();

  if (!job->options.propose_interval || !job->story || job->n_articles > MAX_PROPOSED || start < job->next_proposal)
    return TRUE;
  if (!sp_propose_job_run_in_batch (job->engine, job->project, job->batch, job->name, job->story, job->cancellable,
                                    error))
    return FALSE;
  job->next_proposal =
      g_get_monotonic_time ()
      + MAX (job->options.propose_interval * G_TIME_SPAN_MILLISECOND, 2 * (g_get_monotonic_time () - start));
  return TRUE;
}

static Pending *
add_pending (ImportJob *job, guint intake)
{
  Pending *pending = g_new0 (Pending, 1);

  pending->outcome.intake = intake;
  g_ptr_array_add (job->pending, pending);
  return pending;
}

static void
add_article (ImportJob *job, guint intake, SpArticle *article)
{
  Pending *pending = add_pending (job, intake);

  pending->article = sp_article_ref (article);
  pending->outcome.title = g_strdup (article->title);
  pending->outcome.message = g_strdup ("");
}

/* The bytes of a file are summed once, however many articles came of it. */
static void
sum_original (GPtrArray *articles)
{
  const SpArticle *first = g_ptr_array_index (articles, 0);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, first->original);

  for (guint i = 0; i < articles->len; i++)
    {
      SpArticle *article = g_ptr_array_index (articles, i);

      g_free (article->sha256);
      article->sha256 = g_strdup (sha256);
    }
}

/*
 * The articles of one file are committed together, unless they are very many: a file that is there with one article is
 * then there whole, and need not be read again.
 */
static gboolean
extraction_done (guint intake, SpExtraction *extraction, gpointer data, GError **error)
{
  g_autoptr (SpExtraction) owned = extraction;
  ImportJob *job = data;
  guint n_articles = owned->articles ? owned->articles->len : 0;

  if (job->pending->len > 0 && job->pending->len + n_articles > COMMIT_ARTICLES && !commit (job, error))
    return FALSE;
  if (owned->error)
    {
      Pending *refused = add_pending (job, intake);

      set_outcome (refused, SP_IMPORT_REFUSED, 0, g_strdup (owned->error->message));
      refused->outcome.columns = g_error_matches (owned->error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_COLUMNS);
    }
  else if (owned->known)
    set_outcome (add_pending (job, intake), SP_IMPORT_DUPLICATE, owned->known,
                 g_strdup ("the same file is there already; not read again"));
  if (n_articles > 0)
    sum_original (owned->articles);
  for (guint i = 0; i < n_articles; i++)
    {
      add_article (job, intake, g_ptr_array_index (owned->articles, i));
      if (job->pending->len >= COMMIT_ARTICLES && !commit (job, error))
        return FALSE;
    }
  if ((job->options.each_alone && n_articles > 0) || g_get_monotonic_time () - job->last_commit >= COMMIT_INTERVAL)
    return commit (job, error) && propose_now_and_then (job, error);
  return TRUE;
}

/* Finds the story to import into; one that is not there is only named, and made when there is an article for it. */
static gboolean
find_story (ImportJob *job, SpConnection *connection, GError **error)
{
  GError *local_error = NULL;
  g_autoptr (SpStory) named = NULL;
  g_autoptr (GPtrArray) stories = NULL;

  if (job->options.story_name)
    named = sp_story_table_find (connection, job->options.story_name, &local_error);
  else if ((stories = sp_story_table_list (connection, &local_error)) && stories->len > 0)
    named = sp_story_ref (g_ptr_array_index (stories, 0));
  if (local_error)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (named)
    job->story = named->id;
  return TRUE;
}

/* What is to be known of the project before anything is read. */
static gboolean
prepare (SpConnection *connection, gpointer data, GError **error)
{
  ImportJob *job = data;

  if (!job->story && !find_story (job, connection, error))
    return FALSE;
  job->options.extract.known = sp_article_table_list_sha256 (connection, error);
  if (job->options.extract.known)
    job->n_articles = g_hash_table_size (job->options.extract.known);
  return job->options.extract.known != NULL;
}

gboolean
sp_import_job_run (SpEngine *engine,
                   SpProject *project,
                   SpId *story,
                   GPtrArray *intakes,
                   const SpImportOptions *options,
                   SpImportOutcomeFunc outcome,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  ImportJob job = { .engine = engine,
                    .cancellable = cancellable,
                    .project = project,
                    .story = *story,
                    .intakes = intakes,
                    .outcome = outcome,
                    .data = data };
  g_autoptr (GHashTable) known = NULL;
  gboolean good;

  if (options)
    job.options = *options;
  job.batch = sp_id_new ();
  job.name = intakes->len > 1 ? "Import Articles" : "Import Article";
  job.options.extract.known = NULL;
  if (!sp_project_read (project, prepare, &job, error))
    return FALSE;
  known = job.options.extract.known;
  job.near = sp_near_copies_load (project, error);
  if (!job.near)
    return FALSE;
  job.pending = g_ptr_array_new_with_free_func ((GDestroyNotify) pending_free);
  job.last_commit = g_get_monotonic_time ();
  job.next_proposal = job.last_commit + job.options.propose_interval * G_TIME_SPAN_MILLISECOND;
  good = sp_extract_job_run (engine, intakes, &job.options.extract, extraction_done, &job, cancellable, error);
  /* What was read before a person cancelled is whole, and kept. */
  good = commit (&job, good ? error : NULL) && good;
  *story = job.story;
  g_ptr_array_unref (job.pending);
  sp_near_copies_free (job.near);
  return good;
}
