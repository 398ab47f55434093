/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-prose.h"

#include "sp-report-words.h"

static void
clear_prose (gpointer data)
{
  SpProse *prose = data;

  g_free (prose->word);
  g_free (prose->text);
}

static GArray *
create_prose (void)
{
  GArray *prose = g_array_new (FALSE, FALSE, sizeof (SpProse));

  g_array_set_clear_func (prose, clear_prose);
  return prose;
}

static void
add (GArray *prose, SpProseType type, const char *word, const char *text)
{
  SpProse entry = { type, g_strdup (word), g_strdup (text) };

  g_array_append_val (prose, entry);
}

static void
add_count (GArray *prose, const char *word, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  add (prose, SP_PROSE_DEFINITION, word, text);
}

/* Who answers for what is in the report, in one sentence. */
static char *
describe_review (const SpReportModel *model)
{
  guint n = model->positions->len;

  if (n == 0)
    return g_strdup ("No position was found or marked in these articles.");
  if (model->n_reviewed == n)
    return g_strdup ("A person has looked at every position in this report and accepted it.");
  if (model->n_reviewed == 0)
    return g_strdup ("No person has checked the positions in this report yet: read each beside its quotes.");
  return g_strdup_printf (
      "A person has accepted %u of the %u positions. The others were found by the program alone; read "
      "them beside their quotes.",
      model->n_reviewed, n);
}

static char *
describe_quotes (const SpReportModel *model)
{
  g_autofree char *exceptions = model->n_not_verbatim == 0
                                    ? g_strdup ("")
                                    : g_strdup_printf (", but for %u that are marked", model->n_not_verbatim);

  return g_strdup_printf ("Every quote is verbatim: the passage stands in its article letter for letter%s. Quotes are "
                          "numbered throughout, and the grid gives their numbers. The line below a quote says in which "
                          "form the article gives it, and in which article of the list of sources it stands. Direct "
                          "quotes are set in quotation marks, which are not part of the passage unless it begins "
                          "with one.",
                          exceptions);
}

GArray *
sp_prose_introduce (const SpReportModel *model)
{
  GArray *prose = create_prose ();
  g_autofree char *review = describe_review (model);
  g_autofree char *quotes = describe_quotes (model);

  add (prose, SP_PROSE_HEADING, NULL, "How to read this report");
  add (
      prose, SP_PROSE_PARAGRAPH, NULL,
      "A position is what one party holds on one issue: it accuses, demands, denies, promises, warns. The grid has a "
      "row "
      "for each issue and a column for each party. Read along a row to see who says what on an issue, and who says "
      "nothing; read down a column to see all that one party says. After the grid, the positions follow issue by issue "
      "with the passages that show them.");
  add (prose, SP_PROSE_PARAGRAPH, NULL, quotes);
  add (prose, SP_PROSE_HEADING, NULL, "What the program did");
  add (
      prose, SP_PROSE_PARAGRAPH, NULL,
      "Standpoint looked in the articles for passages that report what somebody says, worked out who speaks, and "
      "grouped "
      "what is said into issues. It goes by words and rules and does not understand what it reads, so it can ascribe a "
      "passage wrongly or overlook one. Positions that are still only its proposals are marked “proposed”.");
  add (prose, SP_PROSE_PARAGRAPH, NULL, review);
  return prose;
}

static void
add_decisions (GArray *prose, const SpReportModel *model)
{
  g_autofree char *names = g_strjoinv (", ", model->coders);

  add (prose, SP_PROSE_HEADING, NULL, "Who decided");
  add_count (prose, "Positions made or accepted by a person:", model->n_reviewed);
  add_count (prose, "Positions taken over as the program found them:", model->n_accepted - model->n_reviewed);
  add_count (prose, "Positions still only proposed by the program, and marked:", model->n_proposed);
  add_count (prose, "Positions rejected and left out of this report:", model->n_rejected);
  if (*names)
    add (prose, SP_PROSE_DEFINITION, "Made or accepted by:", names);
}

static void
add_quote_check (GArray *prose, const SpReportModel *model)
{
  g_autofree char *result =
      model->n_not_verbatim == 0
          ? g_strdup ("All of them stand there.")
          : g_strdup_printf ("Not found there: %u. These are marked and must be checked.", model->n_not_verbatim);
  g_autofree char *text = g_strdup_printf ("When this report was made, each of the %u quotes was compared with the "
                                           "text of its article as it is stored, letter "
                                           "by letter, at the place where it was found. %s",
                                           model->quotes->len, result);

  if (model->quotes->len == 0)
    return;
  add (prose, SP_PROSE_HEADING, NULL, "How quotes were checked");
  add (prose, SP_PROSE_PARAGRAPH, NULL, text);
}

GArray *
sp_prose_explain_method (const SpReportModel *model)
{
  GArray *prose = create_prose ();

  add_decisions (prose, model);
  add_quote_check (prose, model);
  add (prose, SP_PROSE_HEADING, NULL, "Kinds and stances");
  add (prose, SP_PROSE_PARAGRAPH, NULL,
       "The kind of a position is the act that it is: an accusation, a demand, a denial and so on. Its stance says "
       "whether "
       "the party agrees or disagrees with what the issue asks. Where no stance is given, the articles do not say.");
  add (prose, SP_PROSE_HEADING, NULL, "Forms of quotes");
  add (prose, SP_PROSE_DEFINITION,
       "Direct quote:", "the party’s own words, which the article puts in quotation marks.");
  add (prose, SP_PROSE_DEFINITION, "Indirect quote:", "the article says in its words what the party said.");
  add (prose, SP_PROSE_DEFINITION, "Partly direct quote:", "both in one passage.");
  add (prose, SP_PROSE_DEFINITION,
       "The outlet’s own words:", "the article says so without naming anybody’s statement.");
  add (prose, SP_PROSE_HEADING, NULL, "Empty cells of the grid");
  add (prose, SP_PROSE_DEFINITION, "Not looked at (–):", "the program found nothing, and no person has looked.");
  add (prose, SP_PROSE_DEFINITION,
       "Silent:", "a person looked, and the articles have nothing of this party on this issue.");
  add (prose, SP_PROSE_DEFINITION, "Declined:", "the party was asked and gave no answer.");
  add (prose, SP_PROSE_DEFINITION, "Not applicable:", "the issue does not concern this party.");
  return prose;
}

