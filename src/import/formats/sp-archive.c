/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "sp-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <string.h>

#define MAX_MEMBERS 20000
#define MAX_MEMBER ((gsize) 40 << 20)
#define MAX_TOTAL ((gsize) 96 << 20)

/* The directory of any document that people have is smaller. */
#define TAIL ((gsize) 256 << 10)

struct _SpArchive
{
  const char *data;
  gsize size;
  GPtrArray *names;
  GHashTable *known;  /* the names as a set */
  GHashTable *loaded; /* name → GString */
  gsize total;
};

/* The end record of a ZIP without its comment, and how long that may be. */
#define END_RECORD ((gsize) 22)
#define MAX_COMMENT ((gsize) 65535)

typedef struct archive Reader;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reader, archive_read_free)

void
sp_archive_free (SpArchive *self)
{
  g_hash_table_unref (self->loaded);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->names);
  g_free (self);
}

static void
free_member (gpointer member)
{
  g_string_free (member, TRUE);
}

static void
set_damaged (GError **error, const char *what)
{
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED, "The document is damaged (%s); get the file again",
               what);
}

static Reader *
open_reader (const SpArchive *self)
{
  g_autoptr (Reader) reader = archive_read_new ();

  archive_read_support_format_zip_seekable (reader);
  return archive_read_open_memory (reader, self->data, self->size) == ARCHIVE_OK ? g_steal_pointer (&reader) : NULL;
}

/* libarchive turns names into the locale's charset, and the worker has none: this makes it UTF-8 for a while. */
static locale_t
enter_utf8 (void)
{
  static locale_t utf8;
  static gsize done;

  if (g_once_init_enter (&done))
    {
      utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t) 0);
      g_once_init_leave (&done, 1);
    }
  return uselocale (utf8);
}

/* A member's name, or NULL when it has none that is UTF-8. */
static const char *
get_name (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  if (!name)
    name = archive_entry_pathname (entry);
  return name && g_utf8_validate (name, -1, NULL) ? name : NULL;
}

static gboolean
list_members (SpArchive *self, GError **error)
{
  g_autoptr (Reader) reader = open_reader (self);
  struct archive_entry *entry;
  int result = ARCHIVE_FATAL;

  while (reader && ((result = archive_read_next_header (reader, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN))
    {
      const char *name = get_name (entry);

      if (self->names->len >= MAX_MEMBERS)
        {
          g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                       "The document has more than %d parts; save its text in another format", MAX_MEMBERS);
          return FALSE;
        }
      if (!name || g_hash_table_contains (self->known, name))
        continue;
      g_ptr_array_add (self->names, g_strdup (name));
      g_hash_table_add (self->known, g_ptr_array_index (self->names, self->names->len - 1));
    }
  if (result == ARCHIVE_EOF)
    return TRUE;
  set_damaged (error, "its table of parts cannot be read");
  return FALSE;
}

/* SIZE without the comment at the end, behind which libarchive does not look far for the directory. */
static gsize
cut_comment (const char *data, gsize size)
{
  for (gsize n = 0; n <= MAX_COMMENT && n + END_RECORD <= size; n++)
    {
      const guint8 *end = (const guint8 *) data + size - n - END_RECORD;

      if (memcmp (end, "PK\5\6", 4) == 0 && (end[20] | end[21] << 8) == (int) n)
        return size - n;
    }
  return size;
}

SpArchive *
sp_archive_open (const char *data, gsize size, GError **error)
{
  g_autoptr (SpArchive) self = g_new0 (SpArchive, 1);
  locale_t before = enter_utf8 ();
  gboolean good;

  self->data = data;
  self->size = cut_comment (data, size);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  self->loaded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_member);
  good = list_members (self, error);
  uselocale (before);
  return good ? g_steal_pointer (&self) : NULL;
}

gboolean
sp_archive_has (const SpArchive *self, const char *name)
{
  return g_hash_table_contains (self->known, name);
}

const GPtrArray *
sp_archive_get_names (const SpArchive *self)
{
  return self->names;
}

/* The data of the member at which READER stands. */
static GString *
read_member (const SpArchive *self, Reader *reader, const char *name, GError **error)
{
  GString *data = g_string_new (NULL);
  char buffer[65536];
  la_ssize_t n;

  while ((n = archive_read_data (reader, buffer, sizeof buffer)) > 0)
    {
      g_string_append_len (data, buffer, n);
      if (data->len > MAX_MEMBER || data->len + self->total > MAX_TOTAL)
        {
          g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                       "The document unpacks to more than %" G_GSIZE_FORMAT " MiB; split it or save only its text",
                       MAX_MEMBER >> 20);
          g_string_free (data, TRUE);
          return NULL;
        }
    }
  if (n == 0 && archive_errno (reader) == 0)
    return data;
  if (archive_read_has_encrypted_entries (reader) > 0)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ENCRYPTED,
                 "The document is protected by a password; save it without and import that");
  else
    set_damaged (error, "a part of it does not unpack to what it says");
  g_string_free (data, TRUE);
  return NULL;
}

