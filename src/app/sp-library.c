/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-library"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-article-row.h"
#include "sp-labels.h"
#include "sp-library.h"
#include "sp-message.h"
#include "sp-original-task.h"
#include "sp-party-row.h"
#include "sp-propose-task.h"
#include "sp-row-list.h"
#include "sp-sort-task.h"
#include "sp-story-commands.h"
#include "sp-story.h"

struct _SpLibrary
{
  GtkWidget parent_instance;
  SpSession *session;
  GSignalGroup *signals;
  gboolean choosing; /* the drop-down is being set by us */
  SpId suggested;    /* the story of which it is said that it is several, or 0 */

  GtkDropDown *stories;
  GMenu *merge_menu;
  GtkRevealer *suggestion;
  GtkLabel *suggestion_label;
  GtkStack *articles_stack;
  SpRowList *articles;
  GtkWidget *parties_box;
  SpRowList *parties;
};

G_DEFINE_FINAL_TYPE (SpLibrary, sp_library, GTK_TYPE_WIDGET)

static GtkWidget *
make_article (gpointer self)
{
  return g_object_new (SP_TYPE_ARTICLE_ROW, NULL);
}

static void
show_article (GtkWidget *row, gpointer item, guint position, gpointer self)
{
  sp_article_row_show (SP_ARTICLE_ROW (row), item ? SP_LIBRARY (self)->session : NULL,
                       item ? sp_item_get_id (item) : 0);
}

static GtkWidget *
make_party (gpointer self)
{
  return g_object_new (SP_TYPE_PARTY_ROW, NULL);
}

static void
show_party (GtkWidget *row, gpointer item, guint position, gpointer self)
{
  sp_party_row_show (SP_PARTY_ROW (row), item ? SP_LIBRARY (self)->session : NULL, item ? sp_item_get_id (item) : 0);
}

/* A click puts the article beside the others or away. */
static void
activate_cb (SpLibrary *self, guint position)
{
  GListModel *articles = sp_session_get_articles (self->session);
  g_autoptr (SpItem) item = g_list_model_get_item (articles, position);

  if (!item)
    return;
  if (sp_session_is_shown (self->session, sp_item_get_id (item)))
    sp_session_hide_article (self->session, sp_item_get_id (item));
  else
    sp_session_show_article (self->session, sp_item_get_id (item));
}

static void
update_actions (SpLibrary *self)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  gboolean can_write = !sp_project_is_read_only (sp_session_get_project (self->session));
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "library.sort", can_write && snapshot->articles->len > 1);
  gtk_widget_action_set_enabled (widget, "library.extract-again", can_write && snapshot->articles->len > 0);
  gtk_widget_action_set_enabled (widget, "library.merge", can_write && snapshot->stories->len > 1);
  gtk_widget_action_set_enabled (widget, "library.new-story", can_write);
  gtk_widget_action_set_enabled (widget, "library.rename-story", can_write && snapshot->story);
  gtk_widget_action_set_enabled (widget, "library.delete-story", can_write && snapshot->story);
}

/* The other stories, into which the one that is shown can go. */
static void
update_merge_menu (SpLibrary *self, const SpSnapshot *snapshot)
{
  g_menu_remove_all (self->merge_menu);
  for (guint i = 0; i < snapshot->stories->len; i++)
    {
      const SpStory *story = g_ptr_array_index (snapshot->stories, i);
      g_autofree char *label = sp_label_menu_item (story->name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if (story->id == snapshot->story)
        continue;
      g_menu_item_set_action_and_target (item, "library.merge", "x", story->id);
      g_menu_append_item (self->merge_menu, item);
    }
}

static void
snapshot_cb (SpLibrary *self)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  GListModel *stories = sp_session_get_stories (self->session);
  int chosen = sp_item_list_find (SP_ITEM_LIST (stories), snapshot->story);

  update_actions (self);
  update_merge_menu (self, snapshot);
  gtk_revealer_set_reveal_child (self->suggestion,
                                 self->suggested && self->suggested == snapshot->story && snapshot->articles->len > 2);
  gtk_widget_set_visible (GTK_WIDGET (self->stories), g_list_model_get_n_items (stories) > 1);
  gtk_widget_set_visible (self->parties_box, snapshot->parties->len > 0);
  gtk_stack_set_visible_child_name (
      self->articles_stack, snapshot->articles->len > 0 || !sp_session_is_loaded (self->session) ? "list" : "empty");
  self->choosing = TRUE;
  if (chosen >= 0)
    gtk_drop_down_set_selected (self->stories, (guint) chosen);
  self->choosing = FALSE;
}

