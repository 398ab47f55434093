/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates as people and programs write them: ISO 8601 and its near misses, RFC 2822, "November 18, 2019", "18 novembre
 * 2019", "18.11.2019", "2019年11月18日", with month names in some thirty languages and digits of any script; Persian
 * years from 1300 to 1500 are of the solar Hijri calendar. Between day and month, US_ORDER decides where the numbers do
 * not.
 */

/* TEXT as a whole, or as its start: returns a date as in sp-date.h or NULL. The caller frees it. */
char *sp_loose_date_parse (const char *text, gboolean us_order);

/* The first date anywhere in TEXT. */
char *sp_loose_date_find (const char *text, gboolean us_order);

/* The date in an address's path ("/2019/11/18/", "/20191118/", "-2019-11-18-"), or NULL. */
char *sp_loose_date_from_url (const char *url);

G_END_DECLS
