/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "sp-archive.h"
#include "sp-test-format.h"

#define TYPES                                                                                                          \
  "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",              \
      "_rels/.rels",                                                                                                   \
      "<Relationships><Relationship Type='http://x/officeDocument' Target='word/document2.xml'/>"                      \
      "<Relationship Type='http://x/metadata/core-properties' Target='docProps/core.xml'/></Relationships>"

#define CORE                                                                                                           \
  "docProps/core.xml",                                                                                                 \
      "<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:t='t'><dc:title>untitled</dc:title>"                         \
      "<dc:creator>Ann Lee</dc:creator><t:created>2016-09-17T10:00:00Z</t:created></cp:coreProperties>"

static const char document[] =
    "<w:document xmlns:w='w' xmlns:mc='m'><w:body>"
    "<w:p><w:pPr><w:pStyle w:val='Titel'/></w:pPr><w:r><w:t>The bridge</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>One </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>two</w:t><w:tab/>"
    "<w:t>three.</w:t></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>"
    "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>Kept</w:t><w:br/><w:br/><w:t>apart.</"
    "w:t>"
    "</w:r></w:ins></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>Outer</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p>"
    "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent>"
    "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    "</w:body></w:document>";

static void
test_docx (void)
{
  const char *const members[] = {
    TYPES,
    CORE,
    "word/document2.xml",
    document,
    "word/_rels/document2.xml.rels",
    "<Relationships><Relationship Type='/styles' Target='styles.xml'/>"
    "<Relationship Type='/footnotes' Target='footnotes.xml'/>"
    "<Relationship Type='/attachedTemplate' Target='file:///etc/passwd' TargetMode='External'/></Relationships>",
    "word/styles.xml",
    "<w:styles xmlns:w='w'><w:style w:styleId='Titel'><w:name w:val='Title'/></w:style></w:styles>",
    "word/footnotes.xml",
    "<w:footnotes xmlns:w='w'><w:footnote><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote></w:footnotes>",
    NULL
  };
  g_autoptr (GByteArray) zip = make_zip (members);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a.bin", (char *) zip->data, zip->len, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "The bridge");
  g_assert_cmpstr (g_ptr_array_index (get_draft (drafts, 0)->authors, 0), ==, "Ann Lee");
  g_assert_cmpstr (get_draft (drafts, 0)->date, ==, "2016-09-17T10:00:00Z");
  assert_paragraphs (drafts, 0, "One two three.|Kept|apart.|Cell|Box|Outer|Note.");
}

static void
test_odt (void)
{
  const char *const members[] = {
    "mimetype",
    "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml",
    "<manifest/>",
    "content.xml",
    "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:d='d'><o:body><o:text>"
    "<t:tracked-changes><t:p>deleted</t:p></t:tracked-changes>"
    "<t:h>The  bridge</t:h><t:p>A<t:s "
    "t:c='2'/>b<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>Note.</t:p>"
    "</t:note-body></t:note>  c<t:line-break/>d<d:frame><d:text-box><t:p>Box</t:p></d:text-box></d:frame>.</t:p>"
    "<o:annotation><t:p>remark</t:p></o:annotation></o:text></o:body></o:document-content>",
    "meta.xml",
    "<o:document-meta xmlns:o='o' xmlns:m='m' xmlns:dc='d'><o:meta><m:initial-creator>Ann Lee</m:initial-creator>"
    "<m:creation-date>2016-09-17T10:00:00</m:creation-date></o:meta></o:document-meta>",
    NULL
  };
  g_autoptr (GByteArray) zip = make_zip (members);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a.odt", (char *) zip->data, zip->len, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "The bridge");
  g_assert_cmpstr (get_draft (drafts, 0)->date, ==, "2016-09-17T10:00:00");
  assert_paragraphs (drafts, 0, "Box|A b c\nd.|Note.");
}

