/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-resolver.h"

#include <string.h>

#include "sp-hash.h"
#include "sp-speakers.h"

/* A party's plain description has no more words than this. */
#define MAX_DESCRIPTION 6

typedef struct
{
  const SpDocument *document;
  int year;
  GArray *uses; /* SpNameUse */
} Article;

typedef struct
{
  SpAttribution *attribution;
  SpActor *party;
  SpActor *target;
} Resolved;

struct _SpResolver
{
  const SpPartyDirectory *directory;
  SpNames *names;
  SpActors *actors;
  GArray *articles;    /* Article */
  GArray *resolved;    /* Resolved */
  SpActor *main_state; /* the state that spoke most so far */
};

static void
article_clear (gpointer data)
{
  g_array_unref (((Article *) data)->uses);
}

SpResolver *
sp_resolver_new (const SpPartyDirectory *directory)
{
  SpResolver *self = g_new0 (SpResolver, 1);

  self->directory = directory;
  self->names = sp_names_new ();
  self->actors = sp_actors_new ();
  self->articles = g_array_new (FALSE, FALSE, sizeof (Article));
  g_array_set_clear_func (self->articles, article_clear);
  self->resolved = g_array_new (FALSE, FALSE, sizeof (Resolved));
  return self;
}

void
sp_resolver_free (SpResolver *self)
{
  sp_names_free (self->names);
  sp_actors_free (self->actors);
  g_array_unref (self->articles);
  g_array_unref (self->resolved);
  g_free (self);
}

void
sp_resolver_read (SpResolver *self, const SpDocument *document, int year)
{
  Article article = { document, year, sp_names_read (self->names, document) };

  g_array_append_val (self->articles, article);
}

/* What the project knows of a phrase, as an actor; NULL for nothing. */
static SpActor *
find_known (SpResolver *self, const SpDocument *document, SpRun run)
{
  g_autofree char *text = sp_document_get_text (document, run.start, run.end);
  SpParty *party = NULL;
  const char *name = sp_party_directory_find_known (self->directory, text, &party);
  SpActor *actor;

  if (name == NULL)
    return NULL;
  actor = sp_actors_get (self->actors, name);
  if (party != NULL)
    actor->known = party;
  return actor;
}

static SpActor *
get_world (SpResolver *self, const SpWorldEntry *entry)
{
  SpParty *party = NULL;
  const char *name = sp_party_directory_find_known (self->directory, entry->party, &party);
  SpActor *actor = sp_actors_get (self->actors, name != NULL ? name : entry->party);

  if (party != NULL)
    actor->known = party;
  if (entry->kind == SP_WORLD_NAME || entry->kind == SP_WORLD_CAPITAL || entry->kind == SP_WORLD_DEMONYM)
    actor->is_state_named = TRUE;
  return actor;
}

static void
add_alias (SpResolver *self, SpActor *actor, const SpDocument *document, SpRun run)
{
  g_autofree char *text = NULL;

  if (run.start >= run.end || run.end - run.start > MAX_DESCRIPTION)
    return;
  text = sp_document_get_text (document, run.start, run.end);
  sp_actors_add_alias (self->actors, actor, text);
}

/* Whether a leader of the table is meant: in office when the article was written, or spoken of as such. */
static gboolean
is_leader (const SpResolver *self, const Article *article, const SpWorldEntry *entry, const SpName *name)
{
  if (article->year != 0 || !sp_world_is_state (entry->party))
    return TRUE;
  if (name != NULL && name->in_office)
    return TRUE;
  return strcmp (entry->party, "United States") != 0 && sp_names_has_office_of (self->names, entry->party);
}

static SpActor *get_actor (SpResolver *self, const Article *article, const SpMention *mention, guint depth);

