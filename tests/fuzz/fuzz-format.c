/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives one kind of file whatever bytes there are: SP_FUZZ_FORMAT is the format, as in sp-format.h. What comes out must
 * be drafts that the parent takes or refuses, or an error that a person can read. */
#include "fuzz.h"

#include "sp-format.h"

#include <string.h>

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == SP_IMPORT_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (strlen (error->message), <=, 400);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *copy = g_malloc (size + 1);
  const SpInput input = { .data = copy, .size = size };
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_draft_free);
  g_autoptr (GError) error = NULL;

  if (size > 0)
    memcpy (copy, data, size);
  copy[size] = '\0';
  SP_FUZZ_FORMAT.sniff (&input);
  if (!SP_FUZZ_FORMAT.read (&input, drafts, &error))
    check_error (error);
  else
    for (guint i = 0; i < drafts->len; i++)
      {
        g_autoptr (GError) failure = NULL;
        g_autoptr (SpArticle) article = sp_draft_check (g_ptr_array_index (drafts, i), &failure);

        if (!article)
          check_error (failure);
      }
  return 0;
}
