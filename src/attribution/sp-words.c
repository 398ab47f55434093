/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-words.h"

#include <string.h>

#include "sp-data-english-cues.h"
#include "sp-data-english-words.h"
#include "sp-hash.h"
#include "sp-terms.h"

#define N_SLOTS (1u << 17)
#define N_PHRASE_SLOTS (1u << 9)

typedef struct
{
  guint32 key;
  guint8 kind;
  char stance;
  gboolean has_target;
} Phrase;

typedef struct
{
  GArray *words;  /* SpWord */
  guint32 *slots; /* index into words + 1, open addressing */
  Phrase phrases[N_PHRASE_SLOTS];
} Table;

/* The fields of one line, NULs put in place of tabs; missing ones are empty. */
static void
split_fields (char *line, char **fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      char *tab = strchr (line, '\t');
      fields[i] = line;
      if (tab == NULL)
        {
          line += strlen (line);
          continue;
        }
      *tab = '\0';
      line = tab + 1;
    }
}

static SpWord *
table_find (Table *self, guint32 form, gboolean create)
{
  guint32 slot = form & (N_SLOTS - 1);
  SpWord word = { .form = form, .lemma = form };

  for (; self->slots[slot] != 0; slot = (slot + 1) & (N_SLOTS - 1))
    if (g_array_index (self->words, SpWord, self->slots[slot] - 1).form == form)
      return &g_array_index (self->words, SpWord, self->slots[slot] - 1);
  if (!create)
    return NULL;
  g_array_append_val (self->words, word);
  self->slots[slot] = self->words->len;
  return &g_array_index (self->words, SpWord, self->words->len - 1);
}

static void
add_word (Table *self, char *line)
{
  char *f[5];
  SpWord *word;

  split_fields (line, f, G_N_ELEMENTS (f));
  word = table_find (self, sp_hash_string (f[0]), TRUE);
  memset (word->tags, 0, sizeof word->tags);
  memcpy (word->tags, f[1], MIN (strlen (f[1]), sizeof word->tags));
  if (f[2][0] != '\0')
    word->lemma = sp_hash_string (f[2]);
  word->verb_class = f[3][0];
  word->verb_also = f[3][0] != '\0' ? f[3][1] : '\0';
  word->noun_class = f[4][0];
}

static guint8
read_kind (const char *name)
{
  SpKind kind = SP_KIND_ASSESSMENT;

  sp_kind_from_name (name, &kind, NULL);
  return (guint8) kind;
}

static void
add_phrase (Table *self, char **f)
{
  char *space = strchr (f[1], ' ');
  char *next = strrchr (f[1], ' ');
  guint32 key, slot;

  if (space == NULL)
    return;
  key = sp_hash_mix (sp_hash_bytes (f[1], (gsize) (space - f[1])), sp_hash_string (next + 1));
  for (slot = key & (N_PHRASE_SLOTS - 1); self->phrases[slot].key != 0; slot = (slot + 1) & (N_PHRASE_SLOTS - 1))
    if (self->phrases[slot].key == key)
      return;
  self->phrases[slot] = (Phrase){ key, read_kind (f[2]), f[3][0], strchr (f[5], 'o') != NULL };
}

static void
add_cue (Table *self, char *line)
{
  char *f[6];
  SpWord *word;
  guint8 weight, kind;

  split_fields (line, f, G_N_ELEMENTS (f));
  if (strcmp (f[0], "phrase") == 0)
    {
      add_phrase (self, f);
      return;
    }
  weight = (guint8) (f[4][0] - '0');
  kind = read_kind (f[2]);
  word = table_find (self, sp_hash_string (f[1]), TRUE);
  if (strcmp (f[0], "verb") == 0)
    {
      word->verb_cue = weight;
      word->verb_kind = kind;
      word->verb_stance = f[3][0];
      word->has_target = strchr (f[5], 'o') != NULL;
      word->quotes = strchr (f[5], 'q') != NULL;
    }
  else if (strcmp (f[0], "noun") == 0)
    {
      word->noun_cue = weight;
      word->noun_kind = kind;
      word->noun_stance = f[3][0];
    }
  else
    {
      word->other_cue = weight;
      word->other_kind = kind;
      word->other_stance = f[3][0];
    }
}

static void
read_lines (Table *self, const char *data, gsize size, void (*add) (Table *, char *))
{
  g_autofree char *copy = g_strndup (data, size);
  char *end;

  for (char *line = copy; *line != '\0'; line = end)
    {
      end = strchr (line, '\n');
      if (end == NULL)
        end = line + strlen (line);
      else
        *end++ = '\0';
      if (*line != '#' && *line != '\0')
        add (self, line);
    }
}

/* Gives a form the cue of its lemma, so that a look-up is one step. */
static void
inherit_cues (Table *self)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      SpWord *word = &g_array_index (self->words, SpWord, i);
      const SpWord *lemma = table_find (self, word->lemma, FALSE);

      if (lemma == NULL || lemma == word)
        continue;
      if (word->verb_cue == 0 && word->verb_class != 0)
        {
          word->verb_cue = lemma->verb_cue;
          word->verb_kind = lemma->verb_kind;
          word->verb_stance = lemma->verb_stance;
          word->has_target = lemma->has_target;
          word->quotes = lemma->quotes;
        }
      if (word->noun_cue == 0 && word->noun_class != 0)
        {
          word->noun_cue = lemma->noun_cue;
          word->noun_kind = lemma->noun_kind;
          word->noun_stance = lemma->noun_stance;
        }
    }
}

static Table *
get_table (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      Table *table = g_new0 (Table, 1);

      table->words = g_array_sized_new (FALSE, TRUE, sizeof (SpWord), 36000);
      table->slots = g_new0 (guint32, N_SLOTS);
      read_lines (table, sp_data_english_words, sp_data_english_words_size, add_word);
      read_lines (table, sp_data_english_cues, sp_data_english_cues_size, add_cue);
      inherit_cues (table);
      g_once_init_leave (&once, (gsize) table);
    }
  return (Table *) once;
}

const SpWord *
sp_words_look_up (guint32 form)
{
  return table_find (get_table (), form, FALSE);
}

int
sp_words_look_up_phrase (guint32 lemma, guint32 next_form, char *stance, gboolean *has_target)
{
  const Table *table = get_table ();
  guint32 key = sp_hash_mix (lemma, next_form);

  for (guint32 slot = key & (N_PHRASE_SLOTS - 1); table->phrases[slot].key != 0;
       slot = (slot + 1) & (N_PHRASE_SLOTS - 1))
    if (table->phrases[slot].key == key)
      {
        *stance = table->phrases[slot].stance;
        *has_target = table->phrases[slot].has_target;
        return table->phrases[slot].kind;
      }
  return -1;
}
