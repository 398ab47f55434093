/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-mention.h"

#include <string.h>

#include "sp-hash.h"
#include "sp-party.h"

/* No name in the table has more words than this. */
#define MAX_WORLD_WORDS 5

/* Phrases are read only so far. */
#define MAX_PHRASE 40

SpRole
sp_mention_get_role (const SpDocument *document, guint token)
{
  const SpToken *t = &document->tokens[token];
  const char *bytes = sp_token_bytes (document, t);
  char folded[32];

  if (t->size > 1 && t->size < sizeof folded && bytes[t->size - 1] == '.')
    {
      for (guint i = 0; i + 1 < t->size; i++)
        folded[i] = g_ascii_tolower (bytes[i]);
      return sp_roles_look_up (sp_hash_bytes (folded, t->size - 1));
    }
  return sp_roles_look_up (t->form);
}

gboolean
sp_mention_is_name_token (const SpDocument *document, guint token)
{
  const SpToken *t = &document->tokens[token];

  if (t->mark != 0 || t->shape == SP_SHAPE_LOWER || t->shape == SP_SHAPE_DIGIT)
    return FALSE;
  if ((sp_mention_get_role (document, token) & SP_ROLE_TIME) != 0)
    return FALSE;
  return t->tag == 'N' || t->tag == 'S'
         || (t->category != SP_CAT_DETERMINER && t->category != SP_CAT_PRONOUN && t->category != SP_CAT_POSSESSIVE
             && t->category != SP_CAT_PREPOSITION && t->category != SP_CAT_BUT && t->category != SP_CAT_AND
             && t->category != SP_CAT_TO && t->category != SP_CAT_WH && t->category != SP_CAT_WHO
             && t->category != SP_CAT_THAT && t->category != SP_CAT_ADVERB && t->category != SP_CAT_NUMBER
             && t->category != SP_CAT_OF && t->category != SP_CAT_FOR && t->category != SP_CAT_BY);
}

const SpWorldEntry *
sp_mention_look_up (const SpDocument *document, guint start, guint end, int year)
{
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (start >= end || end - start > MAX_WORLD_WORDS || !sp_world_may_begin (document->tokens[start].form))
    return NULL;
  text = sp_document_get_text (document, start, end);
  folded = sp_party_fold_name (text);
  return sp_world_look_up (folded, year);
}

static gboolean
is_demonym (const SpDocument *document, guint token)
{
  const SpWorldEntry *entry = sp_mention_look_up (document, token, token + 1, 0);
  return entry != NULL && (entry->kind == SP_WORLD_DEMONYM || entry->kind == SP_WORLD_NAME);
}

/* Whether a capitalised word describes a person rather than names one: "Foreign", "Minister", "Inspector". */
static gboolean
is_title_word (const SpDocument *document, guint token)
{
  const SpToken *t = &document->tokens[token];
  SpRole role = sp_mention_get_role (document, token);

  if ((role & (SP_ROLE_PERSON | SP_ROLE_TITLE | SP_ROLE_OFFICE | SP_ROLE_SPOKES)) != 0
      && (role & SP_ROLE_GIVEN_NAME) == 0)
    return TRUE;
  return t->word != NULL && t->word->noun_class == 'p' && t->word->tags[0] == 'n' && (role & SP_ROLE_GIVEN_NAME) == 0;
}

guint
sp_mention_trim_suffix (const SpDocument *document, guint start, guint end)
{
  while (end > start + 2
         && (sp_token_is (&document->tokens[end - 1], "jr.") || sp_token_is (&document->tokens[end - 1], "jr")
             || sp_token_is (&document->tokens[end - 1], "sr.") || sp_token_is (&document->tokens[end - 1], "sr")))
    end--;
  return end;
}

guint
sp_mention_find_person (const SpDocument *document, guint start, guint end)
{
  guint i = end;

  while (i > start && end - i < 4 && !is_title_word (document, i - 1) && !is_demonym (document, i - 1)
         && (sp_mention_get_role (document, i - 1) & SP_ROLE_ORGANISATION) == 0)
    i--;
  for (guint k = i + 1; k + 1 < end; k++) /* "Moderator Cal Whitmer" */
    if ((sp_mention_get_role (document, k) & SP_ROLE_GIVEN_NAME) != 0
        && (sp_mention_get_role (document, i) & SP_ROLE_GIVEN_NAME) == 0)
      return k;
  return i;
}

