/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-line-pane.h"

#include <glib/gi18n.h>

#include "sp-grid-commands.h"
#include "sp-labels.h"
#include "sp-swatch.h"

struct _SpLinePane
{
  GtkWidget parent_instance;

  SpSession *session;
  SpId id;
  SpGridAxis axis;
  char *stored_name;
  GArray *others; /* SpId, as in the list of what it can be merged into */

  GtkWidget *scrolled;
  GtkLabel *heading;
  SpSwatch *swatch;
  GtkLabel *title;
  GtkLabel *details;
  GtkWidget *edit_box;
  GtkEntry *name;
  GtkDropDown *into;
  GtkLabel *merge_hint;
};

G_DEFINE_FINAL_TYPE (SpLinePane, sp_line_pane, GTK_TYPE_WIDGET)

static char *
get_name (SpLinePane *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
name_cb (SpLinePane *self)
{
  g_autofree char *name = get_name (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "line.rename", *name && g_strcmp0 (name, self->stored_name) != 0);
}

static void
rename_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpLinePane *self = SP_LINE_PANE (widget);
  g_autofree char *name = get_name (self);

  if (self->axis == SP_GRID_PARTY)
    sp_grid_commands_rename_party (self->session, self->id, name);
  else
    sp_grid_commands_rename_issue (self->session, self->id, name);
}

static void
activate_cb (SpLinePane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "line.rename", NULL);
}

static void
into_cb (SpLinePane *self)
{
  guint selected = gtk_drop_down_get_selected (self->into);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "line.merge", selected > 0 && selected <= self->others->len);
}

static void
merge_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpLinePane *self = SP_LINE_PANE (widget);
  SpId into = g_array_index (self->others, SpId, gtk_drop_down_get_selected (self->into) - 1);

  if (self->axis == SP_GRID_PARTY)
    sp_grid_commands_merge_parties (self->session, self->id, into);
  else
    sp_grid_commands_merge_issues (self->session, self->id, into);
}

static void
add_other (SpLinePane *self, GtkStringList *names, SpId id, const char *name)
{
  if (id == self->id)
    return;
  g_array_append_val (self->others, id);
  gtk_string_list_append (names, name);
}

/* All other parties, or all other issues. */
static void
fill_others (SpLinePane *self)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  GtkStringList *names = gtk_string_list_new (NULL);

  g_array_set_size (self->others, 0);
  gtk_string_list_append (names, self->axis == SP_GRID_PARTY ? _ ("Choose a party") : _ ("Choose an issue"));
  if (self->axis == SP_GRID_PARTY)
    for (guint i = 0; i < snapshot->parties->len; i++)
      {
        const SpParty *party = g_ptr_array_index (snapshot->parties, i);

        add_other (self, names, party->id, party->name);
      }
  else
    for (guint i = 0; i < snapshot->issues->len; i++)
      {
        const SpIssue *issue = g_ptr_array_index (snapshot->issues, i);

        add_other (self, names, issue->id, issue->name);
      }
  gtk_drop_down_set_model (self->into, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->into, 0);
  g_object_unref (names);
  into_cb (self);
}

/* How many positions it has, and by what else texts speak of it. */
static char *
describe (SpLinePane *self, const SpGridHeading *heading)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  guint n = (guint) heading->n_positions;
  g_autofree char *count = g_strdup_printf (ngettext ("%u position", "%u positions", n), n);
  g_autofree char *more = NULL;

  if (self->axis == SP_GRID_PARTY)
    {
      const SpParty *party = sp_snapshot_get_party (snapshot, self->id);
      g_autofree char *aliases = party ? g_strjoinv (", ", party->aliases) : NULL;

      if (aliases && *aliases)
        more = g_strdup_printf (_ ("Also called: %s"), aliases);
    }
  else if (self->axis == SP_GRID_ARTICLE)
    {
      const SpArticle *article = sp_snapshot_get_article (snapshot, self->id);

      if (article)
        more = sp_label_article_details (article);
    }
  return more ? g_strdup_printf ("%s\n%s", count, more) : g_steal_pointer (&count);
}

static void
sp_line_pane_dispose (GObject *object)
{
  SpLinePane *self = SP_LINE_PANE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sp_line_pane_parent_class)->dispose (object);
}

static void
sp_line_pane_finalize (GObject *object)
{
  SpLinePane *self = SP_LINE_PANE (object);

  g_array_unref (self->others);
  g_free (self->stored_name);
  G_OBJECT_CLASS (sp_line_pane_parent_class)->finalize (object);
}

static void
sp_line_pane_class_init (SpLinePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sp_line_pane_dispose;
  object_class->finalize = sp_line_pane_finalize;

  g_type_ensure (SP_TYPE_SWATCH);
  gtk_widget_class_set_css_name (widget_class, "linepane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-line-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SpLinePane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SpLinePane, heading);
  gtk_widget_class_bind_template_child (widget_class, SpLinePane, swatch);
  gtk_widget_class_bind_template_child (widget_class, SpLinePane, title);
  gtk_widget_class_bind_template_child (widget_class, SpLinePane, details);
  gtk_widget_class_bind_template_child (widget_class, SpLinePane, edit_box);
  gtk_widget_class_bind_template_child (widget_class, SpLinePane, name);
  gtk_widget_class_bind_template_child (widget_class, SpLinePane, into);
  gtk_widget_class_bind_template_child (widget_class, SpLinePane, merge_hint);
  gtk_widget_class_install_action (widget_class, "line.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "line.merge", NULL, merge_action);
}

static void
sp_line_pane_init (SpLinePane *self)
{
  self->others = g_array_new (FALSE, FALSE, sizeof (SpId));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->name, "changed", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->into, "notify::selected", G_CALLBACK (into_cb), self, G_CONNECT_SWAPPED);
}

void
sp_line_pane_show (SpLinePane *self, SpSession *session, const SpGridHeading *heading, SpGridAxis axis)
{
  static const char *const axis_names[] = { N_ ("Issue"), N_ ("Party"), N_ ("Article"), N_ ("Outlet") };
  gboolean same = self->session == session && self->id == heading->id && self->axis == axis
                  && g_strcmp0 (self->stored_name, heading->name) == 0;
  gboolean editable =
      (axis == SP_GRID_ISSUE || axis == SP_GRID_PARTY) && !sp_project_is_read_only (sp_session_get_project (session));
  g_autofree char *details = NULL;

  g_set_object (&self->session, session);
  self->id = heading->id;
  self->axis = axis;
  details = describe (self, heading);
  gtk_label_set_label (self->heading, _ (axis_names[axis]));
  gtk_label_set_label (self->title, heading->name);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->swatch), axis == SP_GRID_PARTY);
  if (axis == SP_GRID_PARTY)
    sp_swatch_set_colour (self->swatch, sp_snapshot_get_colour (sp_session_get_snapshot (session), heading->id));
  gtk_widget_set_visible (self->edit_box, editable);
  gtk_label_set_label (self->merge_hint, axis == SP_GRID_PARTY
                                             ? _ ("All its positions and names go to the other party.")
                                             : _ ("All its positions go to the other issue."));
  if (!same)
    {
      g_free (self->stored_name);
      self->stored_name = g_strdup (heading->name);
      gtk_editable_set_text (GTK_EDITABLE (self->name), heading->name);
    }
  fill_others (self);
  name_cb (self);
}

void
sp_line_pane_edit_name (SpLinePane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

void
sp_line_pane_choose_merge (SpLinePane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->into));
}
