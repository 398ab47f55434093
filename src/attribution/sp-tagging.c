/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-tagging.h"

#include <string.h>

#include "sp-hash.h"
#include "sp-quotations.h"

static gboolean
may_be (const SpToken *token, char tag)
{
  return token->word != NULL && memchr (token->word->tags, tag, sizeof token->word->tags) != NULL;
}

/* The first of TAGS that the word may be, or 0. */
static char
pick (const SpToken *token, const char *tags)
{
  if (token->word != NULL)
    for (guint i = 0; i < sizeof token->word->tags && token->word->tags[i] != 0; i++)
      if (strchr (tags, token->word->tags[i]) != NULL)
        return token->word->tags[i];
  return 0;
}

static gboolean
ends_with (const SpDocument *document, const SpToken *token, const char *ending)
{
  gsize n = strlen (ending);

  return token->size > n && g_ascii_strncasecmp (sp_token_bytes (document, token) + token->size - n, ending, n) == 0;
}

static char
guess (const SpDocument *document, const SpToken *token)
{
  if (ends_with (document, token, "ly"))
    return 'a';
  if (ends_with (document, token, "ing"))
    return 'g';
  if (ends_with (document, token, "ed"))
    return 'd';
  if (ends_with (document, token, "ous") || ends_with (document, token, "ful") || ends_with (document, token, "able")
      || ends_with (document, token, "ive") || ends_with (document, token, "ic") || ends_with (document, token, "al"))
    return 'j';
  if (ends_with (document, token, "s") && !ends_with (document, token, "ss"))
    return 's';
  return 'n';
}

/* Words of closed classes keep their part of speech even when capitalised. */
static gboolean
is_function_tag (char tag)
{
  return tag != 0 && strchr ("iTmDPOWwcE", tag) != NULL;
}

/* Whether a paragraph is set like a headline: most of its longer words begin with a capital. */
static gboolean
is_title_case (const SpDocument *document, SpRun paragraph)
{
  guint n = 0, capitals = 0;

  for (guint i = paragraph.start; i < paragraph.end; i++)
    {
      const SpToken *token = &document->tokens[i];
      if (token->mark != 0 || token->size < 4 || token->shape == SP_SHAPE_DIGIT)
        continue;
      n++;
      capitals += token->shape != SP_SHAPE_LOWER;
    }
  return n >= 3 && capitals * 4 >= n * 3;
}

static char
first_tag (const SpDocument *document,
           const SpToken *token,
           gboolean is_sentence_start,
           gboolean title_case,
           GHashTable *names)
{
  char tag = token->word != NULL ? token->word->tags[0] : 0;

  if (token->mark != 0)
    return '.';
  if (token->shape == SP_SHAPE_DIGIT)
    return '#';
  if (token->shape == SP_SHAPE_LOWER)
    return tag != 0 ? tag : guess (document, token);
  if (is_function_tag (tag) && token->shape == SP_SHAPE_CAPITAL)
    return tag;
  if (g_hash_table_contains (names, GUINT_TO_POINTER (token->form)))
    return 'N';
  if (token->shape == SP_SHAPE_CAPITAL && (is_sentence_start || title_case) && tag != 0)
    return tag;
  if (tag == '#' || tag == 'u')
    return tag;
  return 'N';
}

/* The token before I that is no adverb, "not" or "n't", in the same sentence; NULL at its start. */
static const SpToken *
before_adverbs (const SpDocument *document, guint i, guint start)
{
  while (i > start)
    {
      const SpToken *token = &document->tokens[--i];
      if (token->tag != 'a' && token->tag != 'u')
        return token;
    }
  return NULL;
}

static gboolean
is_auxiliary (const SpToken *token)
{
  return token->word != NULL
         && (token->word->lemma == sp_hash_string ("be") || token->word->lemma == sp_hash_string ("have")
             || sp_token_is (token, "'s") || sp_token_is (token, "'ve") || sp_token_is (token, "been")
             || sp_token_is (token, "being") || sp_token_is (token, "get") || sp_token_is (token, "got"));
}

