/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-nitf.h"

#include "sp-loose-date.h"
#include "sp-name.h"

#include <string.h>

char *
sp_nitf_date (const char *text)
{
  g_autofree char *full = NULL;
  const char *time;

  if (!text || strlen (text) < 8 || strspn (text, "0123456789") < 8)
    return text ? sp_loose_date_parse (text, FALSE) : NULL;
  time = strlen (text) >= 15 && text[8] == 'T' && strspn (text + 9, "0123456789") == 6 ? text + 9 : NULL;
  full = time ? g_strdup_printf ("%.4s-%.2s-%.2sT%.2s:%.2s:%s", text, text + 4, text + 6, time, time + 2, time + 4)
              : g_strdup_printf ("%.4s-%.2s-%.2s", text, text + 4, text + 6);
  return sp_loose_date_parse (full, FALSE);
}

static void
take_line (char **field, const xmlNode *node)
{
  if (!*field)
    *field = sp_xml_line (node);
}

/* The text of a byline without the title of who wrote it. */
static char *
get_byline (const xmlNode *byline)
{
  const xmlNode *person = sp_xml_child (byline, "person");
  GString *text = g_string_new (NULL);

  for (const xmlNode *n = byline->children; n && !person; n = n->next)
    if (!sp_xml_is (n, "byttl"))
      {
        g_autofree char *piece = sp_xml_text (n);

        g_string_append (text, piece);
      }
  if (!person)
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  return sp_xml_line (person);
}

/* What is said of pictures is no part of the text, unless nothing else is said. */
static void
add_captions (SpDraft *draft, const xmlNode *content)
{
  for (const xmlNode *n = content; n; n = sp_xml_next (n, content, FALSE))
    if (sp_xml_is (n, "media-caption"))
      sp_xml_add_blocks (draft, n);
}

void
sp_nitf_read (SpDraft *draft, const xmlNode *nitf)
{
  const xmlNode *head = sp_xml_child (nitf, "head"), *body = sp_xml_child (nitf, "body");
  const xmlNode *data = sp_xml_child (head, "docdata"), *top = sp_xml_child (body, "body.head");
  const xmlNode *content = sp_xml_child (body, "body.content");
  const xmlNode *date = sp_xml_child (data, "date.issue"), *rights = sp_xml_child (data, "doc.copyright");
  g_autofree char *norm = date ? sp_xml_attribute (date, "norm") : NULL;

  take_line (&draft->title, sp_xml_child (sp_xml_child (top, "hedline"), "hl1"));
  take_line (&draft->title, sp_xml_child (head, "title"));
  for (const xmlNode *n = sp_xml_child (top, "byline"); n; n = sp_xml_sibling (n, "byline"))
    {
      g_autofree char *byline = get_byline (n);

      if (byline)
        sp_names_from_byline (byline, draft->authors);
    }
  take_line (&draft->outlet, sp_xml_child (top, "distributor"));
  if (!draft->outlet && rights)
    draft->outlet = sp_xml_attribute (rights, "holder");
  if (!draft->date)
    draft->date = sp_nitf_date (norm);
  if (!draft->lang)
    draft->lang = sp_xml_attribute (nitf, "lang");
  if (content)
    sp_xml_add_blocks (draft, content);
  if (content && draft->paragraphs->len == 0)
    add_captions (draft, content);
}
