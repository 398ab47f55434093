/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-names.h"

#include <string.h>

#include "sp-party.h"

/* An apposition or the words before a name are read no further than this. */
#define MAX_ASIDE 16
#define MAX_BEFORE 6
/* Given names that begin with the same so many bytes are one person's: "Joe", "Joseph". */
#define SAME_GIVEN 2

struct _SpNames
{
  GHashTable *by_surname;  /* folded -> SpName */
  GHashTable *ambiguous;   /* folded surnames that several have */
  GHashTable *short_forms; /* folded -> full form */
  GHashTable *offices;     /* parties of which an office is named */
  GHashTable *titles;      /* form of a title before a name -> the first SpName so called */
  GPtrArray *all;
};

static void
name_free (SpName *self)
{
  g_free (self->full);
  g_free (self);
}

SpNames *
sp_names_new (void)
{
  SpNames *self = g_new0 (SpNames, 1);

  self->by_surname = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ambiguous = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->short_forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->offices = g_hash_table_new (g_str_hash, g_str_equal);
  self->titles = g_hash_table_new (NULL, NULL);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);
  return self;
}

void
sp_names_free (SpNames *self)
{
  g_hash_table_unref (self->by_surname);
  g_hash_table_unref (self->ambiguous);
  g_hash_table_unref (self->short_forms);
  g_hash_table_unref (self->offices);
  g_hash_table_unref (self->titles);
  g_ptr_array_unref (self->all);
  g_free (self);
}

static char *
fold_run (const SpDocument *document, guint start, guint end)
{
  g_autofree char *text = sp_document_get_text (document, start, end);
  return sp_party_fold_name (text);
}

/* The words before a name that may describe it, back to a mark, a verb or a preposition. */
static guint
find_before (const SpDocument *document, guint start, guint sentence_start)
{
  guint i = start;

  while (i > sentence_start && start - i < MAX_BEFORE)
    {
      const SpToken *t = &document->tokens[i - 1];
      if (t->category != SP_CAT_NAME && t->category != SP_CAT_NOUN && t->category != SP_CAT_ADJECTIVE
          && t->category != SP_CAT_GENITIVE && t->category != SP_CAT_OTHER
          && !(t->category == SP_CAT_OF && i >= 2 && document->tokens[i - 2].shape != SP_SHAPE_LOWER))
        break;
      i--;
    }
  return i;
}

static guint
find_aside (const SpDocument *document, guint end, guint sentence_end)
{
  guint i = end + 1;

  if (end + 1 >= sentence_end || document->tokens[end].category != SP_CAT_COMMA)
    return end;
  if (document->tokens[i].category != SP_CAT_DETERMINER && document->tokens[i].category != SP_CAT_NOUN
      && document->tokens[i].category != SP_CAT_NAME && document->tokens[i].category != SP_CAT_ADJECTIVE
      && document->tokens[i].category != SP_CAT_POSSESSIVE)
    return end;
  while (i < sentence_end && i - end < MAX_ASIDE && document->tokens[i].category != SP_CAT_COMMA
         && document->tokens[i].category != SP_CAT_STOP && document->tokens[i].category != SP_CAT_FINITE
         && document->tokens[i].category != SP_CAT_WHO)
    i++;
  return i;
}

static SpName *
add_name (SpNames *self, const SpDocument *document, guint person, guint end)
{
  g_autofree char *surname = fold_run (document, end - 1, end);
  g_autofree char *full = sp_document_get_text (document, person, end);
  SpName *name = g_hash_table_lookup (self->by_surname, surname);
  SpRole role = sp_mention_get_role (document, person);

  if (name != NULL)
    {
      const char *space = strchr (name->full, ' ');
      gsize given = space != NULL ? MIN ((gsize) (space - name->full), SAME_GIVEN) : 0;
      if (given > 0 && strncmp (name->full, full, given) != 0)
        g_hash_table_add (self->ambiguous, g_steal_pointer (&surname));
      return name;
    }
  name = g_new0 (SpName, 1);
  name->full = g_steal_pointer (&full);
  if ((role & SP_ROLE_GIVEN_NAME) != 0)
    name->gender = (role & SP_ROLE_FEMALE) != 0 ? 'f' : 'm';
  name->document = document;
  name->described = (SpRun){ person, end };
  g_ptr_array_add (self->all, name);
  g_hash_table_insert (self->by_surname, g_steal_pointer (&surname), name);
  return name;
}

