/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "sp-article-dialog.h"
#include "sp-article-menu.h"
#include "sp-labels.h"
#include "sp-message.h"
#include "sp-original-task.h"
#include "sp-propose-task.h"
#include "sp-story-commands.h"
#include "sp-story.h"
#include "sp-twin-table.h"

/* What a menu is about; lives as long as its actions. */
typedef struct
{
  SpWindow *window; /* which the row is in */
  SpSession *session;
  SpId article;
} Context;

static void
context_free (gpointer data)
{
  Context *context = data;

  g_object_unref (context->session);
  g_free (context);
}

static Context *
context_new (SpWindow *window, SpSession *session, SpId article)
{
  Context *context = g_new0 (Context, 1);

  context->window = window;
  context->session = g_object_ref (session);
  context->article = article;
  return context;
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Context *context = data;

  gtk_window_present (GTK_WINDOW (sp_article_dialog_new (context->window, context->article)));
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Context *context = data;

  sp_original_task_show (context->window, context->article);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Context *context = data;

  sp_original_task_save (context->window, context->article);
}

static void
extract_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Context *context = data;

  sp_original_task_extract_again (context->window, context->article);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Context *context = data;

  sp_story_commands_delete_article (context->session, context->article);
  sp_window_tell (context->window, _ ("Article deleted"), _ ("_Undo"), "win.undo");
}

static void
twin_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  Context *context = data;
  SpTwinTreatment treatment;

  g_simple_action_set_state (action, state);
  if (sp_twin_treatment_from_name (g_variant_get_string (state, NULL), &treatment, NULL))
    sp_story_commands_treat_twin (context->session, context->article, treatment);
}

typedef struct
{
  SpWindow *window;
  SpId story;
} Moved;

/* What the article says is proposed anew in the story where it is now. */
static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Moved *moved = user_data;
  g_autoptr (SpWindow) window = moved->window;
  g_autoptr (GError) error = NULL;

  if (!sp_session_run_finish (SP_SESSION (source), result, &error))
    sp_window_tell (window, error->message, NULL, NULL);
  else if (sp_window_get_session (window) == SP_SESSION (source))
    sp_propose_task_run (window, moved->story);
}

static void
move_to (const Context *context, SpId story, const char *name)
{
  Moved *moved = g_new0 (Moved, 1);

  moved->window = g_object_ref (context->window);
  moved->story = sp_story_commands_move (context->session, context->article, story, name, moved_cb, moved);
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Context *context = data;

  move_to (context, g_variant_get_int64 (parameter), NULL);
}

static void
named_cb (const char *name, gpointer data)
{
  Context *context = data;

  move_to (context, 0, name);
}

static void
move_new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Context *context = data;

  sp_message_ask_name (GTK_WINDOW (context->window), _ ("Move to a New Story"), "", _ ("_Move"), named_cb,
                       context_new (context->window, context->session, context->article), context_free);
}

static void
enable (GSimpleActionGroup *group, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), name)), enabled);
}

static GSimpleActionGroup *
make_actions (Context *context, const SpArticle *article)
{
  static const GActionEntry entries[] = {
    { "edit", edit_cb, NULL, NULL, NULL },          { "show-original", show_cb, NULL, NULL, NULL },
    { "save-original", save_cb, NULL, NULL, NULL }, { "extract-again", extract_cb, NULL, NULL, NULL },
    { "twin", NULL, "s", "'once'", twin_cb },       { "move", move_cb, "x", NULL, NULL },
    { "move-new", move_new_cb, NULL, NULL, NULL },  { "delete", delete_cb, NULL, NULL, NULL },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();
  gboolean can_write = !sp_project_is_read_only (sp_session_get_project (context->session));
  const char *treatment = sp_twin_treatment_get_name (article->twin_treatment);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), context);
  g_object_set_data_full (G_OBJECT (group), "context", context, context_free);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "twin")),
                             g_variant_new_string (treatment));
  enable (group, "edit", can_write);
  enable (group, "show-original", article->sha256 != NULL);
  enable (group, "save-original", article->sha256 != NULL);
  enable (group, "extract-again", article->sha256 != NULL && can_write);
  enable (group, "twin", can_write);
  enable (group, "move", can_write);
  enable (group, "move-new", can_write);
  enable (group, "delete", can_write);
  return group;
}

/* All stories but the one that the article is in. */
static GMenuModel *
make_story_menu (const SpSnapshot *snapshot, SpId current)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) there = g_menu_new ();
  g_autoptr (GMenu) other = g_menu_new ();

  for (guint i = 0; i < snapshot->stories->len; i++)
    {
      const SpStory *story = g_ptr_array_index (snapshot->stories, i);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *label = NULL;

      if (story->id == current)
        continue;
      label = sp_label_menu_item (story->name);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "article.move", "x", story->id);
      g_menu_append_item (there, item);
    }
  g_menu_append (other, _ ("_New Story…"), "article.move-new");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (there));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (other));
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_twin_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Count _Once"), "article.twin::once");
  g_menu_append (menu, _ ("Count _Apart"), "article.twin::apart");
  g_menu_append (menu, _ ("Later _Version"), "article.twin::version");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (const SpSnapshot *snapshot, const SpArticle *article)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) article_section = g_menu_new ();
  g_autoptr (GMenu) original = g_menu_new ();
  g_autoptr (GMenu) place = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  g_autoptr (GMenuModel) stories = make_story_menu (snapshot, article->story);
  g_autoptr (GMenuModel) twin = make_twin_menu ();

  g_menu_append (article_section, _ ("_Edit Article…"), "article.edit");
  g_menu_append (original, _ ("_Show Original"), "article.show-original");
  g_menu_append (original, _ ("Save _Original As…"), "article.save-original");
  g_menu_append (original, _ ("E_xtract Again"), "article.extract-again");
  if (article->twin)
    g_menu_append_submenu (place, _ ("Near _Copy"), twin);
  g_menu_append_submenu (place, _ ("_Move to Story"), stories);
  g_menu_append (end, _ ("_Delete Article"), "article.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (article_section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (original));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (place));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return G_MENU_MODEL (menu);
}

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* The chosen item acts after the menu has closed, so the menu goes a little later. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

void
sp_article_menu_popup (GtkWidget *widget, SpSession *session, SpId article, double x, double y)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (session);
  const SpArticle *value = sp_snapshot_get_article (snapshot, article);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GSimpleActionGroup) actions = NULL;
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *popover;

  if (!value || !SP_IS_WINDOW (root))
    return;
  actions = make_actions (context_new (SP_WINDOW (root), session, article), value);
  menu = make_menu (snapshot, value);
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_insert_action_group (popover, "article", G_ACTION_GROUP (actions));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, widget);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
