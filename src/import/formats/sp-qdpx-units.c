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

/* How much the other sources of a project speak at most. */
#define MAX_TALLY 12

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
count_char (const Counting *counting, const char *p)
{
  guint size = g_utf8_skip[*(const guchar *) p];

  switch (counting->unit)
    {
    case UTF16:
      return size == 4 ? 2 : 1;
    case BYTES:
      return size;
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
      gint64 size = newline ? (counting->pairs ? 2 : 1) : count_char (counting, p);

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

/* Passages in a text, and in what it matters how it is counted. */
typedef struct
{
  GArray *selections;
  GArray *edges;
  const char *text;
  SpTextIndex *index;
  gboolean units[BYTES + 1]; /* differ from code points */
  gboolean mark;
  gboolean lines;
} Trial;

static void
trial_init (Trial *self, GArray *selections, const char *text, gboolean has_mark)
{
  self->selections = selections;
  self->edges = list_edges (selections);
  self->text = text;
  self->index = sp_text_index_new (text);
  self->mark = has_mark;
  self->lines = strpbrk (text, "\r\n") != NULL;
  for (const char *p = text; *p && !self->units[UTF16]; p = g_utf8_next_char (p))
    {
      self->units[BYTES] |= (guchar) *p >= 0x80;
      self->units[UTF16] |= g_utf8_get_char (p) > 0xffff;
    }
}

static void
trial_clear (Trial *self)
{
  g_array_unref (self->edges);
  sp_text_index_free (self->index);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

/* The ways to count are numbered, the standard's first: this is number I. */
static Counting
get_counting (guint i)
{
  return (Counting){ i / 4, i & 1, i & 2 };
}

/* The first way that comes to the same as number I in this text. */
static guint
get_same (const Trial *self, guint i)
{
  return (self->units[i / 4] ? i & ~3u : 0) + (self->mark ? i & 1 : 0) + (self->lines ? i & 2 : 0);
}

/* What the passages speak for way number I. Their ranges are set by it. */
static int
weigh (const Trial *self, guint i)
{
  Counting counting = get_counting (i);
  int weight = 0;

  locate (self->edges, self->text, &counting);
  for (guint s = 0; s < self->selections->len; s++)
    {
      const SpQdpxSelection *selection = &g_array_index (self->selections, SpQdpxSelection, s);
      gboolean outside = selection->range.start == G_MAXUINT || selection->range.end == G_MAXUINT;

      if (selection->start < 0 || selection->end <= selection->start)
        continue;
      weight += outside ? -AGAINST_OUTSIDE : weigh_passage (selection, self->text, self->index);
    }
  return weight;
}

static SpQdpxTally
weigh_all (const Trial *self)
{
  SpQdpxTally own;

  for (guint i = 0; i < SP_QDPX_N_COUNTINGS; i++)
    own.weights[i] = get_same (self, i) == i ? weigh (self, i) : own.weights[get_same (self, i)];
  return own;
}

/* The way to count that most speaks for, by OWN and what else is in TALLY; SP_QDPX_N_COUNTINGS when it cannot be told.
 */
static guint
choose (const Trial *self, const SpQdpxTally *own, const SpQdpxTally *tally)
{
  int standard = G_MININT, most = G_MININT;
  guint best = 0;

  for (guint i = 0; i < SP_QDPX_N_COUNTINGS; i++)
    {
      int others = tally ? tally->weights[i] - own->weights[i] - tally->weights[0] + own->weights[0] : 0;
      int weight = own->weights[i] + CLAMP (others, -MAX_TALLY, MAX_TALLY);

      if (get_same (self, i) == 0)
        standard = MAX (standard, weight);
      else if (weight > most)
        {
          best = get_same (self, i);
          most = weight;
        }
    }
  if (best == 0 || most < standard + DOUBT)
    return 0;
  return most >= standard + MARGIN ? best : SP_QDPX_N_COUNTINGS;
}

void
sp_qdpx_units_tally (GArray *selections, const char *text, gboolean has_mark, SpQdpxTally *tally)
{
  g_auto (Trial) trial = { 0 };
  SpQdpxTally own;

  trial_init (&trial, selections, text, has_mark);
  own = weigh_all (&trial);
  for (guint i = 0; i < SP_QDPX_N_COUNTINGS; i++)
    tally->weights[i] += own.weights[i];
}

static gboolean
is_believed (int weight, int n, gboolean doubt)
{
  if (doubt)
    return n > 0 && weight >= n;
  return n < MIN_AGAINST || weight >= -n;
}

gboolean
sp_qdpx_units_resolve (
    GArray *selections, const char *text, gboolean has_mark, const SpQdpxTally *tally, gboolean doubt)
{
  g_auto (Trial) trial = { 0 };
  SpQdpxTally own;
  guint chosen;
  gboolean believed;

  trial_init (&trial, selections, text, has_mark);
  own = weigh_all (&trial);
  chosen = choose (&trial, &own, tally);
  believed = chosen < SP_QDPX_N_COUNTINGS && is_believed (weigh (&trial, chosen), (int) selections->len, doubt);
  for (guint i = 0; i < selections->len; i++)
    {
      SpQdpxSelection *selection = &g_array_index (selections, SpQdpxSelection, i);

      if (!believed || selection->range.start == G_MAXUINT || selection->range.end == G_MAXUINT)
        selection->range = (SpRange){ 0, 0 };
    }
  return believed;
}
