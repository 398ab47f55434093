/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-columns.h"

#include "sp-html-fragment.h"
#include "sp-loose-date.h"
#include "sp-name.h"
#include "sp-plain.h"

#include <string.h>

/* Names of columns in lower case, letters and digits only. */
static const char *const names[SP_COLUMN_UNKNOWN] = {
  [SP_COLUMN_TITLE] =
      " title headline header heading subject articletitle headlines titel überschrift schlagzeile titre titulo "
      "título titular titolo manchete заголовок название 标题 標題 タイトル 제목 عنوان العنوان כותרת "
      "kop rubrik overskrift otsikko tytuł titulek nadpis naslov titlu cím başlık τίτλος назва заглавие заглавље 题目 "
      "標題名 見出し 기사제목 عنوانمطلب  ",
  [SP_COLUMN_TEXT] =
      " text body content article articlebody articletext fulltext maintext bodytext bodyhtml bodyxhtml "
      "contenttext contenthtml textcontent articlecontent contents story html plaintext rawtext volltext inhalt "
      "artikeltext texte contenu texto contenido conteudo testo contenuto текст содержание 正文 内容 本文 본문 "
      "نص النص טקסט "
      "cuerpo corps corpo artículo articulo articolo texteintégral texteintegral textointegral textocompleto "
      "textecomplet tekst treść tresc brödtext brodtext leipäteksti szöveg metin içerik κείμενο conținut continut "
      "sadržaj sadrzaj obsah тіло зміст съдържание текстстатьи 全文 文章 文本 記事 本文内容 기사 내용 기사본문 متن "
      "المحتوى محتوى תוכן  ",
  [SP_COLUMN_SUMMARY] =
      " description summary abstract lead lede teaser excerpt standfirst snippet descriptiontext descriptionhtml "
      "zusammenfassung beschreibung resume résumé resumen descripcion riassunto описание ",
  [SP_COLUMN_AUTHOR] =
      " author authors byline creator writer by bylines autor autoren autorin verfasser auteur auteurs autores autore "
      "автор авторы 作者 著者 저자 الكاتب כותב "
      "journalist journaliste periodista giornalista redakteur redacteur författare forfatter skribent kirjoittaja "
      "autorzy szerző yazar συγγραφέας автори журналист 记者 記者 執筆者 기자 نویسنده المؤلف מחבר  ",
  [SP_COLUMN_OUTLET] =
      " outlet source publisher publication site sitename domain newspaper medium media sourcename provider "
      "infosources "
      "copyrightholder journal magazine quelle zeitung fuente medio fonte источник издание 来源 媒体 المصدر מקור "
      "diario periódico periodico giornale testata krant tidning avis lehti gazeta czasopismo noviny lap gazete kaynak "
      "εφημερίδα ziar видання джерело медиа 媒體 來源 报纸 新聞 媒体名 언론사 신문 روزنامه منبع الجريدة עיתון  ",
  [SP_COLUMN_DATE] =
      " date published publisheddate publishdate publicationdate pubdate datepublished publishedat publishedon "
      "created createdat timestamp datetime versioncreated firstcreated contentcreated pubtime webpublicationdate "
      "datum "
      "erscheinungsdatum veröffentlicht fecha data дата 日期 日付 날짜 تاريخ التاريخ תאריך "
      "datepublish publish publishedtime publicationtime dateofpublication datedepublication dateparution "
      "datepublication fechapublicación fechapublicacion fechadepublicación fechadepublicacion datapublicação "
      "datadepublicação datapubblicazione publikationsdatum veröffentlichungsdatum publicatiedatum utgivningsdatum "
      "päivämäärä dátum tarih yayıntarihi ημερομηνία датапубликации датапублікації 发布时间 发布日期 時間 日時 掲載日 "
      "작성일 등록일 تاریخ تاريخالنشر  ",
  [SP_COLUMN_LANG] =
      " lang language inlanguage locale sprache langue idioma lingua язык 语言 言語 "
      "język jazyk nyelv dil kieli språk sprog taal γλώσσα мова език 语种 言語コード 언어 اللغة زبان שפה  ",
  [SP_COLUMN_URL] =
      " url link address permalink canonicalurl canonical sourceurl weburl articleurl externalurl href "
      "adresse lien enlace "
      "ссылка 链接 "
      "webadresse webaddress canonicallink webpage indirizzo endereço adres adresa 网址 連結 주소 الرابط קישור  ",
};

/* What the column called WORD holds; it is in lower case, letters and digits. */
static SpColumn
find_column (const char *word)
{
  g_autofree char *padded = g_strdup_printf (" %s ", word);

  for (guint i = 0; *word && i < SP_COLUMN_UNKNOWN; i++)
    if (strstr (names[i], padded))
      return i;
  return SP_COLUMN_UNKNOWN;
}

SpColumn
sp_column_guess (const char *name)
{
  static const char *const starts[] = { "article", "news", "story", "post", "meta", "main", "original", "doc" };
  static const char *const ends[] = { "name", "names", "code", "text", "time", "utc", "at", "string", "value" };
  g_autofree char *folded = g_utf8_strdown (name, -1);
  g_autoptr (GString) word = g_string_new (NULL);
  SpColumn column;

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (word, g_utf8_get_char (p));
  column = find_column (word->str);
  for (guint i = 0; column == SP_COLUMN_UNKNOWN && i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (word->str, starts[i]))
      column = find_column (word->str + strlen (starts[i]));
  for (guint i = 0; column == SP_COLUMN_UNKNOWN && i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (word->str, ends[i]))
      {
        g_autofree char *stem = g_strndup (word->str, word->len - strlen (ends[i]));

        column = find_column (stem);
      }
  return column;
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
