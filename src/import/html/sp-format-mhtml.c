/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-charset.h"
#include "sp-html-charset.h"
#include "sp-html.h"
#include "sp-mime.h"

#include <string.h>

static int
sniff (const SpInput *input)
{
  g_autoptr (SpMimePart) head = NULL;
  const char *type;

  if (sp_charset_looks_binary (input->data, input->size))
    return SP_SNIFF_NO;
  head = sp_mime_parse_head (input->data, MIN (input->size, 8192));
  type = head ? sp_mime_part_get (head, "content-type") : NULL;
  if (type && g_ascii_strncasecmp (type, "multipart/related", 17) == 0
      && (sp_mime_part_get (head, "snapshot-content-location") || strstr (type, "text/html")))
    return sp_input_has_suffix (input, ".eml") ? SP_SNIFF_MAYBE : SP_SNIFF_SURE - 10;
  return type && (sp_input_has_suffix (input, ".mhtml") || sp_input_has_suffix (input, ".mht")) ? SP_SNIFF_MAYBE + 5
                                                                                                : SP_SNIFF_NO;
}

static gboolean
read_mhtml (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (SpMimePart) page = sp_mime_find_page (input->data, input->size);
  g_autofree char *label = NULL;
  g_autofree char *html = NULL;
  const char *location;
  SpDraft *draft;
  gsize size;

  if (!page)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                   "The saved page has no page in it; save it again from the browser");
      return FALSE;
    }
  label = sp_html_find_charset (page->body->str, page->body->len, sp_mime_part_get (page, "content-type"));
  html = sp_charset_decode (page->body->str, page->body->len, label, &size);
  location = sp_mime_part_get (page, "content-location");
  draft = sp_draft_new ();
  g_ptr_array_add (drafts, draft);
  return sp_html_read_page (html, size, location ? location : input->url, draft, error);
}

const SpFormat sp_format_mhtml = {
  .name = "saved web page",
  .media_type = "multipart/related",
  .sniff = sniff,
  .read = read_mhtml,
};
