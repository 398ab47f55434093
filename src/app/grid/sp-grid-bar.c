/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-grid-bar.h"

#include <glib/gi18n.h>

#include "sp-date.h"
#include "sp-labels.h"

struct _SpGridBar
{
  GtkWidget parent_instance;

  SpGridOptions *options;
  GArray *outlets; /* SpId, as in the list after "Any outlet" */
  gboolean filling;

  GtkWidget *box;
  GtkMenuButton *pivot_button;
  GtkDropDown *rows;
  GtkDropDown *columns;
  GtkDropDown *order;
  GtkSearchEntry *search;
  GtkMenuButton *filter_button;
  GtkDropDown *outlet;
  GtkDropDown *status;
  GtkEntry *from;
  GtkEntry *to;
  GtkFlowBox *kinds;
  GtkToggleButton *pane_button;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpGridBar, sp_grid_bar, GTK_TYPE_WIDGET)

/* What can be columns, as in the list. */
static const SpGridAxis column_axes[] = { SP_GRID_PARTY, SP_GRID_ARTICLE, SP_GRID_OUTLET };

/* What is let through, as in the list. */
static const guint status_sets[] = { 0, 1 << SP_STATUS_ACCEPTED, 1 << SP_STATUS_PROPOSED, 1 << SP_STATUS_REJECTED };

static const char *
axis_name (SpGridAxis axis)
{
  static const char *const names[] = { N_ ("Issues"), N_ ("Parties"), N_ ("Articles"), N_ ("Outlets") };

  return _ (names[axis]);
}

static void
update_buttons (SpGridBar *self)
{
  const SpGridOptions *options = self->options;
  g_autofree char *pivot = g_strdup_printf (_ ("%s × %s"), axis_name (options->rows), axis_name (options->columns));
  gboolean filtered = options->kinds || options->statuses || options->outlet || options->from || options->to;

  gtk_menu_button_set_label (self->pivot_button, pivot);
  gtk_menu_button_set_label (self->filter_button, filtered ? _ ("Filtered") : _ ("Filter"));
  if (filtered)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "grid-bar.clear", sp_grid_options_is_filtered (options));
}

static void
changed (SpGridBar *self)
{
  if (self->filling)
    return;
  update_buttons (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pivot_cb (SpGridBar *self)
{
  SpGridAxis rows = (SpGridAxis) gtk_drop_down_get_selected (self->rows);
  SpGridAxis columns = column_axes[gtk_drop_down_get_selected (self->columns)];

  if (self->filling)
    return;
  if (rows == columns)
    {
      /* they change places, or what was not touched gives way */
      SpGridAxis other = self->options->rows == rows ? self->options->columns : self->options->rows;

      self->filling = TRUE;
      if (self->options->rows == rows)
        gtk_drop_down_set_selected (self->rows, rows = other);
      else
        {
          columns = other == SP_GRID_ISSUE ? (rows == SP_GRID_PARTY ? SP_GRID_OUTLET : SP_GRID_PARTY) : other;
          gtk_drop_down_set_selected (self->columns, columns - 1);
        }
      self->filling = FALSE;
    }
  self->options->rows = rows;
  self->options->columns = columns;
  changed (self);
}

static void
order_cb (SpGridBar *self)
{
  self->options->order = (SpGridOrder) gtk_drop_down_get_selected (self->order);
  changed (self);
}

static void
search_cb (SpGridBar *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  if (g_strcmp0 (text, self->options->text ? self->options->text : "") == 0)
    return;
  g_free (self->options->text);
  self->options->text = *text ? g_steal_pointer (&text) : NULL;
  changed (self);
}

static void
outlet_cb (SpGridBar *self)
{
  guint selected = gtk_drop_down_get_selected (self->outlet);

  if (self->filling)
    return;
  self->options->outlet =
      selected > 0 && selected <= self->outlets->len ? g_array_index (self->outlets, SpId, selected - 1) : 0;
  changed (self);
}

static void
status_cb (SpGridBar *self)
{
  self->options->statuses = status_sets[gtk_drop_down_get_selected (self->status)];
  changed (self);
}

/* Takes the day that is written in ENTRY; while it is none, nothing changes and the entry says so. */
static void
read_day (SpGridBar *self, GtkEntry *entry, char **day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autofree char *date = *text ? sp_date_parse_iso (text) : NULL;
  g_autofree char *read = sp_date_get_day (date);

  if (*text && !read)
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  if (g_strcmp0 (read, *day) == 0)
    return;
  g_free (*day);
  *day = g_steal_pointer (&read);
  changed (self);
}

static void
from_cb (SpGridBar *self)
{
  read_day (self, self->from, &self->options->from);
}

static void
to_cb (SpGridBar *self)
{
  read_day (self, self->to, &self->options->to);
}

static void
kind_cb (SpGridBar *self)
{
  guint kinds = 0;

  for (guint kind = 0; kind < SP_N_KINDS; kind++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->kinds, (int) kind);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child))))
        kinds |= 1u << kind;
    }
  self->options->kinds = kinds;
  changed (self);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_grid_bar_clear_filter (SP_GRID_BAR (widget));
}

