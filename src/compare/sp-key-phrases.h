/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-claims.h"

G_BEGIN_DECLS

/* What a group of claims is about, in words for a person. */
typedef struct
{
  char *name;      /* one or two noun phrases, "Tax rates and spending cuts" */
  char **keywords; /* NULL-terminated, the most telling first */
} SpKeyPhrases;

/*
 * Names the issue numbered ISSUE: the phrases, among those that its claims and their sentences have in common, that
 * other issues' claims have least. Never an empty name. Clear with sp_key_phrases_clear().
 */
void sp_key_phrases_init (SpKeyPhrases *self, const SpStoryWords *words, const GArray *claims, guint issue);
void sp_key_phrases_clear (SpKeyPhrases *self);

G_END_DECLS
