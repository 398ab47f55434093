/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds bytes to the reader of web pages, through charset detection to a checked article. */
#include "sp-format.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *copy = g_malloc (size + 1);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_draft_free);
  SpInput input = { .data = copy, .size = size, .name = "a.html", .url = "https://news.example/a" };

  memcpy (copy, data, size);
  copy[size] = '\0';
  sp_format_html.sniff (&input);
  if (sp_format_html.read (&input, drafts, NULL))
    {
      g_autoptr (SpArticle) article = sp_draft_check (g_ptr_array_index (drafts, 0), NULL);

      g_assert_true (!article || g_utf8_validate (article->text, -1, NULL));
    }
  return 0;
}