static void
story_cb (SpLibrary *self)
{
  SpItem *item = gtk_drop_down_get_selected_item (self->stories);

  if (item && self->session && !self->choosing)
    sp_session_set_story (self->session, sp_item_get_id (item));
}

static char *
get_story_name (SpItem *item)
{
  SpStory *story = sp_item_get_value (item);

  return g_strdup (story->name);
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpLibrary *self = SP_LIBRARY (widget);

  self->suggested = 0;
  gtk_revealer_set_reveal_child (self->suggestion, FALSE);
}

static void
extract_again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_original_task_extract_all_again (SP_WINDOW (gtk_widget_get_root (widget)));
}

typedef struct
{
  SpWindow *window;
  SpId story;
} Merged;

/* What was moved is proposed anew in the story where it is now. */
static void
merged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Merged *merged = user_data;
  g_autoptr (SpWindow) window = merged->window;
  g_autoptr (GError) error = NULL;

  if (!sp_session_run_finish (SP_SESSION (source), result, &error))
    sp_window_tell (window, error->message, NULL, NULL);
  else if (sp_window_get_session (window) == SP_SESSION (source))
    {
      sp_session_set_story (SP_SESSION (source), merged->story);
      sp_window_tell (window, _ ("Stories merged"), _ ("_Undo"), "win.undo");
      sp_propose_task_run (window, merged->story);
    }
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpLibrary *self = SP_LIBRARY (widget);
  Merged *merged;

  if (!self->session)
    return;
  merged = g_new0 (Merged, 1);
  merged->window = g_object_ref (SP_WINDOW (gtk_widget_get_root (widget)));
  merged->story = g_variant_get_int64 (parameter);
  sp_story_commands_merge (self->session, sp_session_get_story (self->session), merged->story, merged_cb, merged);
}

static void
sort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  keep_action (widget, NULL, NULL);
  sp_sort_task_run (SP_WINDOW (gtk_widget_get_root (widget)));
}

static void
new_name_cb (const char *name, gpointer session)
{
  sp_story_commands_add (session, name);
}

static void
new_story_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpLibrary *self = SP_LIBRARY (widget);

  if (self->session)
    sp_message_ask_name (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("New Story"), "", _ ("_Create"), new_name_cb,
                         g_object_ref (self->session), g_object_unref);
}

static void
rename_cb (const char *name, gpointer session)
{
  sp_story_commands_rename (session, sp_session_get_snapshot (session)->story, name);
}

static void
rename_story_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpLibrary *self = SP_LIBRARY (widget);
  SpItem *item = self->session ? gtk_drop_down_get_selected_item (self->stories) : NULL;
  const SpStory *story = item ? sp_item_get_value (item) : NULL;

  if (story)
    sp_message_ask_name (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Rename Story"), story->name, _ ("_Rename"),
                         rename_cb, g_object_ref (self->session), g_object_unref);
}

static void
delete_story_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpLibrary *self = SP_LIBRARY (widget);

  if (!self->session)
    return;
  sp_story_commands_delete (self->session, sp_session_get_snapshot (self->session)->story);
  sp_window_tell (SP_WINDOW (gtk_widget_get_root (widget)), _ ("Story deleted"), _ ("_Undo"), "win.undo");
}

