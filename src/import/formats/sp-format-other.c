/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

/* Kinds of file that are known and hold no article that could be read: one clear line for each. */
#include "sp-format.h"

#include "sp-archive.h"

#include <string.h>

/* What stands at a fixed place in such files, and what is to be said of them. */
typedef struct
{
  guint offset;
  const char *bytes;
  guint size;
  SpImportError code;
  const char *message;
} Kind;

/* What is found somewhere in a container: the name of a part, and what is to be said of files that have it. */
typedef struct
{
  const char *part;
  SpImportError code;
  const char *message;
} Part;

#define IMAGE                                                                                                          \
  SP_IMPORT_ERROR_UNSUPPORTED, "This is a picture; run it through text recognition (OCR) and import the text"
#define SOUND SP_IMPORT_ERROR_UNSUPPORTED, "This is sound or film; import a transcript of it"
#define ARCHIVE SP_IMPORT_ERROR_UNSUPPORTED, "This is an archive; unpack it and import the files in it"
#define PROGRAM SP_IMPORT_ERROR_NOT_ARTICLE, "This is a program, no article; choose the file with the text"
#define DATABASE SP_IMPORT_ERROR_UNSUPPORTED, "This is a database; export its articles as CSV or JSON and import that"
#define FONT SP_IMPORT_ERROR_NOT_ARTICLE, "This is a font, no article; choose the file with the text"
#define DOCUMENT                                                                                                       \
  SP_IMPORT_ERROR_UNSUPPORTED,                                                                                         \
      "This is a document of another program; save it there as .docx, .odt or PDF and import that"
#define BOOK SP_IMPORT_ERROR_UNSUPPORTED, "This is a book that other readers use; convert it to EPUB and import that"
#define LINK                                                                                                           \
  SP_IMPORT_ERROR_NOT_ARTICLE, "This is only a link; open it in a browser, and import the address or the saved page"
#define SECRET SP_IMPORT_ERROR_ENCRYPTED, "This is encrypted or a key; decrypt the text and import that"
#define SIDE_FILE                                                                                                      \
  SP_IMPORT_ERROR_NOT_ARTICLE, "This only belongs to another file or folder of a Mac; import the file itself"
#define PASSWORD SP_IMPORT_ERROR_ENCRYPTED, "The document is protected by a password; save it without and import that"
#define SHEET SP_IMPORT_ERROR_UNSUPPORTED, "This is a spreadsheet; save the table of articles as CSV and import that"
#define SLIDES SP_IMPORT_ERROR_UNSUPPORTED, "This is a presentation; save it as PDF and import that"
#define MAGIC(offset, bytes) offset, bytes, sizeof bytes - 1