static gboolean
load_entry (SpArchive *self, Reader *reader, struct archive_entry *entry, const char *name, GError **error)
{
  GString *member;

  if (archive_entry_filetype (entry) != AE_IFREG)
    {
      set_damaged (error, "a part of it is no file");
      return FALSE;
    }
  if (archive_entry_is_encrypted (entry))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ENCRYPTED,
                   "The document is protected by a password; save it without and import that");
      return FALSE;
    }
  archive_clear_error (reader);
  member = read_member (self, reader, name, error);
  if (!member)
    return FALSE;
  self->total += member->len;
  g_hash_table_insert (self->loaded, g_strdup (name), member);
  return TRUE;
}

/* Takes from WANTED what it has loaded. */
static gboolean
load_members (SpArchive *self, GHashTable *wanted, GError **error)
{
  g_autoptr (Reader) reader = open_reader (self);
  struct archive_entry *entry;

  while (reader && g_hash_table_size (wanted) > 0)
    {
      int result = archive_read_next_header (reader, &entry);
      const char *name;

      if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        break;
      name = get_name (entry);
      if (name && g_hash_table_remove (wanted, name) && !load_entry (self, reader, entry, name, error))
        return FALSE;
    }
  if (g_hash_table_size (wanted) == 0)
    return TRUE;
  set_damaged (error, "a part of it cannot be read");
  return FALSE;
}

gboolean
sp_archive_load (SpArchive *self, const char *const *names, GError **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  locale_t before = enter_utf8 ();
  gboolean good;

  for (; *names; names++)
    if (sp_archive_has (self, *names) && !g_hash_table_contains (self->loaded, *names))
      g_hash_table_add (wanted, (gpointer) *names);
  good = g_hash_table_size (wanted) == 0 || load_members (self, wanted, error);
  uselocale (before);
  return good;
}

const char *
sp_archive_get (const SpArchive *self, const char *name, gsize *size)
{
  const GString *member = g_hash_table_lookup (self->loaded, name);

  if (!member)
    return NULL;
  *size = member->len;
  return member->str;
}

const char *
sp_archive_need (SpArchive *self, const char *name, gsize *size, GError **error)
{
  const char *const names[] = { name, NULL };

  if (!sp_archive_has (self, name))
    {
      set_damaged (error, "its text is missing");
      return NULL;
    }
  return sp_archive_load (self, names, error) ? sp_archive_get (self, name, size) : NULL;
}

void
sp_archive_drop (SpArchive *self, const char *name)
{
  const GString *member = g_hash_table_lookup (self->loaded, name);

  if (member)
    {
      self->total -= member->len;
      g_hash_table_remove (self->loaded, name);
    }
}

/* Whether PATH begins with a scheme such as "file:". */
static gboolean
has_scheme (const char *path)
{
  gsize n = strcspn (path, ":/");

  return path[n] == ':';
}

char *
sp_archive_resolve (const char *base, const char *href)
{
  g_autofree char *path = g_strndup (href, strcspn (href, "#?"));
  g_autofree char *plain = g_uri_unescape_string (path, NULL);
  g_autofree char *folder = g_path_get_dirname (base);
  g_autofree char *joined = NULL;
  g_auto (GStrv) pieces = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (!plain || !*plain || has_scheme (plain) || !g_utf8_validate (plain, -1, NULL))
    return NULL;
  joined = *plain == '/' ? g_strdup (plain) : g_strconcat (folder, "/", plain, NULL);
  pieces = g_strsplit (joined, "/", -1);
  for (guint i = 0; pieces[i]; i++)
    {
      if (g_str_equal (pieces[i], "..") && kept->len == 0)
        return NULL;
      if (g_str_equal (pieces[i], ".."))
        g_ptr_array_remove_index (kept, kept->len - 1);
      else if (*pieces[i] && !g_str_equal (pieces[i], "."))
        g_ptr_array_add (kept, pieces[i]);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

gboolean
sp_archive_looks_like (const char *data, gsize size, const char *text)
{
  gsize tail = MIN (size, TAIL);

  return size > 30 && memcmp (data, "PK\3\4", 4) == 0 && memmem (data + size - tail, tail, text, strlen (text)) != NULL;
}

gboolean
sp_archive_has_type (const char *data, gsize size, const char *type)
{
  /* The local header of 30 bytes, the name, perhaps extra fields, the content. */
  return size > 64 && memcmp (data, "PK\3\4", 4) == 0 && memcmp (data + 30, "mimetype", 8) == 0
         && memmem (data + 38, MIN (size, 256) - 38, type, strlen (type)) != NULL;
}
