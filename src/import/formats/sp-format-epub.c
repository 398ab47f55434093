/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-archive.h"
#include "sp-charset.h"
#include "sp-head.h"
#include "sp-html-charset.h"
#include "sp-html-fragment.h"
#include "sp-xml.h"

#include <string.h>

#define CONTAINER "META-INF/container.xml"
#define ENCRYPTION "META-INF/encryption.xml"
#define MEDIA_TYPE "application/epub+zip"

/* Chapters that are read; a book has dozens, a newspaper hundreds. */
#define MAX_CHAPTERS 5000

static int
sniff (const SpInput *input)
{
  if (sp_archive_has_type (input->data, input->size, MEDIA_TYPE))
    return SP_SNIFF_SURE;
  return sp_archive_looks_like (input->data, input->size, CONTAINER) ? SP_SNIFF_LIKELY : SP_SNIFF_NO;
}

static void
set_damaged (GError **error, const char *what)
{
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED, "The book is damaged (%s); get the file again", what);
}

static xmlDoc *
load (SpArchive *archive, const char *name, GError **error)
{
  gsize size;
  const char *data = sp_archive_need (archive, name, &size, error);

  return data ? sp_xml_parse (data, size, error) : NULL;
}

/* The member that holds the book's metadata and order. */
static char *
find_package (SpArchive *archive, GError **error)
{
  g_autoptr (xmlDoc) doc = load (archive, CONTAINER, error);
  const xmlNode *rootfile;
  g_autofree char *path = NULL;
  char *member;

  if (!doc)
    return NULL;
  rootfile = sp_xml_find (xmlDocGetRootElement (doc), "rootfile");
  path = rootfile ? sp_xml_attribute (rootfile, "full-path") : NULL;
  member = path ? sp_archive_resolve ("x", path) : NULL;
  if (!member)
    set_damaged (error, "it does not say where its text is");
  return member;
}

/* Whether MEMBER is encrypted for readers who bought it; fonts often are, that does not matter. */
static gboolean
is_encrypted (const xmlDoc *encryption, const char *member)
{
  xmlNode *root = encryption ? xmlDocGetRootElement ((xmlDoc *) encryption) : NULL;

  for (const xmlNode *n = root; n; n = sp_xml_next (n, root, FALSE))
    if (sp_xml_is (n, "CipherReference"))
      {
        g_autofree char *uri = sp_xml_attribute (n, "URI");
        g_autofree char *path = uri ? sp_archive_resolve ("x", uri) : NULL;

        if (path && g_str_equal (path, member))
          return TRUE;
      }
  return FALSE;
}

/* The members of the text in reading order, without the table of contents. */
static GPtrArray *
list_chapters (const xmlNode *package, const char *package_name)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *chapters = g_ptr_array_new_with_free_func (g_free);
  const xmlNode *manifest = sp_xml_child (package, "manifest"), *spine = sp_xml_child (package, "spine");

  for (xmlNode *n = sp_xml_child (manifest, "item"); n; n = sp_xml_sibling (n, "item"))
    {
      g_autofree char *id = sp_xml_attribute (n, "id");
      g_autofree char *href = sp_xml_attribute (n, "href");
      g_autofree char *type = sp_xml_attribute (n, "media-type");
      char *member = href ? sp_archive_resolve (package_name, href) : NULL;

      if (id && member && (!type || strstr (type, "html")) && !sp_xml_attribute_is (n, "properties", "nav"))
        g_hash_table_insert (items, g_steal_pointer (&id), g_steal_pointer (&member));
      g_free (member);
    }
  /* What is not linear is beside the text, unless all is. */
  for (int pass = 0; pass < 2 && chapters->len == 0; pass++)
    for (xmlNode *n = sp_xml_child (spine, "itemref"); n; n = sp_xml_sibling (n, "itemref"))
      {
        g_autofree char *id = sp_xml_attribute (n, "idref");
        const char *member = id ? g_hash_table_lookup (items, id) : NULL;

        if (member && chapters->len < MAX_CHAPTERS && (pass > 0 || !sp_xml_attribute_is (n, "linear", "no")))
          g_ptr_array_add (chapters, g_strdup (member));
      }
  return chapters;
}

/* Adds a chapter to DRAFT; *HEADING becomes its title. */
static void
add_chapter (SpArchive *archive, const char *member, SpDraft *draft, char **heading)
{
  gsize size, length;
  const char *data = sp_archive_get (archive, member, &size);
  g_autofree char *label = NULL;
  g_autofree char *html = NULL;

  if (!data || sp_charset_looks_binary (data, size))
    return;
  label = sp_html_find_charset (data, size, NULL);
  html = sp_charset_decode (data, size, label, &length);
  sp_html_add_fragment (draft, html, length, heading);
}

