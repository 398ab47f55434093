/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-document.h"
#include "sp-report-words.h"

#define INDENT 24

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

/* "Outlet · author · date · 12 quotes". */
static char *
describe_article (const SpArticle *article, guint n_quotes)
{
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

static void
add_remark (SpReportDocument *self, const char *text, gboolean mirrored)
{
  SpBlock *block = sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, text);

  block->indent = INDENT;
  block->mirrored = mirrored;
}

/* What a reader should know about the text before relying on it. */
static void
add_remarks (SpReportDocument *self, const SpReportModel *model, const SpArticle *article, gboolean mirrored)
{
  guint twin = article->twin ? sp_report_model_get_article_number (model, article->twin) : 0;

  if (twin > 0)
    {
      g_autofree char *text = g_strdup_printf ("Near copy of article %u: %.0f %% of its words stand there too.", twin,
                                               CLAMP (article->twin_share, 0, 1) * 100);

      add_remark (self, text, mirrored);
    }
  if (article->flags & SP_ARTICLE_DOUBTFUL)
    add_remark (self, "It is not certain that the whole text of the article was found.", mirrored);
  if (article->flags & SP_ARTICLE_STUB)
    add_remark (self, "Only the beginning of the article is here; the rest stands behind a paywall.", mirrored);
  if (article->flags & SP_ARTICLE_LIVE_BLOG)
    add_remark (self, "A running report of several posts.", mirrored);
}

static void
add_address (SpReportDocument *self, const char *url, gboolean mirrored)
{
  g_autofree char *clean = sp_report_inline (url);
  SpBlock *block;

  if (*clean == '\0')
    return;
  block = sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, clean);
  block->indent = INDENT;
  block->mirrored = mirrored;
  block->link = g_strdup (sp_report_web_address (url));
  block->is_address = block->link != NULL;
}

static void
add_article (SpReportDocument *self, const SpReportModel *model, guint index)
{
  const SpArticle *article = g_ptr_array_index (model->comparison->articles, index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *title = sp_report_clean (article->title);
  g_autofree char *line = describe_article (article, model->article_quotes[index]);
  SpBlock *block;
  gboolean mirrored;

  g_strdelimit (title, "\n", ' ');
  sp_blocks_open (self->blocks, "LI");
  sp_blocks_add_label (self->blocks, number, 0);
  sp_blocks_open (self->blocks, "LBody");
  block = sp_blocks_add (self->blocks, "P", SP_STYLE_ENTRY, *title ? title : "Without a title");
  block->indent = INDENT;
  block->keep = TRUE;
  block->name = sp_document_name_article (index + 1);
  block->language = g_strdup (article->lang);
  mirrored = block->mirrored;
  add_remark (self, line, mirrored);
  if (article->url)
    add_address (self, article->url, mirrored);
  add_remarks (self, model, article, mirrored);
  sp_blocks_close (self->blocks);
  sp_blocks_close (self->blocks);
}

static void
add_party (SpReportDocument *self, const SpReportModel *model, guint index)
{
  const SpReportParty *party = sp_report_model_party (model, index);
  g_autofree char *positions = sp_report_count (party->n_positions, "position", "positions");
  g_autofree char *issues = sp_report_count (party->n_issues, "issue", "issues");
  g_autofree char *counts = g_strdup_printf ("%s on %s", positions, issues);
  g_autofree char *aliases = party->party ? join_names (party->party->aliases) : NULL;
  GString *line = g_string_new (counts);
  SpBlock *block;

  if (party->parent)
    g_string_append_printf (line, " · belongs to %s", party->parent);
  if (aliases && *aliases)
    g_string_append_printf (line, " · also called %s", aliases);
  sp_blocks_open (self->blocks, "LI");
  sp_blocks_open (self->blocks, "LBody");
  block = sp_blocks_add (self->blocks, "P", SP_STYLE_PARTY, party->name);
  block->indent = INDENT;
  block->keep = TRUE;
  block->bar = party->rgb;
  block->has_bar = TRUE;
  sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, line->str)->indent = INDENT;
  sp_blocks_close (self->blocks);
  sp_blocks_close (self->blocks);
  g_string_free (line, TRUE);
}

void
sp_chapter_add_sources (SpReportDocument *self, const SpReportModel *model)
{
  sp_blocks_open (self->blocks, "Sect");
  sp_document_add_chapter (self, "Sources", "sources");
  if (model->comparison->articles->len == 0)
    sp_document_add_paragraph (self, "There are no articles in this comparison.");
  sp_blocks_open (self->blocks, "L");
  for (guint i = 0; i < model->comparison->articles->len; i++)
    add_article (self, model, i);
  sp_blocks_close (self->blocks);
  sp_blocks_close (self->blocks);

  sp_blocks_open (self->blocks, "Sect");
  sp_document_add_chapter (self, "Parties", "parties");
  if (model->parties->len == 0)
    sp_document_add_paragraph (self, "There are no parties in this comparison.");
  sp_blocks_open (self->blocks, "L");
  for (guint i = 0; i < model->parties->len; i++)
    add_party (self, model, i);
  sp_blocks_close (self->blocks);
  sp_blocks_close (self->blocks);
}
