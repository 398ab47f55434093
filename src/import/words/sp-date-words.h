/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of dates, in the languages that news is written in: data/words/date-words.txt. */

/*
 * The month, 1 to 12, that begins TEXT by its name in some language, abbreviated or inflected; 0 when there is none.
 * Persian, Dari and Pashto months of the solar Hijri calendar give 21 to 32. LENGTH gets how many bytes of TEXT its
 * name has, a word for "month" before it included; the end of an inflected name may go on after it. AFTER_STOP tells
 * that a full stop stands before it, as after a Croatian day.
 */
int sp_month_at (const char *text, gboolean after_stop, gsize *length);

/* Whether WORD is nothing but the name of a month. */
gboolean sp_month_is_name (const char *word);

/* Where TEXT begins to say when something was changed ("Updated", "zuletzt aktualisiert"); NULL when it does not. */
const char *sp_date_find_change (const char *text);

/* Where TEXT begins to say when something was published; NULL when it does not. */
const char *sp_date_find_published (const char *text);

G_END_DECLS
