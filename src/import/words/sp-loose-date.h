/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates as people and programs write them: ISO 8601 and its near misses, RFC 2822, "November 18, 2019", "18 novembre
 * 2019", "18.11.2019", "2019年11月18日", "令和6年5月3日", "民國113年5月3日", with names of months as in
 * sp-date-words.h, digits of any script and Chinese numerals. Thai years are of the Buddhist era; years from 1350 to
 * 1415 of the solar Hijri calendar; dates of the lunar Hijri, the Ethiopian and the Nepali calendar are left alone.
 * Between day and month, US_ORDER decides where the numbers do not.
 */

/* TEXT as a whole, or as its start: returns a date as in sp-date.h or NULL. The caller frees it. */
char *sp_loose_date_parse (const char *text, gboolean us_order);

/* The first date anywhere in TEXT. */
char *sp_loose_date_find (const char *text, gboolean us_order);

/* The date in an address's path ("/2019/11/18/", "/20191118/", "-2019-11-18-"), or NULL. */
char *sp_loose_date_from_url (const char *url);

G_END_DECLS
