/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-stories.h"

#include <stdio.h>

#include "sp-text-vectors.h"

/* The mean similarity from which on two groups tell one story. */
#define SAME_STORY 0.12

/* With how many others an article is compared closely: those that are most like it. */
#define MAX_NEIGHBOURS 40

/* So many days apart, articles are as good as of one day; from so many on, they do not tell one story. */
#define NEAR_DAYS 3
#define FAR_DAYS 30

#define UNDATED G_MININT

typedef struct
{
  GArray *sum;      /* of its articles' vectors; NULL once it is a part of another */
  GArray *articles; /* guint */
  int first_day;    /* of its articles that are dated, or UNDATED */
  int last_day;
  GHashTable *near; /* numbers of the groups that it may be joined with */
  guint best;       /* the one it is most like; itself when there is none */
  double likeness;
} Group;

typedef struct
{
  GPtrArray *vectors;
  GPtrArray *groups; /* Group */
  SpStoriesCancelled cancelled;
  gpointer data;
} Grouping;

void
sp_proposed_story_free (SpProposedStory *self)
{
  g_free (self->name);
  g_array_unref (self->articles);
  g_free (self);
}

static void
group_free (Group *self)
{
  g_clear_pointer (&self->sum, g_array_unref);
  g_array_unref (self->articles);
  g_hash_table_unref (self->near);
  g_free (self);
}

static int
get_day (const SpArticle *article)
{
  int year, month, day;

  if (!article->date || sscanf (article->date, "%4d-%2d-%2d", &year, &month, &day) != 3
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return UNDATED;
  return (int) g_date_get_julian (&(GDate){ .dmy = TRUE, .day = day, .month = month, .year = year });
}

static Group *
group_new (guint article, const SpArticle *value, GArray *vector)
{
  Group *self = g_new0 (Group, 1);

  self->sum = g_array_ref (vector);
  self->articles = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->articles, article);
  self->first_day = self->last_day = get_day (value);
  self->near = g_hash_table_new (NULL, NULL);
  return self;
}

static Group *
get_group (const Grouping *self, guint number)
{
  return g_ptr_array_index (self->groups, number);
}

/* How much their days let two groups be one story, 0 to 1. */
static double
compare_days (const Group *a, const Group *b)
{
  int gap;

  if (a->first_day == UNDATED || b->first_day == UNDATED)
    return 1;
  gap = MAX (a->first_day, b->first_day) - MIN (a->last_day, b->last_day);
  if (gap <= NEAR_DAYS)
    return 1;
  return gap >= FAR_DAYS ? 0 : (double) (FAR_DAYS - gap) / (FAR_DAYS - NEAR_DAYS);
}

/* The mean over all pairs of their articles, which the product of the sums of unit vectors gives at once. */
static double
compare_groups (const Group *a, const Group *b)
{
  double days = compare_days (a, b);

  return days > 0 ? days * sp_text_vector_multiply (a->sum, b->sum) / ((double) a->articles->len * b->articles->len)
                  : 0;
}

static void
find_best (const Grouping *self, guint number)
{
  Group *group = get_group (self, number);
  GHashTableIter iter;
  gpointer key;

  group->best = number;
  group->likeness = 0;
  g_hash_table_iter_init (&iter, group->near);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint other = GPOINTER_TO_UINT (key);
      double likeness = compare_groups (group, get_group (self, other));

      /* The lower number where two are equal, so that the outcome never hangs on the order of a table. */
      if (likeness > group->likeness || (likeness == group->likeness && likeness > 0 && other < group->best))
        {
          group->best = other;
          group->likeness = likeness;
        }
    }
}

typedef struct
{
  guint other;
  float product;
} Neighbour;

static int
compare_neighbours (gconstpointer a, gconstpointer b)
{
  const Neighbour *x = a, *y = b;

  if (x->product != y->product)
    return x->product > y->product ? -1 : 1;
  return x->other < y->other ? -1 : x->other > y->other;
}

/* Makes the articles before ARTICLE that are most like it its neighbours, and it theirs. */
static void
link_neighbours (Grouping *self, guint article, const float *products)
{
  g_autoptr (GArray) neighbours = g_array_new (FALSE, FALSE, sizeof (Neighbour));

  for (guint other = 0; other < article; other++)
    if (products[other] >= SAME_STORY / 2)
      {
        Neighbour neighbour = { other, products[other] };

        g_array_append_val (neighbours, neighbour);
      }
  g_array_sort (neighbours, compare_neighbours);
  for (guint i = 0; i < MIN (neighbours->len, MAX_NEIGHBOURS); i++)
    {
      guint other = g_array_index (neighbours, Neighbour, i).other;

      g_hash_table_add (get_group (self, article)->near, GUINT_TO_POINTER (other));
      g_hash_table_add (get_group (self, other)->near, GUINT_TO_POINTER (article));
    }
}

static gboolean
is_cancelled (const Grouping *self, guint step)
{
  return self->cancelled && step % 64 == 0 && self->cancelled (self->data);
}

