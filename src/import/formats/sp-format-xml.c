/* SPDX-License-Identifier: GPL-3.0-or-later */

/* XML of kinds that nobody here knows: said so, and said when it is not even XML. */
#include "sp-format.h"

#include "sp-xml.h"

static int
sniff (const SpInput *input)
{
  if (sp_input_starts_with (input, "<?xml"))
    return SP_SNIFF_LIKELY - 10;
  return sp_input_has_suffix (input, ".xml") || sp_input_is_type (input, "application/xml")
                 || sp_input_is_type (input, "text/xml")
             ? SP_SNIFF_MAYBE + 5
             : SP_SNIFF_NO;
}

static gboolean
refuse_xml (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (xmlDoc) doc = sp_xml_parse (input->data, input->size, error);

  if (doc && sp_xml_is (xmlDocGetRootElement (doc), "plist"))
    g_set_error (
        error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
        "This is a link or a setting of a Mac; open it in a browser, and import the address or the saved page");
  else if (doc)
    g_set_error (
        error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNKNOWN_TYPE,
        "This XML is of no kind that holds articles (NITF, NewsML-G2, RSS, Atom); save the text and import that");
  return FALSE;
}

const SpFormat sp_format_xml = {
  .name = "XML",
  .media_type = "application/xml",
  .sniff = sniff,
  .read = refuse_xml,
};