/* The actor for whom somebody described by MENTION speaks, or NULL. */
static SpActor *
get_principal (
    SpResolver *self, const Article *article, const SpDocument *document, const SpMention *mention, guint depth)
{
  Article other = *article;

  other.document = document;
  if (mention->principal.start < mention->principal.end && depth < 3)
    {
      SpMention principal = sp_mention_read (document, mention->principal, article->year);
      if (principal.world != NULL && principal.world->kind != SP_WORLD_LEADER)
        return get_world (self, principal.world);
      if (principal.kind == SP_MENTION_NAME || (principal.kind == SP_MENTION_PERSON && mention->is_spokes))
        return get_actor (self, &other, &principal, depth + 1);
    }
  if (mention->world != NULL && mention->is_official && mention->world->kind != SP_WORLD_LEADER)
    return get_world (self, mention->world);
  return NULL;
}

/* A name that stands for no known person: a leader known by last name, or itself. */
static SpActor *
get_named (SpResolver *self, const Article *article, const SpMention *mention, const SpName *name)
{
  const SpDocument *document = article->document;
  g_autofree char *text = sp_document_get_text (document, mention->name.start, mention->name.end);
  g_autofree char *last = sp_document_get_text (document, mention->name.end - 1, mention->name.end);
  g_autofree char *folded_full = sp_party_fold_name (name != NULL ? name->full : text);
  g_autofree char *folded_last = sp_party_fold_name (last);
  g_autofree char *folded_actor = NULL;
  const SpWorldEntry *entry = sp_world_look_up (folded_full, article->year);
  SpActor *actor;

  if (entry == NULL && name == NULL)
    entry = sp_world_look_up_surname (folded_last, article->year);
  if (entry != NULL && is_leader (self, article, entry, name))
    return get_world (self, entry);
  actor = sp_actors_get (self->actors, name != NULL ? name->full : text);
  folded_actor = sp_party_fold_name (actor->name);
  if (!actor->is_person && strcmp (folded_actor, folded_full) != 0)
    return actor; /* somebody who was found to speak for another */
  actor->is_person = TRUE;
  if (name != NULL && actor->gender == 0)
    actor->gender = name->gender;
  return actor;
}

static SpActor *
get_person (SpResolver *self, const Article *article, const SpMention *mention, guint depth)
{
  const SpDocument *document = article->document;
  g_autofree char *last = sp_document_get_text (document, mention->name.end - 1, mention->name.end);
  g_autofree char *surname = sp_party_fold_name (last);
  SpName *name = sp_names_find (self->names, surname);
  SpActor *actor = get_principal (self, article, document, mention, depth);
  SpMention described = *mention;

  if (name != NULL && (mention->name.end - mention->name.start == 1 || strstr (name->full, last) != NULL))
    {
      described = sp_mention_read (name->document, name->described, article->year);
      if (actor == NULL)
        actor = get_principal (self, article, name->document, &described, depth);
    }
  else if (mention->name.end - mention->name.start > 1)
    name = NULL;
  if (actor == NULL)
    {
      actor = get_named (self, article, mention, name);
      if (actor->gender == 0)
        actor->gender = mention->gender;
      if (described.world != NULL && described.world->kind == SP_WORLD_DEMONYM
          && !sp_world_is_state (described.world->party) && actor->is_person)
        actor->parent = described.world->party;
    }
  if (name != NULL)
    sp_actors_add_alias (self->actors, actor, name->full);
  return actor;
}

/* A phrase that is called after a person in office: "the Obama administration". */
static SpActor *
get_government (SpResolver *self, const Article *article, const SpMention *mention)
{
  const SpDocument *document = article->document;

  if ((sp_mention_get_role (document, mention->name.end - 1) & SP_ROLE_OFFICE) == 0)
    return NULL;
  for (guint i = mention->name.start; i + 1 < mention->name.end; i++)
    {
      g_autofree char *word = NULL;
      g_autofree char *folded = NULL;
      const SpWorldEntry *entry;
      if (!sp_mention_is_name_token (document, i))
        continue;
      word = sp_document_get_text (document, i, i + 1);
      folded = sp_party_fold_name (word);
      entry = sp_world_look_up_surname (folded, article->year);
      if (entry != NULL && sp_world_is_state (entry->party))
        return get_world (self, entry);
    }
  return NULL;
}

