/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-html-tree.h"

G_BEGIN_DECLS

/* What the meta, link and title elements of a page say: OpenGraph, Twitter cards, Dublin Core and the names that news
 * systems use. Strings are one line, or NULL. */
typedef struct
{
  char *social_title;   /* og:title, twitter:title */
  char *plain_title;    /* dc.title and the like */
  char *page_title;     /* <title> */
  char *site;           /* og:site_name */
  char *application;    /* application-name and the like */
  GPtrArray *authors;   /* char *, as they stand there */
  GArray *author_ranks; /* guint for each of these: equal for those from one name of element, less for more trust */
  char *date;
  char *other_date; /* from an element that only the ending of its name tells */
  char *modified;
  char *url; /* canonical address */
  char *lang;
  char *description;
} SpHtmlMeta;

/* Reads the elements of TREE. Never NULL. */
SpHtmlMeta *sp_html_meta_new (const SpHtmlTree *tree);
void sp_html_meta_free (SpHtmlMeta *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpHtmlMeta, sp_html_meta_free)

G_END_DECLS
