/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-html-tree.h"

G_BEGIN_DECLS

/*
 * Makes paragraphs of what a page only sets apart by line breaks, so that all that judges elements judges them too:
 * text between two breaks, and lines that are one element whole (a date, a headline, a name in bold) among paragraphs.
 * Other single breaks stay. To be called before the page is measured; at most doubles the tree's depth.
 */
void sp_html_split_breaks (SpHtmlTree *tree);

G_END_DECLS
