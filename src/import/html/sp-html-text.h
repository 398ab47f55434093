/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"
#include "sp-html-tree.h"

G_BEGIN_DECLS

/*
 * Adds the text of NODE to DRAFT as a reader sees it: a paragraph for each block, list items marked with a bullet, the
 * cells of a table's row on one line; two line breaks end a paragraph, and one after a sentence. What is hidden or
 * marked as dropped is left out, and where NODE is of a whole PAGE, lines that are a label of its machinery ("Listen"),
 * which in a book or a mail are text.
 */
void sp_html_text_add (SpDraft *draft, const SpHtmlNode *node, gboolean page);

/* Whether the element says that it is not shown. */
gboolean sp_html_node_is_hidden (const SpHtmlNode *node);

G_END_DECLS
