/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sp-offer.h"

#define COPIED_FILES "x-special/gnome-copied-files"
#define HTML "text/html"

/* An address on the first line, the title on the second. Browsers also offer "_NETSCAPE_URL", which GTK passes over. */
static const char *const link_types[] = { "text/x-moz-url", NULL };

/* The page that a selection is from. */
static const char *const page_types[] = { "chromium/x-source-url", "text/x-moz-url-priv", NULL };

/* What is being read. */
typedef struct
{
  char *page; /* the address of the page that the selection is from, or NULL */
  GStrvBuilder *names;
  GPtrArray *pasted; /* SpIntake */
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_free (offer->page);
  g_strv_builder_unref (offer->names);
  g_clear_pointer (&offer->pasted, g_ptr_array_unref);
  g_free (offer);
}

GdkContentFormats *
sp_offer_get_formats (void)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);
  gdk_content_formats_builder_add_mime_type (builder, COPIED_FILES);
  for (guint i = 0; link_types[i]; i++)
    gdk_content_formats_builder_add_mime_type (builder, link_types[i]);
  gdk_content_formats_builder_add_mime_type (builder, HTML);
  return gdk_content_formats_union_deserialize_mime_types (gdk_content_formats_builder_free_to_formats (builder));
}

static gboolean
is_web_address (const char *text)
{
  return (g_ascii_strncasecmp (text, "https://", 8) == 0 || g_ascii_strncasecmp (text, "http://", 7) == 0)
         && !strpbrk (text, " \t\r\n");
}

/* BYTES as text: UTF-8, or the UTF-16 that some browsers hand over. The caller frees it. */
static char *
decode (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size >= 2 && (data[1] == '\0' || memcmp (data, "\xff\xfe", 2) == 0))
    {
      char *text = g_convert (data, size & ~(gsize) 1, "UTF-8", "UTF-16LE", NULL, NULL, NULL);

      return text ? text : g_strdup ("");
    }
  return g_utf8_make_valid (data ? data : "", size);
}

static void
add_file (Offer *offer, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *uri = g_file_get_uri (file);

  g_strv_builder_add (offer->names, path ? path : uri);
}

/* Adds what TEXT consists of when that is nothing but addresses, one a line. */
static gboolean
add_addresses (Offer *offer, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i]; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] && !is_web_address (lines[i]) && !g_str_has_prefix (lines[i], "file:///"))
        return FALSE;
      n += *lines[i] != '\0';
    }
  for (guint i = 0; lines[i]; i++)
    if (*lines[i])
      {
        g_autoptr (GFile) file = g_file_new_for_uri (lines[i]);

        add_file (offer, file);
      }
  return n > 0;
}

/* Text is an article of its own, unless it is nothing but addresses. */
static void
add_text (Offer *offer, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text ? text : ""));
  g_autoptr (GBytes) bytes = NULL;

  if (!*stripped || add_addresses (offer, stripped))
    return;
  bytes = g_bytes_new (text, strlen (text));
  g_ptr_array_add (offer->pasted, sp_intake_new_bytes (_ ("Pasted text"), bytes));
}

/* Ends TASK, which is taken. */
static void
finish (GTask *task)
{
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
value_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Offer *offer = g_task_get_task_data (task);
  const GValue *value = GDK_IS_DROP (source) ? gdk_drop_read_value_finish (GDK_DROP (source), result, NULL)
                                             : gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value && G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    for (GSList *l = g_value_get_boxed (value); l; l = l->next)
      add_file (offer, l->data);
  else if (value && G_VALUE_HOLDS_STRING (value))
    add_text (offer, g_value_get_string (value));
  finish (task);
}

static void
read_value (GTask *task, GType type)
{
  GObject *source = g_task_get_source_object (task);

  if (GDK_IS_DROP (source))
    gdk_drop_read_value_async (GDK_DROP (source), type, G_PRIORITY_DEFAULT, NULL, value_cb, task);
  else
    gdk_clipboard_read_value_async (GDK_CLIPBOARD (source), type, G_PRIORITY_DEFAULT, NULL, value_cb, task);
}

