/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-blocks.h"
#include "sp-charset.h"
#include "sp-html-charset.h"
#include "sp-html-fragment.h"

/* What a person has selected in a web page or a document and dropped or pasted: all of it is wanted. */

static int
sniff (const SpInput *input)
{
  return g_strcmp0 (input->media_type, SP_IMPORT_SELECTION) == 0 ? SP_SNIFF_SURE : SP_SNIFF_NO;
}

/* Nothing but the address says who published it. */
static char *
get_outlet (const char *url)
{
  g_autoptr (GUri) uri = url ? g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;
  const char *host = uri ? g_uri_get_host (uri) : NULL;

  if (!host || !*host)
    return NULL;
  return g_ascii_strdown (g_str_has_prefix (host, "www.") ? host + 4 : host, -1);
}

static gboolean
read_selection (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autofree char *label = sp_html_find_charset (input->data, input->size, NULL);
  gsize size;
  g_autofree char *html = sp_charset_decode (input->data, input->size, label, &size);
  g_autofree char *title = NULL;
  SpDraft *draft = sp_draft_new ();

  g_ptr_array_add (drafts, draft);
  sp_html_add_fragment (draft, html, size, &title);
  sp_draft_settle_title (draft, title);
  draft->url = g_strdup (input->url);
  draft->outlet = get_outlet (input->url);
  if (draft->paragraphs->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
               "There is no text in the selection; select the text of the article");
  return FALSE;
}

const SpFormat sp_format_selection = {
  .name = "selection",
  .media_type = SP_IMPORT_SELECTION,
  .sniff = sniff,
  .read = read_selection,
};