/* The context menu of the article that has the focus. */
static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, SP_TYPE_ARTICLE_ROW) : NULL;

  if (!row && focus)
    row = gtk_widget_get_first_child (focus);
  if (row && SP_IS_ARTICLE_ROW (row))
    sp_article_row_popup_menu (SP_ARTICLE_ROW (row));
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "library.sort", NULL, sort_action);
  gtk_widget_class_install_action (klass, "library.keep", NULL, keep_action);
  gtk_widget_class_install_action (klass, "library.extract-again", NULL, extract_again_action);
  gtk_widget_class_install_action (klass, "library.merge", "x", merge_action);
  gtk_widget_class_install_action (klass, "library.new-story", NULL, new_story_action);
  gtk_widget_class_install_action (klass, "library.rename-story", NULL, rename_story_action);
  gtk_widget_class_install_action (klass, "library.delete-story", NULL, delete_story_action);
  gtk_widget_class_install_action (klass, "library.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "library.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "library.menu", NULL);
}

static void
sp_library_dispose (GObject *object)
{
  SpLibrary *self = SP_LIBRARY (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sp_library_parent_class)->dispose (object);
}

static void
sp_library_class_init (SpLibraryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_library_dispose;
  g_type_ensure (SP_TYPE_ROW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-library.ui");
  gtk_widget_class_bind_template_child (widget_class, SpLibrary, stories);
  gtk_widget_class_bind_template_child (widget_class, SpLibrary, merge_menu);
  gtk_widget_class_bind_template_child (widget_class, SpLibrary, suggestion);
  gtk_widget_class_bind_template_child (widget_class, SpLibrary, suggestion_label);
  gtk_widget_class_bind_template_child (widget_class, SpLibrary, articles_stack);
  gtk_widget_class_bind_template_child (widget_class, SpLibrary, articles);
  gtk_widget_class_bind_template_child (widget_class, SpLibrary, parties_box);
  gtk_widget_class_bind_template_child (widget_class, SpLibrary, parties);
  install_actions (widget_class);
}

static void
sp_library_init (SpLibrary *self)
{
  g_autoptr (GtkExpression) name = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  sp_row_list_set_rows (self->articles, make_article, show_article, self);
  sp_row_list_set_rows (self->parties, make_party, show_party, self);
  name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_story_name), NULL, NULL);
  gtk_drop_down_set_expression (self->stories, name);
  g_signal_connect_object (self->stories, "notify::selected-item", G_CALLBACK (story_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->articles, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  self->signals = g_signal_group_new (SP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::snapshot", G_CALLBACK (snapshot_cb), self);
}

void
sp_library_set_session (SpLibrary *self, SpSession *session)
{
  g_return_if_fail (SP_IS_LIBRARY (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  sp_row_list_set_model (self->articles, NULL);
  sp_row_list_set_model (self->parties, NULL);
  gtk_drop_down_set_model (self->stories, session ? sp_session_get_stories (session) : NULL);
  if (session)
    {
      g_autoptr (GtkNoSelection) articles = gtk_no_selection_new (g_object_ref (sp_session_get_articles (session)));
      g_autoptr (GtkNoSelection) parties = gtk_no_selection_new (g_object_ref (sp_session_get_parties (session)));

      sp_row_list_set_model (self->articles, GTK_SELECTION_MODEL (articles));
      sp_row_list_set_model (self->parties, GTK_SELECTION_MODEL (parties));
      snapshot_cb (self);
    }
}

void
sp_library_suggest_sorting (SpLibrary *self, SpId story, guint n_stories)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SP_IS_LIBRARY (self));

  text = g_strdup_printf (
      ngettext ("These articles seem to tell %u story", "These articles seem to tell %u stories", n_stories),
      n_stories);
  gtk_label_set_label (self->suggestion_label, text);
  self->suggested = story;
  if (self->session)
    snapshot_cb (self);
}
