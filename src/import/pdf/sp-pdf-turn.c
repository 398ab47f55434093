/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Of text from right to left poppler (22.12) turns the letters of a ligature around, puts spaces a letter too late, and
 * vowel signs before or after their letter as they happen to be drawn. Where the letters stand says how they are read.
 */
#include "sp-pdf-letters.h"

#include <math.h>

/* What keeps its order: a letter from right to left, or a number or foreign words. */
typedef struct
{
  guint start, end;
  PopplerRectangle box;
  gboolean near_space; /* poppler has a space before or after it */
} Unit;

static const SpPdfLetter *
get_letter (const GArray *letters, guint i)
{
  return &g_array_index (letters, SpPdfLetter, i);
}

gboolean
sp_pdf_is_from_right (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff && !(c >= 0x660 && c <= 0x669) && !(c >= 0x6f0 && c <= 0x6f9))
         || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff);
}

static gboolean
is_from_left (gunichar c)
{
  return g_unichar_isalnum (c) && !sp_pdf_is_from_right (c);
}

static gboolean
is_sign (gunichar c)
{
  return c >= 0x590 && c < 0x900 && g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK;
}

/* The end of the unit that begins at I, in a line that ends before END. */
static guint
find_unit_end (const GArray *letters, guint i, guint end)
{
  guint last = i;

  if (!is_from_left (get_letter (letters, i)->c))
    return i + 1;
  for (guint k = i + 1; k < end && k <= last + 2; k++)
    if (is_from_left (get_letter (letters, k)->c))
      {
        /* A word that stands left of the one before it only comes after it because poppler reads from the right. */
        if (get_letter (letters, k)->box.x1 < get_letter (letters, i)->box.x1)
          break;
        last = k;
      }
    else if (sp_pdf_is_from_right (get_letter (letters, k)->c))
      break;
  return last + 1;
}

static Unit
make_unit (const GArray *letters, guint start, guint unit_start, guint unit_end, guint end)
{
  Unit unit = { unit_start, unit_end, get_letter (letters, unit_start)->box, FALSE };

  for (guint i = unit_start + 1; i < unit_end; i++)
    if (!g_unichar_isspace (get_letter (letters, i)->c))
      {
        unit.box.x1 = MIN (unit.box.x1, get_letter (letters, i)->box.x1);
        unit.box.x2 = MAX (unit.box.x2, get_letter (letters, i)->box.x2);
      }
  unit.near_space = (unit_start > start && g_unichar_isspace (get_letter (letters, unit_start - 1)->c))
                    || (unit_end < end && g_unichar_isspace (get_letter (letters, unit_end)->c));
  return unit;
}

/* The units of a line, without spaces and signs, in poppler's order. */
static GArray *
find_units (const GArray *letters, guint start, guint end)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (Unit));

  for (guint i = start, next; i < end; i = next)
    {
      gunichar c = get_letter (letters, i)->c;

      next = find_unit_end (letters, i, end);
      if (!g_unichar_isspace (c) && !is_sign (c))
        {
          Unit unit = make_unit (letters, start, i, next, end);

          g_array_append_val (units, unit);
        }
    }
  return units;
}

/* The start of the unit over which the sign I stands: signs are drawn from the left edge of their letter. */
static guint
find_owner (const GArray *letters, const GArray *units, guint i)
{
  double x = get_letter (letters, i)->box.x1;
  guint owner = G_MAXUINT;
  double nearest = G_MAXDOUBLE;

  for (guint k = 0; k < units->len; k++)
    {
      const Unit *unit = &g_array_index (units, Unit, k);
      double distance = fabs (unit->box.x1 - x);

      /* Only what poppler has next to it can be it. */
      if (unit->end + 4 > i && unit->start < i + 4 && distance < nearest)
        {
          nearest = distance;
          owner = unit->start;
        }
    }
  return owner;
}

static int
compare_units (gconstpointer a, gconstpointer b)
{
  const Unit *first = a, *second = b;
  double difference = second->box.x1 + second->box.x2 - first->box.x1 - first->box.x2;

  return difference < 0 ? -1 : difference > 0;
}

