/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-party-row"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-party-row.h"
#include "sp-swatch.h"

struct _SpPartyRow
{
  GtkWidget parent_instance;
  GSignalGroup *signals;
  SpSession *session; /* not a reference: the list unbinds its rows before the session goes */
  SpId party;

  SpSwatch *swatch;
  GtkLabel *name;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (SpPartyRow, sp_party_row, GTK_TYPE_WIDGET)

static guint
count_positions (const SpSnapshot *snapshot, SpId party)
{
  guint n = 0;

  for (guint i = 0; i < snapshot->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (snapshot->positions, i);

      if (position->party == party && position->status != SP_STATUS_REJECTED)
        n++;
    }
  return n;
}

static void
snapshot_cb (SpPartyRow *self)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  SpParty *party = sp_snapshot_get_party (snapshot, self->party);
  guint n = count_positions (snapshot, self->party);
  g_autofree char *count = g_strdup_printf ("%u", n);

  if (!party)
    return;
  sp_swatch_set_colour (self->swatch, sp_snapshot_get_colour (snapshot, self->party));
  gtk_label_set_label (self->name, party->name);
  gtk_label_set_label (self->count, n > 0 ? count : "");
}

/* When it is asked for: to set one has the whole window laid out at once, for the pointer may be there. */
static gboolean
sp_party_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SpPartyRow *self = SP_PARTY_ROW (widget);
  guint n = count_positions (sp_session_get_snapshot (self->session), self->party);
  g_autofree char *tip = g_strdup_printf (ngettext ("%u position", "%u positions", n), n);

  gtk_tooltip_set_text (tooltip, tip);
  return TRUE;
}

static void
sp_party_row_dispose (GObject *object)
{
  SpPartyRow *self = SP_PARTY_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sp_party_row_parent_class)->dispose (object);
}

static void
sp_party_row_class_init (SpPartyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_party_row_dispose;
  widget_class->query_tooltip = sp_party_row_query_tooltip;
  g_type_ensure (SP_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-party-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SpPartyRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, SpPartyRow, name);
  gtk_widget_class_bind_template_child (widget_class, SpPartyRow, count);
}

static void
sp_party_row_init (SpPartyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (SP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::snapshot", G_CALLBACK (snapshot_cb), self);
}

void
sp_party_row_show (SpPartyRow *self, SpSession *session, SpId party)
{
  g_return_if_fail (SP_IS_PARTY_ROW (self));

  self->session = session;
  self->party = party;
  g_signal_group_set_target (self->signals, session);
  if (session)
    snapshot_cb (self);
}
