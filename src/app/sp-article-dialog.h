/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-window.h"

G_BEGIN_DECLS

/* An article's title, authors, outlet, date, language, address and text, as a person corrects them: "Edit Article", one
 * step of undo. What becomes of evidence in a corrected text is told. */
#define SP_TYPE_ARTICLE_DIALOG (sp_article_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SpArticleDialog, sp_article_dialog, SP, ARTICLE_DIALOG, AdwWindow)

/* A dialog over PARENT for ARTICLE of its session. */
SpArticleDialog *sp_article_dialog_new (SpWindow *parent, SpId article);

G_END_DECLS