static void
swap_units (GArray *units, guint i, guint k)
{
  Unit unit = g_array_index (units, Unit, i);

  g_array_index (units, Unit, i) = g_array_index (units, Unit, k);
  g_array_index (units, Unit, k) = unit;
}

/* Foreign words that follow each other are read from left to right, numbers among them too. */
static void
turn_foreign (const GArray *letters, GArray *units)
{
  for (guint start = 0, end; start < units->len; start = end)
    {
      gboolean words = FALSE;

      for (end = start; end < units->len; end++)
        {
          gunichar c = get_letter (letters, g_array_index (units, Unit, end).start)->c;

          /* In Hebrew the sign is right of its number, in Arabic left of it; it is read after it in both. */
          if (c == '%' && end + 1 < units->len
              && g_unichar_isdigit (get_letter (letters, g_array_index (units, Unit, end + 1).start)->c))
            swap_units (units, end, end + 1);
          else if (!is_from_left (c))
            break;
          words |= g_unichar_isalpha (c);
        }
      for (guint i = start, k = end; words && k > i + 1; i++)
        swap_units (units, i, --k);
      end = MAX (end, start + 1);
    }
}

/* Adds a unit: each of its letters with the box of all, for what follows looks for gaps. */
static void
add_unit (const GArray *letters, const Unit *unit, const GArray *owners, guint line_start, GArray *out)
{
  for (guint i = unit->start; i < unit->end; i++)
    {
      SpPdfLetter letter = *get_letter (letters, i);

      letter.box.x1 = unit->box.x1;
      letter.box.x2 = unit->box.x2;
      g_array_append_val (out, letter);
    }
  for (guint i = 0; i < owners->len; i++)
    if (g_array_index (owners, guint, i) == unit->start)
      g_array_append_vals (out, get_letter (letters, line_start + i), 1);
}

/* Adds the line from START to END as it is read. */
static void
turn_line (const GArray *letters, guint start, guint end, GArray *out)
{
  g_autoptr (GArray) units = find_units (letters, start, end);
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = start; i < end; i++)
    {
      guint owner = is_sign (get_letter (letters, i)->c) ? find_owner (letters, units, i) : G_MAXUINT;

      g_array_append_val (owners, owner);
    }
  g_array_sort (units, compare_units);
  turn_foreign (letters, units);
  for (guint k = 0; k < units->len; k++)
    {
      const Unit *unit = &g_array_index (units, Unit, k);
      const SpPdfLetter *letter = get_letter (letters, unit->start);
      double gap = k > 0 ? MAX ((unit - 1)->box.x1 - unit->box.x2, unit->box.x1 - (unit - 1)->box.x2) : 0;
      gboolean words = k > 0 && (letter->word || get_letter (letters, (unit - 1)->start)->word);
      double least = unit->near_space ? 0.08 : (words ? 0.15 : 0.6);

      if (gap > least * letter->size)
        {
          const SpPdfLetter space = { .c = ' ', .box = letter->box, .size = letter->size };

          g_array_append_val (out, space);
        }
      add_unit (letters, unit, owners, start, out);
    }
}

GArray *
sp_pdf_letters_turn (const GArray *letters)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (SpPdfLetter));

  for (guint start = 0, end; start < letters->len; start = end)
    {
      int weight = 0;

      for (end = start; end < letters->len && get_letter (letters, end)->c != '\n'; end++)
        {
          weight += sp_pdf_is_from_right (get_letter (letters, end)->c);
          weight -= g_unichar_isalpha (get_letter (letters, end)->c) && is_from_left (get_letter (letters, end)->c);
        }
      if (weight > 0)
        turn_line (letters, start, end, out);
      else if (end > start)
        g_array_append_vals (out, get_letter (letters, start), end - start);
      if (end < letters->len)
        g_array_append_vals (out, get_letter (letters, end++), 1);
    }
  return out;
}
