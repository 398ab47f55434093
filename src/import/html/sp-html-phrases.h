/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What pages say around articles, in the languages that news is written in: data/words/page-phrases.txt. TEXT is one
 * line; how long such a line may be is for the caller to say. */

/* Whether TEXT introduces other articles or what readers say: "Related stories", "You may also like", "Comments". */
gboolean sp_phrase_opens_other (const char *text);

/* Whether such a TEXT also says what it introduces: "Read also: Ferry line to close". */
gboolean sp_phrase_names_other (const char *text);

/* Whether TEXT is nothing but the page's machinery: "Advertisement", "Share this article", "Follow us on ...". */
gboolean sp_phrase_is_chrome (const char *text);

/* Whether TEXT is one word or phrase of the machinery and nothing else: "Advertisement", "Share". */
gboolean sp_phrase_is_label (const char *text);

/* Whether TEXT, a short line, says that the rest is for subscribers. */
gboolean sp_phrase_is_paywall (const char *text);

/* Whether TEXT is program code or markup that a page shows by mistake. */
gboolean sp_phrase_is_code (const char *text);

G_END_DECLS