/* Corrects the tag of token I by its neighbours. */
static void
correct (SpDocument *document, guint i, SpRun sentence)
{
  SpToken *token = &document->tokens[i];
  const SpToken *before = i > sentence.start ? &document->tokens[i - 1] : NULL;
  const SpToken *next = i + 1 < sentence.end ? &document->tokens[i + 1] : NULL;
  const SpToken *head = before_adverbs (document, i, sentence.start);
  char verb;

  if ((token->word == NULL && token->tag != 'd') || is_function_tag (token->tag))
    return;
  if (head != NULL && (head->tag == 'm' || head->tag == 'T') && (verb = pick (token, "vp")) != 0
      && (head->tag == 'm' || token->tag != 'N'))
    {
      token->tag = 'v';
      return;
    }
  if (strchr ("dej", token->tag) != NULL && (may_be (token, 'd') || may_be (token, 'e') || token->word == NULL))
    {
      gboolean participle = head != NULL && is_auxiliary (head);
      if (participle && (may_be (token, 'e') || token->word == NULL))
        token->tag = token->tag == 'j' && !may_be (token, 'e') ? 'j' : 'e';
      else if (may_be (token, 'd') || token->word == NULL)
        {
          gboolean attributive = before != NULL && strchr ("DOj", before->tag) != NULL;
          token->tag = attributive ? 'j' : next != NULL && sp_token_is (next, "by") ? 'e' : 'd';
        }
      return;
    }
  if (before != NULL && strchr ("DOj", before->tag) != NULL && strchr ("vpz", token->tag) != NULL
      && (verb = pick (token, "nsj")) != 0)
    token->tag = verb;
  else if (strchr ("nsvpzj", token->tag) != NULL && head != NULL)
    {
      if ((head->tag == 'P' || head->tag == 'W') && (verb = pick (token, "zpdv")) != 0)
        token->tag = verb;
      else if (token->tag == 's' && may_be (token, 'z') && strchr ("NnP", head->tag) != NULL && next != NULL
               && (strchr ("DPOT#", next->tag) != NULL || sp_token_is (next, "that") || next->tag == 'N'))
        token->tag = 'z';
    }
}

/* Headlines leave out auxiliaries and love the present tense: "Lawmaker urges", "Poll: Voters back". */
static void
correct_title (SpDocument *document, guint i, SpRun sentence)
{
  SpToken *token = &document->tokens[i];

  if (i > sentence.start && token->tag == 's' && may_be (token, 'z') && token->word->verb_cue > 0
      && strchr ("NSns", document->tokens[i - 1].tag) != NULL)
    token->tag = 'z';
}

static SpCategory
categorise_mark (const SpDocument *document, guint i)
{
  const SpToken *token = &document->tokens[i];
  const SpQuotation *quotation = token->quote >= 0 ? &document->quotations[token->quote] : NULL;

  if (quotation != NULL && quotation->start == i)
    return SP_CAT_QUOTE_OPEN;
  if (quotation != NULL && quotation->end == i + 1 && !quotation->is_open)
    return SP_CAT_QUOTE_CLOSE;
  switch (token->mark)
    {
    case ',':
      return SP_CAT_COMMA;
    case '.':
    case '!':
    case 0x2026:
      return SP_CAT_STOP;
    case '?':
      return SP_CAT_QUESTION;
    case ':':
      return SP_CAT_COLON;
    case ';':
      return SP_CAT_SEMICOLON;
    case '-':
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return SP_CAT_DASH;
    case '(':
    case ')':
    case '[':
    case ']':
      return SP_CAT_BRACKET;
    default:
      return SP_CAT_OTHER;
    }
}

/* Words whose category is their own, whatever their tag. */
static int
categorise_word (const SpToken *token)
{
  static const struct
  {
    const char *words;
    SpCategory category;
  } lists[] = {
    { "that", SP_CAT_THAT },
    { "to", SP_CAT_TO },
    { "of", SP_CAT_OF },
    { "for", SP_CAT_FOR },
    { "by", SP_CAT_BY },
    { "who which whom", SP_CAT_WHO },
    { "what why how whether whatever whose", SP_CAT_WH },
    { "and or nor", SP_CAT_AND },
    { "but yet while although though because when if as after since before until unless once whereas where so than",
      SP_CAT_BUT },
    { "he she they i we you it", SP_CAT_PRONOUN },
    { "him them me us", SP_CAT_OBJECT },
    { "not n't never no", SP_CAT_NOT },
    { "be is are was were been being am 're 'm", SP_CAT_BE },
    { "have has had having 've", SP_CAT_HAVE },
    { "do does did", SP_CAT_DO },
    { "'ll will would can could may might shall should must", SP_CAT_MODAL },
  };
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      GHashTable *table = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        {
          g_auto (GStrv) words = g_strsplit (lists[i].words, " ", -1);
          for (guint j = 0; words[j] != NULL; j++)
            g_hash_table_insert (table, GUINT_TO_POINTER (sp_hash_string (words[j])),
                                 GUINT_TO_POINTER (lists[i].category));
        }
      g_once_init_leave (&once, (gsize) table);
    }
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup ((GHashTable *) once, GUINT_TO_POINTER (token->form)));
}

