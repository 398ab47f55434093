/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-align.h"

gunichar
sp_align_fold (gunichar c)
{
  switch (c)
    {
    case '"':
    case 0x00ab:
    case 0x00bb:
    case 0x2018 ... 0x201f:
    case 0x2032:
    case 0x2033:
    case 0x2039:
    case 0x203a:
      return '\'';
    case 0x2010 ... 0x2015:
    case 0x2212:
      return '-';
    default:
      if (c < 0x80)
        return g_ascii_isspace (c) ? ' ' : (gunichar) g_ascii_tolower (c);
      return g_unichar_isspace (c) ? ' ' : g_unichar_tolower (c);
    }
}

gunichar *
sp_align_fold_text (const char *text, guint *length)
{
  glong n;
  gunichar *folded = g_utf8_to_ucs4_fast (text, -1, &n);

  for (glong i = 0; i < n; i++)
    folded[i] = sp_align_fold (folded[i]);
  *length = n;
  return folded;
}

/* One column of the dynamic programming matrix, 64 rows a block: where the value rises by one and where it falls. */
typedef struct
{
  guint64 rises;
  guint64 falls;
} Block;

/* For each code point of the pattern, a bit for every row in which it stands. */
typedef struct
{
  GHashTable *rows; /* code point → guint64[n_blocks] */
  guint64 *none;
  guint n_blocks;
} Occurrences;

static void
occurrences_init (Occurrences *self, const gunichar *pattern, guint n, int step)
{
  self->n_blocks = (n + 63) / 64;
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->none = g_new0 (guint64, self->n_blocks);
  for (guint i = 0; i < n; i++)
    {
      gunichar c = pattern[step > 0 ? i : n - 1 - i];
      guint64 *rows = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (c));

      if (!rows)
        {
          rows = g_new0 (guint64, self->n_blocks);
          g_hash_table_insert (self->rows, GUINT_TO_POINTER (c), rows);
        }
      rows[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
    }
}

static void
occurrences_clear (Occurrences *self)
{
  g_hash_table_unref (self->rows);
  g_free (self->none);
}

/* Goes one column on in one block. CARRY is the horizontal difference that enters at the top, -1 to 1; the one that
 * leaves at row LAST is returned. */
static int
advance (Block *block, guint64 equal, int carry, guint64 last)
{
  guint64 vertical = equal | block->falls;
  guint64 diagonal;
  guint64 up, down;
  int leaving;

  if (carry < 0)
    equal |= 1;
  diagonal = (((equal & block->rises) + block->rises) ^ block->rises) | equal;
  up = block->falls | ~(diagonal | block->rises);
  down = block->rises & diagonal;
  leaving = (up & last) ? 1 : (down & last) ? -1 : 0;
  up <<= 1;
  down <<= 1;
  if (carry < 0)
    down |= 1;
  else if (carry > 0)
    up |= 1;
  block->rises = down | ~(vertical | up);
  block->falls = up & vertical;
  return leaving;
}

/*
 * The least distance of the pattern to a stretch of the text that ends anywhere (or, ANCHORED, begins at its start);
 * AT is how many code points of the text are used up then. With STEP -1 both are read backwards.
 */
static guint
run (const gunichar *pattern,
     guint n_pattern,
     const gunichar *text,
     guint n_text,
     int step,
     gboolean anchored,
     guint *at)
{
  Occurrences occurrences;
  g_autofree Block *blocks = NULL;
  guint distance = n_pattern, best = n_pattern;
  guint64 top = G_GUINT64_CONSTANT (1) << 63;
  guint64 bottom = G_GUINT64_CONSTANT (1) << ((n_pattern - 1) % 64);

  occurrences_init (&occurrences, pattern, n_pattern, step);
  blocks = g_new (Block, occurrences.n_blocks);
  for (guint b = 0; b < occurrences.n_blocks; b++)
    blocks[b] = (Block){ .rises = ~G_GUINT64_CONSTANT (0), .falls = 0 };
  *at = 0;
  for (guint i = 0; i < n_text; i++)
    {
      gunichar c = text[step > 0 ? i : n_text - 1 - i];
      const guint64 *rows = g_hash_table_lookup (occurrences.rows, GUINT_TO_POINTER (c));
      int carry = anchored ? 1 : 0;

      if (!rows)
        rows = occurrences.none;
      for (guint b = 0; b < occurrences.n_blocks; b++)
        carry = advance (&blocks[b], rows[b], carry, b + 1 == occurrences.n_blocks ? bottom : top);
      distance += carry;
      if (distance < best)
        {
          best = distance;
          *at = i + 1;
        }
    }
  occurrences_clear (&occurrences);
  return best;
}

guint
sp_align_find (const gunichar *pattern, guint n_pattern, const gunichar *text, guint n_text, SpRange *found)
{
  guint end, length;
  guint distance = run (pattern, n_pattern, text, n_text, 1, FALSE, &end);

  /* Where it begins: the same backwards from its end. */
  run (pattern, n_pattern, text, end, -1, TRUE, &length);
  *found = (SpRange){ end - length, end };
  return distance;
}

double
sp_align_edge (const gunichar *a, guint n_a, const gunichar *b, guint n_b, int step)
{
  guint rows[65];
  guint best;

  if (n_a == 0)
    return 1;
  for (guint i = 0; i <= n_a; i++)
    rows[i] = i;
  best = n_a;
  for (guint j = 1; j <= n_b; j++)
    {
      gunichar c = b[step * (int) (j - 1)];
      guint diagonal = rows[0];

      rows[0] = j;
      for (guint i = 1; i <= n_a; i++)
        {
          guint here = MIN (MIN (rows[i], rows[i - 1]) + 1, diagonal + (a[step * (int) (i - 1)] != c));

          diagonal = rows[i];
          rows[i] = here;
        }
      best = MIN (best, rows[n_a]);
    }
  return 1 - (double) best / n_a;
}