/* "... last week", "... on Wednesday", "... for its part": no part of who speaks. */
static gboolean
is_time_or_part (const SpDocument *document, guint i, SpRun run)
{
  const SpToken *t = &document->tokens[i];

  if ((sp_mention_get_role (document, i) & SP_ROLE_TIME) != 0 && document->tokens[i - 1].category != SP_CAT_DETERMINER)
    return TRUE;
  if (i + 1 >= run.end)
    return FALSE;
  if (t->category == SP_CAT_PREPOSITION && (sp_mention_get_role (document, i + 1) & SP_ROLE_TIME) != 0)
    return TRUE;
  return t->category == SP_CAT_FOR && document->tokens[i + 1].category == SP_CAT_POSSESSIVE && i + 2 < run.end
         && sp_token_is (&document->tokens[i + 2], "part");
}

/* The end of the phrase itself: before a comma, a relative clause, a dash or a bracket. */
static guint
find_phrase_end (const SpDocument *document, SpRun run)
{
  for (guint i = run.start + 1; i < run.end; i++)
    {
      const SpToken *t = &document->tokens[i];
      if (t->category == SP_CAT_AND && i + 1 < run.end && sp_mention_is_name_token (document, i + 1)
          && sp_mention_look_up (document, run.start, i, 0) != NULL)
        return i;
      if (t->category == SP_CAT_COMMA || t->category == SP_CAT_DASH || t->category == SP_CAT_BRACKET
          || t->category == SP_CAT_WHO || t->category == SP_CAT_COLON || is_time_or_part (document, i, run)
          || (t->category == SP_CAT_THAT && i > run.start + 1) || t->category == SP_CAT_GERUND)
        return i;
    }
  return run.end;
}

static guint
skip_articles (const SpDocument *document, guint i, guint end, SpMention *mention)
{
  while (i < end)
    {
      const SpToken *t = &document->tokens[i];
      if (t->category == SP_CAT_POSSESSIVE)
        {
          SpRole role = sp_mention_get_role (document, i);
          mention->is_possessive = TRUE;
          mention->gender = (role & SP_ROLE_MALE) != 0 ? 'm' : (role & SP_ROLE_FEMALE) != 0 ? 'f' : 0;
        }
      else if (t->category != SP_CAT_DETERMINER && t->category != SP_CAT_QUOTE_OPEN && t->category != SP_CAT_BRACKET
               && t->category != SP_CAT_THAT)
        break;
      i++;
    }
  return i;
}

/* The head noun: the last noun or name before a preposition. */
static guint
find_head (const SpDocument *document, guint start, guint end)
{
  guint head = start;

  for (guint i = start; i < end; i++)
    {
      const SpToken *t = &document->tokens[i];
      if (i > start
          && (t->category == SP_CAT_OF || t->category == SP_CAT_FOR || t->category == SP_CAT_PREPOSITION
              || t->category == SP_CAT_TO || t->category == SP_CAT_BY))
        break;
      if (t->category == SP_CAT_NOUN || t->category == SP_CAT_NAME || t->category == SP_CAT_PRONOUN || i == start)
        head = i;
      if (t->category == SP_CAT_GENITIVE && i + 1 < end)
        continue;
    }
  return head;
}

/* The longest run of words that the table knows, and whether an office stands anywhere in the phrase. */
static void
read_world (const SpDocument *document, SpRun phrase, int year, SpMention *mention)
{
  gboolean official = FALSE, former = FALSE;
  guint longest = 0;

  for (guint i = phrase.start; i < phrase.end; i++)
    {
      official |= (sp_mention_get_role (document, i) & SP_ROLE_OFFICE) != 0;
      former |= sp_token_is (&document->tokens[i], "former") || sp_token_is (&document->tokens[i], "ex");
      for (guint n = MIN (MAX_WORLD_WORDS, phrase.end - i); n > longest; n--)
        {
          const SpWorldEntry *entry = sp_mention_look_up (document, i, i + n, year);
          if (entry == NULL || document->tokens[i].shape == SP_SHAPE_LOWER)
            continue;
          mention->world = entry;
          longest = n;
        }
    }
  if (mention->world == NULL)
    return;
  mention->is_official =
      longest == phrase.end - phrase.start || (!former && (official || mention->world->kind == SP_WORLD_LEADER));
}

/* A run of name tokens, particles between them allowed ("Ursula von der Leyen"). */
static guint
name_run_end (const SpDocument *document, guint i, guint end)
{
  guint last = i;

  while (i < end)
    {
      if (sp_mention_is_name_token (document, i))
        last = ++i;
      else if (i > 0 && document->tokens[i].shape == SP_SHAPE_LOWER && document->tokens[i].size <= 3 && i + 1 < end
               && (sp_token_is (&document->tokens[i], "de") || sp_token_is (&document->tokens[i], "von")
                   || sp_token_is (&document->tokens[i], "van") || sp_token_is (&document->tokens[i], "der")
                   || sp_token_is (&document->tokens[i], "bin") || sp_token_is (&document->tokens[i], "la")
                   || sp_token_is (&document->tokens[i], "al") || sp_token_is (&document->tokens[i], "del")))
        i++;
      else
        break;
    }
  return last;
}

