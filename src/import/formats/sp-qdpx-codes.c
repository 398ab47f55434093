/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-qdpx-codes.h"

#include "sp-xml.h"

#include <string.h>

/* More codes than a person can have made are a mistake. */
#define MAX_CODES 20000

/* What is longer, in bytes, is cut. */
#define MAX_NAME 300
#define MAX_NOTE 4000

struct _SpQdpxCodes
{
  GHashTable *codes; /* GUID → SpQdpxCode */
  GHashTable *users; /* GUID → name */
};

static void
code_free (SpQdpxCode *code)
{
  g_strfreev (code->path);
  g_free (code->note);
  g_free (code);
}

/* The GUID in the attribute NAME of NODE, in the one form that GUIDs are compared in; NULL when there is none. */
static char *
dup_guid (const xmlNode *node, const char *name)
{
  g_autofree char *value = node ? sp_xml_attribute (node, name) : NULL;
  char *guid = value ? g_strstrip (value) : NULL;
  gsize size = guid ? strlen (guid) : 0;

  if (size > 2 && guid[0] == '{' && guid[size - 1] == '}')
    {
      guid[size - 1] = '\0';
      guid++;
    }
  return guid && *guid ? g_ascii_strdown (guid, -1) : NULL;
}

/* TEXT, which is changed, without white space at its edges and not longer than MAX bytes; NULL when nothing is left. */
static char *
cut (char *text, gsize max)
{
  g_strstrip (text);
  if (strlen (text) > max)
    *g_utf8_find_prev_char (text, text + max) = '\0';
  return *text ? text : NULL;
}

/* PATH with the parts of NAME after it; NULL when it gets too deep or NAME is empty. */
static char **
extend (char **path, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "::", SP_IMPORT_MAX_CODE_DEPTH + 1);
  g_autoptr (GStrvBuilder) longer = g_strv_builder_new ();
  guint depth = path ? g_strv_length (path) : 0;
  guint n = depth;

  if (path)
    g_strv_builder_addv (longer, (const char **) path);
  for (char **part = parts; *part; part++)
    if (cut (*part, MAX_NAME))
      {
        g_strv_builder_add (longer, *part);
        n++;
      }
  return n > depth && n <= SP_IMPORT_MAX_CODE_DEPTH ? g_strv_builder_end (longer) : NULL;
}

char *
sp_qdpx_codes_dup_note (const xmlNode *node)
{
  const xmlNode *description = sp_xml_child (node, "Description");
  g_autofree char *text = description ? sp_xml_text (description) : NULL;

  return text && cut (text, MAX_NOTE) ? g_steal_pointer (&text) : NULL;
}

/* Adds NODE, which is a code below PATH (NULL: at the top), and the codes in it. */
static void
add_code (SpQdpxCodes *self, const xmlNode *node, char **path)
{
  g_autofree char *name = sp_xml_attribute (node, "name");
  g_auto (GStrv) own = name ? extend (path, name) : NULL;
  g_autofree char *guid = dup_guid (node, "guid");

  if (!own || g_hash_table_size (self->codes) >= MAX_CODES)
    return;
  for (const xmlNode *child = sp_xml_child (node, "Code"); child; child = sp_xml_sibling (child, "Code"))
    add_code (self, child, own);
  if (guid && !g_hash_table_contains (self->codes, guid))
    {
      SpQdpxCode *code = g_new0 (SpQdpxCode, 1);

      code->path = g_steal_pointer (&own);
      code->note = sp_qdpx_codes_dup_note (node);
      g_hash_table_insert (self->codes, g_steal_pointer (&guid), code);
    }
}

static void
add_users (SpQdpxCodes *self, const xmlNode *users)
{
  for (const xmlNode *user = sp_xml_child (users, "User"); user; user = sp_xml_sibling (user, "User"))
    {
      g_autofree char *guid = dup_guid (user, "guid");
      g_autofree char *name = sp_xml_attribute (user, "name");

      if (guid && name && cut (name, MAX_NAME))
        g_hash_table_insert (self->users, g_steal_pointer (&guid), g_steal_pointer (&name));
    }
}

SpQdpxCodes *
sp_qdpx_codes_new (const xmlNode *project)
{
  SpQdpxCodes *self = g_new0 (SpQdpxCodes, 1);
  const xmlNode *codes = sp_xml_child (sp_xml_child (project, "CodeBook"), "Codes");

  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) code_free);
  self->users = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (const xmlNode *code = sp_xml_child (codes, "Code"); code; code = sp_xml_sibling (code, "Code"))
    add_code (self, code, NULL);
  add_users (self, sp_xml_child (project, "Users"));
  return self;
}

void
sp_qdpx_codes_free (SpQdpxCodes *self)
{
  g_hash_table_unref (self->codes);
  g_hash_table_unref (self->users);
  g_free (self);
}

const SpQdpxCode *
sp_qdpx_codes_find (const SpQdpxCodes *self, const xmlNode *node, const char *name)
{
  g_autofree char *guid = dup_guid (node, name);

  return guid ? g_hash_table_lookup (self->codes, guid) : NULL;
}

const char *
sp_qdpx_codes_find_user (const SpQdpxCodes *self, const xmlNode *node, const char *name)
{
  g_autofree char *guid = dup_guid (node, name);

  return guid ? g_hash_table_lookup (self->users, guid) : NULL;
}
