/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-position-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-labels.h"
#include "sp-name-completion.h"
#include "sp-position-commands.h"
#include "sp-position-editor.h"

struct _SpPositionEditor
{
  GtkPopover parent_instance;
  SpSession *session; /* while it is shown */
  SpId position;
  SpId next; /* which position comes after it, or 0 */
  SpId article;
  SpRange range;

  GtkLabel *heading;
  GtkEntry *party;
  GtkEntry *issue;
  GtkDropDown *kind;
  GtkDropDown *stance;
  GtkEntry *target;
  GtkEntry *summary;
};

G_DEFINE_FINAL_TYPE (SpPositionEditor, sp_position_editor, GTK_TYPE_POPOVER)

static char *
get_entry_text (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
set_entry_text (GtkEntry *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

static void
changed_cb (SpPositionEditor *self)
{
  g_autofree char *party = get_entry_text (self->party);
  g_autofree char *issue = get_entry_text (self->issue);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save", *party && *issue);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpPositionEditor *self = SP_POSITION_EDITOR (widget);
  SpPositionDraft *draft;

  if (!self->session)
    return;
  draft = sp_position_draft_new ();
  draft->position = self->position;
  draft->article = self->article;
  draft->range = self->range;
  draft->party = get_entry_text (self->party);
  draft->issue = get_entry_text (self->issue);
  draft->target = get_entry_text (self->target);
  draft->summary = get_entry_text (self->summary);
  draft->kind = (SpKind) gtk_drop_down_get_selected (self->kind);
  draft->stance = (SpStance) gtk_drop_down_get_selected (self->stance);
  sp_position_commands_save (self->session, draft);
  if (self->next)
    sp_session_set_position (self->session, self->next);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_popover_popdown (GTK_POPOVER (widget));
}

/* Enter in a field saves, or goes to the first field that still lacks something. */
static void
activate_cb (SpPositionEditor *self)
{
  GtkEntry *needed[] = { self->party, self->issue };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_autofree char *text = get_entry_text (needed[i]);

      if (!*text)
        {
          gtk_widget_grab_focus (GTK_WIDGET (needed[i]));
          return;
        }
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "editor.save", NULL);
}

static void
closed_cb (SpPositionEditor *self)
{
  g_clear_object (&self->session);
}

static GPtrArray *
list_names (const GPtrArray *values, gboolean parties)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < values->len; i++)
    g_ptr_array_add (names, parties ? ((SpParty *) g_ptr_array_index (values, i))->name
                                    : ((SpIssue *) g_ptr_array_index (values, i))->name);
  return names;
}

static void
sp_position_editor_present (SpPositionEditor *self, SpSession *session, const GdkRectangle *place)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (session);
  g_autoptr (GPtrArray) parties = list_names (snapshot->parties, TRUE);
  g_autoptr (GPtrArray) issues = list_names (snapshot->issues, FALSE);

  g_set_object (&self->session, session);
  sp_name_completion_set (self->party, parties);
  sp_name_completion_set (self->target, parties);
  sp_name_completion_set (self->issue, issues);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), place);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->party));
  changed_cb (self);
}

static GtkStringList *
list_kinds (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < SP_N_KINDS; i++)
    gtk_string_list_append (list, sp_label_kind (i));
  return list;
}

static GtkStringList *
list_stances (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < SP_N_STANCES; i++)
    gtk_string_list_append (list, sp_label_stance (i));
  return list;
}

static void
sp_position_editor_dispose (GObject *object)
{
  g_clear_object (&SP_POSITION_EDITOR (object)->session);
  G_OBJECT_CLASS (sp_position_editor_parent_class)->dispose (object);
}

static void
sp_position_editor_class_init (SpPositionEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_position_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-position-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SpPositionEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, SpPositionEditor, party);
  gtk_widget_class_bind_template_child (widget_class, SpPositionEditor, issue);
  gtk_widget_class_bind_template_child (widget_class, SpPositionEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, SpPositionEditor, stance);
  gtk_widget_class_bind_template_child (widget_class, SpPositionEditor, target);
  gtk_widget_class_bind_template_child (widget_class, SpPositionEditor, summary);
  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.save", NULL);
}

static void
sp_position_editor_init (SpPositionEditor *self)
{
  g_autoptr (GtkStringList) kinds = list_kinds ();
  g_autoptr (GtkStringList) stances = list_stances ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->stance, G_LIST_MODEL (stances));
  g_signal_connect_object (self->party, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->issue, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->party, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->issue, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->summary, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

SpPositionEditor *
sp_position_editor_new (void)
{
  return g_object_new (SP_TYPE_POSITION_EDITOR, NULL);
}

void
sp_position_editor_mark (
    SpPositionEditor *self, SpSession *session, SpId article, SpRange range, const GdkRectangle *place)
{
  g_return_if_fail (SP_IS_POSITION_EDITOR (self));

  self->position = 0;
  self->next = 0;
  self->article = article;
  self->range = range;
  gtk_label_set_label (self->heading, _ ("Who says this, and on which issue?"));
  set_entry_text (self->party, "");
  set_entry_text (self->issue, "");
  set_entry_text (self->target, "");
  set_entry_text (self->summary, "");
  gtk_drop_down_set_selected (self->kind, SP_KIND_ASSESSMENT);
  gtk_drop_down_set_selected (self->stance, SP_STANCE_UNSTATED);
  sp_position_editor_present (self, session, place);
}

void
sp_position_editor_change (SpPositionEditor *self, SpSession *session, SpId id, SpId next, const GdkRectangle *place)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (session);
  SpPosition *position = sp_snapshot_get_position (snapshot, id);
  SpParty *party = position ? sp_snapshot_get_party (snapshot, position->party) : NULL;
  SpIssue *issue = position ? sp_snapshot_get_issue (snapshot, position->issue) : NULL;
  SpParty *target = position && position->target ? sp_snapshot_get_party (snapshot, position->target) : NULL;

  g_return_if_fail (SP_IS_POSITION_EDITOR (self));

  if (!position)
    return;
  self->position = id;
  self->next = next;
  self->article = 0;
  gtk_label_set_label (self->heading, party ? _ ("Change what is not right. Saving accepts it.")
                                            : _ ("Whose position is this? Saving accepts it."));
  set_entry_text (self->party, party ? party->name : "");
  set_entry_text (self->issue, issue ? issue->name : "");
  set_entry_text (self->target, target ? target->name : "");
  set_entry_text (self->summary, position->summary);
  gtk_drop_down_set_selected (self->kind, position->kind);
  gtk_drop_down_set_selected (self->stance, position->stance);
  sp_position_editor_present (self, session, place);
}
