/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-evidence-card.h"

#include <glib/gi18n.h>

#include "sp-labels.h"
#include "sp-position-commands.h"
#include "sp-swatch.h"

struct _SpEvidenceCard
{
  GtkWidget parent_instance;

  SpSession *session;
  SpPosition *position;

  GtkWidget *box;
  GtkWidget *who_box;
  SpSwatch *swatch;
  GtkLabel *who;
  GtkLabel *kind;
  GtkImage *check;
  GtkLabel *details;
  GtkLabel *summary;
  GtkLabel *note;
  GtkBox *quotes;
  GtkButton *accept;
  GtkButton *reject;
  GtkButton *change;
};

enum
{
  OPEN_EVIDENCE,
  CHANGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpEvidenceCard, sp_evidence_card, GTK_TYPE_WIDGET)

static void
quote_cb (SpEvidenceCard *self, GtkWidget *button)
{
  const SpEvidence *evidence = g_object_get_data (G_OBJECT (button), "evidence");

  g_signal_emit (self, signals[OPEN_EVIDENCE], 0, evidence->article, evidence->range.start, evidence->range.end);
}

static void
accept_cb (SpEvidenceCard *self)
{
  sp_position_commands_set_status (self->session, self->position->id, SP_STATUS_ACCEPTED);
}

static void
reject_cb (SpEvidenceCard *self)
{
  sp_position_commands_set_status (self->session, self->position->id, SP_STATUS_REJECTED);
}

static void
change_cb (SpEvidenceCard *self)
{
  g_signal_emit (self, signals[CHANGE], 0, self->position->id);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* What became of a passage whose article's text was corrected. */
static const char *
anchor_words (SpAnchor anchor)
{
  switch (anchor)
    {
    case SP_ANCHOR_AMBIGUOUS:
      return _ ("Stands at several places of the corrected text");
    case SP_ANCHOR_ORPHANED:
      return _ ("No longer stands in the corrected text");
    case SP_ANCHOR_ANCHORED:
    case SP_ANCHOR_MOVED:
    default:
      return NULL;
    }
}

static GtkWidget *
make_quote (SpEvidenceCard *self, SpEvidence *evidence)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  const SpArticle *article = sp_snapshot_get_article (snapshot, evidence->article);
  g_autofree char *details = article ? sp_label_article_details (article) : g_strdup ("");
  g_autofree char *quote = g_strdup_printf (_ ("“%s”"), evidence->quote);
  g_autofree char *source = g_strdup_printf ("%s · %s", details, sp_label_form (evidence->form));
  g_autofree char *name = g_strdup_printf ("%s\n%s", quote, source);
  const char *anchor = anchor_words (evidence->anchor);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), make_label (quote, "quote"));
  gtk_box_append (GTK_BOX (box), make_label (source, "quote-source"));
  if (anchor)
    gtk_box_append (GTK_BOX (box), make_label (anchor, "warning"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "evidence");
  gtk_widget_set_tooltip_text (button, _ ("Show in Its Article"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "evidence", sp_evidence_ref (evidence),
                          (GDestroyNotify) sp_evidence_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (quote_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static gboolean
is_same_evidence (const SpPosition *a, const SpPosition *b)
{
  if (a->id != b->id || a->evidence->len != b->evidence->len)
    return FALSE;
  for (guint i = 0; i < a->evidence->len; i++)
    {
      const SpEvidence *x = g_ptr_array_index (a->evidence, i), *y = g_ptr_array_index (b->evidence, i);

      if (x->id != y->id || !sp_range_equal (x->range, y->range) || x->form != y->form || x->anchor != y->anchor
          || !g_str_equal (x->quote, y->quote))
        return FALSE;
    }
  return TRUE;
}

static void
fill_quotes (SpEvidenceCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->quotes))))
    gtk_box_remove (self->quotes, child);
  for (guint i = 0; i < self->position->evidence->len; i++)
    gtk_box_append (self->quotes, make_quote (self, g_ptr_array_index (self->position->evidence, i)));
}

