/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-foreign-cues.h"

#include <string.h>

#include "sp-data-other-cues.h"
#include "sp-hash.h"
#include "sp-terms.h"

/* A prefix is looked up only from this many bytes on. */
#define MIN_PREFIX 2

typedef struct
{
  SpForeignCue cue;
  guint32 rest[3]; /* forms of the further words */
} Entry;

static guint32
key_of (const char *lang, guint32 form, gboolean is_prefix)
{
  return sp_hash_mix (sp_hash_mix (sp_hash_bytes (lang, 2), form), is_prefix ? 2 : 1);
}

static SpFrame
read_frame (const char *class)
{
  if (strcmp (class, "accuse") == 0)
    return SP_FRAME_OBJECT;
  if (strcmp (class, "according") == 0)
    return SP_FRAME_SOURCE;
  if (strcmp (class, "comp") == 0)
    return SP_FRAME_THAT;
  if (strcmp (class, "front") == 0)
    return SP_FRAME_FRONT;
  return SP_FRAME_CLAUSE;
}

static char
read_stance (const char *class)
{
  return strcmp (class, "deny") == 0 || strcmp (class, "accuse") == 0 || strcmp (class, "complain") == 0 ? 'd' : '-';
}

static void
add_line (GHashTable *table, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 4);
  g_auto (GStrv) words = NULL;
  g_autofree char *folded = NULL;
  SpKind kind = SP_KIND_ASSESSMENT;
  Entry *entry;
  guint n;
  gsize size;
  gboolean is_prefix;

  if (g_strv_length (fields) < 4)
    return;
  folded = g_utf8_strdown (fields[2], -1);
  words = g_strsplit (folded, " ", 4);
  n = g_strv_length (words);
  sp_kind_from_name (fields[3], &kind, NULL);
  entry = g_new0 (Entry, 1);
  entry->cue = (SpForeignCue){ read_frame (fields[1]), n, (guint8) kind, read_stance (fields[1]) };
  for (guint i = 1; i < n && i <= G_N_ELEMENTS (entry->rest); i++)
    entry->rest[i - 1] = sp_hash_string (words[i]);
  size = strlen (words[0]);
  is_prefix = size > 0 && words[0][size - 1] == '*';
  g_hash_table_insert (
      table, GUINT_TO_POINTER (key_of (fields[0], sp_hash_bytes (words[0], size - is_prefix), is_prefix) + n - 1),
      entry);
}

static GHashTable *
get_table (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      GHashTable *table = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_auto (GStrv) lines = g_strsplit (sp_data_other_cues, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        if (lines[i][0] != '#')
          add_line (table, lines[i]);
      g_once_init_leave (&once, (gsize) table);
    }
  return (GHashTable *) once;
}

gboolean
sp_foreign_cues_has (const char *lang)
{
  static const char *const langs[] = { "ru", "uk", "ar", "de", "fr", "es" };

  for (guint i = 0; lang != NULL && i < G_N_ELEMENTS (langs); i++)
    if (g_ascii_strncasecmp (lang, langs[i], 2) == 0 && !g_ascii_isalpha (lang[2]))
      return TRUE;
  return FALSE;
}

static const Entry *
find (GHashTable *table, guint32 key, const SpDocument *document, guint i, guint end)
{
  for (guint n = 3; n-- > 0;)
    {
      const Entry *entry = (const Entry *) g_hash_table_lookup (table, GUINT_TO_POINTER (key + n));
      gboolean fits = entry != NULL && i + n < end;

      for (guint k = 0; fits && k < n; k++)
        fits = document->tokens[i + 1 + k].form == entry->rest[k];
      if (fits)
        return entry;
    }
  return NULL;
}

SpForeignCue
sp_foreign_cues_look_up (const SpDocument *document, const char *lang, guint i, guint end)
{
  const SpToken *token = &document->tokens[i];
  GHashTable *table = get_table ();
  g_autofree char *folded = NULL;
  const Entry *entry;
  guint32 form = 2166136261u;

  if (token->mark != 0 || token->size > 64)
    return (SpForeignCue){ SP_FRAME_NONE };
  entry = find (table, key_of (lang, token->form, FALSE), document, i, end);
  if (entry != NULL)
    return entry->cue;
  folded = g_utf8_strdown (sp_token_bytes (document, token), token->size);
  for (const char *p = folded; *p != '\0'; p++)
    {
      form = (form ^ (guint8) *p) * 16777619u;
      if (p - folded + 1 >= MIN_PREFIX && ((guint8) p[1] & 0xC0) != 0x80
          && (entry = find (table, key_of (lang, form, TRUE), document, i, end)) != NULL)
        return entry->cue;
    }
  return (SpForeignCue){ SP_FRAME_NONE };
}