static SpCategory
categorise_tag (char tag)
{
  switch (tag)
    {
    case 'N':
    case 'S':
      return SP_CAT_NAME;
    case 'n':
    case 's':
      return SP_CAT_NOUN;
    case 'v':
      return SP_CAT_BASE;
    case 'd':
    case 'z':
    case 'p':
      return SP_CAT_FINITE;
    case 'g':
      return SP_CAT_GERUND;
    case 'e':
      return SP_CAT_PARTICIPLE;
    case 'j':
    case 'r':
    case 't':
      return SP_CAT_ADJECTIVE;
    case 'a':
      return SP_CAT_ADVERB;
    case 'i':
      return SP_CAT_PREPOSITION;
    case 'm':
      return SP_CAT_MODAL;
    case 'D':
      return SP_CAT_DETERMINER;
    case 'P':
      return SP_CAT_PRONOUN;
    case 'O':
      return SP_CAT_POSSESSIVE;
    case 'W':
      return SP_CAT_WHO;
    case 'w':
      return SP_CAT_WH;
    case 'c':
      return SP_CAT_AND;
    case '#':
      return SP_CAT_NUMBER;
    default:
      return SP_CAT_OTHER;
    }
}

static SpCategory
categorise (const SpDocument *document, guint i, SpRun sentence)
{
  const SpToken *token = &document->tokens[i];
  const SpToken *before = i > sentence.start ? &document->tokens[i - 1] : NULL;
  int category;

  if (token->mark != 0)
    return categorise_mark (document, i);
  if (sp_token_is (token, "'s"))
    {
      const SpToken *next = i + 1 < sentence.end ? &document->tokens[i + 1] : NULL;
      gboolean verb = before != NULL && (before->category == SP_CAT_PRONOUN || before->category == SP_CAT_WH);
      gboolean participle = next != NULL && (next->tag == 'D' || next->tag == 'g' || next->category == SP_CAT_NOT);
      return verb || participle || sp_token_is (before != NULL ? before : token, "that") ? SP_CAT_BE : SP_CAT_GENITIVE;
    }
  category = categorise_word (token);
  if (category != 0)
    return token->tag == 'N' && token->shape == SP_SHAPE_UPPER ? SP_CAT_NAME : (SpCategory) category;
  return categorise_tag (token->tag);
}

/* How far the token, so used, is a cue: 0 no, 1 at times, 2 nearly always; 3 marks a phrase ("according to"). */
static guint8
weigh_cue (const SpDocument *document, guint i, SpRun sentence)
{
  const SpToken *token = &document->tokens[i];
  const SpWord *word = token->word;
  char stance;
  gboolean target;

  if (word == NULL)
    return 0;
  if (i + 1 < sentence.end)
    {
      guint32 next = document->tokens[i + 1].form;
      if (sp_words_look_up_phrase (word->lemma, next, &stance, &target) >= 0
          || sp_words_look_up_phrase (token->form, next, &stance, &target) >= 0)
        return 3;
    }
  if (strchr ("vdzpeg", token->tag) != NULL)
    return word->verb_cue;
  if (strchr ("ns", token->tag) != NULL)
    return word->noun_cue;
  return word->other_cue;
}

/* Words that stand with a capital within sentences and never without one: names, wherever they stand. */
static GHashTable *
find_names (const SpDocument *document)
{
  GHashTable *names = g_hash_table_new (NULL, NULL);

  for (guint s = 0; s < document->n_sentences; s++)
    {
      SpRun sentence = document->sentences[s];
      if (is_title_case (document, sentence))
        continue;
      for (guint i = sentence.start + 1; i < sentence.end; i++)
        if (document->tokens[i].shape == SP_SHAPE_CAPITAL && document->tokens[i - 1].mark == 0
            && document->tokens[i].size > 1)
          g_hash_table_add (names, GUINT_TO_POINTER (document->tokens[i].form));
    }
  for (guint i = 0; i < document->n_tokens; i++)
    if (document->tokens[i].shape == SP_SHAPE_LOWER)
      g_hash_table_remove (names, GUINT_TO_POINTER (document->tokens[i].form));
  return names;
}

static void
tag_sentence (SpDocument *document, SpRun sentence, GHashTable *names)
{
  gboolean title_case = is_title_case (document, sentence);
  gboolean starts = TRUE;

  for (guint i = sentence.start; i < sentence.end; i++)
    {
      SpToken *token = &document->tokens[i];
      token->tag = first_tag (document, token, starts, title_case, names);
      starts = token->mark != 0 && (starts || token->mark == ':' || token->quote >= 0);
    }
  for (guint i = sentence.start; i < sentence.end; i++)
    {
      correct (document, i, sentence);
      if (title_case)
        correct_title (document, i, sentence);
    }
  for (guint i = sentence.start; i < sentence.end; i++)
    {
      document->tokens[i].category = (guint8) categorise (document, i, sentence);
      document->tokens[i].cue = weigh_cue (document, i, sentence);
    }
}

void
sp_tagging_run (SpDocument *document)
{
  g_autoptr (GHashTable) names = find_names (document);

  for (guint i = 0; i < document->n_sentences; i++)
    tag_sentence (document, document->sentences[i], names);
}
