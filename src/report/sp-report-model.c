/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-report-model.h"

#include "sp-date.h"
#include "sp-palette.h"
#include "sp-report-words.h"
#include "sp-text.h"

#include <string.h>

/* Two indexes as one key. */
typedef struct
{
  SpId issue;
  SpId party;
} CellKey;

static guint
hash_cell (gconstpointer data)
{
  const CellKey *key = data;

  return g_int64_hash (&key->issue) * 31 + g_int64_hash (&key->party);
}

static gboolean
equal_cell (gconstpointer a, gconstpointer b)
{
  const CellKey *x = a, *y = b;

  return x->issue == y->issue && x->party == y->party;
}

static void
clear_issue (gpointer data)
{
  SpReportIssue *issue = data;

  g_free (issue->name);
  g_free (issue->parent);
}

static void
clear_party (gpointer data)
{
  SpReportParty *party = data;

  g_free (party->name);
  g_free (party->parent);
}

/* Ids of THINGS to indexes, from FIRST on. All of them begin with their id. */
static GHashTable *
index_things (GPtrArray *things, guint first)
{
  GHashTable *table = g_hash_table_new (sp_id_hash, sp_id_equal);

  for (guint i = 0; i < things->len; i++)
    g_hash_table_insert (table, g_ptr_array_index (things, i), GUINT_TO_POINTER (first + i));
  return table;
}

static gboolean
look_up (GHashTable *table, SpId id, guint *index)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (table, &id, NULL, &value))
    return FALSE;
  *index = GPOINTER_TO_UINT (value);
  return TRUE;
}

/* The story's name; without one, the only article's title; without that, what it is. */
static char *
make_title (const SpComparison *comparison, const char *wanted)
{
  g_autofree char *title = sp_report_clean (wanted ? wanted : comparison->story ? comparison->story->name : NULL);

  g_strdelimit (title, "\n", ' ');
  if (*title == '\0' && comparison->articles->len == 1)
    {
      g_free (title);
      title = sp_report_clean (((SpArticle *) g_ptr_array_index (comparison->articles, 0))->title);
      g_strdelimit (title, "\n", ' ');
    }
  if (*title != '\0')
    return g_steal_pointer (&title);
  if (comparison->articles->len == 0)
    return g_strdup ("Comparison without articles");
  g_free (g_steal_pointer (&title));
  title = sp_report_count (comparison->articles->len, "article", "articles");
  return g_strconcat ("Comparison of ", title, NULL);
}

static gboolean
take_options (SpReportModel *self, const SpReportOptions *options, GError **error)
{
  self->title = make_title (self->comparison, options ? options->title : NULL);
  self->language = g_strdup (options && options->language ? options->language : "en");
  self->program = g_strdup (options && options->program ? options->program : "Standpoint " PACKAGE_VERSION);
  if (options == NULL || options->created == NULL)
    {
      self->created = sp_date_now ();
      return TRUE;
    }
  self->created = sp_date_parse_iso (options->created);
  if (self->created == NULL)
    g_set_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_DATE,
                 "“%.40s” is no date; write it as in 2016-09-17 or 2016-09-17T14:05:00Z", options->created);
  return self->created != NULL;
}

static void
add_issues (SpReportModel *self)
{
  GPtrArray *issues = self->comparison->issues;

  self->issues = g_array_sized_new (FALSE, TRUE, sizeof (SpReportIssue), issues->len + 1);
  g_array_set_clear_func (self->issues, clear_issue);
  self->issue_indexes = index_things (issues, 0);
  for (guint i = 0; i < issues->len; i++)
    {
      SpReportIssue entry = { .issue = g_ptr_array_index (issues, i) };
      guint parent;

      entry.name = sp_report_clean (entry.issue->name);
      g_strdelimit (entry.name, "\n", ' ');
      if (entry.issue->parent && look_up (self->issue_indexes, entry.issue->parent, &parent))
        entry.parent = sp_report_inline (((SpIssue *) g_ptr_array_index (issues, parent))->name);
      g_array_append_val (self->issues, entry);
    }
}

