/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-actors.h"
#include "sp-names.h"
#include "sp-range.h"

G_BEGIN_DECLS

/* Who has spoken so far in an article, for words that point back to them. */
typedef struct _SpSpeakers SpSpeakers;

/* USES (SpNameUse) and DOCUMENT must outlive it. */
SpSpeakers *sp_speakers_new (const SpDocument *document, const GArray *uses);
void sp_speakers_free (SpSpeakers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSpeakers, sp_speakers_free)

/* Either an actor, or the phrase that names the one who is meant. */
typedef struct
{
  SpActor *actor;
  SpRun named;
} SpSpeakerClue;

/*
 * Whom a pronoun at TOKEN means: "I" the one whose words it stands in, "who" the noun before, "he" and "she" the last
 * speaker or subject who may be called so, "they" and "we" the last group, "it" the last that is no person.
 */
SpSpeakerClue sp_speakers_resolve_pronoun (SpSpeakers *self, guint token, const SpMention *mention);

/* Whom a description at TOKEN ("the minister", "a spokesman") means: who was called so, or spoke last. NULL: itself. */
SpActor *sp_speakers_resolve_description (SpSpeakers *self, guint token, const SpMention *mention);

/* Whom the form of a noun for a body ("the organisation") means: what was called so, or spoke last; NULL for nobody. */
SpActor *sp_speakers_resolve_body (SpSpeakers *self, guint32 noun);

/* Takes note that ACTOR speaks at TOKEN, called so. */
void sp_speakers_note (SpSpeakers *self, guint token, const SpMention *mention, SpActor *actor);

/* Takes note that what stands in RANGE are the words of ACTOR (NULL for nobody). */
void sp_speakers_enter (SpSpeakers *self, SpRange range, SpActor *actor);

G_END_DECLS
