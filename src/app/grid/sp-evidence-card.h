/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/*
 * One position with all its evidence, every quote verbatim, and what a person can do with it: accept, reject, change.
 * Signals: "open-evidence" (gint64 article, guint start, guint end); "change" (gint64 position).
 */
#define SP_TYPE_EVIDENCE_CARD (sp_evidence_card_get_type ())
G_DECLARE_FINAL_TYPE (SpEvidenceCard, sp_evidence_card, SP, EVIDENCE_CARD, GtkWidget)

GtkWidget *sp_evidence_card_new (void);

/*
 * Shows POSITION of SESSION. What the grid's lines say already is left out: WITH_PARTY and WITH_ISSUE tell whether the
 * card has to say whose it is and on what.
 */
void sp_evidence_card_set_position (
    SpEvidenceCard *self, SpSession *session, SpPosition *position, gboolean with_party, gboolean with_issue);

G_END_DECLS
