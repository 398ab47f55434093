/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-article-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-article-dialog.h"
#include "sp-article-table.h"
#include "sp-date.h"
#include "sp-labels.h"
#include "sp-near-copies.h"
#include "sp-text.h"

struct _SpArticleDialog
{
  AdwWindow parent_instance;
  SpSession *session;
  SpArticle *article; /* as it was when the dialog opened; NULL until it is read */

  GtkStack *stack;
  GtkEditable *title;
  GtkEditable *authors;
  GtkEditable *outlet;
  GtkEditable *date;
  GtkEditable *lang;
  GtkEditable *url;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (SpArticleDialog, sp_article_dialog, ADW_TYPE_WINDOW)

/* What a row says, without white space at its edges; NULL when that is nothing. The caller frees it. */
static char *
get_value (GtkEditable *row)
{
  char *value = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  if (!*value)
    g_clear_pointer (&value, g_free);
  return value;
}

static void
set_value (GtkEditable *row, const char *value)
{
  gtk_editable_set_text (row, value ? value : "");
}

static gboolean
is_language (const char *tag)
{
  return g_regex_match_simple ("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", tag, 0, 0) && strlen (tag) <= 35;
}

static gboolean
is_web_address (const char *address)
{
  return g_regex_match_simple ("^https?://[^\\s/]+", address, G_REGEX_CASELESS, 0) && !strpbrk (address, " \t\n");
}

static gboolean
is_date (const char *text)
{
  g_autofree char *date = sp_date_parse_iso (text);

  return date != NULL;
}

/* Marks ROW when what it says is not what it should. */
static gboolean
check_row (GtkEditable *row, gboolean (*is_good) (const char *))
{
  g_autofree char *value = get_value (row);
  gboolean good = !value || is_good (value);

  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  return good;
}

static void
changed_cb (SpArticleDialog *self)
{
  gboolean good = check_row (self->date, is_date);

  good &= check_row (self->lang, is_language);
  good &= check_row (self->url, is_web_address);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.save",
                                 good && self->article
                                     && gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->text)) > 0);
}

/* What a person typed, in stored form: the first block is the title, the others are paragraphs. */
static char *
get_text (SpArticleDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *typed = NULL;
  g_auto (GStrv) blocks = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  typed = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  blocks = g_regex_split_simple ("\\n[ \\t]*\\n", typed, 0, 0);
  return blocks[0] ? sp_text_compose (blocks[0], (const char *const *) blocks + 1) : g_strdup ("");
}

static char **
split_authors (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text ? text : "", ";", -1);
  g_autoptr (GStrvBuilder) authors = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]))
      g_strv_builder_add (authors, parts[i]);
  return g_strv_builder_end (authors);
}

/* What is to be stored, on its way through the writer's thread. */
typedef struct
{
  SpArticle *article; /* with what the dialog says */
  gboolean text_changed;
  SpReanchored evidence;
  SpWindow *window;
} Edit;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  sp_article_unref (edit->article);
  g_object_unref (edit->window);
  g_free (edit);
}

/* Onto the article as it is now: it may have moved to another story meanwhile. */
static gboolean
store (SpConnection *connection, gpointer data, GError **error)
{
  Edit *edit = data;
  g_autoptr (SpArticle) now = sp_article_table_get (connection, edit->article->id, error);

  if (!now)
    return FALSE;
  edit->article->story = now->story;
  edit->article->flags = now->flags;
  return sp_article_table_update (connection, edit->article, error)
         && (!edit->text_changed
             || (sp_article_table_revise (connection, now->id, edit->article->text, &edit->evidence, error)
                 && sp_near_copies_sign (connection, now->id, edit->article->text, error)));
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpSession *session = SP_SESSION (source);
  const Edit *edit = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = sp_session_run_finish (session, result, &error);
  g_autofree char *message = done && edit->text_changed ? sp_label_reanchored (&edit->evidence) : NULL;

  if (sp_window_get_session (edit->window) != session)
    return;
  if (!done)
    sp_window_tell (edit->window, error->message, NULL, NULL);
  else if (message)
    sp_window_tell (edit->window, message, _ ("_Undo"), "win.undo");
}

