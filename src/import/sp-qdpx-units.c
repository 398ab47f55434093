/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-qdpx-units.h"

#include "sp-text.h"

#include <string.h>

/* What a passage says for a counting. An edge within a word weighs more than one between words: those are also met by
 * chance, at a third of all places. */
#define FOR_EDGE 1
#define AGAINST_EDGE 3
#define FOR_NAME 12
#define AGAINST_OUTSIDE 6

/* How much more must speak for another counting than for the standard's. From DOUBT on it is not certain which it is.
 */
#define MARGIN 9
#define DOUBT 4

/* From so many passages on they can speak against a text. */
#define MIN_AGAINST 4

/* A name of fewer letters may be a passage's own words by chance. */
#define MIN_NAME 4

typedef enum
{
  CODE_POINTS,
  UTF16,
  BYTES,
} Unit;

/* A way to count. */
typedef struct
{
  Unit unit;
  gboolean mark;  /* the byte order mark counts */
  gboolean pairs; /* a line's end counts two, as Windows has it */
} Counting;

/* A place that a passage begins or ends at, and where it is found. */
typedef struct
{
  gint64 at;
  guint *offset;
} Edge;

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const Edge *) a)->at, y = ((const Edge *) b)->at;

  return x < y ? -1 : x > y;
}

static guint
count_char (const Counting *counting, gunichar c)
{
  switch (counting->unit)
    {
    case UTF16:
      return c > 0xffff ? 2 : 1;
    case BYTES:
      return g_unichar_to_utf8 (c, NULL);
    case CODE_POINTS:
    default:
      return 1;
    }
}

/* How many characters the line's end at P has, 0 when there is none. */
static guint
measure_newline (const char *p)
{
  if (*p == '\r')
    return p[1] == '\n' ? 2 : 1;
  return *p == '\n';
}

/* Finds EDGES, which are sorted; G_MAXUINT for those that are outside or within a character. */
static void
locate (const GArray *edges, const char *text, const Counting *counting)
{
  gint64 at = counting->mark ? (counting->unit == BYTES ? 3 : 1) : 0;
  guint offset = 0, next = 0;

  for (const char *p = text; next < edges->len;)
    {
      guint newline = measure_newline (p);
      gint64 size = newline ? (counting->pairs ? 2 : 1) : count_char (counting, g_utf8_get_char (p));

      /* A place before the text is in the mark; one in a line's end is before it. */
      for (; next < edges->len && g_array_index (edges, Edge, next).at < at + (*p ? size : 1); next++)
        {
          const Edge *edge = &g_array_index (edges, Edge, next);

          *edge->offset = edge->at >= 0 && (edge->at <= at || newline) ? offset : G_MAXUINT;
        }
      if (!*p)
        break;
      at += size;
      offset += newline ? newline : 1;
      p = newline ? p + newline : g_utf8_next_char (p);
    }
  for (; next < edges->len; next++)
    *g_array_index (edges, Edge, next).offset = G_MAXUINT;
}

/* Scripts that are written without spaces say nothing by where words end. */
static gboolean
has_no_spaces (gunichar c)
{
  return g_unichar_iswide (c) || g_unichar_break_type (c) == G_UNICODE_BREAK_COMPLEX_CONTEXT;
}

/* Whether C is a part of a word, as letters and what is written on them are. */
static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* What an edge between BEFORE and AFTER, one in the passage and one not, speaks. */
static int
weigh_edge (gunichar before, gunichar after)
{
  if (has_no_spaces (before) || has_no_spaces (after))
    return 0;
  return is_in_word (before) && is_in_word (after) ? -AGAINST_EDGE : FOR_EDGE;
}