static SpActor *
get_other (SpResolver *self, const Article *article, const SpMention *mention, guint depth)
{
  const SpDocument *document = article->document;
  g_autofree char *text = sp_document_get_text (document, mention->name.start, mention->name.end);
  g_autofree char *folded = sp_party_fold_name (text);
  const char *full = sp_names_expand (self->names, folded);
  SpActor *actor = get_principal (self, article, document, mention, depth);

  if (actor == NULL)
    actor = get_government (self, article, mention);
  if (actor == NULL)
    actor = sp_actors_get (self->actors, full != NULL ? full : text);
  return actor;
}

static gboolean
is_quantity (const SpDocument *document, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    {
      const SpToken *t = &document->tokens[i];
      if (t->category == SP_CAT_NUMBER || sp_token_is (t, "percent") || sp_token_is (t, "most")
          || sp_token_is (t, "some") || sp_token_is (t, "many") || sp_token_is (t, "majority")
          || sp_token_is (t, "number"))
        return TRUE;
    }
  return FALSE;
}

/* A description without how many ("62 percent of"), and without what follows its noun ("who ...", "in Denver"). */
static SpRun
get_core (const SpDocument *document, SpRun run)
{
  for (guint i = run.start; i + 1 < run.end && i < run.start + 4; i++)
    if (document->tokens[i].category == SP_CAT_OF && is_quantity (document, run.start, i))
      run.start = i + 1;
  while (run.end - run.start > 1
         && (document->tokens[run.start].category == SP_CAT_NUMBER
             || document->tokens[run.start].category == SP_CAT_DETERMINER))
    run.start++;
  for (guint i = run.start + 1; i < run.end; i++)
    {
      SpCategory category = (SpCategory) document->tokens[i].category;
      if (category == SP_CAT_PREPOSITION || category == SP_CAT_FINITE || category == SP_CAT_PARTICIPLE
          || category == SP_CAT_BY || category == SP_CAT_WHO || category == SP_CAT_TO || category == SP_CAT_AND)
        run.end = i;
    }
  run.end = MIN (run.end, run.start + MAX_DESCRIPTION);
  return run;
}

static SpActor *
get_described (SpResolver *self, const Article *article, const SpMention *mention, guint depth)
{
  const SpDocument *document = article->document;
  SpActor *actor = get_principal (self, article, document, mention, depth);
  SpRun run = get_core (document, mention->name);
  g_autofree char *text = NULL;

  if (actor == NULL)
    actor = get_government (self, article, mention);
  if (actor != NULL)
    return actor;
  text = sp_document_get_text (document, run.start, run.end);
  actor = sp_actors_get (self->actors, text);
  actor->is_plural |= mention->is_plural;
  return actor;
}

/* The actor that a phrase names or describes by itself. */
static SpActor *
get_actor (SpResolver *self, const Article *article, const SpMention *mention, guint depth)
{
  SpActor *actor = find_known (self, article->document, mention->whole);
  SpRun core = mention->name;

  if (actor == NULL && mention->kind != SP_MENTION_DESCRIPTION)
    actor = find_known (self, article->document, mention->name);
  if (actor != NULL)
    return actor;
  if (mention->world != NULL && mention->is_official && !mention->is_spokes
      && (mention->world->kind != SP_WORLD_LEADER || is_leader (self, article, mention->world, NULL)))
    {
      actor = get_world (self, mention->world);
      if (mention->kind == SP_MENTION_PERSON)
        get_person (self, article, mention, depth);
    }
  else if (mention->kind == SP_MENTION_PERSON)
    actor = get_person (self, article, mention, depth);
  else if (mention->kind == SP_MENTION_NAME)
    actor = get_other (self, article, mention, depth);
  else
    actor = get_described (self, article, mention, depth);
  add_alias (self, actor, article->document, core);
  return actor;
}

