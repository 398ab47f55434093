/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"

G_BEGIN_DECLS

/* A story that some articles seem to tell. */
typedef struct
{
  char *name;       /* for a person: the title of the article that is most like the others */
  GArray *articles; /* guint: their places in what was given, in its order */
} SpProposedStory;

void sp_proposed_story_free (SpProposedStory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpProposedStory, sp_proposed_story_free)

/* Whether to stop. */
typedef gboolean (*SpStoriesCancelled) (gpointer data);

/*
 * Groups ARTICLES (SpArticle with their text) into stories by what they are about, who is named in them and when they
 * were published: agglomerative clustering by the mean similarity of all pairs (Sokal and Michener 1958) of TF-IDF
 * vectors, until no two groups are alike enough; articles of far apart days never are. An article like no other is a
 * story of its own. Linear in memory; 1,000 articles take about a second. CANCELLED (may be NULL) is asked now and
 * then; NULL is returned when it says so. Otherwise SpProposedStory by their first article, owned by the array, which
 * the caller owns.
 */
GPtrArray *sp_stories_propose (GPtrArray *articles, SpStoriesCancelled cancelled, gpointer data);

G_END_DECLS
