/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-document.h"
#include "sp-report-words.h"

#include <string.h>

static void
add_definition (SpReportDocument *self, const char *word, const char *text, gboolean is_last)
{
  g_autofree char *line = g_strconcat (word, " ", text, NULL);
  SpBlock *block;

  sp_blocks_open (self->blocks, "LI");
  block = sp_blocks_add (self->blocks, "LBody", SP_STYLE_BODY, line);
  block->strong = strlen (word);
  block->indent = 14;
  block->keep = !is_last;
  sp_blocks_close (self->blocks);
}

static void
add_heading (SpReportDocument *self, const char *text)
{
  sp_blocks_add (self->blocks, "H2", SP_STYLE_H3, text)->keep = TRUE;
}

static char *
list_coders (const SpReportModel *model)
{
  g_autofree char *names = g_strjoinv (", ", model->coders);

  return *names ? g_strdup_printf ("Positions were made or accepted by %s.", names) : g_strdup ("");
}

static void
add_decisions (SpReportDocument *self, const SpReportModel *model)
{
  g_autofree char *coders = list_coders (model);
  g_autofree char *reviewed = g_strdup_printf ("%u of %u positions.", model->n_reviewed, model->positions->len);
  g_autofree char *taken = g_strdup_printf ("%u.", model->n_accepted - model->n_reviewed);
  g_autofree char *proposed = g_strdup_printf ("%u; each is marked.", model->n_proposed);
  g_autofree char *rejected = g_strdup_printf ("%u.", model->n_rejected);

  add_heading (self, "Who decided");
  sp_blocks_open (self->blocks, "L");
  add_definition (self, "Made or accepted by a person:", reviewed, FALSE);
  add_definition (self, "Taken over as the program found them:", taken, FALSE);
  add_definition (self, "Still only proposed by the program:", proposed, FALSE);
  add_definition (self, "Rejected and left out of this report:", rejected, TRUE);
  sp_blocks_close (self->blocks);
  if (*coders)
    sp_document_add_paragraph (self, coders);
}

static void
add_quote_check (SpReportDocument *self, const SpReportModel *model)
{
  guint n = model->quotes->len;
  g_autofree char *result =
      model->n_not_verbatim == 0
          ? g_strdup ("All of them stand there.")
          : g_strdup_printf ("Not found there: %u. These are marked and must be checked.", model->n_not_verbatim);
  g_autofree char *text = g_strdup_printf ("When this report was made, each of the %u quotes was compared with the "
                                           "text of its article as it is stored, letter "
                                           "by letter, at the place where it was found. %s",
                                           n, result);

  if (n == 0)
    return;
  add_heading (self, "How quotes were checked");
  sp_document_add_paragraph (self, text);
}

void
sp_chapter_add_method (SpReportDocument *self, const SpReportModel *model)
{
  sp_blocks_open (self->blocks, "Sect");
  sp_document_add_chapter (self, "Method", "method");
  add_decisions (self, model);
  add_quote_check (self, model);

  add_heading (self, "Kinds and stances");
  sp_document_add_paragraph (
      self,
      "The kind of a position is the act that it is: an accusation, a demand, a denial and so on. Its stance says "
      "whether the party agrees or disagrees with what the issue asks. Where no stance is given, the articles do "
      "not say.");

  add_heading (self, "Forms of quotes");
  sp_blocks_open (self->blocks, "L");
  add_definition (self, "Direct quote:", "the party’s own words, which the article puts in quotation marks.", FALSE);
  add_definition (self, "Indirect quote:", "the article says in its words what the party said.", FALSE);
  add_definition (self, "Partly direct quote:", "both in one passage.", FALSE);
  add_definition (self, "The outlet’s own words:", "the article says so without naming anybody’s statement.", TRUE);
  sp_blocks_close (self->blocks);

  add_heading (self, "Empty cells of the grid");
  sp_blocks_open (self->blocks, "L");
  add_definition (self, "Not looked at:", "the program found nothing, and no person has looked.", FALSE);
  add_definition (self, "Silent:", "a person looked, and the articles have nothing of this party on this issue.",
                  FALSE);
  add_definition (self, "Declined:", "the party was asked and gave no answer.", FALSE);
  add_definition (self, "Not applicable:", "the issue does not concern this party.", TRUE);
  sp_blocks_close (self->blocks);
  sp_blocks_close (self->blocks);
}