/* The tokens of the first piece of a source. */
static SpRun
get_run (const SpDocument *document, const SpRanges *ranges)
{
  SpRange range = sp_ranges_index (ranges, 0);
  SpRun run = { sp_document_find_token (document, range.start), 0 };

  run.end = run.start;
  while (run.end < document->n_tokens && document->tokens[run.end].start < range.end)
    run.end++;
  return run;
}

static gboolean
has_role (const SpDocument *document, SpRun run, SpRole role)
{
  for (guint i = run.start; i < run.end; i++)
    if ((sp_mention_get_role (document, i) & role) != 0)
      return TRUE;
  return FALSE;
}

/* Words that say nothing but who was spoken of before. */
static gboolean
points_back (const SpDocument *document, const SpMention *mention)
{
  const SpToken *first = &document->tokens[mention->whole.start];

  if (mention->kind == SP_MENTION_PERSON && first->category == SP_CAT_POSSESSIVE)
    return mention->leads || mention->is_spokes || has_role (document, mention->whole, SP_ROLE_OFFICE);
  if (mention->world != NULL || mention->kind == SP_MENTION_PERSON || mention->kind == SP_MENTION_NAME)
    return FALSE;
  if (mention->is_possessive || mention->leads
      || (mention->is_spokes && mention->principal.start == mention->principal.end))
    return TRUE;
  return sp_token_is (first, "the") || sp_token_is (first, "this") || sp_token_is (first, "that");
}

/* "the president", where the text has "President Obama". */
static SpActor *
get_by_title (SpResolver *self, const Article *article, const SpMention *mention)
{
  SpName *name = mention->is_plural ? NULL : sp_names_find_title (self->names, mention->head);
  SpMention person;
  Article other = *article;

  if (name == NULL)
    return NULL;
  other.document = name->document;
  person = sp_mention_read (name->document, name->described, article->year);
  return person.kind == SP_MENTION_PERSON ? get_actor (self, &other, &person, 0) : NULL;
}

/* "administration officials", "the government": of the state that the story is about. */
static gboolean
speaks_of_government (const SpDocument *document, const SpMention *mention)
{
  if (mention->world != NULL)
    return FALSE;
  for (guint i = mention->name.start; i < mention->name.end; i++)
    if (sp_token_is (&document->tokens[i], "administration") || sp_token_is (&document->tokens[i], "government"))
      return i + 1 == mention->name.end || (sp_mention_get_role (document, i + 1) & SP_ROLE_OFFICE) != 0;
  return FALSE;
}

/*
 * The token of a body that is not named again: "who runs the camp for the organisation", "the president's office". 0
 * for none.
 */
static guint
find_body (const SpDocument *document, const SpMention *mention)
{
  guint end = MAX (mention->whole.end, mention->aside.end);

  for (guint i = mention->whole.start; i + 2 < end; i++)
    {
      const SpToken *t = &document->tokens[i], *next = &document->tokens[i + 1], *noun = &document->tokens[i + 2];
      gboolean ends = i + 3 >= end || document->tokens[i + 3].mark != 0;
      if (ends && (t->category == SP_CAT_FOR || t->category == SP_CAT_OF || sp_token_is (t, "at"))
          && sp_token_is (next, "the") && noun->shape == SP_SHAPE_LOWER
          && (sp_mention_get_role (document, i + 2) & SP_ROLE_ORGANISATION) != 0)
        return i + 2;
      if (i > mention->whole.start && next->category == SP_CAT_GENITIVE && sp_token_is (noun, "office")
          && t->shape == SP_SHAPE_LOWER && (sp_mention_get_role (document, i) & SP_ROLE_OFFICE) != 0)
        return i;
    }
  return 0;
}

