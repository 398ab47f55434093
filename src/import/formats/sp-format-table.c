/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-detect.h"

#include <string.h>

/* A row a line. */
/* clang-format off */
/* In the order in which ties are decided; see sp-format.h. */
static const SpFormat *const formats[] = {
  &sp_format_selection,
  &sp_format_pdf,
  &sp_format_qdpx,
  &sp_format_rtf,
  &sp_format_docx,
  &sp_format_odt,
  &sp_format_epub,
  &sp_format_warc,
  &sp_format_gzip,
  &sp_format_mbox,
  &sp_format_mhtml,
  &sp_format_nitf,
  &sp_format_newsml,
  &sp_format_feed,
  &sp_format_eml,
  &sp_format_html,
  &sp_format_json,
  &sp_format_xml,
  &sp_format_csv,
  &sp_format_markdown,
  &sp_format_text,
  &sp_format_other,
};
/* clang-format on */

const SpFormat *
sp_format_find (const SpInput *input)
{
  const SpFormat *best = NULL;
  int best_score = SP_SNIFF_NO;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      int score = formats[i]->sniff (input);

      if (score > best_score)
        {
          best = formats[i];
          best_score = score;
        }
    }
  return best;
}

/* The draft's text as far as it takes to tell the language. */
static char *
sample (const SpDraft *draft)
{
  GString *text = g_string_new (draft->title);

  for (guint i = 0; i < draft->paragraphs->len && text->len < 20000; i++)
    g_string_append_printf (text, "\n%s", (const char *) g_ptr_array_index (draft->paragraphs, i));
  return g_string_free (text, FALSE);
}

/* What the text says about its language goes before what the file declares. */
static void
finish_draft (SpDraft *draft, const SpFormat *format)
{
  g_autofree char *text = sample (draft);
  g_autofree char *lang = sp_language_detect (text);

  if (lang && (!draft->lang || g_ascii_strncasecmp (draft->lang, lang, strlen (lang)) != 0))
    {
      g_free (draft->lang);
      draft->lang = g_steal_pointer (&lang);
    }
  if (!draft->media_type)
    draft->media_type = g_strdup (format->media_type);
}

/* An entry without text is no reason to refuse the others. */
static void
drop_empty (GPtrArray *drafts)
{
  for (guint i = drafts->len; i > 0 && drafts->len > 1; i--)
    if (((SpDraft *) g_ptr_array_index (drafts, i - 1))->paragraphs->len == 0)
      g_ptr_array_remove_index (drafts, i - 1);
}

GPtrArray *
sp_format_read (const SpInput *input, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_draft_free);
  const SpFormat *format = sp_format_find (input);

  if (!format)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNKNOWN_TYPE,
                   "This is no kind of file that can be read; save it as text, HTML or PDF and import that");
      return NULL;
    }
  if (!format->read (input, drafts, error))
    return NULL;
  if (drafts->len > SP_IMPORT_MAX_ARTICLES)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                   "It holds more than %d articles; split it into several files", SP_IMPORT_MAX_ARTICLES);
      return NULL;
    }
  drop_empty (drafts);
  for (guint i = 0; i < drafts->len; i++)
    finish_draft (g_ptr_array_index (drafts, i), format);
  return g_steal_pointer (&drafts);
}
