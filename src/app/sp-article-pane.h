/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/* One article to be read: its head, its text with the passages coloured, and the stripe that shows where they are. */
#define SP_TYPE_ARTICLE_PANE (sp_article_pane_get_type ())
G_DECLARE_FINAL_TYPE (SpArticlePane, sp_article_pane, SP, ARTICLE_PANE, GtkWidget)

/* Begins to read the article's text and shows it when it is there. */
SpArticlePane *sp_article_pane_new (SpSession *session, SpId article);

SpId sp_article_pane_get_article (SpArticlePane *self);

/* Brings RANGE into view; SELECT marks it too, as what a search found. Waits for the text if that is not there yet. */
void sp_article_pane_reveal (SpArticlePane *self, SpRange range, gboolean select);

/* What the person has selected, without white space at its edges; empty for nothing. */
SpRange sp_article_pane_get_selection (SpArticlePane *self);

/*
 * Where RANGE is on screen, in WIDGET's coordinates; FALSE while the text is not there. The rectangle may lie outside
 * of what can be seen.
 */
gboolean sp_article_pane_locate (SpArticlePane *self, SpRange range, GtkWidget *widget, GdkRectangle *rectangle);

/* The column that the lines of text fill, in WIDGET's coordinates. */
gboolean sp_article_pane_get_column (SpArticlePane *self, GtkWidget *widget, graphene_rect_t *column);

/* How the text is scrolled. The pane's own. */
GtkAdjustment *sp_article_pane_get_adjustment (SpArticlePane *self);

G_END_DECLS
