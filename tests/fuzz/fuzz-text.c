/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds bytes to whatever reader takes them for its own, plain text mostly, and to the readers of Markdown and JSON. */
#include "sp-charset.h"
#include "sp-format.h"
#include "sp-json.h"
#include "sp-markdown.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *copy = g_malloc (size + 1);
  SpInput input = { .data = copy, .size = size, .name = "a.txt" };
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_autoptr (SpJsonDocument) document = NULL;
  g_autofree char *text = NULL;
  gsize length;

  memcpy (copy, data, size);
  copy[size] = '\0';
  drafts = sp_format_read (&input, NULL);
  text = sp_charset_decode (copy, size, "shift_jis", &length);
  g_assert_true (g_utf8_validate (text, length, NULL));
  sp_markdown_read (draft, text);
  document = sp_json_parse (copy, size);
  return 0;
}