static void
replace (char **field, char *value)
{
  g_free (*field);
  *field = value;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpArticleDialog *self = SP_ARTICLE_DIALOG (widget);
  Edit *edit = g_new0 (Edit, 1);
  g_autofree char *title = get_value (self->title);
  g_autofree char *date = get_value (self->date);
  g_autofree char *authors = get_value (self->authors);

  edit->article = sp_article_copy (self->article);
  edit->window = g_object_ref (SP_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self))));
  replace (&edit->article->title, g_strdup (title ? title : ""));
  replace (&edit->article->outlet, get_value (self->outlet));
  replace (&edit->article->date, date ? sp_date_parse_iso (date) : NULL);
  replace (&edit->article->lang, get_value (self->lang));
  replace (&edit->article->url, get_value (self->url));
  replace (&edit->article->text, get_text (self));
  g_strfreev (edit->article->authors);
  edit->article->authors = split_authors (authors);
  edit->article->outlet_id = 0;
  edit->text_changed = !g_str_equal (edit->article->text, self->article->text);
  sp_session_run (self->session, _ ("Edit Article"), store, edit, edit_free, stored_cb, edit);
  gtk_window_close (GTK_WINDOW (self));
}

typedef struct
{
  SpId id;
  SpArticle *article;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_pointer (&request->article, sp_article_unref);
  g_free (request);
}

static gboolean
read_article (SpConnection *connection, gpointer data, GError **error)
{
  Request *request = data;

  request->article = sp_article_table_get (connection, request->id, error);
  return request->article != NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SpArticleDialog) self = user_data;
  const Request *request = sp_session_read_get_data (result);
  g_autofree char *authors = NULL;
  g_autofree char *date = NULL;

  if (!sp_session_read_finish (SP_SESSION (source), result, NULL) || !self->session)
    return;
  self->article = sp_article_ref (request->article);
  authors = g_strjoinv ("; ", self->article->authors);
  date = g_strdup (self->article->date);
  set_value (self->title, self->article->title);
  set_value (self->authors, authors);
  set_value (self->outlet, self->article->outlet);
  set_value (self->date, date);
  set_value (self->lang, self->article->lang);
  set_value (self->url, self->article->url);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), self->article->text, -1);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

static void
page_cb (SpArticleDialog *self)
{
  gboolean text = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") == 0;

  gtk_widget_grab_focus (text ? GTK_WIDGET (self->text) : GTK_WIDGET (self->title));
}

static void
sp_article_dialog_dispose (GObject *object)
{
  SpArticleDialog *self = SP_ARTICLE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->article, sp_article_unref);
  G_OBJECT_CLASS (sp_article_dialog_parent_class)->dispose (object);
}

static void
sp_article_dialog_class_init (SpArticleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_article_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-article-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SpArticleDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SpArticleDialog, title);
  gtk_widget_class_bind_template_child (widget_class, SpArticleDialog, authors);
  gtk_widget_class_bind_template_child (widget_class, SpArticleDialog, outlet);
  gtk_widget_class_bind_template_child (widget_class, SpArticleDialog, date);
  gtk_widget_class_bind_template_child (widget_class, SpArticleDialog, lang);
  gtk_widget_class_bind_template_child (widget_class, SpArticleDialog, url);
  gtk_widget_class_bind_template_child (widget_class, SpArticleDialog, text);
  gtk_widget_class_install_action (widget_class, "article.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sp_article_dialog_init (SpArticleDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEditable *checked[3];

  gtk_widget_init_template (GTK_WIDGET (self));
  checked[0] = self->date;
  checked[1] = self->lang;
  checked[2] = self->url;
  for (guint i = 0; i < G_N_ELEMENTS (checked); i++)
    g_signal_connect_object (checked[i], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (page_cb), self, G_CONNECT_SWAPPED);
  /* before the text takes the key for a new line */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("article.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  changed_cb (self);
}

SpArticleDialog *
sp_article_dialog_new (SpWindow *parent, SpId article)
{
  SpArticleDialog *self = g_object_new (SP_TYPE_ARTICLE_DIALOG, "transient-for", parent, NULL);
  Request *request = g_new0 (Request, 1);

  self->session = g_object_ref (sp_window_get_session (parent));
  request->id = article;
  sp_session_read (self->session, read_article, request, request_free, NULL, read_cb, g_object_ref (self));
  return self;
}