/* "#rrggbb" as a number; OTHERWISE for anything else. */
static guint32
parse_colour (const char *colour, guint32 otherwise)
{
  guint64 rgb;

  if (!colour || *colour != '#' || strlen (colour) != 7
      || !g_ascii_string_to_unsigned (colour + 1, 16, 0, 0xffffff, &rgb, NULL))
    return otherwise;
  return rgb;
}

static void
add_parties (SpReportModel *self)
{
  GPtrArray *parties = self->comparison->parties;

  self->parties = g_array_sized_new (FALSE, TRUE, sizeof (SpReportParty), parties->len + 1);
  g_array_set_clear_func (self->parties, clear_party);
  self->party_indexes = index_things (parties, 0);
  for (guint i = 0; i < parties->len; i++)
    {
      SpReportParty entry = { .party = g_ptr_array_index (parties, i),
                              .rgb = parse_colour (sp_palette_get_colour (i), 0) };
      guint parent;

      entry.name = sp_report_inline (entry.party->name);
      entry.rgb = parse_colour (entry.party->colour, entry.rgb);
      if (entry.party->parent && look_up (self->party_indexes, entry.party->parent, &parent))
        entry.parent = sp_report_inline (((SpParty *) g_ptr_array_index (parties, parent))->name);
      g_array_append_val (self->parties, entry);
    }
}

/* Nothing that was found is left out because what it belongs to is missing: it gets a row or a column of its own. */
static guint
add_unknown_issue (SpReportModel *self)
{
  SpReportIssue entry = { .name = g_strdup ("Without an issue") };

  if (self->issues->len > self->comparison->issues->len)
    clear_issue (&entry);
  else
    g_array_append_val (self->issues, entry);
  return self->issues->len - 1;
}

static guint
add_unknown_party (SpReportModel *self)
{
  SpReportParty entry = { .name = g_strdup ("Without a party"), .rgb = 0x777777 };

  if (self->parties->len > self->comparison->parties->len)
    clear_party (&entry);
  else
    g_array_append_val (self->parties, entry);
  return self->parties->len - 1;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const SpReportPosition *x = a, *y = b;

  if (x->issue != y->issue)
    return x->issue < y->issue ? -1 : 1;
  if (x->party != y->party)
    return x->party < y->party ? -1 : 1;
  return x->first_quote < y->first_quote ? -1 : x->first_quote > y->first_quote;
}

static void
add_positions (SpReportModel *self)
{
  GPtrArray *positions = self->comparison->positions;

  self->positions = g_array_sized_new (FALSE, TRUE, sizeof (SpReportPosition), positions->len);
  for (guint i = 0; i < positions->len; i++)
    {
      /* Until they are sorted, first_quote holds the order in which they were given. */
      SpReportPosition entry = { .position = g_ptr_array_index (positions, i), .first_quote = i };

      if (entry.position->status == SP_STATUS_REJECTED)
        {
          self->n_rejected++;
          continue;
        }
      if (!look_up (self->issue_indexes, entry.position->issue, &entry.issue))
        entry.issue = add_unknown_issue (self);
      if (!look_up (self->party_indexes, entry.position->party, &entry.party))
        entry.party = add_unknown_party (self);
      if (entry.position->status == SP_STATUS_PROPOSED)
        self->n_proposed++;
      else
        self->n_accepted++;
      if (entry.position->status == SP_STATUS_ACCEPTED && entry.position->coder && *entry.position->coder)
        self->n_reviewed++;
      g_array_append_val (self->positions, entry);
    }
  g_array_sort (self->positions, compare_positions);
}

/* Where each cell's positions begin, and how many positions rows and columns have. */
static void
index_cells (SpReportModel *self)
{
  guint n_parties = self->parties->len;
  guint n_cells = self->issues->len * n_parties;

  self->cell_starts = g_new0 (guint, n_cells + 1);
  self->position_indexes = g_hash_table_new (sp_id_hash, sp_id_equal);
  for (guint i = 0; i < self->positions->len; i++)
    {
      const SpReportPosition *position = sp_report_model_position (self, i);

      self->cell_starts[position->issue * n_parties + position->party + 1]++;
      sp_report_model_issue (self, position->issue)->n_positions++;
      sp_report_model_party (self, position->party)->n_positions++;
      g_hash_table_insert (self->position_indexes, (gpointer) &position->position->id, GUINT_TO_POINTER (i));
    }
  for (guint cell = 0; cell < n_cells; cell++)
    {
      if (self->cell_starts[cell + 1] > 0)
        sp_report_model_party (self, cell % n_parties)->n_issues++;
      self->cell_starts[cell + 1] += self->cell_starts[cell];
    }
}

