/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article-table.h"
#include "sp-party.h"
#include "sp-terms.h"

G_BEGIN_DECLS

/* The words of core as a person reads them. Those that are const need not be freed. */
const char *sp_label_kind (SpKind kind);
const char *sp_label_stance (SpStance stance);
const char *sp_label_status (SpStatus status);
const char *sp_label_form (SpForm form);

/* The party's name, or what is said where a position has none yet. The party's own. */
const char *sp_label_party (const SpParty *party);

/* The title, or a word in its place. The article's own. */
const char *sp_label_article_title (const SpArticle *article);

/* The outlet, or the file's name where it is unknown. The caller frees it. */
char *sp_label_article_outlet (const SpArticle *article);

/* FOREIGN text as a menu shows it: an underscore would be taken for the mark of a key. The caller frees it. */
char *sp_label_menu_item (const char *foreign);

/* "17 Sep 2016", or "" where it is unknown. The caller frees it. */
char *sp_label_day (const char *date);

/* What a reader should know of how the text was found, in one line; NULL when there is nothing. The caller frees it. */
char *sp_label_article_doubts (const SpArticle *article);

/* Where evidence stands in a text that has changed, in one line. The caller frees it. */
char *sp_label_reanchored (const SpReanchored *evidence);

/* Outlet and day, and whether it is a near copy or only the beginning, with dots between. The caller frees it. */
char *sp_label_article_details (const SpArticle *article);

G_END_DECLS
