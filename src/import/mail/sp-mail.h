/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

#include <gmime/gmime.h>

G_BEGIN_DECLS

/*
 * Adds the articles of a mail to DRAFTS: its own text (the HTML of a newsletter rather than its plain stand-in), then
 * messages that it forwards and documents that it brings. Subject, sender and date become title, author or outlet, and
 * date. A mail without any text adds nothing.
 */
void sp_mail_read (GMimeMessage *message, GPtrArray *drafts);

/* The messages in DATA, which is a single one or, with MBOX, a mailbox: sp_mail_read() for each. Returns how many there
 * were. */
guint sp_mail_read_all (const char *data, gsize size, gboolean mbox, GPtrArray *drafts);

/* A date as mails and feeds write it ("Sat, 17 Sep 2016 14:05:00 +0300") in ISO 8601, or NULL. The caller frees it. */
char *sp_mail_date_to_iso (const char *date);

G_END_DECLS
