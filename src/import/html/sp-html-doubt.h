/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"
#include "sp-html-linked.h"

G_BEGIN_DECLS

/*
 * Compares the text that was found in a page with what its linked data says of it, never silently: takes the posts of a
 * live blog or the body from there when the page shows much less, and sets the draft's flags: a live blog, a stub
 * before a paywall, or a doubtful text.
 */
void sp_html_check_text (const SpLinkedData *linked, SpDraft *draft);

G_END_DECLS
