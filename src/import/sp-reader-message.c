/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-reader-message.h"

#include <string.h>

void
sp_message_add (GByteArray *message, SpTag tag, const void *data, gsize size)
{
  guint32 head[2] = { tag, size };

  g_return_if_fail (size <= G_MAXUINT32);
  g_byte_array_append (message, (const guint8 *) head, sizeof head);
  if (size > 0)
    g_byte_array_append (message, data, size);
}

void
sp_message_add_text (GByteArray *message, SpTag tag, const char *text)
{
  if (text)
    sp_message_add (message, tag, text, strlen (text));
}

gboolean
sp_message_next (SpMessageReader *reader, SpField *field, gboolean *broken)
{
  guint32 head[2];
  gsize left = reader->size - reader->position;

  *broken = FALSE;
  if (left == 0)
    return FALSE;
  if (left >= sizeof head)
    {
      memcpy (head, reader->data + reader->position, sizeof head);
      if (head[0] >= SP_TAG_NAME && head[0] <= SP_TAG_COLUMNS && head[1] <= left - sizeof head)
        {
          field->tag = (SpTag) head[0];
          field->size = head[1];
          field->data = reader->data + reader->position + sizeof head;
          reader->position += sizeof head + head[1];
          return TRUE;
        }
    }
  *broken = TRUE;
  return FALSE;
}

static void
add_coding (GByteArray *message, const SpCoding *coding)
{
  guint32 range[2] = { coding->passage->range.start, coding->passage->range.end };

  sp_message_add (message, SP_TAG_CODING, range, sizeof range);
  for (char **name = coding->code; *name; name++)
    sp_message_add_text (message, SP_TAG_CODE, *name);
  sp_message_add_text (message, SP_TAG_NOTE, coding->note);
  sp_message_add_text (message, SP_TAG_CODER, coding->coder);
  sp_message_add_text (message, SP_TAG_QUOTE, coding->passage->quote);
  sp_message_add_text (message, SP_TAG_PREFIX, coding->passage->prefix);
  sp_message_add_text (message, SP_TAG_SUFFIX, coding->passage->suffix);
}

static void
add_draft (GByteArray *message, const SpDraft *draft)
{
  guint32 flags = draft->flags;
  guint32 lost = draft->n_codings_lost;

  sp_message_add (message, SP_TAG_ARTICLE, &flags, sizeof flags);
  sp_message_add_text (message, SP_TAG_TITLE, draft->title);
  for (guint i = 0; i < draft->authors->len; i++)
    sp_message_add_text (message, SP_TAG_AUTHOR, g_ptr_array_index (draft->authors, i));
  sp_message_add_text (message, SP_TAG_OUTLET, draft->outlet);
  sp_message_add_text (message, SP_TAG_DATE, draft->date);
  sp_message_add_text (message, SP_TAG_MODIFIED, draft->modified);
  sp_message_add_text (message, SP_TAG_LANG, draft->lang);
  sp_message_add_text (message, SP_TAG_URL, draft->url);
  sp_message_add_text (message, SP_TAG_MEDIA_TYPE, draft->media_type);
  for (guint i = 0; i < draft->paragraphs->len; i++)
    sp_message_add_text (message, SP_TAG_PARAGRAPH, g_ptr_array_index (draft->paragraphs, i));
  if (draft->n_codings_lost > 0)
    sp_message_add (message, SP_TAG_CODINGS_LOST, &lost, sizeof lost);
  for (guint i = 0; i < draft->codings->len; i++)
    add_coding (message, g_ptr_array_index (draft->codings, i));
}

void
sp_message_add_drafts (GByteArray *message, GPtrArray *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    add_draft (message, g_ptr_array_index (drafts, i));
}

void
sp_message_add_error (GByteArray *message, const GError *error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_c (text, error->domain == SP_IMPORT_ERROR ? error->code : SP_IMPORT_ERROR_DAMAGED);
  g_string_append (text, error->message);
  sp_message_add (message, SP_TAG_ERROR, text->str, text->len);
}

/* The text of FIELD when it is one: valid UTF-8 without NUL. */
static char *
dup_field (const SpField *field)
{
  return g_utf8_validate_len (field->data, field->size, NULL) ? g_strndup (field->data, field->size) : NULL;
}

static void
set_field (char **target, const SpField *field)
{
  g_free (*target);
  *target = dup_field (field);
}

/* The numbers that FIELD is. Returns FALSE when it is not N of them. */
static gboolean
take_numbers (const SpField *field, guint32 *numbers, guint n)
{
  if (field->size != n * sizeof *numbers)
    return FALSE;
  memcpy (numbers, field->data, field->size);
  return TRUE;
}

static gboolean
begin_coding (SpDraft *draft, const SpField *field)
{
  guint32 range[2];

  if (!take_numbers (field, range, 2) || draft->codings->len >= SP_IMPORT_MAX_CODINGS)
    return FALSE;
  g_ptr_array_add (draft->codings, sp_coding_new ());
  ((SpCoding *) g_ptr_array_index (draft->codings, draft->codings->len - 1))->passage->range =
      (SpRange){ range[0], range[1] };
  return TRUE;
}