static void
fill_who (SpEvidenceCard *self, gboolean with_party, gboolean with_issue)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  const SpParty *party = with_party ? sp_snapshot_get_party (snapshot, self->position->party) : NULL;
  const SpIssue *issue = with_issue ? sp_snapshot_get_issue (snapshot, self->position->issue) : NULL;
  g_autofree char *who =
      g_strdup_printf ("%s%s%s", party ? party->name : "", party && issue ? " · " : "", issue ? issue->name : "");

  gtk_widget_set_visible (self->who_box, *who);
  gtk_widget_set_visible (GTK_WIDGET (self->swatch), party != NULL);
  gtk_label_set_label (self->who, who);
  if (party)
    sp_swatch_set_colour (self->swatch, sp_snapshot_get_colour (snapshot, party->id));
}

/* Status, stance, at whom it is directed, and who coded it. */
static void
fill_details (SpEvidenceCard *self)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  const SpPosition *position = self->position;
  const SpParty *target = position->target ? sp_snapshot_get_party (snapshot, position->target) : NULL;
  GString *details = g_string_new (sp_label_status (position->status));

  if (position->coder && *position->coder)
    /* Translators: after "Accepted" or "Rejected": by whom */
    g_string_append_printf (details, _ (" by %s"), position->coder);
  if (position->stance != SP_STANCE_UNSTATED)
    g_string_append_printf (details, " · %s", sp_label_stance (position->stance));
  if (target)
    g_string_append_printf (details, _ (" · directed at %s"), target->name);
  gtk_label_set_label (self->details, details->str);
  g_string_free (details, TRUE);
}

static void
sp_evidence_card_dispose (GObject *object)
{
  SpEvidenceCard *self = SP_EVIDENCE_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sp_evidence_card_parent_class)->dispose (object);
}

static void
sp_evidence_card_finalize (GObject *object)
{
  g_clear_pointer (&SP_EVIDENCE_CARD (object)->position, sp_position_unref);
  G_OBJECT_CLASS (sp_evidence_card_parent_class)->finalize (object);
}

static void
sp_evidence_card_class_init (SpEvidenceCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sp_evidence_card_dispose;
  object_class->finalize = sp_evidence_card_finalize;
  signals[OPEN_EVIDENCE] = g_signal_new ("open-evidence", SP_TYPE_EVIDENCE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);
  signals[CHANGE] = g_signal_new ("change", SP_TYPE_EVIDENCE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_INT64);

  g_type_ensure (SP_TYPE_SWATCH);
  gtk_widget_class_set_css_name (widget_class, "evidencecard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-evidence-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, box);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, who_box);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, swatch);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, who);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, kind);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, check);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, details);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, summary);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, note);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, quotes);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, accept);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, reject);
  gtk_widget_class_bind_template_child (widget_class, SpEvidenceCard, change);
}

static void
sp_evidence_card_init (SpEvidenceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reject, "clicked", G_CALLBACK (reject_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->change, "clicked", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sp_evidence_card_new (void)
{
  return g_object_new (SP_TYPE_EVIDENCE_CARD, NULL);
}

void
sp_evidence_card_set_position (
    SpEvidenceCard *self, SpSession *session, SpPosition *position, gboolean with_party, gboolean with_issue)
{
  gboolean same = self->position && is_same_evidence (self->position, position);
  gboolean writable = !sp_project_is_read_only (sp_session_get_project (session));

  g_set_object (&self->session, session);
  sp_position_ref (position);
  g_clear_pointer (&self->position, sp_position_unref);
  self->position = position;

  fill_who (self, with_party, with_issue);
  gtk_label_set_label (self->kind, sp_label_kind (position->kind));
  fill_details (self);
  gtk_label_set_label (self->summary, position->summary);
  gtk_label_set_label (self->note, position->note ? position->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), position->note && *position->note);
  gtk_widget_set_visible (GTK_WIDGET (self->check), position->status == SP_STATUS_ACCEPTED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), writable && position->status != SP_STATUS_ACCEPTED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reject), writable && position->status != SP_STATUS_REJECTED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->change), writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, position->summary, -1);
  if (!same)
    fill_quotes (self);
}
