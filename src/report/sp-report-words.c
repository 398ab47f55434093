/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-report-words.h"

#include "sp-date.h"

#include <stdlib.h>
#include <string.h>

static const char *const kinds[SP_N_KINDS] = {
  [SP_KIND_ASSESSMENT] = "Assessment", [SP_KIND_ACCUSATION] = "Accusation", [SP_KIND_COMPLAINT] = "Complaint",
  [SP_KIND_DEMAND] = "Demand",         [SP_KIND_DENIAL] = "Denial",         [SP_KIND_DEFENCE] = "Defence",
  [SP_KIND_PROPOSAL] = "Proposal",     [SP_KIND_PROMISE] = "Promise",       [SP_KIND_WARNING] = "Warning",
  [SP_KIND_SUPPORT] = "Support",       [SP_KIND_OPPOSITION] = "Opposition", [SP_KIND_ANNOUNCEMENT] = "Announcement",
};

static const char *const stances[SP_N_STANCES] = {
  [SP_STANCE_UNSTATED] = NULL,
  [SP_STANCE_AGREE] = "agrees",
  [SP_STANCE_DISAGREE] = "disagrees",
  [SP_STANCE_MIXED] = "partly agrees",
};

static const char *const forms[SP_N_FORMS] = {
  [SP_FORM_DIRECT] = "direct quote",
  [SP_FORM_INDIRECT] = "indirect quote",
  [SP_FORM_MIXED] = "partly direct quote",
  [SP_FORM_OUTLET] = "the outlet’s own words",
};

static const char *const cells[SP_N_CELL_STATES] = {
  [SP_CELL_OPEN] = "not looked at",
  [SP_CELL_SILENT] = "silent",
  [SP_CELL_DECLINED] = "declined",
  [SP_CELL_NOT_APPLICABLE] = "not applicable",
};

static const char *const relations[SP_N_RELATION_KINDS][2] = {
  [SP_RELATION_ANSWERS] = { "Answers", "Answered by" },
  [SP_RELATION_CONTRADICTS] = { "Contradicts", "Contradicted by" },
  [SP_RELATION_SUPPORTS] = { "Supports", "Supported by" },
};

const char *
sp_report_kind_label (SpKind kind)
{
  return kinds[(guint) kind < SP_N_KINDS ? kind : SP_KIND_ASSESSMENT];
}

const char *
sp_report_stance_label (SpStance stance)
{
  return stances[(guint) stance < SP_N_STANCES ? stance : SP_STANCE_UNSTATED];
}

const char *
sp_report_form_label (SpForm form)
{
  return forms[(guint) form < SP_N_FORMS ? form : SP_FORM_OUTLET];
}

const char *
sp_report_cell_label (SpCellState state)
{
  return cells[(guint) state < SP_N_CELL_STATES ? state : SP_CELL_OPEN];
}

const char *
sp_report_cell_mark (SpCellState state)
{
  return state == SP_CELL_OPEN ? SP_REPORT_OPEN_MARK : sp_report_cell_label (state);
}

const char *
sp_report_relation_label (SpRelationKind kind, gboolean backwards)
{
  return relations[(guint) kind < SP_N_RELATION_KINDS ? kind : SP_RELATION_ANSWERS][backwards ? 1 : 0];
}

char *
sp_report_count (guint n, const char *one, const char *many)
{
  return g_strdup_printf ("%u %s", n, n == 1 ? one : many);
}

char *
sp_report_date_label (const char *date)
{
  static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December" };
  g_autofree char *canonical = date ? sp_date_parse_iso (date) : NULL;
  int month;

  if (date == NULL)
    return NULL;
  if (canonical == NULL || strlen (canonical) < 10)
    return sp_report_inline (date);
  month = CLAMP (atoi (canonical + 5), 1, 12);
  return g_strdup_printf ("%d %s %.4s", atoi (canonical + 8), months[month - 1], canonical);
}

/* Characters that turn the order of what follows: a text could show other words than it holds. */
static gboolean
forces_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

char *
sp_report_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85)
        {
          if (clean->len > 0 && clean->str[clean->len - 1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if (forces_direction (c))
        continue;
      else if (g_unichar_iscntrl (c) || c == 0xfeff)
        g_string_append_c (clean, ' ');
      else
        g_string_append_unichar (clean, c);
    }
  g_strstrip (clean->str);
  return g_string_free (clean, FALSE);
}

/* Letters of the scripts that run from right to left. */
static gboolean
runs_from_right (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc)
         || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff) || c == 0x200f;
}

char *
sp_report_inline (const char *text)
{
  char *clean = sp_report_clean (text);

  g_strdelimit (clean, "\n", ' ');
  for (const char *p = clean; *p; p = g_utf8_next_char (p))
    if (runs_from_right (g_utf8_get_char (p)))
      {
        char *isolated = g_strconcat ("\u2068", clean, "\u2069", NULL);

        g_free (clean);
        return isolated;
      }
  return clean;
}

/* Marks by language; all others have those of English. */
static const struct
{
  const char *languages; /* with a space on both sides of each */
  const char *open;
  const char *close;
} quotation_marks[] = {
  { " fr ", "«\u00a0", "\u00a0»" },
  { " ru uk be ar fa es it pt el ", "«", "»" },
  { " de cs sk sl bg ", "„", "“" },
  { " pl ro hu ", "„", "”" },
};

char *
sp_report_quote (const char *text, SpForm form, const char *language)
{
  g_autofree char *clean = sp_report_clean (text);
  g_autofree char *wanted = NULL;
  gsize length = language ? strcspn (language, "-_") : 0;
  const char *open = "“", *close = "”";

  if (form != SP_FORM_DIRECT || *clean == '\0' || g_utf8_strchr ("\"'“”„‟«»‘’‚‹›「『", -1, g_utf8_get_char (clean)))
    return g_steal_pointer (&clean);
  wanted = g_strdup_printf (" %.*s ", (int) length, language ? language : "");
  for (guint i = 0; length > 0 && i < G_N_ELEMENTS (quotation_marks); i++)
    if (strstr (quotation_marks[i].languages, wanted))
      {
        open = quotation_marks[i].open;
        close = quotation_marks[i].close;
      }
  return g_strconcat (open, clean, close, NULL);
}

gboolean
sp_report_is_rtl (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return runs_from_right (c);
    }
  return FALSE;
}

const char *
sp_report_web_address (const char *address)
{
  if (address == NULL
      || (g_ascii_strncasecmp (address, "http://", 7) != 0 && g_ascii_strncasecmp (address, "https://", 8) != 0))
    return NULL;
  for (const char *p = address; *p; p++)
    if (!g_ascii_isgraph (*p) || strchr ("'\"<>\\`{}|^", *p))
      return NULL;
  return address;
}
