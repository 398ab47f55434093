/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program's own list (data/cues/english-words.tsv, english.tsv) knows of an English word. */
typedef struct
{
  guint32 form;    /* hash of the word (sp-hash.h) */
  guint32 lemma;   /* hash of its dictionary form */
  char tags[4];    /* possible parts of speech, the commonest first, 0 after the last (data/cues/README.md) */
  char verb_class; /* what sort of act the verb is: 's' saying, 'c' thinking, 'e' feeling, ...; 0 for no verb */
  char verb_also;  /* 'S' or 'C': saying or thinking among its rarer senses */
  char noun_class; /* what sort of thing the noun is: 'p' person, 'g' group, ...; 0 for no noun */
  guint8 verb_cue; /* how often the verb reports somebody's words: 0 never listed, 1 at times, 2 nearly always */
  guint8 noun_cue; /* the same of the noun and the adjective */
  guint8 other_cue;
  guint8 verb_kind; /* SpKind of each */
  guint8 noun_kind;
  guint8 other_kind;
  char verb_stance; /* 'a' agree, 'd' disagree, '-' neither */
  char noun_stance;
  char other_stance;
  gboolean has_target; /* the verb's object is whom it is directed at */
  gboolean quotes;     /* the verb stands beside direct quotations */
} SpWord;

/* The word with that form, or NULL. The list is read once, at first use; thread-safe. */
const SpWord *sp_words_look_up (guint32 form);

/*
 * A cue of several words ("call for", "take issue"), or the negation of it: what a lemma followed by a word makes.
 * Returns the kind, or -1 when the two are no cue; sets STANCE and HAS_TARGET.
 */
int sp_words_look_up_phrase (guint32 lemma, guint32 next_form, char *stance, gboolean *has_target);

G_END_DECLS
