/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often it is told rightly what a program counts, over texts and passages made at random. */
#include "sp-qdpx-units.h"

#define ROUNDS 200
#define MAX_PASSAGES 30

/* How many of a hundred edges are a letter off, as a person's hand is. */
#define CARELESS 5

typedef enum
{
  CODE_POINTS,
  UTF16,
  BYTES,
} Unit;

typedef struct
{
  GString *text;
  gunichar *letters;
  glong length;
} Text;

static void
make_text (Text *self)
{
  static const char *const words[] = { "the",    "minister",  "said",    "“we",   "will",   "not”",
                                       "go",     "Ålesund’s", "harbour", "naïve", "Düren",  "again,",
                                       "before", "a",         "talks.",  "🚢",     "Moscow", "and",
                                       "—",      "10 %",      "of",      "them",  "agreed", "it" };

  self->text = g_string_new (NULL);
  for (guint i = 0; i < 400; i++)
    g_string_append_printf (self->text, "%s%s", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                            g_test_rand_int_range (0, 12) == 0 ? "\n" : " ");
  self->letters = g_utf8_to_ucs4_fast (self->text->str, -1, &self->length);
}

static void
text_clear (Text *self)
{
  g_string_free (self->text, TRUE);
  g_free (self->letters);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Text, text_clear)

static gboolean
is_in_word (const Text *text, glong i)
{
  return i >= 0 && i < text->length && g_unichar_isalnum (text->letters[i]);
}

/* A run of words, its edges off by a letter now and then. */
static SpRange
choose_passage (const Text *text)
{
  guint start = g_test_rand_int_range (0, text->length - 2), end;

  while (start > 0 && (!is_in_word (text, start) || is_in_word (text, start - 1)))
    start--;
  end = MIN ((glong) start + g_test_rand_int_range (3, 200), text->length);
  while (end > start + 1 && (!is_in_word (text, end - 1) || is_in_word (text, end)))
    end--;
  if (end > start + 3 && g_test_rand_int_range (0, 100) < CARELESS)
    start++;
  if (end > start + 3 && g_test_rand_int_range (0, 100) < CARELESS)
    end--;
  return (SpRange){ start, end };
}

static gint64
count (const Text *text, guint offset, Unit unit, gboolean pairs)
{
  gint64 n = 0;

  for (guint i = 0; i < offset; i++)
    {
      gunichar c = text->letters[i];

      n += unit == BYTES ? g_unichar_to_utf8 (c, NULL) : unit == UTF16 && c > 0xffff ? 2 : 1;
      n += pairs && c == '\n';
    }
  return n;
}

/* Of all passages, N in a text, what share is found where it is (0), elsewhere (1), nowhere (2). */
static void
measure (guint n, Unit unit, gboolean pairs, double shares[3])
{
  guint counts[3] = { 0 };

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GArray) selections = g_array_new (FALSE, TRUE, sizeof (SpQdpxSelection));
      g_auto (Text) text = { 0 };
      SpRange passages[MAX_PASSAGES];

      make_text (&text);
      for (guint i = 0; i < n; i++)
        {
          SpQdpxSelection selection = { 0 };

          passages[i] = choose_passage (&text);
          selection.start = count (&text, passages[i].start, unit, pairs);
          selection.end = count (&text, passages[i].end, unit, pairs);
          g_array_append_val (selections, selection);
        }
      sp_qdpx_units_resolve (selections, text.text->str, FALSE, NULL, FALSE);
      for (guint i = 0; i < n; i++)
        {
          SpRange found = g_array_index (selections, SpQdpxSelection, i).range;

          counts[sp_range_is_empty (found) ? 2 : !sp_range_equal (found, passages[i])]++;
        }
    }
  for (guint i = 0; i < 3; i++)
    shares[i] = (double) counts[i] / (ROUNDS * n);
  g_test_message ("%2u passages, %s%s: %.3f right, %.3f wrong, %.3f left out", n,
                  unit == BYTES   ? "bytes"
                  : unit == UTF16 ? "UTF-16 units"
                                  : "code points",
                  pairs ? ", line ends twice" : "", shares[0], shares[1], shares[2]);
}

static void
test_shares (void)
{
  static const guint numbers[] = { 1, 3, 10, MAX_PASSAGES };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint unit = CODE_POINTS; unit <= BYTES; unit++)
      for (guint pairs = 0; pairs < 2; pairs++)
        {
          double shares[3];

          measure (numbers[i], unit, pairs, shares);
          if (unit == CODE_POINTS && !pairs)
            g_assert_cmpfloat (shares[1], <, 0.01);
          if (numbers[i] >= 10)
            g_assert_cmpfloat (shares[0], >, 0.95);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/qdpx-units/shares", test_shares);
  return g_test_run ();
}