/* Two words that are no words, and then whence: "Leyla Onat of the Marmara Centre". */
static gboolean
is_followed_by_place (const SpDocument *document, guint start, guint end)
{
  return end - start >= 2 && document->tokens[start].word == NULL && document->tokens[end - 1].word == NULL
         && document->tokens[end].mark == 0;
}

/* Finds a person's name in the phrase; FALSE when what is named is something else, or nothing is. */
static gboolean
read_person (const SpDocument *document, SpRun phrase, SpMention *mention)
{
  for (guint i = phrase.start; i < phrase.end; i++)
    {
      guint end, start;
      gboolean known, titled;
      if (!sp_mention_is_name_token (document, i))
        continue;
      end = sp_mention_trim_suffix (document, i, name_run_end (document, i, phrase.end));
      start = sp_mention_find_person (document, i, end);
      if (start < end)
        {
          SpRole role = sp_mention_get_role (document, start);
          known = (role & SP_ROLE_GIVEN_NAME) != 0;
          titled = start > i && is_title_word (document, start - 1);
          if (start == phrase.start + 0 && i > phrase.start)
            titled = FALSE;
          if (known || titled || (start > phrase.start && is_title_word (document, start - 1)))
            {
              mention->name = (SpRun){ start, end };
              if (start > phrase.start)
                mention->aside = (SpRun){ phrase.start, start };
              if (known && mention->gender == 0 && end - start >= 2)
                mention->gender = (role & SP_ROLE_FEMALE) != 0 ? 'f' : 'm';
              return TRUE;
            }
          if (start == i && (end == phrase.end || is_followed_by_place (document, start, end)) && i == phrase.start
              && (mention->world == NULL || end < phrase.end) && end - start <= 3
              && document->tokens[start].shape != SP_SHAPE_UPPER)
            {
              mention->name = (SpRun){ start, end };
              return TRUE;
            }
        }
      i = end > i ? end - 1 : i;
    }
  return FALSE;
}

/* "the Senate president, Angelo Russo": who is described is named after the comma. */
static void
read_person_aside (const SpDocument *document, SpMention *mention)
{
  SpMention aside = { 0 };
  guint end = mention->aside.start;

  while (end < mention->aside.end && document->tokens[end].mark == 0)
    end++;
  if (end - mention->aside.start > 6 || !read_person (document, (SpRun){ mention->aside.start, end }, &aside))
    return;
  mention->kind = SP_MENTION_PERSON;
  mention->aside = mention->name;
  mention->name = aside.name;
  mention->is_possessive = FALSE;
}

static guint
find_mark (const SpDocument *document, guint i, guint end)
{
  while (i < end && document->tokens[i].category != SP_CAT_COMMA && document->tokens[i].category != SP_CAT_STOP)
    i++;
  return i;
}

static gboolean
is_for (const SpToken *t)
{
  return t->category == SP_CAT_FOR || t->category == SP_CAT_TO || t->category == SP_CAT_OF || sp_token_is (t, "with")
         || sp_token_is (t, "at") || sp_token_is (t, "from");
}

/* What stands between a document and whose it is: "a report in The Herald", "a survey by the institute". */
static gboolean
is_from (const SpToken *t)
{
  return t->category == SP_CAT_BY || sp_token_is (t, "in") || sp_token_is (t, "from");
}

/* Whether words before a title name somebody: not "National Security", "Senate". */
static gboolean
is_somebody (const SpDocument *document, guint start, guint end)
{
  if (sp_mention_look_up (document, start, end, 0) != NULL)
    return TRUE;
  for (guint i = start; i < end; i++)
    if (document->tokens[i].word == NULL || (sp_mention_get_role (document, i) & SP_ROLE_ORGANISATION) != 0)
      return end - start > 1 || document->tokens[i].word == NULL;
  return FALSE;
}

