/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-speakers.h"

#include "sp-hash.h"
#include "sp-words.h"

/* How many tokens back a pronoun looks for the one it means. */
#define MAX_BACK 150

/* How many open quotations are remembered. */
#define MAX_OPEN 16

typedef struct
{
  SpActor *actor;
  guint token;
} Seen;

struct _SpSpeakers
{
  const SpDocument *document;
  const GArray *uses;
  guint next_use;    /* the first name use after what was asked last */
  GHashTable *heads; /* form of head noun -> SpActor */
  Seen person, man, woman, group, thing, any;
  struct
  {
    SpRange range;
    SpActor *actor;
  } open[MAX_OPEN];
  guint n_open;
};

SpSpeakers *
sp_speakers_new (const SpDocument *document, const GArray *uses)
{
  SpSpeakers *self = g_new0 (SpSpeakers, 1);

  self->document = document;
  self->uses = uses;
  self->heads = g_hash_table_new (NULL, NULL);
  return self;
}

void
sp_speakers_free (SpSpeakers *self)
{
  g_hash_table_unref (self->heads);
  g_free (self);
}

void
sp_speakers_enter (SpSpeakers *self, SpRange range, SpActor *actor)
{
  guint n = 0;

  for (guint i = 0; i < self->n_open; i++)
    if (self->open[i].range.end > range.start)
      self->open[n++] = self->open[i];
  self->n_open = n;
  if (actor == NULL || n == MAX_OPEN)
    return;
  self->open[n].range = range;
  self->open[n].actor = actor;
  self->n_open++;
}

/* Whose words stand at TOKEN, or NULL. */
static SpActor *
find_owner (const SpSpeakers *self, guint token)
{
  guint offset = self->document->tokens[token].start;

  for (guint i = self->n_open; i-- > 0;)
    if (self->open[i].range.start <= offset && offset < self->open[i].range.end)
      return self->open[i].actor;
  return NULL;
}

/* The last name before TOKEN at the head of a sentence whose gender fits, but none before AFTER. */
static SpRun
find_subject (SpSpeakers *self, guint token, char gender, guint after, gboolean anywhere)
{
  SpRun none = { 0, 0 };

  while (self->next_use < self->uses->len && g_array_index (self->uses, SpNameUse, self->next_use).token < token)
    self->next_use++;
  while (self->next_use > 0 && g_array_index (self->uses, SpNameUse, self->next_use - 1).token >= token)
    self->next_use--;
  for (guint i = self->next_use; i-- > 0;)
    {
      const SpNameUse *use = &g_array_index (self->uses, SpNameUse, i);
      SpRun run = { use->token, use->token };
      gboolean same_sentence = self->document->tokens[use->token].sentence == self->document->tokens[token].sentence;
      if (use->token + (anywhere ? 4 * MAX_BACK : MAX_BACK) < token || use->token <= after)
        return none;
      if ((!use->is_subject && !same_sentence && !anywhere)
          || (gender != 0 && use->name->gender != 0 && use->name->gender != gender)
          || self->document->tokens[use->token].quote >= 0)
        continue;
      while (run.end < token && sp_mention_is_name_token (self->document, run.end))
        run.end++;
      return run;
    }
  return none;
}

/* The noun phrase right before a relative pronoun. */
static SpRun
find_antecedent (const SpSpeakers *self, guint token)
{
  guint first = self->document->sentences[self->document->tokens[token].sentence].start;
  guint end = token, start;

  while (end > first && token - end < 2 && self->document->tokens[end - 1].mark != 0)
    end--;
  start = end;
  while (start > first && end - start < 10 && self->document->tokens[start - 1].mark == 0
         && self->document->tokens[start - 1].category != SP_CAT_FINITE
         && self->document->tokens[start - 1].category != SP_CAT_BE
         && self->document->tokens[start - 1].category != SP_CAT_BUT
         && self->document->tokens[start - 1].category != SP_CAT_PREPOSITION)
    start--;
  return (SpRun){ start, end };
}