/* Finds who is like whom by going from each word to the articles that have it. */
static gboolean
find_neighbours (Grouping *self)
{
  g_autoptr (GPtrArray) postings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree float *products = g_new (float, self->vectors->len + 1);

  for (guint article = 0; article < self->vectors->len; article++)
    {
      const GArray *vector = g_ptr_array_index (self->vectors, article);

      if (is_cancelled (self, article))
        return FALSE;
      memset (products, 0, article * sizeof *products);
      for (guint i = 0; i < vector->len; i++)
        {
          const SpVectorTerm *term = &g_array_index (vector, SpVectorTerm, i);
          GArray *posting;
          Neighbour entry = { article, term->weight };

          while (postings->len <= term->term)
            g_ptr_array_add (postings, g_array_new (FALSE, FALSE, sizeof (Neighbour)));
          posting = g_ptr_array_index (postings, term->term);
          for (guint p = 0; p < posting->len; p++)
            {
              const Neighbour *other = &g_array_index (posting, Neighbour, p);

              products[other->other] += other->product * term->weight;
            }
          g_array_append_val (posting, entry);
        }
      link_neighbours (self, article, products);
    }
  return TRUE;
}

/* B becomes a part of A. */
static void
join (Grouping *self, guint a, guint b)
{
  Group *into = get_group (self, a), *from = get_group (self, b);
  GArray *sum = sp_text_vector_add (into->sum, from->sum);
  GHashTableIter iter;
  gpointer key;

  g_array_unref (into->sum);
  into->sum = sum;
  g_clear_pointer (&from->sum, g_array_unref);
  g_array_append_vals (into->articles, from->articles->data, from->articles->len);
  if (from->first_day != UNDATED)
    {
      into->first_day = into->first_day == UNDATED ? from->first_day : MIN (into->first_day, from->first_day);
      into->last_day = MAX (into->last_day, from->last_day);
    }
  g_hash_table_iter_init (&iter, from->near);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      GHashTable *near = get_group (self, GPOINTER_TO_UINT (key))->near;

      g_hash_table_remove (near, GUINT_TO_POINTER (b));
      if (GPOINTER_TO_UINT (key) == a)
        continue;
      g_hash_table_add (near, GUINT_TO_POINTER (a));
      g_hash_table_add (into->near, key);
    }
  find_best (self, a);
}

/* Whoever was near A, which has changed, or was most like B, which is a part of it now, looks around again. */
static void
refresh (Grouping *self, guint a, guint b)
{
  const Group *changed = get_group (self, a);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, changed->near);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      Group *other = get_group (self, GPOINTER_TO_UINT (key));
      double likeness;

      if (other->best == a || other->best == b)
        {
          find_best (self, GPOINTER_TO_UINT (key));
          continue;
        }
      likeness = compare_groups (other, changed);
      if (likeness > other->likeness)
        {
          other->best = a;
          other->likeness = likeness;
        }
    }
}

static gboolean
join_all (Grouping *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    find_best (self, i);
  for (guint step = 0;; step++)
    {
      guint best = G_MAXUINT;

      if (is_cancelled (self, step))
        return FALSE;
      for (guint i = 0; i < self->groups->len; i++)
        if (get_group (self, i)->sum
            && (best == G_MAXUINT || get_group (self, i)->likeness > get_group (self, best)->likeness))
          best = i;
      if (best == G_MAXUINT || get_group (self, best)->likeness < SAME_STORY)
        return TRUE;
      {
        guint a = MIN (best, get_group (self, best)->best), b = MAX (best, get_group (self, best)->best);

        join (self, a, b);
        refresh (self, a, b);
      }
    }
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* The article that is most like its group. */
static guint
find_middle (const Grouping *self, const Group *group)
{
  guint middle = g_array_index (group->articles, guint, 0);
  double most = 0;

  for (guint i = 0; i < group->articles->len; i++)
    {
      guint article = g_array_index (group->articles, guint, i);
      double likeness = sp_text_vector_multiply (g_ptr_array_index (self->vectors, article), group->sum);

      if (likeness > most)
        {
          middle = article;
          most = likeness;
        }
    }
  return middle;
}

static SpProposedStory *
make_story (const Grouping *self, Group *group, GPtrArray *articles)
{
  SpProposedStory *story = g_new0 (SpProposedStory, 1);
  const SpArticle *middle;

  g_array_sort (group->articles, compare_numbers);
  middle = g_ptr_array_index (articles, find_middle (self, group));
  story->articles = g_array_ref (group->articles);
  story->name = g_strdup (*middle->title ? middle->title : middle->file ? middle->file : "Story");
  return story;
}

GPtrArray *
sp_stories_propose (GPtrArray *articles, SpStoriesCancelled cancelled, gpointer data)
{
  g_autoptr (GPtrArray) vectors = sp_text_vectors_new (articles);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  Grouping self = { vectors, groups, cancelled, data };
  GPtrArray *stories;

  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (groups, group_new (i, g_ptr_array_index (articles, i), g_ptr_array_index (vectors, i)));
  if (!find_neighbours (&self) || !join_all (&self))
    return NULL;
  stories = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_proposed_story_free);
  for (guint i = 0; i < groups->len; i++)
    if (get_group (&self, i)->sum)
      g_ptr_array_add (stories, make_story (&self, get_group (&self, i), articles));
  return stories;
}