/* Whom somebody, or something, means that is described by who spoke before; NULL when nothing points back. */
static SpActor *
resolve_description (SpResolver *self, const Article *article, SpSpeakers *speakers, const SpMention *mention)
{
  const SpDocument *document = article->document;
  guint body = find_body (document, mention);
  SpMention described = *mention;
  SpActor *actor = NULL;

  if (find_known (self, document, mention->whole) != NULL)
    return NULL;
  if (points_back (document, mention))
    {
      described.is_possessive |= document->tokens[mention->whole.start].category == SP_CAT_POSSESSIVE;
      actor = sp_speakers_resolve_description (speakers, mention->whole.start, &described);
      if (actor == NULL)
        actor = get_by_title (self, article, mention);
    }
  if (actor == NULL && body > 0 && mention->world == NULL)
    actor = sp_speakers_resolve_body (speakers, document->tokens[body].form);
  if (actor != NULL && mention->kind == SP_MENTION_PERSON)
    add_alias (self, actor, document, mention->name);
  return actor;
}

/* "the letter", "slides", "a statement": what nobody is named for speaks, but has no place among the parties. */
static gboolean
is_bare_document (const SpDocument *document, const SpMention *mention)
{
  guint head = mention->name.start;

  if (mention->kind != SP_MENTION_DESCRIPTION || mention->world != NULL
      || mention->principal.start < mention->principal.end)
    return FALSE;
  while (head < mention->name.end && document->tokens[head].form != mention->head)
    head++;
  return head < mention->name.end && (sp_mention_get_role (document, head) & SP_ROLE_DOCUMENT) != 0;
}

static SpActor *
resolve_source (SpResolver *self, const Article *article, SpSpeakers *speakers, const SpAttribution *attribution)
{
  SpRun run = get_run (article->document, attribution->source);
  SpMention mention;
  SpActor *actor = NULL;

  if (run.start >= run.end)
    return NULL;
  mention = sp_mention_read (article->document, run, article->year);
  if (mention.kind == SP_MENTION_PRONOUN)
    {
      SpSpeakerClue clue = sp_speakers_resolve_pronoun (speakers, run.start, &mention);
      if (clue.actor == NULL && clue.named.start < clue.named.end)
        {
          SpMention named = sp_mention_read (article->document, clue.named, article->year);
          clue.actor = get_actor (self, article, &named, 0);
        }
      actor = clue.actor;
    }
  else
    actor = resolve_description (self, article, speakers, &mention);
  if (actor == NULL && mention.kind == SP_MENTION_DESCRIPTION && speaks_of_government (article->document, &mention))
    actor = self->main_state;
  if (actor == NULL && is_bare_document (article->document, &mention))
    return NULL;
  if (actor == NULL && mention.kind == SP_MENTION_PRONOUN)
    return sp_token_is (&article->document->tokens[run.start], "i") ? sp_actors_get (self->actors, "author") : NULL;
  if (actor == NULL)
    actor = get_actor (self, article, &mention, 0);
  sp_speakers_note (speakers, run.start, &mention, actor);
  return actor;
}

/* The party of ENTRY, spoken of by others: that tells nothing of what it is called when it speaks. */
static SpActor *
get_spoken_of (SpResolver *self, const SpWorldEntry *entry)
{
  SpActor *before = sp_actors_find (self->actors, entry->party);
  gboolean was_named = before != NULL && before->is_state_named;
  SpActor *actor = get_world (self, entry);

  actor->is_state_named = was_named;
  return actor;
}