static void
fill_kinds (SpGridBar *self)
{
  for (guint kind = 0; kind < SP_N_KINDS; kind++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (sp_label_kind (kind));

      gtk_flow_box_insert (self->kinds, button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (kind_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
fill_axes (SpGridBar *self)
{
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkStringList *columns = gtk_string_list_new (NULL);

  for (guint axis = SP_GRID_ISSUE; axis <= SP_GRID_OUTLET; axis++)
    gtk_string_list_append (rows, axis_name (axis));
  for (guint i = 0; i < G_N_ELEMENTS (column_axes); i++)
    gtk_string_list_append (columns, axis_name (column_axes[i]));
  gtk_drop_down_set_model (self->rows, G_LIST_MODEL (rows));
  gtk_drop_down_set_model (self->columns, G_LIST_MODEL (columns));
  g_object_unref (rows);
  g_object_unref (columns);
}

static void
sp_grid_bar_dispose (GObject *object)
{
  SpGridBar *self = SP_GRID_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sp_grid_bar_parent_class)->dispose (object);
}

static void
sp_grid_bar_finalize (GObject *object)
{
  SpGridBar *self = SP_GRID_BAR (object);

  sp_grid_options_free (self->options);
  g_array_unref (self->outlets);
  G_OBJECT_CLASS (sp_grid_bar_parent_class)->finalize (object);
}

static void
sp_grid_bar_class_init (SpGridBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sp_grid_bar_dispose;
  object_class->finalize = sp_grid_bar_finalize;
  signals[CHANGED] = g_signal_new ("changed", SP_TYPE_GRID_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-grid-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, box);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, pivot_button);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, rows);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, columns);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, order);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, search);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, outlet);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, status);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, from);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, to);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, kinds);
  gtk_widget_class_bind_template_child (widget_class, SpGridBar, pane_button);
  gtk_widget_class_install_action (widget_class, "grid-bar.clear", NULL, clear_action);
}

static void
sp_grid_bar_init (SpGridBar *self)
{
  self->options = sp_grid_options_new ();
  self->outlets = g_array_new (FALSE, FALSE, sizeof (SpId));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = TRUE;
  fill_axes (self);
  fill_kinds (self);
  self->filling = FALSE;
  update_buttons (self);

  g_signal_connect_object (self->rows, "notify::selected", G_CALLBACK (pivot_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->columns, "notify::selected", G_CALLBACK (pivot_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->order, "notify::selected", G_CALLBACK (order_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outlet, "notify::selected", G_CALLBACK (outlet_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->status, "notify::selected", G_CALLBACK (status_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->from, "changed", G_CALLBACK (from_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to, "changed", G_CALLBACK (to_cb), self, G_CONNECT_SWAPPED);
}

const SpGridOptions *
sp_grid_bar_get_options (SpGridBar *self)
{
  return self->options;
}

void
sp_grid_bar_set_snapshot (SpGridBar *self, SpSnapshot *snapshot)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("Any outlet"));
  g_array_set_size (self->outlets, 0);
  for (guint i = 0; snapshot && i < snapshot->articles->len; i++)
    {
      const SpArticle *article = g_ptr_array_index (snapshot->articles, i);
      gboolean known = article->outlet_id == 0;

      for (guint k = 0; k < self->outlets->len && !known; k++)
        known = g_array_index (self->outlets, SpId, k) == article->outlet_id;
      if (known)
        continue;
      g_array_append_val (self->outlets, article->outlet_id);
      gtk_string_list_append (names, article->outlet ? article->outlet : _ ("Unknown outlet"));
      if (article->outlet_id == self->options->outlet)
        selected = self->outlets->len;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->outlet, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->outlet, selected);
  self->filling = FALSE;
  g_object_unref (names);
  if (selected == 0 && self->options->outlet)
    outlet_cb (self);
}

void
sp_grid_bar_clear_filter (SpGridBar *self)
{
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_editable_set_text (GTK_EDITABLE (self->from), "");
  gtk_editable_set_text (GTK_EDITABLE (self->to), "");
  gtk_drop_down_set_selected (self->outlet, 0);
  gtk_drop_down_set_selected (self->status, 0);
  for (guint kind = 0; kind < SP_N_KINDS; kind++)
    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (gtk_flow_box_get_child_at_index (self->kinds, (int) kind))),
        FALSE);
  self->filling = FALSE;
  self->options->outlet = 0;
  g_clear_pointer (&self->options->text, g_free);
  changed (self);
}

void
sp_grid_bar_focus_search (SpGridBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

GtkToggleButton *
sp_grid_bar_get_pane_button (SpGridBar *self)
{
  return self->pane_button;
}
