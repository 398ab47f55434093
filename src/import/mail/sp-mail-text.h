/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/* What people and programs put around the text of a mail. */

/* Takes off the plain TEXT of a mail, in place: what mailboxes and replies put before lines (">"), the armour of a
 * signature (PGP), signatures after "-- ", the footers of mailing lists. What is encrypted (PGP) leaves nothing. */
void sp_mail_text_clean (char *text);

/* Drops from the start and the end of DRAFT's paragraphs what newsletters say of themselves: "View in browser",
 * "Unsubscribe". */
void sp_mail_text_drop_small_print (SpDraft *draft);

G_END_DECLS
