/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-position-row"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-labels.h"
#include "sp-position-row.h"
#include "sp-swatch.h"

struct _SpPositionRow
{
  GtkWidget parent_instance;
  GSignalGroup *signals;
  SpSession *session; /* not a reference: the list unbinds its rows before the session goes */
  SpId position;

  SpSwatch *swatch;
  GtkLabel *party;
  GtkLabel *kind;
  GtkLabel *summary;
  GtkImage *status;
};

G_DEFINE_FINAL_TYPE (SpPositionRow, sp_position_row, GTK_TYPE_WIDGET)

static void
show_status (SpPositionRow *self, SpStatus status)
{
  static const char *const icons[SP_N_STATUSES] = {
    [SP_STATUS_PROPOSED] = NULL,
    [SP_STATUS_ACCEPTED] = "object-select-symbolic",
    [SP_STATUS_REJECTED] = "window-close-symbolic",
  };

  gtk_image_set_from_icon_name (self->status, icons[status]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sp_label_status (status), -1);
}

static void
snapshot_cb (SpPositionRow *self)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  SpPosition *position = sp_snapshot_get_position (snapshot, self->position);
  SpParty *party = position ? sp_snapshot_get_party (snapshot, position->party) : NULL;
  SpParty *target = position && position->target ? sp_snapshot_get_party (snapshot, position->target) : NULL;
  SpIssue *issue = position ? sp_snapshot_get_issue (snapshot, position->issue) : NULL;
  g_autofree char *kind = NULL;

  if (!position)
    return;
  /* Translators: a kind of position and the party it is directed at: "Accusation → Russia" */
  if (!party && issue)
    kind = g_strdup (issue->name);
  else
    kind = target ? g_strdup_printf (_ ("%s → %s"), sp_label_kind (position->kind), target->name)
                  : g_strdup (sp_label_kind (position->kind));
  sp_swatch_set_colour (self->swatch, sp_snapshot_get_colour (snapshot, position->party));
  gtk_label_set_label (self->party, sp_label_party (party));
  gtk_label_set_label (self->kind, kind);
  gtk_label_set_label (self->summary, position->summary);
  show_status (self, position->status);
}

/* When it is asked for: to set one has the whole window laid out at once, for the pointer may be there. */
static gboolean
tooltip_cb (SpPositionRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const SpPosition *position = sp_snapshot_get_position (sp_session_get_snapshot (self->session), self->position);

  gtk_tooltip_set_text (tooltip, position ? sp_label_status (position->status) : NULL);
  return position != NULL;
}

static void
sp_position_row_dispose (GObject *object)
{
  SpPositionRow *self = SP_POSITION_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sp_position_row_parent_class)->dispose (object);
}

static void
sp_position_row_class_init (SpPositionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_position_row_dispose;
  g_type_ensure (SP_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-position-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SpPositionRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, SpPositionRow, party);
  gtk_widget_class_bind_template_child (widget_class, SpPositionRow, kind);
  gtk_widget_class_bind_template_child (widget_class, SpPositionRow, summary);
  gtk_widget_class_bind_template_child (widget_class, SpPositionRow, status);
}

static void
sp_position_row_init (SpPositionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->status, "query-tooltip", G_CALLBACK (tooltip_cb), self, G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (SP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::snapshot", G_CALLBACK (snapshot_cb), self);
}

void
sp_position_row_show (SpPositionRow *self, SpSession *session, SpId position)
{
  g_return_if_fail (SP_IS_POSITION_ROW (self));

  self->session = session;
  self->position = position;
  g_signal_group_set_target (self->signals, session);
  if (session)
    snapshot_cb (self);
}
