/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-rtf.h"

#include "sp-blocks.h"
#include "sp-charset.h"
#include "sp-date.h"
#include "sp-head.h"
#include "sp-rtf-words.h"

#include <string.h>

#define MAX_DEPTH 2000
#define MAX_WORD 32

/* What holds within a group and ends with it. */
typedef struct
{
  SpRtfTarget target;
  int uc;
  int code_page; /* of the font under way; 0: symbols */
  gboolean hidden;
} Group;

typedef struct
{
  const char *p, *end;
  GArray *stack; /* Group: those that are open around this one */
  Group now;
  GByteArray *pending; /* bytes in the code page under way */
  int skip;            /* bytes that stand in for a character given by number */
  gunichar high;       /* the first half of a pair of surrogates */
  SpBlocks body, notes;
  GString *title, *author;
  GHashTable *fonts; /* number → code page + 1 */
  int font;          /* the one that the font table defines just now */
  int code_page;     /* the document's */
  int year, month, day;
  gboolean broken;
} Parser;

static GString *
get_target (Parser *self)
{
  if (self->now.hidden)
    return NULL;
  switch ((int) self->now.target)
    {
    case SP_RTF_TO_BODY:
      return self->body.line;
    case SP_RTF_TO_NOTES:
      return self->notes.line;
    case SP_RTF_TO_TITLE:
      return self->title;
    case SP_RTF_TO_AUTHOR:
      return self->author;
    default:
      return NULL;
    }
}

/* Turns the bytes that have come in so far into characters. */
static void
flush (Parser *self)
{
  GString *target = get_target (self);

  if (self->pending->len > 0 && target && self->now.code_page > 0)
    {
      const char *label = sp_rtf_label_of_code_page (self->now.code_page);
      g_autofree char *text = NULL;

      if (!sp_charset_lookup (label))
        label = "windows-1252";
      text = sp_charset_convert ((char *) self->pending->data, self->pending->len, label, NULL);
      g_string_append (target, text);
    }
  g_byte_array_set_size (self->pending, 0);
}

static void
add_byte (Parser *self, guint8 byte)
{
  if (self->skip > 0)
    self->skip--;
  else
    g_byte_array_append (self->pending, &byte, 1);
}

static void
add_character (Parser *self, gunichar c)
{
  GString *target;

  flush (self);
  target = get_target (self);
  if (c >= 0xd800 && c < 0xdc00)
    {
      self->high = c;
      return;
    }
  if (c >= 0xdc00 && c < 0xe000)
    c = self->high ? 0x10000 + ((self->high - 0xd800) << 10) + (c - 0xdc00) : 0xfffd;
  self->high = 0;
  /* Symbol fonts have their shapes in a private range. */
  if (target && c > 0 && c <= 0x10ffff && !(c >= 0xf000 && c < 0xf100))
    g_string_append_unichar (target, c);
}

static void
end_paragraph (Parser *self)
{
  flush (self);
  if (self->now.target == SP_RTF_TO_BODY)
    sp_blocks_end (&self->body);
  else if (self->now.target == SP_RTF_TO_NOTES)
    sp_blocks_end (&self->notes);
}

static void
set_code_page (Parser *self, int code_page)
{
  flush (self);
  self->now.code_page = code_page;
}

/* A font: in the font table the one that is defined, elsewhere the one that is used. */
static void
set_font (Parser *self, int number)
{
  int known = GPOINTER_TO_INT (g_hash_table_lookup (self->fonts, GINT_TO_POINTER (number)));

  if (self->now.target == SP_RTF_TO_FONTS)
    self->font = number;
  else
    set_code_page (self, known > 0 ? known - 1 : self->code_page);
}

static void
define_font (Parser *self, int charset)
{
  int code_page = sp_rtf_code_page_of_charset (charset);

  if (self->now.target == SP_RTF_TO_FONTS && code_page >= 0 && g_hash_table_size (self->fonts) < 10000)
    g_hash_table_insert (self->fonts, GINT_TO_POINTER (self->font), GINT_TO_POINTER (code_page + 1));
}