/* clang-format off */
static const Kind kinds[] = {
  { MAGIC (0, "\x89PNG\r\n\x1a\n"), IMAGE },
  { MAGIC (0, "\xff\xd8\xff"), IMAGE },
  { MAGIC (0, "GIF87a"), IMAGE },
  { MAGIC (0, "GIF89a"), IMAGE },
  { MAGIC (0, "II*\0"), IMAGE },
  { MAGIC (0, "MM\0*"), IMAGE },
  { MAGIC (8, "WEBPVP8"), IMAGE },
  { MAGIC (4, "ftypheic"), IMAGE },
  { MAGIC (4, "ftypavif"), IMAGE },
  { MAGIC (4, "ftypmif1"), IMAGE },
  { MAGIC (0, "8BPS\0"), IMAGE },
  { MAGIC (14, "\x28\0\0\0"), IMAGE }, /* BMP: the size of its second header */
  { MAGIC (0, "\0\0\0\x0cJXL "), IMAGE },
  { MAGIC (0, "\0\0\0\x0cjP  "), IMAGE },
  { MAGIC (0, "gimp xcf"), IMAGE },
  { MAGIC (0, "\xd7\xcd\xc6\x9a"), IMAGE },
  { MAGIC (40, " EMF\0"), IMAGE },
  { MAGIC (0, "AT&TFORM"), SP_IMPORT_ERROR_UNSUPPORTED,
    "This is a DjVu document; convert it to PDF with text and import that" },
  { MAGIC (0, "ID3\2"), SOUND },
  { MAGIC (0, "ID3\3"), SOUND },
  { MAGIC (0, "ID3\4"), SOUND },
  { MAGIC (0, "\xff\xfb"), SOUND },
  { MAGIC (0, "\xff\xf3"), SOUND },
  { MAGIC (0, "\xff\xf1"), SOUND },
  { MAGIC (0, "OggS"), SOUND },
  { MAGIC (0, "fLaC\0"), SOUND },
  { MAGIC (0, "#!AMR"), SOUND },
  { MAGIC (0, "MThd\0"), SOUND },
  { MAGIC (0, "FLV\1"), SOUND },
  { MAGIC (8, "WAVEfmt "), SOUND },
  { MAGIC (8, "AIFFCOMM"), SOUND },
  { MAGIC (8, "AVI LIST"), SOUND },
  { MAGIC (4, "ftyp"), SOUND },
  { MAGIC (4, "moov\0"), SOUND },
  { MAGIC (0, "\0\0\1\xba"), SOUND },
  { MAGIC (0, "\0\0\1\xb3"), SOUND },
  { MAGIC (0, "\x1a\x45\xdf\xa3"), SOUND },
  { MAGIC (0, "\x30\x26\xb2\x75\x8e\x66\xcf\x11"), SOUND },
  { MAGIC (0, "\0\0\1\0"), IMAGE }, /* an icon */
  { MAGIC (0, "7z\xbc\xaf\x27\x1c"), ARCHIVE },
  { MAGIC (0, "Rar!\x1a\x07"), ARCHIVE },
  { MAGIC (0, "\x1f\x8b"), ARCHIVE },
  { MAGIC (0, "\x1f\x9d"), ARCHIVE },
  { MAGIC (4, "1AY&SY"), ARCHIVE },
  { MAGIC (0, "\xfd" "7zXZ\0"), ARCHIVE },
  { MAGIC (0, "\x5d\0\0"), ARCHIVE },
  { MAGIC (0, "\x28\xb5\x2f\xfd"), ARCHIVE },
  { MAGIC (0, "\x04\x22\x4d\x18"), ARCHIVE },
  { MAGIC (2, "-lh5-"), ARCHIVE },
  { MAGIC (0, "MSCF\0"), ARCHIVE },
  { MAGIC (0, "!<arch>\n"), ARCHIVE },
  { MAGIC (0, "07070100"), ARCHIVE },
  { MAGIC (0, "\xed\xab\xee\xdb"), ARCHIVE },
  { MAGIC (0, "StuffIt (c)"), ARCHIVE },
  { MAGIC (257, "ustar"), ARCHIVE },
  { MAGIC (32769, "CD001"), ARCHIVE },
  { MAGIC (0, "\x7f" "ELF"), PROGRAM },
  { MAGIC (0, "MZ\x90\0"), PROGRAM },
  { MAGIC (0, "MZ\x50\0"), PROGRAM },
  { MAGIC (0, "\xca\xfe\xba\xbe"), PROGRAM },
  { MAGIC (0, "\xcf\xfa\xed\xfe"), PROGRAM },
  { MAGIC (0, "\0asm\1"), PROGRAM },
  { MAGIC (68, "Stpt"), SP_IMPORT_ERROR_NOT_ARTICLE,
    "This is a Standpoint project; open it, or merge it into this one" },
  { MAGIC (0, "SQLite format 3"), DATABASE },
  { MAGIC (4, "Standard Jet DB"), DATABASE },
  { MAGIC (4, "Standard ACE DB"), DATABASE },
  { MAGIC (0, "$FL2@(#)"), DATABASE },
  { MAGIC (0, "PAR1"), DATABASE },
  { MAGIC (0, "OTTO\0"), FONT },
  { MAGIC (0, "ttcf\0"), FONT },
  { MAGIC (0, "\0\1\0\0\0"), FONT },
  { MAGIC (0, "wOFF"), FONT },
  { MAGIC (0, "wOF2"), FONT },
  { MAGIC (60, "BOOKMOBI"), SP_IMPORT_ERROR_UNSUPPORTED,
    "This is a Kindle book; convert it to EPUB and import that" },
  { MAGIC (0, "\xea" "DRMION"), SP_IMPORT_ERROR_ENCRYPTED,
    "The book is locked by its seller; import a copy without protection" },
  { MAGIC (0, "ITOLITLS"), BOOK },
  { MAGIC (0, "ITSF\3"), BOOK },
  { MAGIC (0, "%!PS"), SP_IMPORT_ERROR_UNSUPPORTED, "This is PostScript; convert it to PDF and import that" },
  { MAGIC (0, "\xc5\xd0\xd3\xc6"), SP_IMPORT_ERROR_UNSUPPORTED,
    "This is PostScript; convert it to PDF and import that" },
  { MAGIC (0, "\xe4\x52\x5c\x7b\x8c\xd8"), DOCUMENT }, /* OneNote */
  { MAGIC (0, "\xffWPC"), DOCUMENT },                    /* WordPerfect */
  { MAGIC (0, "\x31\xbe\0\0"), DOCUMENT },              /* Windows Write */
  { MAGIC (0, "\xdb\xa5"), DOCUMENT },                   /* Word of before 1995 */
  { MAGIC (0, "\x06\x06\xed\xf5"), DOCUMENT },           /* InDesign */
  { MAGIC (2, "MMXPR"), DOCUMENT },                      /* QuarkXPress */
  { MAGIC (0, "!BDN"), SP_IMPORT_ERROR_UNSUPPORTED,
    "This is a mailbox of Outlook (.pst); save the mails in it as .eml or .mbox and import those" },
  { MAGIC (0, "bplist00"), SP_IMPORT_ERROR_UNSUPPORTED,
    "This is a web archive or other file of a Mac; save the page as HTML or PDF and import that" },
  { MAGIC (0, "\0\5\x16\7"), SIDE_FILE },
  { MAGIC (4, "Bud1\0"), SIDE_FILE },
  { MAGIC (0, "L\0\0\0\1\x14\2\0"), LINK },
  { MAGIC (0, "[InternetShortcut]"), LINK },
  { MAGIC (0, "[Desktop Entry]"), LINK },
  { MAGIC (0, "d8:announce"), LINK },
  { MAGIC (0, "-----BEGIN PGP MESSAGE"), SECRET },
  { MAGIC (0, "-----BEGIN CERTIFICATE"), SECRET },
};

