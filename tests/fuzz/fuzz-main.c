/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * mutate-NAME [--runs N] [--seed S] FILE...: where there is no libFuzzer, gives the target each file as it is and N
 * times changed: bits turned, pieces cut, repeated or taken from another file, lengths blown up. The same numbers give
 * the same bytes.
 */
#include "fuzz.h"

#include <glib.h>
#include <string.h>

#define MAX_SIZE (1 << 20)

/* What sits at the edges of what parsers expect. */
static const char *const tokens[] = { "\xff\xff\xff\xff",
                                      "\x7f\xff\xff\xff",
                                      "99999999999",
                                      "-1",
                                      "%s%n",
                                      "<",
                                      ">",
                                      "]]>",
                                      "&#x10ffff;",
                                      "&a;",
                                      "\"",
                                      "\\",
                                      "{",
                                      "}",
                                      "[",
                                      "]",
                                      "\xc0\x80",
                                      "\xed\xa0\x80",
                                      "\xef\xbf\xbf",
                                      "\r\n\r\n",
                                      "--",
                                      "=",
                                      "\\u-1",
                                      "\\bin9999",
                                      "<!DOCTYPE a [",
                                      "obj",
                                      "<<" };

static void
change_once (GByteArray *bytes, const GByteArray *other, GRand *random)
{
  guint at = bytes->len > 0 ? g_rand_int_range (random, 0, bytes->len) : 0;
  guint wanted = g_rand_int_range (random, 1, 64);
  guint size = MIN (bytes->len - at, wanted);
  const char *token = tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))];
  g_autofree guint8 *tail = g_memdup2 (bytes->data + at, bytes->len - at);
  guint tail_size = bytes->len - at;

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[at] ^= 1 << g_rand_int_range (random, 0, 8);
      break;
    case 1:
      if (size > 0)
        g_byte_array_remove_range (bytes, at, size);
      break;
    case 2:
      g_byte_array_set_size (bytes, at);
      break;
    case 3:
      g_byte_array_set_size (bytes, at);
      g_byte_array_append (bytes, (const guint8 *) token, strlen (token));
      g_byte_array_append (bytes, tail, tail_size);
      break;
    case 4:
      for (guint i = g_rand_int_range (random, 1, 200); i > 0 && bytes->len < MAX_SIZE; i--)
        g_byte_array_append (bytes, tail, MIN (tail_size, size));
      break;
    default:
      if (other->len > 0)
        g_byte_array_append (bytes, other->data + g_rand_int_range (random, 0, other->len), 1);
      break;
    }
}

static GByteArray *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, &error))
    g_error ("%s", error->message);
  return g_byte_array_new_take ((guint8 *) data, size);
}

int
main (int argc, char **argv)
{
  int runs = 0, seed = 1;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = { { "runs", 0, 0, G_OPTION_ARG_INT, &runs, "Changed inputs for each file", "N" },
                                   { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Other changes", "S" },
                                   { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "FILE..." },
                                   { NULL } };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  g_autoptr (GRand) random = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || !files)
    return 2;
  random = g_rand_new_with_seed (seed);
  for (guint i = 0; files[i]; i++)
    g_ptr_array_add (inputs, load (files[i]));
  for (guint i = 0; i < inputs->len; i++)
    {
      const GByteArray *input = g_ptr_array_index (inputs, i);

      LLVMFuzzerTestOneInput (input->data, input->len);
      for (int k = 0; k < runs; k++)
        {
          g_autoptr (GByteArray) changed = g_byte_array_new ();
          const GByteArray *other = g_ptr_array_index (inputs, g_rand_int_range (random, 0, inputs->len));

          g_byte_array_append (changed, input->data, input->len);
          for (int n = g_rand_int_range (random, 1, 5); n > 0; n--)
            change_once (changed, other, random);
          LLVMFuzzerTestOneInput (changed->data, changed->len);
        }
    }
  return 0;
}
