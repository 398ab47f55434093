/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

#include <gmime/gmime.h>

G_BEGIN_DECLS

/* What a mail's parts hold: its text, which goes to the draft, and what it brings with it. */
typedef struct
{
  SpDraft *draft;
  GPtrArray *messages;  /* GMimeMessage, forwarded; owned by the mail */
  GPtrArray *documents; /* GMimePart, attached; owned by the mail */
} SpMailBody;

void sp_mail_body_init (SpMailBody *self, SpDraft *draft);
void sp_mail_body_clear (SpMailBody *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpMailBody, sp_mail_body_clear)

/* Walks through PART and what is in it. */
void sp_mail_body_read (SpMailBody *self, GMimeObject *part);

/* A part's content, decoded, with a NUL after it. The caller owns it. */
GByteArray *sp_mail_body_decode (GMimePart *part);

G_END_DECLS
