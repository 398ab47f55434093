/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-qdpx-codings.h"

#include "sp-text.h"
#include "sp-xml.h"

#include <string.h>

/* Letters by which is told whether a text begins with its title. */
#define BEGINNING 64

/* The text that the program had beside the stored text that is made of it, letter by letter. */
typedef struct
{
  const char *text;
  SpTextIndex *index;
  guint *n_letters; /* before each code point of the text, and at its end */
  char *stored;
  SpTextIndex *stored_index;
  GArray *letters; /* guint: where each letter stands in the stored text */
  guint n_title;   /* letters of a title that the text has not */
} Places;

/* What is there in every form of a text: neither white space, nor what normalising drops or joins with its letter. */
static gboolean
is_letter (gunichar c)
{
  if (c < 0x7f)
    return c > ' ';
  return !g_unichar_isspace (c) && !g_unichar_ismark (c) && !g_unichar_iscntrl (c) && c != 0xfeff;
}

/* Whether the letters of TEXT are the first of STORED too. */
static gboolean
begin_alike (const char *text, const char *stored)
{
  for (guint n = 0; n < BEGINNING; text = g_utf8_next_char (text), stored = g_utf8_next_char (stored), n++)
    {
      while (*text && !is_letter (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      while (*stored && !is_letter (g_utf8_get_char (stored)))
        stored = g_utf8_next_char (stored);
      if (!*text || !*stored)
        return TRUE;
      if (g_utf8_get_char (text) != g_utf8_get_char (stored))
        return FALSE;
    }
  return TRUE;
}

static char *
compose (const SpDraft *draft)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();

  for (guint i = 0; i < draft->paragraphs->len; i++)
    g_ptr_array_add (paragraphs, g_ptr_array_index (draft->paragraphs, i));
  g_ptr_array_add (paragraphs, NULL);
  return sp_text_compose (draft->title, (const char *const *) paragraphs->pdata);
}

static void
places_init (Places *self, const SpDraft *draft, const char *text)
{
  guint n = 0, offset = 0;

  self->text = text;
  self->index = sp_text_index_new (text);
  self->n_letters = g_new (guint, sp_text_index_get_length (self->index) + 1);
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      self->n_letters[offset++] = n;
      n += is_letter (g_utf8_get_char (p));
    }
  self->n_letters[offset] = n;

  self->stored = compose (draft);
  self->stored_index = sp_text_index_new (self->stored);
  self->letters = g_array_new (FALSE, FALSE, sizeof (guint));
  offset = 0;
  for (const char *p = self->stored; *p; p = g_utf8_next_char (p), offset++)
    if (is_letter (g_utf8_get_char (p)))
      g_array_append_val (self->letters, offset);
  self->n_title = 0;
  for (const char *p = draft->title; p && *p && !begin_alike (text, self->stored); p = g_utf8_next_char (p))
    self->n_title += is_letter (g_utf8_get_char (p));
}

static void
places_clear (Places *self)
{
  sp_text_index_free (self->index);
  g_free (self->n_letters);
  g_free (self->stored);
  sp_text_index_free (self->stored_index);
  g_array_unref (self->letters);
}

/* Where RANGE of the text stands in the stored text, without white space at its edges; empty when that is past its end.
 */