/* What of the document's properties is not text. A destination in a skipped one is skipped too. */
static void
set_target (Parser *self, SpRtfTarget target)
{
  gboolean property = target == SP_RTF_TO_TITLE || target == SP_RTF_TO_AUTHOR || target == SP_RTF_TO_DATE;

  flush (self);
  if (self->now.target == SP_RTF_TO_NOWHERE || (property && self->now.target != SP_RTF_TO_INFO))
    return;
  self->now.target = target;
  /* The same in Unicode may follow. */
  if (property && target != SP_RTF_TO_DATE)
    g_string_truncate (target == SP_RTF_TO_TITLE ? self->title : self->author, 0);
  if (target == SP_RTF_TO_NOTES)
    end_paragraph (self);
}

static void
set_date (Parser *self, SpRtfAction action, int value)
{
  if (self->now.target != SP_RTF_TO_DATE)
    return;
  if (action == SP_RTF_YEAR)
    self->year = value;
  else if (action == SP_RTF_MONTH)
    self->month = value;
  else
    self->day = value;
}

static void
apply (Parser *self, const SpRtfWord *word, gboolean has_number, int number)
{
  switch (word->action)
    {
    case SP_RTF_CHARACTER:
      add_character (self, word->value);
      break;
    case SP_RTF_END:
      end_paragraph (self);
      break;
    case SP_RTF_DESTINATION:
      set_target (self, word->value);
      break;
    case SP_RTF_UNICODE:
      add_character (self, (guint16) number);
      self->skip = self->now.uc;
      break;
    case SP_RTF_UC:
      self->now.uc = CLAMP (number, 0, 10);
      break;
    case SP_RTF_FONT:
      set_font (self, number);
      break;
    case SP_RTF_FONT_CHARSET:
      define_font (self, number);
      break;
    case SP_RTF_CODE_PAGE:
    case SP_RTF_FIXED_CODE_PAGE:
      self->code_page = word->action == SP_RTF_CODE_PAGE ? number : word->value;
      set_code_page (self, self->code_page);
      break;
    case SP_RTF_HIDDEN:
      flush (self);
      self->now.hidden = !has_number || number != 0;
      break;
    case SP_RTF_PLAIN:
      set_code_page (self, self->code_page);
      self->now.hidden = FALSE;
      break;
    case SP_RTF_BINARY:
      self->p += CLAMP (number, 0, self->end - self->p);
      break;
    case SP_RTF_YEAR:
    case SP_RTF_MONTH:
    case SP_RTF_DAY:
      set_date (self, word->action, number);
      break;
    case SP_RTF_NOTHING:
    default:
      break;
    }
}

/* A control word after its backslash: letters, perhaps a number, perhaps a space that belongs to it. */
static void
take_word (Parser *self, gboolean ignorable)
{
  char name[MAX_WORD + 1];
  guint n = 0;
  gboolean has_number;
  gint64 number = 0;
  const char *digits;
  const SpRtfWord *word;

  while (self->p < self->end && g_ascii_isalpha (*self->p) && n < MAX_WORD)
    name[n++] = *self->p++;
  name[n] = '\0';
  digits = self->p;
  if (self->p < self->end && *self->p == '-')
    self->p++;
  while (self->p < self->end && g_ascii_isdigit (*self->p) && self->p - digits < 11)
    number = number * 10 + (*self->p++ - '0');
  has_number = self->p > digits;
  if (has_number && *digits == '-')
    number = -number;
  if (self->p < self->end && *self->p == ' ')
    self->p++;
  word = sp_rtf_word_find (name);
  if (word)
    apply (self, word, has_number, CLAMP (number, -65536, G_MAXINT32));
  else if (ignorable)
    set_target (self, SP_RTF_TO_NOWHERE);
}

