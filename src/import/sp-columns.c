/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-columns.h"

#include "sp-html.h"
#include "sp-loose-date.h"
#include "sp-name.h"
#include "sp-plain.h"

#include <string.h>

/* Names of columns in lower case, letters and digits only. */
static const char *const names[SP_COLUMN_UNKNOWN] = {
  [SP_COLUMN_TITLE] =
      " title headline header heading subject articletitle headlines titel überschrift schlagzeile titre titulo "
      "título titular titolo manchete заголовок название 标题 標題 タイトル 제목 عنوان العنوان כותרת ",
  [SP_COLUMN_TEXT] =
      " text body content article articlebody articletext fulltext maintext bodytext bodyhtml bodyxhtml "
      "contenttext contenthtml textcontent articlecontent contents story html plaintext rawtext volltext inhalt "
      "artikeltext texte contenu texto contenido conteudo testo contenuto текст содержание 正文 内容 本文 본문 "
      "نص النص טקסט ",
  [SP_COLUMN_SUMMARY] =
      " description summary abstract lead lede teaser excerpt standfirst snippet descriptiontext descriptionhtml "
      "zusammenfassung beschreibung resume résumé resumen descripcion riassunto описание ",
  [SP_COLUMN_AUTHOR] =
      " author authors byline creator writer by bylines autor autoren autorin verfasser auteur auteurs autores autore "
      "автор авторы 作者 著者 저자 الكاتب כותב ",
  [SP_COLUMN_OUTLET] =
      " outlet source publisher publication site sitename domain newspaper medium media sourcename provider "
      "infosources "
      "copyrightholder journal magazine quelle zeitung fuente medio fonte источник издание 来源 媒体 المصدر מקור ",
  [SP_COLUMN_DATE] =
      " date published publisheddate publishdate publicationdate pubdate datepublished publishedat publishedon "
      "created createdat timestamp datetime versioncreated firstcreated contentcreated pubtime webpublicationdate "
      "datum "
      "erscheinungsdatum veröffentlicht fecha data дата 日期 日付 날짜 تاريخ التاريخ תאריך ",
  [SP_COLUMN_LANG] = " lang language inlanguage locale sprache langue idioma lingua язык 语言 言語 ",
  [SP_COLUMN_URL] = " url link address permalink canonicalurl canonical sourceurl weburl articleurl externalurl href "
                    "adresse lien enlace "
                    "ссылка 链接 ",
};

SpColumn
sp_column_guess (const char *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);
  g_autoptr (GString) word = g_string_new (" ");

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (word, g_utf8_get_char (p));
  g_string_append_c (word, ' ');
  for (guint i = 0; word->len > 2 && i < SP_COLUMN_UNKNOWN; i++)
    if (strstr (names[i], word->str))
      return i;
  return SP_COLUMN_UNKNOWN;
}

/* Whether VALUE has an end tag, or a break: then it is HTML. */
static gboolean
looks_like_html (const char *value)
{
  const char *end = strstr (value, "</");

  return (end && g_ascii_isalpha (end[2])) || strstr (value, "<br") || strstr (value, "<p>");
}

void
sp_draft_add_text (SpDraft *draft, const char *value)
{
  if (looks_like_html (value))
    sp_html_add_fragment (draft, value, strlen (value), NULL);
  else
    sp_plain_add_paragraphs (draft, value);
}

/* How much of a table is shown: columns, and code points of a cell. */
#define PREVIEW_COLUMNS 60
#define PREVIEW_CELL 80

void
sp_draft_add_preview (SpDraft *draft, const char *const *cells)
{
  GString *row = g_string_new (NULL);

  for (guint i = 0; cells[i] && i < PREVIEW_COLUMNS; i++)
    {
      g_autofree char *cell = g_utf8_substring (cells[i], 0, MIN (g_utf8_strlen (cells[i], -1), PREVIEW_CELL));
      g_autoptr (GString) shown = g_string_new (cell);

      g_string_replace (shown, SP_COLUMNS_SEPARATOR, " ", 0);
      g_string_append (row, shown->str);
      g_string_append (row, SP_COLUMNS_SEPARATOR);
    }
  g_ptr_array_add (draft->paragraphs, g_string_free (row, FALSE));
}

void
sp_drafts_note_columns (GPtrArray *drafts, const char *kind, const char *columns)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      SpDraft *draft = g_ptr_array_index (drafts, i);

      g_free (draft->media_type);
      draft->media_type = g_strconcat (kind, SP_COLUMNS_PARAMETER, columns, NULL);
    }
}

static void
set (char **field, const char *value)
{
  if (!*field && *value)
    *field = g_strdup (value);
}

void
sp_draft_set_column (SpDraft *draft, SpColumn column, const char *value)
{
  g_autofree char *line =
      column == SP_COLUMN_TITLE && strpbrk (value, "<&") ? sp_html_to_line (value, -1) : g_strstrip (g_strdup (value));

  switch (column)
    {
    case SP_COLUMN_TITLE:
      set (&draft->title, line);
      break;
    case SP_COLUMN_TEXT:
    case SP_COLUMN_SUMMARY:
      if (draft->paragraphs->len == 0)
        sp_draft_add_text (draft, value);
      break;
    case SP_COLUMN_AUTHOR:
      sp_names_from_byline (line, draft->authors);
      break;
    case SP_COLUMN_OUTLET:
      set (&draft->outlet, line);
      break;
    case SP_COLUMN_DATE:
      if (!draft->date)
        draft->date = sp_loose_date_parse (line, FALSE);
      break;
    case SP_COLUMN_LANG:
      set (&draft->lang, line);
      break;
    case SP_COLUMN_URL:
      set (&draft->url, line);
      break;
    case SP_COLUMN_UNKNOWN:
    default:
      break;
    }
}
