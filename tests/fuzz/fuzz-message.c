/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds bytes to the program as a worker's reply: the worker may be in a stranger's hands. */
#include "sp-reader-message.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) drafts = sp_message_read_drafts ((const char *) data, size, NULL);

  for (guint i = 0; drafts && i < drafts->len; i++)
    {
      g_autoptr (SpArticle) article = sp_draft_check (g_ptr_array_index (drafts, i), NULL);

      g_assert_true (!article || g_utf8_validate (article->text, -1, NULL));
    }
  return 0;
}