static void
index_written_cells (SpReportModel *self)
{
  GPtrArray *cells = self->comparison->cells;

  self->cells = g_hash_table_new_full (hash_cell, equal_cell, g_free, NULL);
  for (guint i = 0; i < cells->len; i++)
    {
      const SpCell *cell = g_ptr_array_index (cells, i);
      CellKey *key = g_new (CellKey, 1);

      *key = (CellKey){ cell->issue, cell->party };
      g_hash_table_insert (self->cells, key, (gpointer) cell);
    }
}

/* Articles' texts as they are needed for checking quotes. */
typedef struct
{
  SpReportModel *model;
  SpTextIndex **texts;
} Checker;

static gboolean
is_verbatim (Checker *checker, const SpEvidence *evidence, guint article_index)
{
  const SpArticle *article = g_ptr_array_index (checker->model->comparison->articles, article_index);
  g_autofree char *slice = NULL;

  if (checker->texts[article_index] == NULL)
    checker->texts[article_index] = sp_text_index_new (article->text);
  if (evidence->range.end > sp_text_index_get_length (checker->texts[article_index]))
    return FALSE;
  slice = sp_text_index_slice (checker->texts[article_index], evidence->range);
  return *slice != '\0' && g_str_equal (slice, evidence->quote);
}

static void
add_quote (Checker *checker, const SpEvidence *evidence)
{
  SpReportModel *self = checker->model;
  SpReportQuote quote = { .evidence = evidence };

  quote.article_number = sp_report_model_get_article_number (self, evidence->article);
  if (quote.article_number > 0)
    {
      quote.article = g_ptr_array_index (self->comparison->articles, quote.article_number - 1);
      quote.verbatim = is_verbatim (checker, evidence, quote.article_number - 1);
      self->article_quotes[quote.article_number - 1]++;
    }
  if (!quote.verbatim)
    self->n_not_verbatim++;
  g_array_append_val (self->quotes, quote);
}

static void
add_quotes (SpReportModel *self)
{
  guint n_articles = self->comparison->articles->len;
  Checker checker = { self, g_new0 (SpTextIndex *, n_articles + 1) };

  self->quotes = g_array_new (FALSE, TRUE, sizeof (SpReportQuote));
  self->article_quotes = g_new0 (guint, n_articles + 1);
  self->article_numbers = index_things (self->comparison->articles, 1);
  for (guint i = 0; i < self->positions->len; i++)
    {
      SpReportPosition *position = sp_report_model_position (self, i);
      GPtrArray *evidence = position->position->evidence;

      position->first_quote = self->quotes->len;
      position->n_quotes = evidence->len;
      for (guint j = 0; j < evidence->len; j++)
        add_quote (&checker, g_ptr_array_index (evidence, j));
    }
  for (guint i = 0; i < n_articles; i++)
    g_clear_pointer (&checker.texts[i], sp_text_index_free);
  g_free (checker.texts);
}

static void
count_outlets_and_coders (SpReportModel *self)
{
  g_autoptr (GHashTable) outlets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *coders = g_ptr_array_new ();

  for (guint i = 0; i < self->comparison->articles->len; i++)
    {
      const SpArticle *article = g_ptr_array_index (self->comparison->articles, i);

      if (article->outlet && *article->outlet)
        g_hash_table_add (outlets, article->outlet);
    }
  for (guint i = 0; i < self->positions->len; i++)
    {
      const char *coder = sp_report_model_position (self, i)->position->coder;

      if (coder && *coder && g_hash_table_add (seen, (gpointer) coder))
        g_ptr_array_add (coders, sp_report_inline (coder));
    }
  g_ptr_array_add (coders, NULL);
  self->n_outlets = g_hash_table_size (outlets);
  self->coders = (char **) g_ptr_array_free (coders, FALSE);
}