/* "a spokesman for X", "X spokeswoman", "X's lawyer", "aides to X", "director of X". */
static void
read_principal (const SpDocument *document, SpRun phrase, SpMention *mention)
{
  for (guint i = phrase.start; i < phrase.end; i++)
    {
      SpRole role = sp_mention_get_role (document, i);
      SpMention ignored = { 0 };
      guint start, end = i;
      if ((role & SP_ROLE_DOCUMENT) != 0 && i + 2 < phrase.end && is_from (&document->tokens[i + 1]))
        {
          mention->principal = (SpRun){ i + 2, find_mark (document, i + 2, phrase.end) };
          return;
        }
      if ((role & SP_ROLE_DOCUMENT) != 0 && i + 1 == phrase.end && mention->world != NULL)
        mention->is_official = TRUE;
      if ((role & (SP_ROLE_SPOKES | SP_ROLE_LEADS)) == 0)
        continue;
      mention->is_spokes |= (role & SP_ROLE_SPOKES) != 0;
      mention->leads |= (role & SP_ROLE_LEADS) != 0;
      if (i + 2 < phrase.end && is_for (&document->tokens[i + 1]))
        {
          mention->principal = (SpRun){ i + 2, find_mark (document, i + 2, phrase.end) };
          return;
        }
      start = skip_articles (document, phrase.start, i, &ignored);
      while (end > start
             && (document->tokens[end - 1].category == SP_CAT_GENITIVE || is_title_word (document, end - 1)
                 || document->tokens[end - 1].shape == SP_SHAPE_LOWER))
        end--;
      if (end > start && is_somebody (document, start, end))
        mention->principal = (SpRun){ start, end };
      if (end > start || (role & SP_ROLE_SPOKES) != 0)
        return;
    }
}

/* "Ann Lowe of the State Department", "of the Russian army": but not of a country, or of something called after one. */
static void
read_office (const SpDocument *document, SpRun phrase, SpMention *mention)
{
  guint i = mention->name.end;
  SpMention home = { 0 };
  SpRun run;
  gboolean is_office = FALSE;

  if (i + 1 >= phrase.end || !(is_for (&document->tokens[i]) || is_from (&document->tokens[i])))
    return;
  run = (SpRun){ i + 1, find_mark (document, i + 1, phrase.end) };
  read_world (document, run, 0, &home);
  for (guint k = run.start; k < run.end; k++)
    is_office |= (sp_mention_get_role (document, k) & SP_ROLE_OFFICE) != 0;
  if (home.world != NULL && home.world->kind != SP_WORLD_LEADER && (is_office || home.world->kind == SP_WORLD_METONYM))
    mention->principal = run;
}

static void
read_gender (const SpDocument *document, SpRun run, SpMention *mention)
{
  for (guint i = run.start; i < run.end && mention->gender == 0; i++)
    {
      SpRole role = sp_mention_get_role (document, i);
      if ((role & SP_ROLE_GIVEN_NAME) != 0)
        continue;
      if ((role & SP_ROLE_FEMALE) != 0)
        mention->gender = 'f';
      else if ((role & SP_ROLE_MALE) != 0)
        mention->gender = 'm';
    }
}

SpMention
sp_mention_read (const SpDocument *document, SpRun run, int year)
{
  SpMention self = { .kind = SP_MENTION_DESCRIPTION };
  guint end, start, head;

  run.end = MIN (run.end, run.start + MAX_PHRASE);
  end = find_phrase_end (document, run);
  start = skip_articles (document, run.start, end, &self);
  while (end > start + 1
         && (document->tokens[end - 1].category == SP_CAT_GENITIVE
             || document->tokens[end - 1].category == SP_CAT_QUOTE_CLOSE))
    end--;
  self.whole = (SpRun){ run.start, end };
  if (start >= end)
    start = run.start;
  self.name = (SpRun){ start, end };
  if (end < run.end && document->tokens[end].category != SP_CAT_GENITIVE)
    self.aside = (SpRun){ end + (document->tokens[end].mark != 0), run.end };
  head = find_head (document, start, end);
  self.head = document->tokens[head].form;
  self.is_plural = document->tokens[head].tag == 's' || sp_token_is (&document->tokens[start], "they")
                   || sp_token_is (&document->tokens[start], "we");
  if (end - start == 1
      && (document->tokens[start].category == SP_CAT_PRONOUN || document->tokens[start].category == SP_CAT_WHO
          || document->tokens[start].category == SP_CAT_POSSESSIVE || document->tokens[start].category == SP_CAT_THAT
          || document->tokens[start].category == SP_CAT_OBJECT))
    {
      self.kind = SP_MENTION_PRONOUN;
      read_gender (document, (SpRun){ start, end }, &self);
      return self;
    }
  read_world (document, (SpRun){ start, end }, year, &self);
  read_principal (document, (SpRun){ start, end }, &self);
  read_gender (document, (SpRun){ run.start, end }, &self);
  if (read_person (document, (SpRun){ start, end }, &self))
    self.kind = SP_MENTION_PERSON;
  else if (sp_mention_is_name_token (document, head) && !is_title_word (document, head))
    self.kind = SP_MENTION_NAME;
  else if (self.aside.start < self.aside.end)
    read_person_aside (document, &self);
  if (self.aside.start < self.aside.end && self.principal.start == self.principal.end)
    read_principal (document, self.aside, &self);
  if (self.kind == SP_MENTION_PERSON && self.principal.start == self.principal.end)
    read_office (document, (SpRun){ start, end }, &self);
  return self;
}