static const char *
skip_space (const char *p)
{
  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Whether NAME, white space aside, is what stands from START to END, or the beginning of it. */
static gboolean
names_passage (const char *name, const char *start, const char *end)
{
  guint n = 0;

  name = skip_space (name);
  for (start = skip_space (start); *name && start < end; start = skip_space (g_utf8_next_char (start)), n++)
    {
      if (g_utf8_get_char (name) != g_utf8_get_char (start))
        break;
      name = skip_space (g_utf8_next_char (name));
    }
  if (*name && !g_str_has_prefix (name, "…") && !g_str_has_prefix (name, "...") && !g_str_has_prefix (name, "[..."))
    return FALSE;
  return n >= MIN_NAME || (n > 0 && start >= end);
}

static int
weigh_passage (const SpQdpxSelection *selection, const char *text, const SpTextIndex *index)
{
  const char *start = text + sp_text_index_to_byte (index, selection->range.start);
  const char *end = text + sp_text_index_to_byte (index, selection->range.end);
  gunichar before = start > text ? g_utf8_get_char (g_utf8_prev_char (start)) : ' ';
  int weight;

  if (start >= end)
    return 0;
  weight = weigh_edge (before, g_utf8_get_char (start))
           + weigh_edge (g_utf8_get_char (g_utf8_prev_char (end)), g_utf8_get_char (end));
  return weight + (selection->name && names_passage (selection->name, start, end) ? FOR_NAME : 0);
}

/* What the passages speak for COUNTING. Their ranges are set by it. */
static int
weigh (const GArray *selections, const GArray *edges, const char *text, const SpTextIndex *index, Counting counting)
{
  int weight = 0;

  locate (edges, text, &counting);
  for (guint i = 0; i < selections->len; i++)
    {
      const SpQdpxSelection *selection = &g_array_index (selections, SpQdpxSelection, i);
      gboolean outside = selection->range.start == G_MAXUINT || selection->range.end == G_MAXUINT;

      if (selection->start < 0 || selection->end <= selection->start)
        continue;
      weight += outside ? -AGAINST_OUTSIDE : weigh_passage (selection, text, index);
    }
  return weight;
}

/* The edges of all passages, in order. */
static GArray *
list_edges (GArray *selections)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (Edge), 2 * selections->len);

  for (guint i = 0; i < selections->len; i++)
    {
      SpQdpxSelection *selection = &g_array_index (selections, SpQdpxSelection, i);
      Edge both[] = { { selection->start, &selection->range.start }, { selection->end, &selection->range.end } };

      g_array_append_vals (edges, both, G_N_ELEMENTS (both));
    }
  g_array_sort (edges, compare_edges);
  return edges;
}

/* The ways in which TEXT can be counted that do not come to the same, the standard's first. */
static GArray *
list_countings (const char *text, gboolean has_mark)
{
  GArray *countings = g_array_new (FALSE, FALSE, sizeof (Counting));
  gboolean differs[BYTES + 1] = { [CODE_POINTS] = TRUE };
  gboolean lines = strpbrk (text, "\r\n") != NULL;

  for (const char *p = text; *p && !(differs[UTF16] && differs[BYTES]); p = g_utf8_next_char (p))
    {
      differs[BYTES] |= (guchar) *p >= 0x80;
      differs[UTF16] |= g_utf8_get_char (p) > 0xffff;
    }
  for (guint unit = CODE_POINTS; unit <= BYTES; unit++)
    for (guint i = 0; differs[unit] && i < 4; i++)
      {
        Counting counting = { unit, i & 1, i & 2 };

        if ((has_mark || !counting.mark) && (lines || !counting.pairs))
          g_array_append_val (countings, counting);
      }
  return countings;
}

/* The counting of COUNTINGS that most speaks for; NULL when it cannot be told. *MOST is how much. */
static const Counting *
choose (const GArray *selections,
        const GArray *edges,
        const char *text,
        const SpTextIndex *index,
        GArray *countings,
        int *most)
{
  guint best = 0;
  int standard = 0;

  for (guint i = 0; i < countings->len; i++)
    {
      int weight = weigh (selections, edges, text, index, g_array_index (countings, Counting, i));

      if (i == 0)
        standard = *most = weight;
      else if (weight > *most)
        {
          best = i;
          *most = weight;
        }
    }
  if (*most >= standard + MARGIN)
    return &g_array_index (countings, Counting, best);
  if (*most >= standard + DOUBT)
    return NULL;
  *most = standard;
  return &g_array_index (countings, Counting, 0);
}

static gboolean
is_believed (int weight, int n, gboolean doubt)
{
  if (doubt)
    return n > 0 && weight >= n;
  return n < MIN_AGAINST || weight >= -n;
}

gboolean
sp_qdpx_units_resolve (GArray *selections, const char *text, gboolean has_mark, gboolean doubt)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new (text);
  g_autoptr (GArray) countings = list_countings (text, has_mark);
  g_autoptr (GArray) edges = list_edges (selections);
  int weight = 0;
  const Counting *counting = choose (selections, edges, text, index, countings, &weight);
  gboolean believed = counting && is_believed (weight, (int) selections->len, doubt);

  if (counting)
    locate (edges, text, counting);
  for (guint i = 0; i < selections->len; i++)
    {
      SpQdpxSelection *selection = &g_array_index (selections, SpQdpxSelection, i);

      if (!believed || selection->range.start == G_MAXUINT || selection->range.end == G_MAXUINT)
        selection->range = (SpRange){ 0, 0 };
    }
  return believed;
}
