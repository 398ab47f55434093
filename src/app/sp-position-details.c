/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-position-details"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-labels.h"
#include "sp-position-details.h"

struct _SpPositionDetails
{
  GtkWidget parent_instance;
  SpSession *session;

  GtkLabel *issue;
  GtkLabel *details;
  GtkLabel *note;
  GtkBox *evidence;
  GtkWidget *accept;
};

G_DEFINE_FINAL_TYPE (SpPositionDetails, sp_position_details, GTK_TYPE_WIDGET)

static void
open_cb (SpPositionDetails *self, GtkButton *button)
{
  const SpEvidence *evidence = g_object_get_data (G_OBJECT (button), "evidence");

  if (self->session)
    sp_session_reveal (self->session, evidence->article, evidence->range);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A piece of evidence: the quote, and below it who carries it. A click opens the article there. */
static GtkWidget *
make_evidence (SpPositionDetails *self, const SpSnapshot *snapshot, SpEvidence *evidence)
{
  SpArticle *article = sp_snapshot_get_article (snapshot, evidence->article);
  g_autofree char *outlet = article ? sp_label_article_outlet (article) : g_strdup ("");
  g_autofree char *source = g_strdup_printf ("%s · %s", outlet, sp_label_form (evidence->form));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *quote = make_label (evidence->quote, "quote");
  GtkWidget *carrier = make_label (source, "caption");

  gtk_label_set_lines (GTK_LABEL (quote), 5);
  gtk_label_set_ellipsize (GTK_LABEL (quote), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (carrier, "dim-label");
  gtk_box_append (GTK_BOX (box), quote);
  gtk_box_append (GTK_BOX (box), carrier);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "evidence");
  gtk_widget_set_tooltip_text (button, _ ("Show in the Article"));
  g_object_set_data_full (G_OBJECT (button), "evidence", sp_evidence_ref (evidence),
                          (GDestroyNotify) sp_evidence_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static char *
describe (const SpSnapshot *snapshot, const SpPosition *position)
{
  SpParty *party = sp_snapshot_get_party (snapshot, position->party);
  GString *text = g_string_new (sp_label_party (party));

  if (party)
    g_string_append_printf (text, " · %s", sp_label_kind (position->kind));
  if (position->stance != SP_STANCE_UNSTATED)
    g_string_append_printf (text, " · %s", sp_label_stance (position->stance));
  g_string_append_printf (text, " · %s", sp_label_status (position->status));
  /* Translators: who found the passage in another program */
  if (!party && position->coder)
    g_string_append_printf (text, _ (" · coded by %s"), position->coder);
  return g_string_free (text, FALSE);
}

static void
sp_position_details_dispose (GObject *object)
{
  SpPositionDetails *self = SP_POSITION_DETAILS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sp_position_details_parent_class)->dispose (object);
}

static void
sp_position_details_class_init (SpPositionDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_position_details_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-position-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SpPositionDetails, issue);
  gtk_widget_class_bind_template_child (widget_class, SpPositionDetails, details);
  gtk_widget_class_bind_template_child (widget_class, SpPositionDetails, note);
  gtk_widget_class_bind_template_child (widget_class, SpPositionDetails, evidence);
  gtk_widget_class_bind_template_child (widget_class, SpPositionDetails, accept);
}

static void
sp_position_details_init (SpPositionDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sp_position_details_show (SpPositionDetails *self, SpSession *session, SpId id)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (session);
  SpPosition *position = sp_snapshot_get_position (snapshot, id);
  SpIssue *issue = position ? sp_snapshot_get_issue (snapshot, position->issue) : NULL;
  g_autofree char *details = NULL;
  GtkWidget *child;

  g_return_if_fail (SP_IS_POSITION_DETAILS (self));

  g_set_object (&self->session, session);
  if (!position)
    return;
  details = describe (snapshot, position);
  gtk_label_set_label (self->issue, issue ? issue->name : "");
  gtk_label_set_label (self->details, details);
  gtk_label_set_label (self->note, position->note ? position->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), position->note && *position->note);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->evidence))))
    gtk_box_remove (self->evidence, child);
  for (guint i = 0; i < position->evidence->len; i++)
    gtk_box_append (self->evidence, make_evidence (self, snapshot, g_ptr_array_index (position->evidence, i)));
  if (position->status == SP_STATUS_PROPOSED)
    gtk_widget_add_css_class (self->accept, "suggested-action");
  else
    gtk_widget_remove_css_class (self->accept, "suggested-action");
}
