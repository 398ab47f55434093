/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

/* Kinds of file that are known and hold no article that could be read: one clear line for each. */
#include "sp-format.h"

#include "sp-archive.h"

#include <string.h>

typedef struct
{
  guint offset;
  const char *bytes;
  guint size;
  SpImportError code;
  const char *message;
} Kind;

#define IMAGE "This is a picture; run it through text recognition (OCR) and import the text"
#define SOUND "This is sound or film; import a transcript of it"
#define ARCHIVE "This is an archive; unpack it and import the files in it"
#define PROGRAM "This is a program, no article"
#define DATABASE "This is a database; export its articles as CSV or JSON"
#define FONT "This is a font, no article"
#define MAGIC(offset, bytes) offset, bytes, sizeof bytes - 1

static const Kind kinds[] = {
  { MAGIC (0, "\x89PNG\r\n\x1a\n"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (0, "\xff\xd8\xff"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (0, "GIF87a"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (0, "GIF89a"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (0, "II*\0"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (0, "MM\0*"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (8, "WEBP"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (4, "ftypheic"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (4, "ftypavif"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (0, "8BPS"), SP_IMPORT_ERROR_UNSUPPORTED, IMAGE },
  { MAGIC (0, "AT&TFORM"), SP_IMPORT_ERROR_UNSUPPORTED, "This is a DjVu document; convert it to PDF with text" },
  { MAGIC (0, "ID3\2"), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (0, "ID3\3"), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (0, "ID3\4"), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (0, "\xff\xfb"), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (0, "OggS"), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (0, "fLaC"), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (8, "WAVE"), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (8, "AVI "), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (4, "ftyp"), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (0, "\x1a\x45\xdf\xa3"), SP_IMPORT_ERROR_UNSUPPORTED, SOUND },
  { MAGIC (0, "7z\xbc\xaf\x27\x1c"), SP_IMPORT_ERROR_UNSUPPORTED, ARCHIVE },
  { MAGIC (0, "Rar!\x1a\x07"), SP_IMPORT_ERROR_UNSUPPORTED, ARCHIVE },
  { MAGIC (0, "\x1f\x8b"), SP_IMPORT_ERROR_UNSUPPORTED, ARCHIVE },
  { MAGIC (4, "1AY&SY"), SP_IMPORT_ERROR_UNSUPPORTED, ARCHIVE },
  { MAGIC (0,
           "\xfd"
           "7zXZ\0"),
    SP_IMPORT_ERROR_UNSUPPORTED, ARCHIVE },
  { MAGIC (0, "\x28\xb5\x2f\xfd"), SP_IMPORT_ERROR_UNSUPPORTED, ARCHIVE },
  { MAGIC (257, "ustar"), SP_IMPORT_ERROR_UNSUPPORTED, ARCHIVE },
  { MAGIC (0,
           "\x7f"
           "ELF"),
    SP_IMPORT_ERROR_NOT_ARTICLE, PROGRAM },
  { MAGIC (0, "MZ\x90\0"), SP_IMPORT_ERROR_NOT_ARTICLE, PROGRAM },
  { MAGIC (0, "\xca\xfe\xba\xbe"), SP_IMPORT_ERROR_NOT_ARTICLE, PROGRAM },
  { MAGIC (0, "SQLite format 3"), SP_IMPORT_ERROR_UNSUPPORTED, DATABASE },
  { MAGIC (0, "OTTO\0"), SP_IMPORT_ERROR_NOT_ARTICLE, FONT },
  { MAGIC (0, "\0\1\0\0\0"), SP_IMPORT_ERROR_NOT_ARTICLE, FONT },
  { MAGIC (0, "wOF"), SP_IMPORT_ERROR_NOT_ARTICLE, FONT },
  { MAGIC (60, "BOOKMOBI"), SP_IMPORT_ERROR_UNSUPPORTED, "This is a Kindle book; convert it to EPUB and import that" },
  { MAGIC (0, "%!PS"), SP_IMPORT_ERROR_UNSUPPORTED, "This is PostScript; convert it to PDF and import that" },
};

#define OLE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

static const Kind *
find_kind (const SpInput *input)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (input->size >= kinds[i].offset + kinds[i].size
        && memcmp (input->data + kinds[i].offset, kinds[i].bytes, kinds[i].size) == 0)
      return &kinds[i];
  return NULL;
}

static gboolean
starts (const SpInput *input, const char *magic)
{
  return input->size >= strlen (magic) && memcmp (input->data, magic, strlen (magic)) == 0;
}

static int
sniff (const SpInput *input)
{
  return starts (input, OLE) || starts (input, "PK\3\4") || starts (input, "PK\5\6") || starts (input, "PK\7\10")
                 || find_kind (input)
             ? SP_SNIFF_MAYBE + 10
             : SP_SNIFF_NO;
}

/* Whether the ASCII text NAME stands in the file in UTF-16, as the old Office formats write names. */
static gboolean
has_wide (const SpInput *input, const char *name)
{
  gsize size = strlen (name);
  g_autofree char *wide = g_malloc0 (size * 2);

  for (gsize i = 0; i < size; i++)
    wide[i * 2] = name[i];
  return memmem (input->data, input->size, wide, size * 2 - 1) != NULL;
}

static void
refuse_ole (const SpInput *input, GError **error)
{
  if (has_wide (input, "EncryptedPackage"))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ENCRYPTED,
                 "The document is protected by a password; save it without and import that");
  else if (has_wide (input, "WordDocument"))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                 "This is a Word document of before 2007 (.doc); save it as .docx, .odt or PDF and import that");
  else if (has_wide (input, "__substg1.0_"))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                 "This is an Outlook message (.msg); save it as .eml or HTML and import that");
  else
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                 "This is an Office file of before 2007; save it as .docx, .odt, CSV or PDF and import that");
}

static void
refuse_zip (const SpInput *input, GError **error)
{
  if (sp_archive_looks_like (input->data, input->size, "xl/workbook"))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                 "This is a spreadsheet; save the table of articles as CSV and import that");
  else if (sp_archive_looks_like (input->data, input->size, "ppt/presentation"))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                 "This is a presentation; save it as PDF and import that");
  else if (sp_archive_looks_like (input->data, input->size, "content.xml")
           && sp_archive_looks_like (input->data, input->size, "META-INF/manifest.xml"))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                 "This OpenDocument file is no text; save it as .odt, CSV or PDF and import that");
  else
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                 "This ZIP archive is no document, or a damaged one; unpack it and import the files in it");
}

static gboolean
refuse (const SpInput *input, GPtrArray *drafts, GError **error)
{
  const Kind *kind = find_kind (input);

  if (starts (input, OLE))
    refuse_ole (input, error);
  else if (starts (input, "PK"))
    refuse_zip (input, error);
  else
    g_set_error_literal (error, SP_IMPORT_ERROR, kind->code, kind->message);
  return FALSE;
}

const SpFormat sp_format_other = {
  .name = "other file",
  .media_type = "application/octet-stream",
  .sniff = sniff,
  .read = refuse,
};
