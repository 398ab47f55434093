/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-html-tree.h"

G_BEGIN_DECLS

/*
 * What a page's linked data (JSON-LD with the vocabulary of schema.org) says about its article: NewsArticle and its
 * kin, at the top, in an array or in an @graph, with people and publishers by reference. Strings are one line of plain
 * text, or NULL.
 */
typedef struct
{
  char *headline;
  GPtrArray *authors; /* char * */
  char *publisher;
  char *site; /* the name of the WebSite */
  char *date;
  char *modified;
  char *url;
  char *body;         /* articleBody as it is, with its line breaks */
  GPtrArray *updates; /* char *: the posts of a live blog, in the order of the page */
  gboolean found;     /* there is an article at all */
  gboolean live;      /* it is a LiveBlogPosting */
  gboolean closed;    /* isAccessibleForFree is false */
  guint word_count;   /* or 0 */
} SpLinkedData;

/* Reads the scripts of TREE. Never NULL. */
SpLinkedData *sp_linked_data_new (const SpHtmlTree *tree);
void sp_linked_data_free (SpLinkedData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLinkedData, sp_linked_data_free)

G_END_DECLS
