/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-rtf-words.h"

#include <string.h>

#define SKIP(word)                                                                                                     \
  {                                                                                                                    \
    word, SP_RTF_DESTINATION, SP_RTF_TO_NOWHERE                                                                        \
  }

/* In the order of the alphabet. */
static const SpRtfWord words[] = {
  SKIP ("annotation"),
  { "ansi", SP_RTF_FIXED_CODE_PAGE, 1252 },
  { "ansicpg", SP_RTF_CODE_PAGE, 0 },
  SKIP ("atnauthor"),
  SKIP ("atnid"),
  { "author", SP_RTF_DESTINATION, SP_RTF_TO_AUTHOR },
  { "bin", SP_RTF_BINARY, 0 },
  { "bullet", SP_RTF_CHARACTER, 0x2022 },
  { "cell", SP_RTF_END, 0 },
  SKIP ("colortbl"),
  { "creatim", SP_RTF_DESTINATION, SP_RTF_TO_DATE },
  { "deleted", SP_RTF_HIDDEN, 0 },
  { "dy", SP_RTF_DAY, 0 },
  { "emdash", SP_RTF_CHARACTER, 0x2014 },
  { "emspace", SP_RTF_CHARACTER, ' ' },
  { "endash", SP_RTF_CHARACTER, 0x2013 },
  { "enspace", SP_RTF_CHARACTER, ' ' },
  { "f", SP_RTF_FONT, 0 },
  { "fcharset", SP_RTF_FONT_CHARSET, 0 },
  SKIP ("fldinst"),
  { "fonttbl", SP_RTF_DESTINATION, SP_RTF_TO_FONTS },
  SKIP ("footer"),
  SKIP ("footerf"),
  SKIP ("footerl"),
  SKIP ("footerr"),
  { "footnote", SP_RTF_DESTINATION, SP_RTF_TO_NOTES },
  SKIP ("header"),
  SKIP ("headerf"),
  SKIP ("headerl"),
  SKIP ("headerr"),
  { "info", SP_RTF_DESTINATION, SP_RTF_TO_INFO },
  { "ldblquote", SP_RTF_CHARACTER, 0x201c },
  { "line", SP_RTF_CHARACTER, '\n' },
  SKIP ("listtext"),
  { "lquote", SP_RTF_CHARACTER, 0x2018 },
  { "mac", SP_RTF_FIXED_CODE_PAGE, 10000 },
  { "mo", SP_RTF_MONTH, 0 },
  { "nestcell", SP_RTF_END, 0 },
  SKIP ("nonesttables"),
  SKIP ("objdata"),
  { "page", SP_RTF_END, 0 },
  { "par", SP_RTF_END, 0 },
  { "pc", SP_RTF_FIXED_CODE_PAGE, 437 },
  { "pca", SP_RTF_FIXED_CODE_PAGE, 850 },
  SKIP ("pict"),
  { "plain", SP_RTF_PLAIN, 0 },
  SKIP ("pntext"),
  { "qmspace", SP_RTF_CHARACTER, ' ' },
  { "rdblquote", SP_RTF_CHARACTER, 0x201d },
  { "row", SP_RTF_END, 0 },
  { "rquote", SP_RTF_CHARACTER, 0x2019 },
  SKIP ("rxe"),
  { "sect", SP_RTF_END, 0 },
  SKIP ("stylesheet"),
  { "tab", SP_RTF_CHARACTER, ' ' },
  SKIP ("tc"),
  { "title", SP_RTF_DESTINATION, SP_RTF_TO_TITLE },
  SKIP ("txe"),
  { "u", SP_RTF_UNICODE, 0 },
  { "uc", SP_RTF_UC, 0 },
  { "ud", SP_RTF_NOTHING, 0 },
  { "v", SP_RTF_HIDDEN, 0 },
  SKIP ("xe"),
  { "yr", SP_RTF_YEAR, 0 },
};

const SpRtfWord *
sp_rtf_word_find (const char *word)
{
  guint low = 0, high = G_N_ELEMENTS (words);

  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (word, words[middle].word);

      if (order == 0)
        return &words[middle];
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

int
sp_rtf_code_page_of_charset (int charset)
{
  static const int pages[][2] = { { 0, 1252 },   { 2, 0 },      { 77, 10000 }, { 128, 932 },  { 129, 949 },
                                  { 134, 936 },  { 136, 950 },  { 161, 1253 }, { 162, 1254 }, { 163, 1258 },
                                  { 177, 1255 }, { 178, 1256 }, { 186, 1257 }, { 204, 1251 }, { 222, 874 },
                                  { 238, 1250 }, { 254, 437 },  { 255, 850 } };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i][0] == charset)
      return pages[i][1];
  return -1;
}

const char *
sp_rtf_label_of_code_page (int code_page)
{
  static const struct
  {
    int code_page;
    const char *label;
  } labels[] = {
    { 437, "ibm437" },        { 850, "ibm850" },        { 866, "ibm866" },        { 874, "windows-874" },
    { 932, "shift_jis" },     { 936, "gbk" },           { 949, "euc-kr" },        { 950, "big5" },
    { 1250, "windows-1250" }, { 1251, "windows-1251" }, { 1253, "windows-1253" }, { 1254, "windows-1254" },
    { 1255, "windows-1255" }, { 1256, "windows-1256" }, { 1257, "windows-1257" }, { 1258, "windows-1258" },
    { 10000, "macintosh" },   { 65001, "utf-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].code_page == code_page)
      return labels[i].label;
  return "windows-1252";
}
