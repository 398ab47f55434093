/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-csv.h"

#include <string.h>

/* Records that decide about the separator. */
#define SAMPLE 5

/* A table has no more columns. */
#define MAX_FIELDS 2000

/* A field in quotation marks; P stands after the first of them. */
static const char *
take_quoted (SpCsv *self, const char *p, GString *field)
{
  for (; *p; p++)
    if (*p != '"')
      g_string_append_c (field, *p);
    else if (p[1] == '"')
      g_string_append_c (field, *p++);
    else
      return p + 1;
  self->unclosed = TRUE;
  return p;
}

static char **
take_record (SpCsv *self)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  const char *p = self->p;
  gboolean more = TRUE;

  while (more)
    {
      GString *field = g_string_new (NULL);
      gsize plain;

      if (*p == '"')
        p = take_quoted (self, p + 1, field);
      plain = 0;
      while (p[plain] && p[plain] != self->separator && p[plain] != '\n' && p[plain] != '\r')
        plain++;
      g_string_append_len (field, p, plain);
      p += plain;
      more = *p == self->separator && *p && fields->len < MAX_FIELDS;
      p += more;
      g_ptr_array_add (fields, g_string_free (field, FALSE));
    }
  while (*p == '\n' || *p == '\r')
    p++;
  self->p = p;
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&fields), FALSE);
}

/* How many fields each of the first records has, if they all have the same number, else 1. */
static guint
count_fields (const char *text, char separator)
{
  SpCsv csv = { text, separator, FALSE };
  guint n = 0;

  for (guint i = 0; i < SAMPLE && *csv.p; i++)
    {
      g_auto (GStrv) record = take_record (&csv);
      guint fields = g_strv_length (record);

      if (n > 0 && fields != n)
        return 1;
      n = fields;
    }
  return n;
}

void
sp_csv_init (SpCsv *self, const char *text)
{
  static const char separators[] = ",;\t|";
  guint most = 1;

  while (*text == '\n' || *text == '\r')
    text++;
  *self = (SpCsv){ text, ',', FALSE };
  /* What Excel is told by. */
  if (g_ascii_strncasecmp (text, "sep=", 4) == 0 && text[4] && (text[5] == '\n' || text[5] == '\r'))
    {
      self->separator = text[4];
      self->p = text + 5 + strspn (text + 5, "\r\n");
      return;
    }
  for (guint i = 0; separators[i]; i++)
    {
      guint n = count_fields (text, separators[i]);

      if (n > most)
        {
          most = n;
          self->separator = separators[i];
        }
    }
}

char **
sp_csv_next (SpCsv *self)
{
  return *self->p ? take_record (self) : NULL;
}
