/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a control word of RTF does to the text. */
typedef enum
{
  SP_RTF_NOTHING,     /* looks only */
  SP_RTF_CHARACTER,   /* stands for the character VALUE */
  SP_RTF_END,         /* ends a paragraph */
  SP_RTF_DESTINATION, /* what follows in the group goes to VALUE, an SpRtfTarget */
  SP_RTF_UNICODE,     /* the character whose number is its parameter */
  SP_RTF_UC,          /* how many bytes stand in for such a character */
  SP_RTF_FONT,
  SP_RTF_FONT_CHARSET,
  SP_RTF_CODE_PAGE,       /* its parameter is the document's */
  SP_RTF_FIXED_CODE_PAGE, /* VALUE is */
  SP_RTF_HIDDEN,
  SP_RTF_PLAIN,
  SP_RTF_BINARY, /* so many bytes of anything follow */
  SP_RTF_YEAR,
  SP_RTF_MONTH,
  SP_RTF_DAY,
} SpRtfAction;

typedef enum
{
  SP_RTF_TO_BODY,
  SP_RTF_TO_NOTES,
  SP_RTF_TO_TITLE,
  SP_RTF_TO_AUTHOR,
  SP_RTF_TO_FONTS,
  SP_RTF_TO_INFO,
  SP_RTF_TO_DATE,
  SP_RTF_TO_NOWHERE,
} SpRtfTarget;

typedef struct
{
  const char *word;
  SpRtfAction action;
  int value;
} SpRtfWord;

/* The entry for WORD, or NULL. */
const SpRtfWord *sp_rtf_word_find (const char *word);

/* The Windows code page for an \fcharset number; 0 for symbols. */
int sp_rtf_code_page_of_charset (int charset);

/* The label, as sp-charset.h knows it, of a code page. */
const char *sp_rtf_label_of_code_page (int code_page);

G_END_DECLS