static void
test_odt_encrypted (void)
{
  const char *const members[] = { "mimetype",
                                  "application/vnd.oasis.opendocument.text",
                                  "META-INF/manifest.xml",
                                  "<manifest><file-entry><encryption-data/></file-entry></manifest>",
                                  "content.xml",
                                  "\x01\x02\x03",
                                  NULL };
  g_autoptr (GByteArray) zip = make_zip (members);

  assert_refused ("a.odt", (char *) zip->data, zip->len, SP_IMPORT_ERROR_ENCRYPTED);
}

#define CONTAINER(path)                                                                                                \
  "mimetype", "application/epub+zip", "META-INF/container.xml",                                                        \
      "<container><rootfiles><rootfile full-path='" path "'/></rootfiles></container>"

static void
test_epub (void)
{
  const char *const members[] = {
    CONTAINER ("OPS/book.opf"),
    "OPS/book.opf",
    "<package xmlns:dc='d'><metadata><dc:title>The Book</dc:title><dc:creator>Ann Lee</dc:creator>"
    "<dc:creator role='trl'>Tom "
    "Ray</dc:creator><dc:publisher>House</dc:publisher><dc:language>en</dc:language></metadata><manifest>"
    "<item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>"
    "<item id='b' href='text/b%20c.xhtml' media-type='application/xhtml+xml'/>"
    "<item id='a' href='text/../text/a.xhtml' media-type='application/xhtml+xml'/>"
    "<item id='x' href='nav.xhtml' media-type='application/xhtml+xml'/></manifest>"
    "<spine><itemref idref='n'/><itemref idref='x' linear='no'/><itemref idref='a'/><itemref "
    "idref='b'/></spine></package>",
    "OPS/nav.xhtml",
    "<html><body><p>Contents</p></body></html>",
    "OPS/text/a.xhtml",
    "<html><body><h1>Chapter</h1><p>First&nbsp;<ruby>one<rt>wan</rt></ruby>.</p></body></html>",
    "OPS/text/b c.xhtml",
    "<html><body><p>Second <b>one</b>.</p></body></html>",
    NULL
  };
  const char *const outside[] = { CONTAINER ("../../etc/passwd"), NULL };
  const char *const file[] = { CONTAINER ("file:///etc/passwd"), NULL };
  g_autoptr (GByteArray) zip = make_zip (members);
  g_autoptr (GByteArray) zip_outside = make_zip (outside);
  g_autoptr (GByteArray) zip_file = make_zip (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a", (char *) zip->data, zip->len, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "The Book");
  g_assert_cmpstr (get_draft (drafts, 0)->outlet, ==, "House");
  g_assert_cmpuint (get_draft (drafts, 0)->authors->len, ==, 1);
  assert_paragraphs (drafts, 0, "Chapter|First one.|Second one.");
  assert_refused ("a.epub", (char *) zip_outside->data, zip_outside->len, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.epub", (char *) zip_file->data, zip_file->len, SP_IMPORT_ERROR_DAMAGED);
}

static void
test_qdpx (void)
{
  const char *const members[] = {
    "Project.QDE",
    "<Project xmlns='urn:QDA-XML:project:1.0'><Sources><TextSource name='Talk' plainTextPath='internal://A.txt'/>"
    "<TextSource name='Inline'><PlainTextContent>Some words here.</PlainTextContent></TextSource>"
    "<TextSource name='Out' plainTextPath='internal://../../etc/passwd'/>"
    "<TextSource name='Abs' plainTextPath='absolute:///etc/passwd'/></Sources></Project>",
    "Sources/a.TXT", "\xef\xbb\xbfOne.\r\nTwo.\r\n", NULL
  };
  g_autofree char *upper = NULL;
  g_autoptr (GByteArray) zip = make_zip (members);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  /* Any case of the name is a project; these are what programs write. */
  for (char *p = (char *) zip->data; (p = memmem (p, (char *) zip->data + zip->len - p, "Project.QDE", 11)); p += 11)
    memcpy (p, "Project.qde", 11);
  drafts = read_bytes ("a.qdpx", (char *) zip->data, zip->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "Talk");
  assert_paragraphs (drafts, 0, "One.|Two.");
  assert_paragraphs (drafts, 1, "Some words here.");
}

/* A document whose checksum, size or text is not what it should be. */
static void
test_damaged (void)
{
  const char *const members[] = { TYPES, "word/document2.xml", document, NULL };
  const char *const cut[] = { TYPES, "word/document2.xml", "<w:document xmlns:w='w'><w:body><w:p>", NULL };
  const char *const missing[] = { TYPES, "word/other.xml", "<a/>", NULL };
  g_autoptr (GByteArray) zip = make_zip (members);
  g_autoptr (GByteArray) zip_cut = make_zip (cut);
  g_autoptr (GByteArray) zip_missing = make_zip (missing);
  char *directory = memmem (zip->data, zip->len, "PK\1\2", 4);

  assert_refused ("a.docx", (char *) zip_cut->data, zip_cut->len, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.docx", (char *) zip_missing->data, zip_missing->len, SP_IMPORT_ERROR_DAMAGED);
  /* Every member's checksum in the directory and after its data. */
  for (char *p = directory; (p = memmem (p, (char *) zip->data + zip->len - p, "PK\1\2", 4)); p += 4)
    p[16] ^= 1;
  for (char *p = (char *) zip->data; (p = memmem (p, directory - p, "PK\7\10", 4)); p += 4)
    p[4] ^= 1;
  assert_refused ("a.docx", (char *) zip->data, zip->len, SP_IMPORT_ERROR_DAMAGED);
}

static void
test_bomb (void)
{
  g_autofree char *big = g_strnfill (50 << 20, ' ');
  const char *const members[] = { TYPES, "word/document2.xml", big, NULL };
  g_autoptr (GByteArray) zip = make_zip (members);

  g_assert_cmpuint (zip->len, <, 1 << 20);
  assert_refused ("a.docx", (char *) zip->data, zip->len, SP_IMPORT_ERROR_TOO_LARGE);
}

/* Entities are neither expanded nor loaded, and elements with endless attributes not even parsed. */
static void
test_xml_attacks (void)
{
  const char *const entities[] = {
    TYPES, "word/document2.xml",
    "<!DOCTYPE d [<!ENTITY a 'bomb'><!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='w'><w:body>"
    "<w:p><w:r><w:t>Text &a;&x;&amp; more.</w:t></w:r></w:p></w:body></w:document>",
    NULL
  };
  g_autoptr (GString) wide = g_string_new ("<w:document");
  g_autoptr (GByteArray) zip = make_zip (entities);
  g_autoptr (GByteArray) zip_wide = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a.docx", (char *) zip->data, zip->len, &error);

  g_assert_no_error (error);
  assert_paragraphs (drafts, 0, "Text & more.");
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (wide, " a%u='1'", i);
  g_string_append (wide, "/>");
  zip_wide = make_zip ((const char *const[]){ TYPES, "word/document2.xml", wide->str, NULL });
  assert_refused ("a.docx", (char *) zip_wide->data, zip_wide->len, SP_IMPORT_ERROR_TOO_LARGE);
}

static void
test_others (void)
{
  const char *const plain[] = { "a.txt", "text", NULL };
  const char *const sheet[] = { "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>", NULL };
  g_autoptr (GByteArray) zip = make_zip (plain);
  g_autoptr (GByteArray) zip_sheet = make_zip (sheet);
  static const char old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0";
  static const char locked[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                               "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

  assert_refused ("a.zip", (char *) zip->data, zip->len, SP_IMPORT_ERROR_UNSUPPORTED);
  assert_refused ("a.docx", (char *) zip->data, zip->len, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.docx", (char *) zip_sheet->data, zip_sheet->len, SP_IMPORT_ERROR_UNSUPPORTED);
  assert_refused ("a.doc", old, sizeof old - 1, SP_IMPORT_ERROR_UNSUPPORTED);
  assert_refused ("a.docx", locked, sizeof locked - 1, SP_IMPORT_ERROR_ENCRYPTED);
  assert_refused ("a.txt", "\x89PNG\r\n\x1a\n0000", 12, SP_IMPORT_ERROR_UNSUPPORTED);
  assert_refused ("a.txt",
                  "\x7f"
                  "ELF000000000",
                  12, SP_IMPORT_ERROR_NOT_ARTICLE);
  assert_refused ("a.docx", "PK\3\4", 4, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.docx", "P", 1, SP_IMPORT_ERROR_DAMAGED);
}

/* A comment of whatever length behind the archive hides nothing. */
static void
test_comment (void)
{
  const char *const members[] = { TYPES, "word/document2.xml",
                                  "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                                  "<w:body><w:p><w:r><w:t>The council met.</w:t></w:r></w:p></w:body></w:document>",
                                  NULL };
  g_autoptr (GByteArray) zip = make_zip (members);
  g_autoptr (GPtrArray) drafts = NULL;
  guint plain = zip->len;

  g_byte_array_set_size (zip, plain + 40000);
  memset (zip->data + plain, 'c', 40000);
  zip->data[plain - 2] = 40000 & 255;
  zip->data[plain - 1] = 40000 >> 8;
  drafts = read_bytes ("a.docx", (char *) zip->data, zip->len, NULL);
  g_assert_cmpuint (drafts->len, ==, 1);
}

/* What it is and what to do is told of what is no article, whatever it is called. */
static void
test_kinds (void)
{
  static const struct
  {
    const char *bytes;
    gsize size;
    const char *told;
  } cases[] = {
    { "BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\1\0", 20, "picture" },
    { "\0\0\1\xba....", 8, "sound or film" },
    { "RIFF....WAVEfmt ", 16, "sound or film" },
    { "!<arch>\ndebian-binary", 21, "archive" },
    { "L\0\0\0\1\x14\2\0", 8, "link" },
    { "[InternetShortcut]\r\nURL=http://a.example/\r\n", 43, "link" },
    { "-----BEGIN PGP MESSAGE-----\n\nhQEM\n", 34, "encrypted" },
    { "\0\5\x16\7\0\2\0\0Mac OS X", 16, "Mac" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes ("a.txt", cases[i].bytes, cases[i].size, &error));
      g_assert_nonnull (strstr (error->message, cases[i].told));
      g_assert_nonnull (strchr (error->message, ';'));
    }
}

static void
test_resolve (void)
{
  static const struct
  {
    const char *base, *href, *expected;
  } cases[] = {
    { "OPS/a.opf", "b.html#x", "OPS/b.html" },
    { "OPS/a.opf", "../b%20c", "b c" },
    { "a", "b/./c", "b/c" },
    { "OPS/a.opf", "../../b", NULL },
    { "a", "file:///etc/passwd", NULL },
    { "a", "", NULL },
    { "a", "/x/y", "x/y" },
    { "a", "%00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = sp_archive_resolve (cases[i].base, cases[i].href);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/format-office/docx", test_docx);
  g_test_add_func ("/import/format-office/odt", test_odt);
  g_test_add_func ("/import/format-office/odt-encrypted", test_odt_encrypted);
  g_test_add_func ("/import/format-office/epub", test_epub);
  g_test_add_func ("/import/format-office/qdpx", test_qdpx);
  g_test_add_func ("/import/format-office/damaged", test_damaged);
  g_test_add_func ("/import/format-office/bomb", test_bomb);
  g_test_add_func ("/import/format-office/xml-attacks", test_xml_attacks);
  g_test_add_func ("/import/format-office/others", test_others);
  g_test_add_func ("/import/format-office/comment", test_comment);
  g_test_add_func ("/import/format-office/kinds", test_kinds);
  g_test_add_func ("/import/format-office/resolve", test_resolve);
  return g_test_run ();
}