/* What stands after a backslash. */
static void
take_control (Parser *self)
{
  char c = self->p < self->end ? *self->p : '\0';
  gboolean ignorable = FALSE;

  if (c == '*' && self->end - self->p > 2 && self->p[1] == '\\')
    {
      self->p += 2;
      c = *self->p;
      ignorable = TRUE;
    }
  if (g_ascii_isalpha (c))
    {
      take_word (self, ignorable);
      return;
    }
  self->p += self->p < self->end;
  if (c == '\'' && self->end - self->p >= 2 && g_ascii_isxdigit (self->p[0]) && g_ascii_isxdigit (self->p[1]))
    {
      add_byte (self, g_ascii_xdigit_value (self->p[0]) * 16 + g_ascii_xdigit_value (self->p[1]));
      self->p += 2;
    }
  else if (c == '\\' || c == '{' || c == '}')
    add_byte (self, c);
  else if (c == '~')
    add_character (self, 0xa0);
  else if (c == '_')
    add_character (self, 0x2011);
  else if (c == '\n' || c == '\r')
    end_paragraph (self);
}

static void
open_group (Parser *self)
{
  flush (self);
  self->skip = 0;
  g_array_append_val (self->stack, self->now);
  self->broken |= self->stack->len > MAX_DEPTH;
}

static void
close_group (Parser *self)
{
  flush (self);
  self->skip = 0;
  if (self->now.target == SP_RTF_TO_NOTES && self->stack->len > 0
      && g_array_index (self->stack, Group, self->stack->len - 1).target != SP_RTF_TO_NOTES)
    end_paragraph (self);
  if (self->stack->len == 0)
    return;
  self->now = g_array_index (self->stack, Group, self->stack->len - 1);
  g_array_set_size (self->stack, self->stack->len - 1);
  /* What follows the outermost group is no part of the document. */
  if (self->stack->len == 0)
    self->end = self->p;
}

static void
parse (Parser *self)
{
  while (self->p < self->end && !self->broken)
    {
      char c = *self->p++;

      if (c == '{')
        open_group (self);
      else if (c == '}')
        close_group (self);
      else if (c == '\\')
        take_control (self);
      else if (c != '\r' && c != '\n')
        add_byte (self, c);
    }
  flush (self);
  sp_blocks_end (&self->body);
  sp_blocks_end (&self->notes);
  self->broken |= self->stack->len > 0;
}

static void
finish (Parser *self, SpDraft *draft, char **title)
{
  for (guint i = 0; i < self->notes.draft->paragraphs->len; i++)
    sp_draft_add_paragraph (draft, g_ptr_array_index (self->notes.draft->paragraphs, i), -1);
  if (self->author->len > 0)
    sp_draft_add_declared_author (draft, self->author->str);
  if (self->year > 0)
    draft->date = sp_date_from_ymd (self->year, self->month, self->day);
  *title = self->title->len > 0 ? g_strdup (self->title->str) : NULL;
}

gboolean
sp_rtf_read (const char *data, gsize size, SpDraft *draft, char **title, GError **error)
{
  g_autoptr (SpDraft) notes = sp_draft_new ();
  Parser parser = { .p = data, .end = data + size, .now = { .uc = 1, .code_page = 1252 }, .code_page = 1252 };

  parser.stack = g_array_new (FALSE, FALSE, sizeof (Group));
  parser.pending = g_byte_array_new ();
  parser.title = g_string_new (NULL);
  parser.author = g_string_new (NULL);
  parser.fonts = g_hash_table_new (NULL, NULL);
  sp_blocks_init (&parser.body, draft);
  sp_blocks_init (&parser.notes, notes);
  parse (&parser);
  finish (&parser, draft, title);
  sp_blocks_clear (&parser.body);
  sp_blocks_clear (&parser.notes);
  g_array_unref (parser.stack);
  g_byte_array_unref (parser.pending);
  g_string_free (parser.title, TRUE);
  g_string_free (parser.author, TRUE);
  g_hash_table_unref (parser.fonts);
  if (!parser.broken)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
               "The RTF document is cut or damaged (a group is not closed); get the file again");
  return FALSE;
}
