/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-project.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A story that articles are to be put into. The person may change every field before it is done. */
typedef struct
{
  SpId story;          /* one that is there; 0 for one that is to be made */
  char *name;          /* which the story gets; never NULL */
  GPtrArray *articles; /* SpArticle, brief */
  gboolean wanted;     /* FALSE: its articles stay where they are */
} SpSortedStory;

void sp_sorted_story_free (SpSortedStory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSortedStory, sp_sorted_story_free)

/*
 * Groups the articles of STORY into the stories that they seem to tell (sp-stories.h); changes nothing. Stories of two
 * articles and more are returned, largest first, all wanted; an article like no other is in none and stays. When all
 * have found company, the largest keeps the story that is there. SpSortedStory, owned by the array, which the caller
 * owns; NULL with a store error or G_IO_ERROR_CANCELLED.
 */
GPtrArray *sp_sort_job_propose (SpProject *project, SpId story, GCancellable *cancellable, GError **error);

/*
 * Puts articles into stories as STORIES (an array of SpSortedStory) says: a command for sp_project_run(), "Sort into
 * Stories". Fills in the ids of stories that it makes. One without a name keeps its articles where they are.
 */
gboolean sp_sort_job_apply (SpConnection *connection, gpointer stories, GError **error);

G_END_DECLS