static SpRange
map (const Places *self, SpRange range)
{
  guint first = self->n_letters[range.start] + self->n_title, last = self->n_letters[range.end] + self->n_title;
  SpRange to;

  if (first >= last || last > self->letters->len)
    return (SpRange){ 0, 0 };
  to = (SpRange){ g_array_index (self->letters, guint, first), g_array_index (self->letters, guint, last - 1) + 1 };
  for (const char *p = self->stored + sp_text_index_to_byte (self->stored_index, to.end);
       g_unichar_ismark (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    to.end++;
  return to;
}

/* RANGE of a text with what stands around it. */
static SpEvidence *
cut_passage (const SpTextIndex *index, SpRange range)
{
  SpEvidence *passage = sp_evidence_new ();
  guint start = range.start - MIN (range.start, SP_EVIDENCE_CONTEXT);

  g_free (passage->quote);
  g_free (passage->prefix);
  g_free (passage->suffix);
  passage->range = range;
  passage->quote = sp_text_index_slice (index, range);
  passage->prefix = sp_text_index_slice (index, (SpRange){ start, range.start });
  passage->suffix = sp_text_index_slice (index, (SpRange){ range.end, range.end + SP_EVIDENCE_CONTEXT });
  return passage;
}

/* The passage at RANGE of the text, as the stored text has it if it can be told, else as the text has it. */
static SpEvidence *
find_passage (const Places *self, SpRange range)
{
  SpRange to = map (self, range);
  g_autoptr (SpEvidence) original = cut_passage (self->index, range);
  g_autoptr (SpEvidence) stored = cut_passage (self->stored_index, to);
  g_autofree char *normal = sp_text_normalise (original->quote, -1);

  original->range = to;
  return sp_text_same_letters (normal, stored->quote) ? g_steal_pointer (&stored) : g_steal_pointer (&original);
}

gboolean
sp_qdpx_codings_has (const xmlNode *source)
{
  for (const xmlNode *n = sp_xml_child (source, "PlainTextSelection"); n; n = sp_xml_sibling (n, "PlainTextSelection"))
    if (sp_xml_child (n, "Coding"))
      return TRUE;
  return FALSE;
}

static guint
count_codings (const xmlNode *selection)
{
  guint n = 0;

  for (const xmlNode *coding = sp_xml_child (selection, "Coding"); coding; coding = sp_xml_sibling (coding, "Coding"))
    n++;
  return n;
}

guint
sp_qdpx_codings_count_others (const xmlNode *node)
{
  guint n = count_codings (node);

  for (const xmlNode *child = sp_xml_child (node, "PDFSelection"); child;
       child = sp_xml_sibling (child, "PDFSelection"))
    n += count_codings (child);
  return n;
}

static gint64
get_position (const xmlNode *selection, const char *name)
{
  g_autofree char *value = sp_xml_attribute (selection, name);
  char *end = NULL;
  gint64 position = value ? g_ascii_strtoll (value, &end, 10) : -1;

  return value && end > value ? position : -1;
}

static void
clear_selection (gpointer data)
{
  g_free (((SpQdpxSelection *) data)->name);
}

/* The coded selections of SOURCE; NODES gets their elements. */
static GArray *
list_selections (const xmlNode *source, GPtrArray *nodes)
{
  GArray *selections = g_array_new (FALSE, FALSE, sizeof (SpQdpxSelection));

  g_array_set_clear_func (selections, clear_selection);
  for (xmlNode *n = sp_xml_child (source, "PlainTextSelection"); n; n = sp_xml_sibling (n, "PlainTextSelection"))
    {
      SpQdpxSelection selection = { 0 };

      if (!sp_xml_child (n, "Coding"))
        continue;
      selection.start = get_position (n, "startPosition");
      selection.end = get_position (n, "endPosition");
      selection.name = sp_xml_attribute (n, "name");
      g_array_append_val (selections, selection);
      g_ptr_array_add (nodes, n);
    }
  return selections;
}

/* What a person wrote about a passage: its description, unless that only repeats it, else the code's. */
static char *
dup_note (const xmlNode *selection, const SpQdpxCode *code, const char *quote)
{
  g_autofree char *text = sp_qdpx_codes_dup_note (selection);

  if (text && !sp_text_same_letters (text, quote))
    return g_steal_pointer (&text);
  return g_strdup (code->note);
}

/* Everything that is needed to take the codings of one source. */
typedef struct
{
  SpDraft *draft;
  const SpQdpxCodes *codes;
  const Places *places;
  GHashTable *taken; /* code and range of each coding so far */
  gsize *budget;
} Taking;

static gboolean
take_coding (Taking *taking, const xmlNode *selection, const xmlNode *node, SpRange range)
{
  const SpQdpxCode *code = sp_qdpx_codes_find (taking->codes, sp_xml_child (node, "CodeRef"), "targetGUID");
  const char *coder = sp_qdpx_codes_find_user (taking->codes, node, "creatingUser");
  g_autoptr (SpEvidence) passage = NULL;
  g_autofree char *path = NULL;
  g_autofree char *note = NULL;
  SpCoding *coding;
  gsize cost;

  if (!code || sp_range_is_empty (range)
      || taking->places->n_letters[range.start] == taking->places->n_letters[range.end])
    return FALSE;
  path = g_strjoinv ("\x1f", code->path);
  if (!g_hash_table_add (taking->taken, g_strdup_printf ("%u %u %s", range.start, range.end, path)))
    return TRUE;
  passage = find_passage (taking->places, range);
  note = dup_note (selection, code, passage->quote);
  cost = strlen (passage->quote) + strlen (path) + (note ? strlen (note) : 0) + SP_QDPX_CODING_COST;
  if (cost > *taking->budget || strlen (passage->quote) > SP_IMPORT_MAX_PASSAGE
      || taking->draft->codings->len >= SP_IMPORT_MAX_CODINGS)
    return FALSE;
  *taking->budget -= cost;
  if (!coder)
    coder = sp_qdpx_codes_find_user (taking->codes, selection, "creatingUser");
  coding = sp_coding_new ();
  g_strfreev (coding->code);
  coding->code = g_strdupv (code->path);
  coding->note = g_steal_pointer (&note);
  coding->coder = g_strdup (coder);
  sp_evidence_unref (coding->passage);
  coding->passage = g_steal_pointer (&passage);
  g_ptr_array_add (taking->draft->codings, coding);
  return TRUE;
}

/* The title, if any, and the paragraphs, a line each, as a program may have shown them. */
static char *
join_lines (const SpDraft *draft, gboolean with_title)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (with_title && draft->title)
    g_string_append_printf (text, "%s\n", draft->title);
  for (guint i = 0; i < draft->paragraphs->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (draft->paragraphs, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The text that the selections are about, their ranges in it filled in; NULL when it is none that is known. The caller
 * frees it. */
static char *
resolve (GArray *selections, const SpDraft *draft, const char *text, gboolean has_mark, const SpQdpxTally *tally)
{
  if (text)
    return sp_qdpx_units_resolve (selections, text, has_mark, tally, FALSE) ? g_strdup (text) : NULL;
  for (guint with_title = 0; with_title < 2; with_title++)
    {
      g_autofree char *lines = join_lines (draft, with_title);

      if (sp_qdpx_units_resolve (selections, lines, FALSE, tally, TRUE))
        return g_steal_pointer (&lines);
    }
  return NULL;
}

void
sp_qdpx_codings_tally (const xmlNode *source, const char *text, gboolean has_mark, SpQdpxTally *tally)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GArray) selections = list_selections (source, nodes);

  if (selections->len > 0)
    sp_qdpx_units_tally (selections, text, has_mark, tally);
}

void
sp_qdpx_codings_add (SpDraft *draft,
                     const xmlNode *source,
                     const SpQdpxCodes *codes,
                     const char *text,
                     gboolean has_mark,
                     const SpQdpxTally *tally,
                     gsize *budget)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GArray) selections = list_selections (source, nodes);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *resolved = NULL;
  Places places = { 0 };
  Taking taking = { draft, codes, &places, taken, budget };

  if (selections->len > 0 && sp_draft_get_size (draft) <= SP_IMPORT_MAX_TEXT)
    resolved = resolve (selections, draft, text, has_mark, tally);
  if (resolved)
    places_init (&places, draft, resolved);
  for (guint i = 0; i < nodes->len; i++)
    {
      const xmlNode *node = g_ptr_array_index (nodes, i);
      SpRange range = g_array_index (selections, SpQdpxSelection, i).range;

      for (const xmlNode *n = sp_xml_child (node, "Coding"); n; n = sp_xml_sibling (n, "Coding"))
        if (!resolved || !take_coding (&taking, node, n, range))
          draft->n_codings_lost++;
    }
  if (resolved)
    places_clear (&places);
}
