/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-sort-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-labels.h"
#include "sp-sort-dialog.h"
#include "sp-sort-job.h"

/* How many articles of a story are named; a person tells by fewer whether they belong together. */
#define MAX_NAMED 20

struct _SpSortDialog
{
  AdwWindow parent_instance;
  GPtrArray *sorted; /* SpSortedStory */
  guint n_added;     /* how many of them have their row */

  AdwPreferencesGroup *stories;
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpSortDialog, sp_sort_dialog, ADW_TYPE_WINDOW)

static SpSortedStory *
get_story (GObject *row)
{
  return g_object_get_data (row, "story");
}

static void
update (SpSortDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->sorted->len; i++)
    {
      const SpSortedStory *story = g_ptr_array_index (self->sorted, i);

      any |= story->wanted && *story->name;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sort.accept", any);
}

static void
wanted_cb (SpSortDialog *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  get_story (G_OBJECT (row))->wanted = adw_expander_row_get_enable_expansion (row);
  update (self);
}

static void
named_cb (SpSortDialog *self, GtkEditable *entry)
{
  SpSortedStory *story = get_story (G_OBJECT (entry));
  AdwPreferencesRow *row = g_object_get_data (G_OBJECT (entry), "row");

  g_free (story->name);
  story->name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  adw_preferences_row_set_title (row, story->name);
  update (self);
}

/* A row whose words are foreign, so never read as markup. */
static GtkWidget *
make_row (GType type, const char *title)
{
  GtkWidget *row = g_object_new (type, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return row;
}

static void
add_articles (AdwExpanderRow *row, const SpSortedStory *story)
{
  for (guint i = 0; i < MIN (story->articles->len, MAX_NAMED); i++)
    {
      const SpArticle *article = g_ptr_array_index (story->articles, i);
      g_autofree char *details = sp_label_article_details (article);
      GtkWidget *line = make_row (ADW_TYPE_ACTION_ROW, sp_label_article_title (article));

      adw_action_row_set_subtitle (ADW_ACTION_ROW (line), details);
      adw_expander_row_add_row (row, line);
    }
  if (story->articles->len > MAX_NAMED)
    {
      guint more = story->articles->len - MAX_NAMED;
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

      adw_expander_row_add_row (row, make_row (ADW_TYPE_ACTION_ROW, text));
    }
}

/* What a story's row opens on: made when it is first opened, since a thousand such rows would take seconds. */
static void
expanded_cb (SpSortDialog *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  const SpSortedStory *story = get_story (G_OBJECT (row));
  GtkWidget *entry;

  if (!adw_expander_row_get_expanded (row))
    return;
  g_signal_handlers_disconnect_by_func (row, expanded_cb, self);
  entry = make_row (ADW_TYPE_ENTRY_ROW, _ ("Name"));
  gtk_editable_set_text (GTK_EDITABLE (entry), story->name);
  g_object_set_data (G_OBJECT (entry), "story", get_story (G_OBJECT (row)));
  g_object_set_data (G_OBJECT (entry), "row", row);
  adw_expander_row_add_row (row, entry);
  add_articles (row, story);
  g_signal_connect_object (entry, "changed", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
}

static void
add_story (SpSortDialog *self, SpSortedStory *story)
{
  GtkWidget *row = make_row (ADW_TYPE_EXPANDER_ROW, story->name);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u article", "%u articles", story->articles->len), story->articles->len);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), count);
  adw_expander_row_set_show_enable_switch (ADW_EXPANDER_ROW (row), TRUE);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), story->wanted);
  g_object_set_data (G_OBJECT (row), "story", story);
  g_signal_connect_object (row, "notify::enable-expansion", G_CALLBACK (wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->stories, row);
}

/* A story a frame. */
static gboolean
add_next_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SpSortDialog *self = SP_SORT_DIALOG (widget);

  if (self->n_added == self->sorted->len)
    return G_SOURCE_REMOVE;
  add_story (self, g_ptr_array_index (self->sorted, self->n_added++));
  return G_SOURCE_CONTINUE;
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpSortDialog *self = SP_SORT_DIALOG (widget);

  g_signal_emit (self, signals[ACCEPTED], 0, self->sorted);
  gtk_window_close (GTK_WINDOW (self));
}

static void
sp_sort_dialog_finalize (GObject *object)
{
  SpSortDialog *self = SP_SORT_DIALOG (object);

  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  G_OBJECT_CLASS (sp_sort_dialog_parent_class)->finalize (object);
}

static void
sp_sort_dialog_class_init (SpSortDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sp_sort_dialog_finalize;
  signals[ACCEPTED] = g_signal_new ("accepted", SP_TYPE_SORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-sort-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SpSortDialog, stories);
  gtk_widget_class_install_action (widget_class, "sort.accept", NULL, accept_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sp_sort_dialog_init (SpSortDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SpSortDialog *
sp_sort_dialog_new (SpWindow *parent, GPtrArray *stories, guint n_staying)
{
  SpSortDialog *self = g_object_new (SP_TYPE_SORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *text = NULL;

  self->sorted = g_ptr_array_ref (stories);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), add_next_cb, NULL, NULL);
  if (n_staying > 0)
    text = g_strdup_printf (ngettext ("%u article is like no other and stays where it is.",
                                      "%u articles are like no other and stay where they are.", n_staying),
                            n_staying);
  else
    text = g_strdup (_ ("Switch off what is no story of its own; its articles stay where they are."));
  adw_preferences_group_set_description (self->stories, text);
  update (self);
  return self;
}
