/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-id.h"

G_BEGIN_DECLS

/* Writes JSON (RFC 8259), indented. NAME is the member's name in an object, NULL in an array. A plain value. */
typedef struct
{
  GString *text;
  guint depth;
  gboolean first; /* nothing stands in the innermost object or array yet */
} SpReportJson;

/* Begins and ends an object '{' or an array '['. */
void sp_report_json_begin (SpReportJson *self, const char *name, char bracket);
void sp_report_json_end (SpReportJson *self, char bracket);

/* VALUE may be NULL, for null. Invalid UTF-8 becomes U+FFFD. */
void sp_report_json_string (SpReportJson *self, const char *name, const char *value);
void sp_report_json_strings (SpReportJson *self, const char *name, char **values);
void sp_report_json_number (SpReportJson *self, const char *name, double value);
void sp_report_json_boolean (SpReportJson *self, const char *name, gboolean value);

/* An id as a string; null for 0. */
void sp_report_json_id (SpReportJson *self, const char *name, SpId id);

G_END_DECLS
