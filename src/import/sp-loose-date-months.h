/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The number, 1 to 12, of the month that WORD, in lower case, names in some language, abbreviated or inflected; 0 when
 * it names none. Persian months give 21 to 32. */
int sp_month_from_word (const char *word);

G_END_DECLS
