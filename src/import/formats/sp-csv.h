/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tables as text: RFC 4180, also with semicolons, tabs or bars between the fields. */
typedef struct
{
  const char *p; /* what is left */
  char separator;
  gboolean unclosed; /* a quotation mark was never closed */
} SpCsv;

/* Begins to read TEXT, which must outlive the reader; the separator is that which gives most fields in the first lines.
 */
void sp_csv_init (SpCsv *self, const char *text);

/* The next record as a NULL-terminated array of fields, which the caller frees; NULL at the end. Empty lines are left
 * out. */
char **sp_csv_next (SpCsv *self);

G_END_DECLS
