/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates are kept as ISO 8601 text, as precise as they are known: "2016-09-17", or "2016-09-17T14:05:00+03:00". Such
 * texts sort by day.
 */

/*
 * Reads an ISO 8601 date or date with time as it is found in files (also "2016-09-17 14:05", a fraction of a second,
 * "Z", an offset without colon). Returns its canonical form, or NULL when TEXT is no date. The caller frees it.
 */
char *sp_date_parse_iso (const char *text);

/* Makes "YYYY-MM-DD" of a day that exists, or NULL. The caller frees it. */
char *sp_date_from_ymd (int year, int month, int day);

/* The day of a date in canonical form, "YYYY-MM-DD"; NULL for NULL. The caller frees it. */
char *sp_date_get_day (const char *date);

/* Now in UTC, "YYYY-MM-DDTHH:MM:SSZ"; with SOURCE_DATE_EPOCH set, that moment. The caller frees it. */
char *sp_date_now (void);

G_END_DECLS