/* Loads the chapters; a few that cannot be read are no reason to lose a book, unless none can. */
static gboolean
load_chapters (SpArchive *archive, GPtrArray *chapters, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (xmlDoc) encryption = sp_archive_has (archive, ENCRYPTION) ? load (archive, ENCRYPTION, NULL) : NULL;
  guint n_missing = 0;

  for (guint i = 0; i < chapters->len; i++)
    {
      const char *member = g_ptr_array_index (chapters, i);

      if (is_encrypted (encryption, member))
        {
          g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ENCRYPTED,
                       "The book is locked by its seller; import a copy without protection");
          return FALSE;
        }
      n_missing += !sp_archive_has (archive, member);
      g_ptr_array_add (names, (gpointer) member);
    }
  g_ptr_array_add (names, NULL);
  if (n_missing == chapters->len)
    {
      set_damaged (error, "its chapters are missing");
      return FALSE;
    }
  return sp_archive_load (archive, (const char *const *) names->pdata, error);
}

static void
add_metadata (SpDraft *draft, const xmlNode *package)
{
  const xmlNode *metadata = sp_xml_child (package, "metadata");

  if (sp_xml_child (metadata, "dc-metadata"))
    metadata = sp_xml_child (metadata, "dc-metadata");
  for (xmlNode *n = sp_xml_child (metadata, "creator"); n; n = sp_xml_sibling (n, "creator"))
    {
      g_autofree char *name = sp_xml_line (n);
      g_autofree char *role = sp_xml_attribute (n, "role");

      if (name && (!role || g_str_equal (role, "aut")))
        sp_draft_add_declared_author (draft, name);
    }
  draft->title = sp_xml_line (sp_xml_child (metadata, "title"));
  draft->outlet = sp_xml_line (sp_xml_child (metadata, "publisher"));
  draft->date = sp_xml_line (sp_xml_child (metadata, "date"));
  draft->lang = sp_xml_line (sp_xml_child (metadata, "language"));
}

/* Downloaded newspapers have a member an article, which the programs that make them name so. */
static gboolean
is_newspaper (const GPtrArray *chapters)
{
  guint n = 0;

  for (guint i = 0; i < chapters->len; i++)
    n += strstr (g_ptr_array_index (chapters, i), "article_") != NULL;
  return n >= 2 && n * 2 > chapters->len;
}

static void
read_newspaper (SpArchive *archive, const GPtrArray *chapters, const xmlNode *package, GPtrArray *drafts)
{
  for (guint i = 0; i < chapters->len; i++)
    {
      const char *member = g_ptr_array_index (chapters, i);
      g_autoptr (SpDraft) draft = sp_draft_new ();
      g_autofree char *title = NULL;

      if (!strstr (member, "article_"))
        continue;
      add_metadata (draft, package);
      g_clear_pointer (&draft->outlet, g_free);
      draft->outlet = g_steal_pointer (&draft->title);
      add_chapter (archive, member, draft, &title);
      sp_draft_settle_title (draft, title);
      if (draft->paragraphs->len > 0)
        g_ptr_array_add (drafts, g_steal_pointer (&draft));
    }
}

static void
read_book (SpArchive *archive, const GPtrArray *chapters, const xmlNode *package, GPtrArray *drafts)
{
  SpDraft *draft = sp_draft_new ();

  g_ptr_array_add (drafts, draft);
  add_metadata (draft, package);
  for (guint i = 0; i < chapters->len; i++)
    {
      add_chapter (archive, g_ptr_array_index (chapters, i), draft, NULL);
      if (sp_draft_get_size (draft) > SP_IMPORT_MAX_TEXT)
        break;
    }
  sp_draft_settle_title (draft, NULL);
}

static gboolean
read_epub (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (SpArchive) archive = sp_archive_open (input->data, input->size, error);
  g_autofree char *name = archive ? find_package (archive, error) : NULL;
  g_autoptr (xmlDoc) doc = name ? load (archive, name, error) : NULL;
  g_autoptr (GPtrArray) chapters = NULL;
  const xmlNode *package;

  if (!doc)
    return FALSE;
  package = xmlDocGetRootElement (doc);
  chapters = list_chapters (package, name);
  if (!load_chapters (archive, chapters, error))
    return FALSE;
  if (is_newspaper (chapters))
    read_newspaper (archive, chapters, package, drafts);
  if (drafts->len == 0)
    read_book (archive, chapters, package, drafts);
  if (((SpDraft *) g_ptr_array_index (drafts, 0))->paragraphs->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_EMPTY,
               "There is no text in this book; if it is made of pictures, run them through text recognition (OCR)");
  return FALSE;
}

const SpFormat sp_format_epub = {
  .name = "EPUB book",
  .media_type = MEDIA_TYPE,
  .sniff = sniff,
  .read = read_epub,
};
