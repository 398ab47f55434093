/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/* An article in the library: title, outlet and day, whether it is shown, how many proposals wait for a decision. */
#define SP_TYPE_ARTICLE_ROW (sp_article_row_get_type ())
G_DECLARE_FINAL_TYPE (SpArticleRow, sp_article_row, SP, ARTICLE_ROW, GtkWidget)

/* Shows ARTICLE of SESSION, and follows it; NULL and 0 for none. */
void sp_article_row_show (SpArticleRow *self, SpSession *session, SpId article);

/* Shows what can be done with the article, as its context menu. */
void sp_article_row_popup_menu (SpArticleRow *self);

G_END_DECLS