static void read_bytes (GTask *task, const char *const *types);

static void
take_bytes (GTask *task, const char *type, GBytes *bytes)
{
  Offer *offer = g_task_get_task_data (task);
  g_autofree char *text = decode (bytes);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);

  if (g_strv_contains (page_types, type))
    {
      if (lines[0] && is_web_address (g_strstrip (lines[0])))
        offer->page = g_strdup (lines[0]);
      read_bytes (task, (const char *const[]){ HTML, NULL });
      return;
    }
  if (g_strv_contains (link_types, type) && lines[0])
    add_addresses (offer, lines[0]);
  else if (g_str_equal (type, COPIED_FILES) && lines[0] && lines[1]) /* "copy" or "cut", then an address a line */
    add_addresses (offer, lines[1]);
  else if (g_str_equal (type, HTML))
    g_ptr_array_add (offer->pasted, sp_intake_new_selection (_ ("Selection"), bytes, offer->page));
  finish (task);
}

/* A type that was offered but not given is the same as one that was not offered: text is what is left. */
static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  g_autofree char *type = g_strdup (g_object_get_data (source, "type"));
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) > 0)
    bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  if (bytes)
    take_bytes (task, type, bytes);
  else if (g_strv_contains (page_types, type))
    read_bytes (task, (const char *const[]){ HTML, NULL });
  else
    read_value (task, G_TYPE_STRING);
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  const char *type = NULL;
  g_autoptr (GInputStream) stream = GDK_IS_DROP (source)
                                        ? gdk_drop_read_finish (GDK_DROP (source), result, &type, NULL)
                                        : gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  if (!stream)
    {
      read_value (task, G_TYPE_STRING);
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_object_set_data_full (G_OBJECT (memory), "type", g_strdup (type), g_free);
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, task);
}

static void
read_bytes (GTask *task, const char *const *types)
{
  GObject *source = g_task_get_source_object (task);

  if (GDK_IS_DROP (source))
    gdk_drop_read_async (GDK_DROP (source), (const char **) types, G_PRIORITY_DEFAULT, NULL, stream_cb, task);
  else
    gdk_clipboard_read_async (GDK_CLIPBOARD (source), (const char **) types, G_PRIORITY_DEFAULT, NULL, stream_cb, task);
}

static gboolean
offers_any (GdkContentFormats *formats, const char *const *types)
{
  for (; *types; types++)
    if (gdk_content_formats_contain_mime_type (formats, *types))
      return TRUE;
  return FALSE;
}

void
sp_offer_read (GObject *source, GAsyncReadyCallback callback, gpointer user_data)
{
  static const char *const copied_types[] = { COPIED_FILES, NULL };
  static const char *const html_types[] = { HTML, NULL };
  GdkContentFormats *offered = GDK_IS_DROP (source) ? gdk_drop_get_formats (GDK_DROP (source))
                                                    : gdk_clipboard_get_formats (GDK_CLIPBOARD (source));
  g_autoptr (GdkContentFormats) formats =
      gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (offered));
  GTask *task = g_task_new (source, NULL, callback, user_data);
  Offer *offer = g_new0 (Offer, 1);

  offer->names = g_strv_builder_new ();
  offer->pasted = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  g_task_set_source_tag (task, sp_offer_read);
  g_task_set_task_data (task, offer, offer_free);
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    read_value (task, GDK_TYPE_FILE_LIST);
  else if (offers_any (formats, copied_types))
    read_bytes (task, copied_types);
  else if (offers_any (formats, link_types))
    read_bytes (task, link_types);
  else if (offers_any (formats, html_types))
    read_bytes (task, offers_any (formats, page_types) ? page_types : html_types);
  else if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING))
    read_value (task, G_TYPE_STRING);
  else
    finish (task);
}

gboolean
sp_offer_read_finish (GAsyncResult *result, char ***names, GPtrArray **pasted)
{
  Offer *offer = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_async_result_is_tagged (result, sp_offer_read), FALSE);

  *names = g_strv_builder_end (offer->names);
  *pasted = g_steal_pointer (&offer->pasted);
  return **names || (*pasted)->len > 0;
}
