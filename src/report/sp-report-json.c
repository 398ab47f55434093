/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-report-json.h"

#include "sp-text.h"

static void
append_string (GString *text, const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  g_string_append_c (text, '"');
  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_printf (text, "\\%c", (char) c);
      else if (c == '\n')
        g_string_append (text, "\\n");
      else if (c == '\t')
        g_string_append (text, "\\t");
      else if (c < 0x10000 && (c < 0x20 || c == 0x2028 || c == 0x2029 || sp_text_is_unsafe (c)))
        g_string_append_printf (text, "\\u%04x", c);
      else
        g_string_append_unichar (text, c);
    }
  g_string_append_c (text, '"');
}

static void
start (SpReportJson *self, const char *name)
{
  if (!self->first)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    g_string_append_printf (self->text, "\n%*s", (int) self->depth * 2, "");
  self->first = FALSE;
  if (name)
    {
      append_string (self->text, name);
      g_string_append (self->text, ": ");
    }
}

void
sp_report_json_begin (SpReportJson *self, const char *name, char bracket)
{
  start (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->first = TRUE;
}

void
sp_report_json_end (SpReportJson *self, char bracket)
{
  self->depth--;
  if (!self->first)
    g_string_append_printf (self->text, "\n%*s", (int) self->depth * 2, "");
  g_string_append_c (self->text, bracket == '{' ? '}' : ']');
  self->first = FALSE;
}

void
sp_report_json_string (SpReportJson *self, const char *name, const char *value)
{
  start (self, name);
  if (value)
    append_string (self->text, value);
  else
    g_string_append (self->text, "null");
}

void
sp_report_json_strings (SpReportJson *self, const char *name, char **values)
{
  sp_report_json_begin (self, name, '[');
  for (; *values; values++)
    sp_report_json_string (self, NULL, *values);
  sp_report_json_end (self, '[');
}

void
sp_report_json_number (SpReportJson *self, const char *name, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  start (self, name);
  g_string_append (self->text, g_ascii_formatd (number, sizeof number, "%.15g", value));
}

void
sp_report_json_boolean (SpReportJson *self, const char *name, gboolean value)
{
  start (self, name);
  g_string_append (self->text, value ? "true" : "false");
}

void
sp_report_json_id (SpReportJson *self, const char *name, SpId id)
{
  g_autofree char *text = id ? g_strdup_printf ("%" SP_ID_FORMAT, id) : NULL;

  sp_report_json_string (self, name, text);
}