SpReportModel *
sp_report_model_new (const SpComparison *comparison, const SpReportOptions *options, GError **error)
{
  g_autoptr (SpReportModel) self = g_new0 (SpReportModel, 1);

  self->comparison = comparison;
  if (!take_options (self, options, error))
    return NULL;
  add_issues (self);
  add_parties (self);
  add_positions (self);
  index_cells (self);
  index_written_cells (self);
  add_quotes (self);
  count_outlets_and_coders (self);
  return g_steal_pointer (&self);
}

void
sp_report_model_free (SpReportModel *self)
{
  g_free (self->title);
  g_free (self->language);
  g_free (self->program);
  g_free (self->created);
  g_clear_pointer (&self->issues, g_array_unref);
  g_clear_pointer (&self->parties, g_array_unref);
  g_clear_pointer (&self->positions, g_array_unref);
  g_clear_pointer (&self->quotes, g_array_unref);
  g_clear_pointer (&self->article_numbers, g_hash_table_unref);
  g_clear_pointer (&self->issue_indexes, g_hash_table_unref);
  g_clear_pointer (&self->party_indexes, g_hash_table_unref);
  g_clear_pointer (&self->position_indexes, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_free (self->article_quotes);
  g_free (self->cell_starts);
  g_strfreev (self->coders);
  g_free (self);
}

guint
sp_report_model_get_cell (const SpReportModel *self, guint issue, guint party, guint *first)
{
  guint cell = issue * self->parties->len + party;

  *first = self->cell_starts[cell];
  return self->cell_starts[cell + 1] - *first;
}

const SpCell *
sp_report_model_get_written (const SpReportModel *self, guint issue, guint party)
{
  const SpIssue *row = sp_report_model_issue (self, issue)->issue;
  const SpParty *column = sp_report_model_party (self, party)->party;
  CellKey key;

  if (row == NULL || column == NULL)
    return NULL;
  key = (CellKey){ row->id, column->id };
  return g_hash_table_lookup (self->cells, &key);
}

SpCellState
sp_report_model_get_state (const SpReportModel *self, guint issue, guint party)
{
  const SpCell *cell = sp_report_model_get_written (self, issue, party);

  return cell ? cell->state : SP_CELL_OPEN;
}

gboolean
sp_report_model_has_open_cell (const SpReportModel *self)
{
  guint first;

  for (guint issue = 0; issue < self->issues->len; issue++)
    for (guint party = 0; party < self->parties->len; party++)
      if (sp_report_model_get_cell (self, issue, party, &first) == 0
          && sp_report_model_get_state (self, issue, party) == SP_CELL_OPEN)
        return TRUE;
  return FALSE;
}

guint
sp_report_model_count_directed_at (const SpReportModel *self, guint index)
{
  const SpParty *party = sp_report_model_party (self, index)->party;
  guint n = 0;

  for (guint i = 0; party && i < self->positions->len; i++)
    n += sp_report_model_position (self, i)->position->target == party->id;
  return n;
}

guint
sp_report_model_get_article_number (const SpReportModel *self, SpId article)
{
  guint number = 0;

  return look_up (self->article_numbers, article, &number) ? number : 0;
}

gboolean
sp_report_model_find_position (const SpReportModel *self, SpId position, guint *index)
{
  return look_up (self->position_indexes, position, index);
}

const char *
sp_report_model_get_party_name (const SpReportModel *self, SpId party)
{
  guint index;

  return look_up (self->party_indexes, party, &index) ? sp_report_model_party (self, index)->name : NULL;
}

char *
sp_report_describe_position (const SpReportModel *model, const SpPosition *position, gsize *strong)
{
  const char *target = sp_report_model_get_party_name (model, position->target);
  const char *stance = sp_report_stance_label (position->stance);
  GString *line = g_string_new (sp_report_kind_label (position->kind));

  *strong = line->len;
  if (target)
    g_string_append_printf (line, ", directed at %s", target);
  if (stance)
    g_string_append_printf (line, " · %s", stance);
  if (position->status == SP_STATUS_PROPOSED)
    g_string_append (line, " · proposed");
  return g_string_free (line, FALSE);
}