/* Streams of the old Office formats. */
static const Part streams[] = {
  { "EncryptedPackage", PASSWORD },
  { "WordDocument", SP_IMPORT_ERROR_UNSUPPORTED,
    "This is a Word document of before 2007 (.doc); save it as .docx, .odt or PDF and import that" },
  { "__substg1.0_", SP_IMPORT_ERROR_UNSUPPORTED,
    "This is an Outlook message (.msg); save it as .eml or HTML and import that" },
  { "PowerPoint Document", SLIDES },
  { "Workbook", SHEET },
  { "HwpSummaryInformation", DOCUMENT },
  { "Book", SHEET },
};

/* Members of ZIP archives. */
static const Part members[] = {
  { "xl/workbook", SHEET },
  { "ppt/presentation", SLIDES },
  { "visio/document", DOCUMENT },
  { "Index/Document.iwa", DOCUMENT },
  { "QuickLook/Thumbnail", DOCUMENT },
  { "designmap.xml", DOCUMENT },
  { "Contents/section0.xml", DOCUMENT },
  { "FixedDoc", SP_IMPORT_ERROR_UNSUPPORTED, "This is an XPS document; convert it to PDF and import that" },
  { "AndroidManifest.xml", PROGRAM },
  { "META-INF/MANIFEST.MF", PROGRAM },
};
/* clang-format on */

/* The names under which documents come that are read, and none of which is text. */
static const char *const document_suffixes[] = { ".docx", ".odt", ".epub", ".qdpx" };

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

static gboolean
is_called_document (const SpInput *input)
{
  for (guint i = 0; i < G_N_ELEMENTS (document_suffixes); i++)
    if (sp_input_has_suffix (input, document_suffixes[i]))
      return TRUE;
  return FALSE;
}

static int
sniff (const SpInput *input)
{
  if (starts (input, OLE) || starts (input, "PK\3\4") || starts (input, "PK\5\6") || starts (input, "PK\7\10")
      || find_kind (input))
    return SP_SNIFF_MAYBE + 10;
  return is_called_document (input) ? SP_SNIFF_ANY + 5 : SP_SNIFF_NO;
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
  for (guint i = 0; i < G_N_ELEMENTS (streams); i++)
    if (has_wide (input, streams[i].part))
      {
        g_set_error_literal (error, SP_IMPORT_ERROR, streams[i].code, streams[i].message);
        return;
      }
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
               "This is an Office file of before 2007; save it as .docx, .odt, CSV or PDF and import that");
}

static void
refuse_zip (const SpInput *input, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (sp_archive_looks_like (input->data, input->size, members[i].part))
      {
        g_set_error_literal (error, SP_IMPORT_ERROR, members[i].code, members[i].message);
        return;
      }
  if (sp_archive_looks_like (input->data, input->size, "content.xml")
      && sp_archive_looks_like (input->data, input->size, "META-INF/manifest.xml"))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                 "This OpenDocument file is no text; save it as .odt, CSV or PDF and import that");
  else if (is_called_document (input))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                 "The document is damaged or not what its name says; get the file again");
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
  else if (kind)
    g_set_error_literal (error, SP_IMPORT_ERROR, kind->code, kind->message);
  else
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                 "The document is damaged or not what its name says; get the file again");
  return FALSE;
}

const SpFormat sp_format_other = {
  .name = "other file",
  .media_type = "application/octet-stream",
  .sniff = sniff,
  .read = refuse,
};