static void
join (GString *line, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static char *
join_names (char **names)
{
  GString *line = g_string_new (NULL);

  for (char **name = names; *name; name++)
    {
      g_autofree char *clean = sp_report_inline (*name);

      if (*clean == '\0')
        continue;
      if (line->len > 0)
        g_string_append (line, ", ");
      g_string_append (line, clean);
    }
  return g_string_free (line, FALSE);
}

char *
sp_prose_describe_article (const SpReportModel *model, guint index)
{
  const SpArticle *article = g_ptr_array_index (model->comparison->articles, index);
  guint n_quotes = model->article_quotes[index];
  g_autofree char *outlet = sp_report_inline (article->outlet);
  g_autofree char *authors = join_names (article->authors);
  g_autofree char *date = sp_report_date_label (article->date);
  g_autofree char *quotes = sp_report_count (n_quotes, "quote", "quotes");
  GString *line = g_string_new (outlet);

  join (line, authors);
  join (line, date);
  join (line, quotes);
  return g_string_free (line, FALSE);
}

static char *
warn_of_twin (const SpArticle *article, guint twin)
{
  static const char *const counted[] = {
    [SP_TWIN_ONCE] = "The two count as one.",
    [SP_TWIN_APART] = "The two are counted apart.",
    [SP_TWIN_VERSION] = "It is a later state of that article; the two count as one.",
  };

  return g_strdup_printf ("Near copy of article %u: %.0f %% of its words stand there too. %s", twin,
                          CLAMP (article->twin_share, 0, 1) * 100, counted[article->twin_treatment]);
}

char **
sp_prose_warn_of_article (const SpReportModel *model, guint index)
{
  const SpArticle *article = g_ptr_array_index (model->comparison->articles, index);
  guint twin = article->twin ? sp_report_model_get_article_number (model, article->twin) : 0;
  GPtrArray *warnings = g_ptr_array_new ();

  if (twin > 0)
    g_ptr_array_add (warnings, warn_of_twin (article, twin));
  if (article->flags & SP_ARTICLE_DOUBTFUL)
    g_ptr_array_add (warnings, g_strdup ("It is not certain that the whole text of the article was found."));
  if (article->flags & SP_ARTICLE_STUB)
    g_ptr_array_add (warnings,
                     g_strdup ("Only the beginning of the article is here; the rest stands behind a paywall."));
  if (article->flags & SP_ARTICLE_LIVE_BLOG)
    g_ptr_array_add (warnings, g_strdup ("A running report of several posts."));
  g_ptr_array_add (warnings, NULL);
  return (char **) g_ptr_array_free (warnings, FALSE);
}

char *
sp_prose_describe_party (const SpReportModel *model, guint index)
{
  const SpReportParty *party = sp_report_model_party (model, index);
  g_autofree char *positions = sp_report_count (party->n_positions, "position", "positions");
  g_autofree char *issues = sp_report_count (party->n_issues, "issue", "issues");
  g_autofree char *aliases = party->party ? join_names (party->party->aliases) : NULL;
  GString *line = g_string_new (NULL);

  if (party->n_positions > 0)
    g_string_append_printf (line, "%s on %s", positions, issues);
  else
    g_string_append (line, sp_report_model_count_directed_at (model, index) > 0 ? "only spoken of by others"
                                                                                : "no position of its own");
  if (party->parent)
    g_string_append_printf (line, " · belongs to %s", party->parent);
  if (aliases && *aliases)
    g_string_append_printf (line, " · also called %s", aliases);
  return g_string_free (line, FALSE);
}

/* More parties than these at which nobody has looked are counted, not named: the grid shows which they are. */
#define MAX_OPEN_NAMES 4

/* Names of the parties whose cell on ISSUE is empty and in STATE. */
static char *
list_silent (const SpReportModel *model, guint issue, SpCellState state)
{
  GString *names = g_string_new (NULL);
  guint first, n = 0;

  for (guint party = 0; party < model->parties->len; party++)
    if (sp_report_model_get_cell (model, issue, party, &first) == 0
        && sp_report_model_get_state (model, issue, party) == state)
      g_string_append_printf (names, "%s%s", n++ > 0 ? ", " : "", sp_report_model_party (model, party)->name);
  if (state == SP_CELL_OPEN && n > MAX_OPEN_NAMES)
    g_string_printf (names, "%u parties", n);
  return g_string_free (names, FALSE);
}

char *
sp_prose_describe_silence (const SpReportModel *model, guint index)
{
  GString *line = g_string_new (NULL);

  for (guint state = 0; state < SP_N_CELL_STATES; state++)
    {
      g_autofree char *names = list_silent (model, index, state);

      if (*names)
        g_string_append_printf (line, "%s%s: %s", line->len > 0 ? "; " : "", sp_report_cell_label (state), names);
    }
  return g_string_free (line, line->len == 0);
}
