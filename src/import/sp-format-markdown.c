/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-charset.h"
#include "sp-markdown.h"

static int
sniff (const SpInput *input)
{
  if (sp_charset_looks_binary (input->data, input->size))
    return SP_SNIFF_NO;
  if (sp_input_has_suffix (input, ".md") || sp_input_has_suffix (input, ".markdown")
      || sp_input_has_suffix (input, ".mkd") || sp_input_is_type (input, "text/markdown"))
    return SP_SNIFF_MAYBE + 1;
  return SP_SNIFF_NO;
}

static gboolean
read_markdown (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autofree char *text = sp_charset_decode (input->data, input->size, NULL, NULL);
  SpDraft *draft = sp_draft_new ();

  g_ptr_array_add (drafts, draft);
  sp_markdown_read (draft, text);
  return TRUE;
}

const SpFormat sp_format_markdown = {
  .name = "Markdown text",
  .media_type = "text/markdown",
  .sniff = sniff,
  .read = read_markdown,
};