/* Takes note of what stands around one use of a name. */
static void
describe (SpNames *self, SpName *name, const SpDocument *document, guint person, guint end, SpRun sentence)
{
  guint start = find_before (document, person, sentence.start);
  guint aside = find_aside (document, end, sentence.end);

  if (aside - start > name->described.end - name->described.start)
    {
      name->described = (SpRun){ start, aside };
      name->document = document;
    }
  for (guint i = start; i < person; i++)
    {
      SpRole role = sp_mention_get_role (document, i);
      name->in_office |= (role & SP_ROLE_OFFICE) != 0;
      if ((role & (SP_ROLE_OFFICE | SP_ROLE_PERSON)) != 0
          && g_hash_table_lookup (self->titles, GUINT_TO_POINTER (document->tokens[i].form)) == NULL)
        g_hash_table_insert (self->titles, GUINT_TO_POINTER (document->tokens[i].form), name);
      if (name->gender == 0 && (role & SP_ROLE_GIVEN_NAME) == 0 && (role & (SP_ROLE_MALE | SP_ROLE_FEMALE)) != 0)
        name->gender = (role & SP_ROLE_FEMALE) != 0 ? 'f' : 'm';
    }
}

/* "Full Name (FN)": the letters must be the words' first. */
static void
read_short_form (SpNames *self, const SpDocument *document, guint start, guint end)
{
  const SpToken *t;
  guint letters = 0, matched = 0;

  if (end + 2 >= document->n_tokens || document->tokens[end].mark != '(' || document->tokens[end + 2].mark != ')')
    return;
  t = &document->tokens[end + 1];
  if (t->shape != SP_SHAPE_UPPER || t->size < 2 || t->size > 8)
    return;
  for (guint i = start; i < end && letters < t->size; i++)
    {
      letters++;
      for (guint k = 0; k < t->size; k++)
        if (sp_token_bytes (document, t)[k] == *sp_token_bytes (document, &document->tokens[i]))
          {
            matched++;
            break;
          }
    }
  if (letters > 0 && matched == letters)
    g_hash_table_replace (self->short_forms, fold_run (document, end + 1, end + 2),
                          sp_document_get_text (document, start, end));
}

static void
read_offices (SpNames *self, const SpDocument *document, guint i, guint end)
{
  const SpWorldEntry *entry;

  if (i + 1 >= end || (sp_mention_get_role (document, i + 1) & SP_ROLE_OFFICE) == 0)
    return;
  entry = sp_mention_look_up (document, i, i + 1, 0);
  if (entry != NULL && entry->kind == SP_WORLD_DEMONYM)
    g_hash_table_add (self->offices, (gpointer) entry->party);
}

static void
read_run (SpNames *self, const SpDocument *document, guint start, guint end, SpRun sentence, GArray *uses)
{
  guint person = sp_mention_find_person (document, start, end);
  SpName *name = NULL;

  read_short_form (self, document, start, end);
  if (person >= end)
    return;
  if (end - person >= 2 && sp_mention_look_up (document, person, end, 0) != NULL
      && sp_mention_look_up (document, person, end, 0)->kind != SP_WORLD_LEADER)
    return;
  if (end - person >= 2
      && ((sp_mention_get_role (document, person) & SP_ROLE_GIVEN_NAME) != 0 || person > start
          || document->tokens[end - 1].word == NULL))
    name = add_name (self, document, person, end);
  else
    {
      g_autofree char *surname = fold_run (document, end - 1, end);
      name = g_hash_table_lookup (self->by_surname, surname);
    }
  if (name == NULL)
    return;
  describe (self, name, document, person, end, sentence);
  g_array_append_vals (uses, &(SpNameUse){ person, name, start < sentence.start + 3 }, 1);
}

static gboolean
is_headline (const SpDocument *document, SpRun sentence)
{
  return document->tokens[sentence.start].paragraph == 0;
}

GArray *
sp_names_read (SpNames *self, const SpDocument *document)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (SpNameUse));

  for (guint s = 0; s < document->n_sentences; s++)
    {
      SpRun sentence = document->sentences[s];
      if (is_headline (document, sentence))
        continue;
      for (guint i = sentence.start; i < sentence.end; i++)
        {
          guint end = i;
          while (end < sentence.end && end - i < 12 && sp_mention_is_name_token (document, end))
            end++;
          if (end == i)
            continue;
          for (guint k = i; k < end; k++)
            read_offices (self, document, k, sentence.end);
          read_run (self, document, i, sp_mention_trim_suffix (document, i, end), sentence, uses);
          i = end - 1;
        }
    }
  return uses;
}

SpName *
sp_names_find (const SpNames *self, const char *folded_surname)
{
  if (g_hash_table_contains (self->ambiguous, folded_surname))
    return NULL;
  return g_hash_table_lookup (self->by_surname, folded_surname);
}

const char *
sp_names_expand (const SpNames *self, const char *folded)
{
  return g_hash_table_lookup (self->short_forms, folded);
}

gboolean
sp_names_has_office_of (const SpNames *self, const char *party)
{
  return g_hash_table_contains (self->offices, party);
}

SpName *
sp_names_find_title (const SpNames *self, guint32 form)
{
  return g_hash_table_lookup (self->titles, GUINT_TO_POINTER (form));
}
