/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-charset.h"
#include "sp-markdown.h"

#include <string.h>

/* How far marks are looked for in a file that is not called Markdown. */
#define HEAD 4000

/* Whether the text has Markdown's marks: a heading at its start, or front matter, and another of its signs. */
static gboolean
has_marks (const SpInput *input)
{
  static const char *const signs[] = { "\n# ", "\n## ", "\n### ", "](http", "\n* ", "\n- ", "**", "\ntitle:" };
  g_autofree char *head = g_strndup (input->data, MIN (input->size, HEAD));
  gboolean front = g_str_has_prefix (head, "---\n") || g_str_has_prefix (head, "---\r\n");
  gboolean start = front || ((g_str_has_prefix (head, "# ") || g_str_has_prefix (head, "## ")));

  for (guint i = 0; start && i < G_N_ELEMENTS (signs); i++)
    if (strstr (head, signs[i]))
      return TRUE;
  return FALSE;
}

static int
sniff (const SpInput *input)
{
  if (sp_charset_looks_binary (input->data, input->size))
    return SP_SNIFF_NO;
  if (sp_input_has_suffix (input, ".md") || sp_input_has_suffix (input, ".markdown")
      || sp_input_has_suffix (input, ".mkd") || sp_input_is_type (input, "text/markdown"))
    return SP_SNIFF_MAYBE + 1;
  return has_marks (input) ? SP_SNIFF_MAYBE + 1 : SP_SNIFF_NO;
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