static gboolean
add_code (SpCoding *coding, const SpField *field)
{
  char *name = dup_field (field);
  guint n = g_strv_length (coding->code);

  if (!name || n >= SP_IMPORT_MAX_CODE_DEPTH)
    {
      g_free (name);
      return FALSE;
    }
  coding->code = g_renew (char *, coding->code, n + 2);
  coding->code[n] = name;
  coding->code[n + 1] = NULL;
  return TRUE;
}

/* Puts what is not NULL in the place of *TARGET. */
static gboolean
replace_text (char **target, char *text)
{
  if (!text)
    return FALSE;
  g_free (*target);
  *target = text;
  return TRUE;
}

/* Puts FIELD in the last coding of DRAFT. Returns FALSE when it does not belong there. */
static gboolean
take_coding_field (SpDraft *draft, const SpField *field)
{
  SpCoding *coding = draft->codings->len > 0 ? g_ptr_array_index (draft->codings, draft->codings->len - 1) : NULL;

  if (!coding || field->size > SP_IMPORT_MAX_PASSAGE)
    return FALSE;
  switch ((int) field->tag)
    {
    case SP_TAG_CODE:
      return add_code (coding, field);
    case SP_TAG_NOTE:
      return replace_text (&coding->note, dup_field (field));
    case SP_TAG_CODER:
      return replace_text (&coding->coder, dup_field (field));
    case SP_TAG_QUOTE:
      return replace_text (&coding->passage->quote, dup_field (field));
    case SP_TAG_PREFIX:
      return replace_text (&coding->passage->prefix, dup_field (field));
    case SP_TAG_SUFFIX:
      return replace_text (&coding->passage->suffix, dup_field (field));
    default:
      return FALSE;
    }
}

/* Puts FIELD in DRAFT. Returns FALSE when it does not belong there. */
static gboolean
take_field (SpDraft *draft, const SpField *field)
{
  g_autofree char *text = NULL;

  switch ((int) field->tag)
    {
    case SP_TAG_TITLE:
      set_field (&draft->title, field);
      return TRUE;
    case SP_TAG_OUTLET:
      set_field (&draft->outlet, field);
      return TRUE;
    case SP_TAG_DATE:
      set_field (&draft->date, field);
      return TRUE;
    case SP_TAG_MODIFIED:
      set_field (&draft->modified, field);
      return TRUE;
    case SP_TAG_LANG:
      set_field (&draft->lang, field);
      return TRUE;
    case SP_TAG_URL:
      set_field (&draft->url, field);
      return TRUE;
    case SP_TAG_MEDIA_TYPE:
      set_field (&draft->media_type, field);
      return TRUE;
    case SP_TAG_AUTHOR:
      text = dup_field (field);
      if (text)
        sp_draft_add_author (draft, text);
      return TRUE;
    case SP_TAG_PARAGRAPH:
      text = dup_field (field);
      if (text)
        sp_draft_add_paragraph (draft, text, -1);
      return text != NULL;
    case SP_TAG_CODINGS_LOST:
      return take_numbers (field, &draft->n_codings_lost, 1);
    case SP_TAG_CODING:
      return begin_coding (draft, field);
    default:
      return take_coding_field (draft, field);
    }
}

/* The worker's own error. Its text goes to people, so it must be one line of UTF-8. */
static void
take_error (const SpField *field, GError **error)
{
  guint code = field->size > 0 ? (guint8) field->data[0] : SP_N_IMPORT_ERRORS;
  g_autofree char *text = NULL;

  if (code < SP_N_IMPORT_ERRORS && field->size < 1000)
    text = g_utf8_make_valid (field->data + 1, field->size - 1);
  if (text)
    g_set_error_literal (error, SP_IMPORT_ERROR, (int) code, g_strdelimit (text, "\r\n\t", ' '));
}

GPtrArray *
sp_message_read_drafts (const char *data, gsize size, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_draft_free);
  SpMessageReader reader = { data, size, 0 };
  GError *told = NULL;
  gboolean broken = FALSE, fits = TRUE;
  SpField field;

  while (fits && !told && sp_message_next (&reader, &field, &broken))
    {
      if (field.tag == SP_TAG_ERROR)
        {
          take_error (&field, &told);
          fits = told != NULL;
        }
      else if (field.tag == SP_TAG_ARTICLE)
        {
          guint32 flags = 0;
          SpDraft *draft = sp_draft_new ();

          g_ptr_array_add (drafts, draft);
          fits = field.size == sizeof flags && drafts->len <= SP_IMPORT_MAX_ARTICLES;
          memcpy (&flags, field.data, MIN (field.size, sizeof flags));
          draft->flags = (SpArticleFlags) flags;
        }
      else
        fits = drafts->len > 0 && take_field (g_ptr_array_index (drafts, drafts->len - 1), &field);
    }
  if (told)
    {
      g_propagate_error (error, told);
      return NULL;
    }
  if (broken || !fits || drafts->len == 0)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                   "The reader gave an answer that makes no sense; the file may be damaged");
      return NULL;
    }
  return g_steal_pointer (&drafts);
}
