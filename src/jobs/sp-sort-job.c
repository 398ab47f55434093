/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-sort-job.h"

#include "sp-article-table.h"
#include "sp-stories.h"
#include "sp-story-table.h"

/* Names of stories are shown in lists. */
#define MAX_NAME 80

typedef struct
{
  SpId story;
  GPtrArray *articles; /* SpArticle with their texts */
} Sorting;

void
sp_sorted_story_free (SpSortedStory *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->articles);
  g_free (self);
}

static gboolean
load (SpConnection *connection, gpointer data, GError **error)
{
  Sorting *sorting = data;

  sorting->articles = sp_article_table_list (connection, sorting->story, 0, error);
  return sorting->articles != NULL;
}

static gboolean
is_cancelled (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static char *
shorten (const char *name)
{
  g_autofree char *head = NULL;
  char *space;

  if (g_utf8_strlen (name, -1) <= MAX_NAME)
    return g_strdup (name);
  head = g_utf8_substring (name, 0, MAX_NAME);
  space = g_utf8_strrchr (head, -1, ' ');
  if (space && space - head > MAX_NAME / 2)
    *space = '\0';
  return g_strconcat (head, "…", NULL);
}

static SpSortedStory *
make_story (const SpProposedStory *proposed, GPtrArray *articles)
{
  SpSortedStory *self = g_new0 (SpSortedStory, 1);

  self->name = shorten (proposed->name);
  self->wanted = TRUE;
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  for (guint i = 0; i < proposed->articles->len; i++)
    {
      SpArticle *article = sp_article_copy (g_ptr_array_index (articles, g_array_index (proposed->articles, guint, i)));

      g_free (article->text);
      article->text = g_strdup ("");
      g_ptr_array_add (self->articles, article);
    }
  return self;
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  const SpSortedStory *x = *(SpSortedStory *const *) a, *y = *(SpSortedStory *const *) b;

  return x->articles->len > y->articles->len ? -1 : x->articles->len < y->articles->len;
}

GPtrArray *
sp_sort_job_propose (SpProject *project, SpId story, GCancellable *cancellable, GError **error)
{
  Sorting sorting = { .story = story };
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) proposed = NULL;
  GPtrArray *stories;

  if (!sp_project_read (project, load, &sorting, error))
    return NULL;
  articles = sorting.articles;
  proposed = sp_stories_propose (articles, is_cancelled, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  stories = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_sorted_story_free);
  for (guint i = 0; i < proposed->len; i++)
    if (((SpProposedStory *) g_ptr_array_index (proposed, i))->articles->len > 1)
      g_ptr_array_add (stories, make_story (g_ptr_array_index (proposed, i), articles));
  g_ptr_array_sort (stories, compare_sizes);
  if (stories->len > 0 && stories->len == proposed->len)
    ((SpSortedStory *) g_ptr_array_index (stories, 0))->story = story;
  return stories;
}

/* Makes the story, or gives the one that is there its name. */
static gboolean
settle_story (SpConnection *connection, SpSortedStory *sorted, GError **error)
{
  g_autoptr (SpStory) story = sorted->story ? sp_story_table_get (connection, sorted->story, error) : sp_story_new ();

  if (!story)
    return FALSE;
  g_free (story->name);
  story->name = g_strdup (sorted->name);
  if (sorted->story)
    return sp_story_table_update (connection, story, error);
  if (!sp_story_table_insert (connection, story, error))
    return FALSE;
  sorted->story = story->id;
  return TRUE;
}

gboolean
sp_sort_job_apply (SpConnection *connection, gpointer stories, GError **error)
{
  GPtrArray *all = stories;

  for (guint i = 0; i < all->len; i++)
    {
      SpSortedStory *sorted = g_ptr_array_index (all, i);
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (SpId));

      if (!sorted->wanted || !*sorted->name)
        continue;
      if (!settle_story (connection, sorted, error))
        return FALSE;
      for (guint a = 0; a < sorted->articles->len; a++)
        g_array_append_val (ids, ((SpArticle *) g_ptr_array_index (sorted->articles, a))->id);
      if (!sp_article_table_move (connection, (const SpId *) ids->data, ids->len, sorted->story, error))
        return FALSE;
    }
  return TRUE;
}