static SpSpeakerClue
resolve_person (SpSpeakers *self, guint token, char gender)
{
  Seen seen = gender == 'f' ? self->woman : gender == 'm' ? self->man : self->person;
  SpSpeakerClue clue = { NULL, { 0, 0 } };

  if (self->person.actor != NULL && self->person.token > seen.token
      && (self->person.actor->gender == 0 || self->person.actor->gender == gender))
    seen = self->person;
  clue.named = find_subject (self, token, gender, seen.actor != NULL ? seen.token : 0, FALSE);
  if (clue.named.start == clue.named.end)
    clue.actor = seen.actor;
  if (clue.actor == NULL && clue.named.start == clue.named.end)
    clue.named = find_subject (self, token, gender, 0, TRUE);
  return clue;
}

SpSpeakerClue
sp_speakers_resolve_pronoun (SpSpeakers *self, guint token, const SpMention *mention)
{
  const SpToken *t = &self->document->tokens[token];
  SpSpeakerClue clue = { NULL, { 0, 0 } };

  if (t->category == SP_CAT_WHO || t->category == SP_CAT_THAT)
    {
      clue.named = find_antecedent (self, token);
      return clue;
    }
  if (sp_token_is (t, "i") || sp_token_is (t, "we") || sp_token_is (t, "me") || sp_token_is (t, "us")
      || sp_token_is (t, "my") || sp_token_is (t, "our"))
    clue.actor = find_owner (self, token);
  else if (sp_token_is (t, "they") || sp_token_is (t, "them") || sp_token_is (t, "their"))
    clue.actor = self->group.actor != NULL ? self->group.actor : self->any.actor;
  else if (sp_token_is (t, "it") || sp_token_is (t, "its"))
    clue.actor = self->thing.actor != NULL ? self->thing.actor : self->any.actor;
  else if (mention->gender != 0)
    clue = resolve_person (self, token, mention->gender);
  if (clue.actor == NULL && clue.named.start == clue.named.end)
    clue.actor = self->any.actor;
  return clue;
}

SpActor *
sp_speakers_resolve_description (SpSpeakers *self, guint token, const SpMention *mention)
{
  SpActor *actor = g_hash_table_lookup (self->heads, GUINT_TO_POINTER (mention->head));

  if (mention->is_possessive)
    {
      if (mention->gender != 0)
        return resolve_person (self, token, mention->gender).actor;
      return self->thing.actor != NULL ? self->thing.actor : self->any.actor;
    }
  if (actor == NULL && mention->is_spokes && !mention->is_plural)
    actor = self->thing.actor;
  return actor;
}

SpActor *
sp_speakers_resolve_body (SpSpeakers *self, guint32 noun)
{
  SpActor *actor = g_hash_table_lookup (self->heads, GUINT_TO_POINTER (noun));

  return actor != NULL ? actor : self->thing.actor;
}

/* Remembers an actor under the nouns by which it was described. */
static void
note_heads (SpSpeakers *self, SpRun run, SpActor *actor)
{
  for (guint i = run.start; i < run.end; i++)
    {
      const SpToken *t = &self->document->tokens[i];
      gboolean says_who = t->word != NULL && (t->word->noun_class == 'p' || t->word->noun_class == 'g');
      if (says_who || sp_mention_get_role (self->document, i) != 0)
        g_hash_table_insert (self->heads, GUINT_TO_POINTER (t->form), actor);
    }
}

/* "a shopkeeper", "the minister": one whom "he" may mean. */
static gboolean
describes_person (const SpMention *mention)
{
  const SpWord *word = sp_words_look_up (mention->head);

  return mention->kind == SP_MENTION_DESCRIPTION && !mention->is_plural && word != NULL && word->noun_class == 'p';
}

void
sp_speakers_note (SpSpeakers *self, guint token, const SpMention *mention, SpActor *actor)
{
  Seen seen = { actor, token };
  char gender = mention->gender != 0 ? mention->gender : actor->gender;

  self->any = seen;
  if (mention->kind != SP_MENTION_PRONOUN)
    {
      note_heads (self, mention->whole, actor);
      note_heads (self, mention->aside, actor);
    }
  if (actor->is_person && actor->gender == 0 && mention->gender != 0 && !mention->is_possessive)
    actor->gender = mention->gender;
  if (gender == 'f')
    self->woman = seen;
  else if (gender == 'm')
    self->man = seen;
  if (mention->kind == SP_MENTION_PERSON || gender != 0 || actor->is_person || describes_person (mention))
    self->person = seen;
  else if (mention->is_plural || actor->is_plural)
    self->group = seen;
  else
    self->thing = seen;
}
