/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-blocks.h"
#include "sp-head.h"
#include "sp-rtf.h"

#include <string.h>

static int
sniff (const SpInput *input)
{
  return input->size > 6 && memcmp (input->data, "{\\rtf", 5) == 0 ? SP_SNIFF_SURE : SP_SNIFF_NO;
}

static gboolean
read_rtf (const SpInput *input, GPtrArray *drafts, GError **error)
{
  SpDraft *draft = sp_draft_new ();
  g_autofree char *title = NULL;

  g_ptr_array_add (drafts, draft);
  if (!sp_rtf_read (input->data, input->size, draft, &title, error))
    return FALSE;
  sp_draft_settle_title (draft, title);
  sp_draft_read_head (draft);
  return TRUE;
}

const SpFormat sp_format_rtf = {
  .name = "RTF document",
  .media_type = "application/rtf",
  .sniff = sniff,
  .read = read_rtf,
};