/* Whom a content speaks of first among those known: states, and who has a part in the story. */
static SpActor *
find_target (SpResolver *self, const Article *article, const SpAttribution *attribution, const SpActor *party)
{
  const SpDocument *document = article->document;
  SpRun run = get_run (document, attribution->content);

  run.end = MIN (run.end, run.start + 30);
  for (guint i = run.start; i < run.end; i++)
    {
      guint end = i;
      SpActor *actor = NULL;
      while (end < run.end && end - i < 4 && sp_mention_is_name_token (document, end))
        end++;
      for (guint k = end; k > i && actor == NULL; k--)
        {
          const SpWorldEntry *entry = sp_mention_look_up (document, i, k, article->year);
          g_autofree char *text = sp_document_get_text (document, i, k);
          if (entry != NULL && (entry->kind != SP_WORLD_LEADER || is_leader (self, article, entry, NULL)))
            actor = get_spoken_of (self, entry);
          else
            actor = sp_actors_find (self->actors, text);
        }
      if (actor != NULL && actor != party)
        return actor;
      i = MAX (i, end > 0 ? end - 1 : 0);
    }
  return NULL;
}

static gboolean
is_directed (SpKind kind)
{
  return kind == SP_KIND_ACCUSATION || kind == SP_KIND_COMPLAINT || kind == SP_KIND_DEMAND || kind == SP_KIND_OPPOSITION
         || kind == SP_KIND_SUPPORT || kind == SP_KIND_WARNING;
}

/* Counts under what name a state speaks. */
static void
note_name (const Article *article, const SpAttribution *attribution, SpActor *actor)
{
  SpRun run = get_run (article->document, attribution->source);
  SpMention mention = sp_mention_read (article->document, run, article->year);
  g_autofree char *text = sp_document_get_text (article->document, mention.name.start, mention.name.end);

  if (sp_actors_is_government (text))
    actor->n_government++;
  else if (mention.kind == SP_MENTION_NAME && mention.world != NULL
           && (mention.world->kind == SP_WORLD_NAME || mention.world->kind == SP_WORLD_CAPITAL))
    actor->n_named++;
}

static void
note_use (SpResolver *self, SpActor *actor)
{
  actor->n_uses++;
  if (sp_world_is_state (actor->name) && (self->main_state == NULL || actor->n_uses > self->main_state->n_uses))
    self->main_state = actor;
}

void
sp_resolver_resolve (SpResolver *self, guint index, GPtrArray *attributions)
{
  const Article *article = &g_array_index (self->articles, Article, index);
  g_autoptr (SpSpeakers) speakers = sp_speakers_new (article->document, article->uses);

  for (guint i = 0; i < attributions->len; i++)
    {
      Resolved resolved = { g_ptr_array_index (attributions, i), NULL, NULL };
      const SpAttribution *attribution = resolved.attribution;

      if (attribution->source->len > 0)
        resolved.party = resolve_source (self, article, speakers, attribution);
      sp_speakers_enter (speakers, sp_ranges_hull (attribution->content), resolved.party);
      if (is_directed (attribution->kind) && attribution->content->len > 0)
        resolved.target = find_target (self, article, attribution, resolved.party);
      if (resolved.party != NULL)
        {
          note_use (self, resolved.party);
          if (sp_world_is_state (resolved.party->name))
            note_name (article, attribution, resolved.party);
        }
      g_array_append_val (self->resolved, resolved);
    }
}

GPtrArray *
sp_resolver_finish (SpResolver *self)
{
  GPtrArray *parties;

  for (guint i = 0; i < self->resolved->len; i++)
    {
      Resolved *resolved = &g_array_index (self->resolved, Resolved, i);
      if (resolved->target != NULL && resolved->target->n_uses == 0)
        resolved->target->n_uses = 1; /* it is spoken of, so it has a place in the story */
    }
  parties = sp_actors_make_parties (self->actors);
  for (guint i = 0; i < self->resolved->len; i++)
    {
      Resolved *resolved = &g_array_index (self->resolved, Resolved, i);
      g_free (resolved->attribution->party);
      g_free (resolved->attribution->target);
      resolved->attribution->party = resolved->party != NULL ? g_strdup (resolved->party->name) : NULL;
      resolved->attribution->target = resolved->target != NULL ? g_strdup (resolved->target->name) : NULL;
    }
  return parties;
}
