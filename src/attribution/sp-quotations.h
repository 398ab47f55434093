/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-tokens.h"

G_BEGIN_DECLS

/* What stands between two quotation marks, as far as one paragraph goes. Token numbers; END is exclusive. */
typedef struct _SpQuotation
{
  guint start; /* the opening mark, or the first word where that is missing */
  guint end;   /* after the closing mark, or after the paragraph's last token where that is missing */
  guint n_words;
  gboolean is_open;      /* the closing mark is missing */
  gboolean continues;    /* goes on with the quotation that the paragraph before left open */
  gboolean is_single;    /* in ‘ ’ or ' ' */
  gboolean is_statement; /* at least one whole clause: begins with a capital or ends with punctuation, or is long */
} SpQuotation;

/*
 * Finds the outermost quotations: “ ”, „ “, « », » «, ‹ ›, ‘ ’, " ", ' ' and `` '', also opened in one style and closed
 * in another, opened with the closing mark, or never closed, which ends them with their paragraph; when the next
 * paragraph opens with a mark it goes on there. Sets the quote of each token. Linear time.
 */
void sp_quotations_find (SpDocument *document);

G_END_DECLS
