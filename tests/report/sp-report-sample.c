/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-report-sample.h"

#include "sp-text.h"

#include <string.h>

static SpArticle *
add_article (SpComparison *self, const char *outlet, const char *title, const char *body, const char *lang)
{
  SpArticle *article = sp_article_new ();
  const char *paragraphs[] = { body, NULL };

  article->id = 100 + self->articles->len;
  article->outlet = g_strdup (outlet);
  g_free (article->title);
  article->title = g_strdup (title);
  g_free (article->text);
  article->text = sp_text_compose (title, paragraphs);
  article->lang = g_strdup (lang);
  article->date = g_strdup ("2016-09-17");
  g_ptr_array_add (self->articles, article);
  return article;
}

static SpParty *
add_party (SpComparison *self, const char *name)
{
  SpParty *party = sp_party_new ();

  party->id = 200 + self->parties->len;
  g_free (party->name);
  party->name = g_strdup (name);
  g_ptr_array_add (self->parties, party);
  return party;
}

static void
add_issue (SpComparison *self, const char *name)
{
  SpIssue *issue = sp_issue_new ();

  issue->id = 300 + self->issues->len;
  g_free (issue->name);
  issue->name = g_strdup (name);
  g_ptr_array_add (self->issues, issue);
}

static SpPosition *
add_position (SpComparison *self, guint issue, guint party, SpKind kind, SpStance stance, const char *summary)
{
  SpPosition *position = sp_position_new ();

  position->id = 1000 + self->positions->len;
  position->issue = 300 + issue;
  position->party = 200 + party;
  position->kind = kind;
  position->stance = stance;
  position->status = SP_STATUS_ACCEPTED;
  g_free (position->summary);
  position->summary = g_strdup (summary);
  g_ptr_array_add (self->positions, position);
  return position;
}

/* Evidence for what stands in the article; QUOTE must stand there. */
static void
add_quote (SpComparison *self, SpPosition *position, guint article, const char *quote, SpForm form)
{
  const SpArticle *source = g_ptr_array_index (self->articles, article);
  const char *found = strstr (source->text, quote);
  guint start;
  SpEvidence *evidence;

  g_assert_nonnull (found);
  start = (guint) g_utf8_strlen (source->text, found - source->text);
  evidence = sp_evidence_new_from_text (source->text, (SpRange){ start, start + (guint) g_utf8_strlen (quote, -1) });
  evidence->id = position->id * 100 + position->evidence->len;
  evidence->position = position->id;
  evidence->article = source->id;
  evidence->form = form;
  g_ptr_array_add (position->evidence, evidence);
}

static void
name_story (SpComparison *self, const char *name)
{
  self->story = sp_story_new ();
  self->story->id = 1;
  g_free (self->story->name);
  self->story->name = g_strdup (name);
}

SpComparison *
sp_report_sample_empty (void)
{
  return sp_comparison_new ();
}

#define HARBOUR                                                                                                           \
  "“The harbour must be closed to tankers before the winter,” said the mayor of Norrvik on Tuesday. The shipping "    \
  "line "                                                                                                                 \
  "denied that its ships had lost any oil. “We have opened our logs to the inspectors, and they found nothing,” its " \
  "spokeswoman said. Fishermen complained that nobody had asked them. The mayor accused the line of hiding the "          \
  "report "                                                                                                               \
  "on the spill of March, and promised to publish it."

#define SHIPPING                                                                                                           \
  "The line proposes a pilot on board of every tanker instead of a ban. “A ban would cost four hundred jobs in this "    \
  "town,” its director warned. The fishermen support the ban, “but only if somebody pays for the lost season.” The " \
  "mayor gave no answer to the question who would."

static void
add_small_positions (SpComparison *c)
{
  SpPosition *p;
  SpRelation answer = { 9000, 1003, 1002, SP_RELATION_ANSWERS };

  p = add_position (c, 0, 0, SP_KIND_DEMAND, SP_STANCE_AGREE,
                    "The harbour has to be closed to tankers before the winter.");
  p->coder = g_strdup ("Ines");
  add_quote (c, p, 0, "“The harbour must be closed to tankers before the winter,”", SP_FORM_DIRECT);
  p = add_position (c, 0, 1, SP_KIND_PROPOSAL, SP_STANCE_DISAGREE, "Pilots on board of tankers instead of a ban.");
  p->coder = g_strdup ("Ines");
  add_quote (c, p, 1, "The line proposes a pilot on board of every tanker instead of a ban.", SP_FORM_INDIRECT);
  add_quote (c, p, 1, "“A ban would cost four hundred jobs in this town,” its director warned.", SP_FORM_MIXED);
  p = add_position (c, 1, 0, SP_KIND_ACCUSATION, SP_STANCE_AGREE, "The line hides the report on the spill of March.");
  p->target = 201;
  add_quote (c, p, 0, "The mayor accused the line of hiding the report on the spill of March", SP_FORM_INDIRECT);
  p = add_position (c, 1, 1, SP_KIND_DENIAL, SP_STANCE_DISAGREE,
                    "No ship of the line has lost oil; the logs are open.");
  add_quote (c, p, 0, "The shipping line denied that its ships had lost any oil.", SP_FORM_INDIRECT);
  add_quote (c, p, 0, "“We have opened our logs to the inspectors, and they found nothing,”", SP_FORM_DIRECT);
  p = add_position (c, 2, 2, SP_KIND_COMPLAINT, SP_STANCE_UNSTATED, "Nobody asked the fishermen.");
  p->status = SP_STATUS_PROPOSED;
  add_quote (c, p, 0, "Fishermen complained that nobody had asked them.", SP_FORM_INDIRECT);
  p = add_position (c, 0, 2, SP_KIND_SUPPORT, SP_STANCE_MIXED, "For the ban, if the lost season is paid for.");
  p->note = g_strdup ("Only one of the two associations was asked.");
  add_quote (c, p, 1, "The fishermen support the ban, “but only if somebody pays for the lost season.”", SP_FORM_MIXED);
  p = add_position (c, 3, 1, SP_KIND_PROMISE, SP_STANCE_AGREE, "This was rejected and is not shown.");
  p->status = SP_STATUS_REJECTED;
  g_array_append_val (c->relations, answer);
}

SpComparison *
sp_report_sample_small (void)
{
  SpComparison *c = sp_comparison_new ();
  SpArticle *article;

  name_story (c, "Tankers in the harbour of Norrvik");
  article = add_article (c, "Norrvik Courier", "Mayor wants tankers out of the harbour", HARBOUR, "en");
  article->url = g_strdup ("https://courier.example/2016/09/mayor-wants-tankers-out-of-the-harbour?from=front&n=1");
  g_strfreev (article->authors);
  article->authors = g_strsplit ("Ada Berg|Jon Dahl", "|", -1);
  article = add_article (c, "The Coast", "“Four hundred jobs”: line warns against ban", SHIPPING, "en");
  article->date = (g_free (article->date), g_strdup ("2016-09-18T07:30:00Z"));
  article->flags = SP_ARTICLE_STUB;
  add_party (c, "Mayor of Norrvik");
  add_party (c, "Shipping line")->colour = g_strdup ("#aa3377");
  add_party (c, "Fishermen");
  add_issue (c, "Should tankers be banned from the harbour?");
  add_issue (c, "Did the line's ships lose oil?");
  add_issue (c, "Were those concerned asked?");
  add_issue (c, "Who pays for the lost season?");
  add_small_positions (c);
  g_ptr_array_add (c->cells, sp_cell_new (303, 200, SP_CELL_DECLINED, NULL));
  g_ptr_array_add (c->cells, sp_cell_new (302, 201, SP_CELL_NOT_APPLICABLE, NULL));
  g_ptr_array_add (c->cells, sp_cell_new (302, 200, SP_CELL_SILENT, NULL));
  g_ptr_array_add (c->cells, sp_cell_new (300, 200, SP_CELL_OPEN, "Firm since the spill of March."));
  return c;
}

static void
add_large_cell (SpComparison *c, guint issue, guint party, guint per_cell)
{
  static const char *const quotes[] = { "The harbour must be closed to tankers before the winter",
                                        "The mayor accused the line of hiding the report on the spill of March",
                                        "“We have opened our logs to the inspectors, and they found nothing,”" };

  if ((issue * 7 + party * 3) % 5 == 0)
    return;
  for (guint i = 0; i < per_cell; i++)
    {
      guint n = c->positions->len;
      g_autofree char *summary = g_strdup_printf ("What the party holds here takes a sentence of some length, "
                                                  "marker-%u-end, as such sentences do.",
                                                  n);
      SpPosition *position = add_position (c, issue, party, n % SP_N_KINDS, n % SP_N_STANCES, summary);

      for (guint j = 0; j <= n % 3; j++)
        add_quote (c, position, (n + j) % c->articles->len, quotes[(n + j) % 3], SP_FORM_MIXED);
    }
}

SpComparison *
sp_report_sample_large (guint n_issues, guint n_parties, guint per_cell)
{
  SpComparison *c = sp_comparison_new ();

  name_story (c, "A large story with many issues and parties");
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *title = g_strdup_printf ("Article number %u on the harbour", i + 1);

      add_article (c, i % 2 ? "Norrvik Courier" : "The Coast", title, HARBOUR, "en");
    }
  for (guint i = 0; i < n_parties; i++)
    {
      g_autofree char *name = g_strdup_printf ("Party with number %u", i + 1);

      add_party (c, name);
    }
  for (guint i = 0; i < n_issues; i++)
    {
      g_autofree char *name = g_strdup_printf ("Should what has the number %u be done before the winter?", i + 1);

      add_issue (c, name);
    }
  for (guint issue = 0; issue < n_issues; issue++)
    for (guint party = 0; party < n_parties; party++)
      add_large_cell (c, issue, party, per_cell);
  return c;
}

SpComparison *
sp_report_sample_scripts (void)
{
  SpComparison *c = sp_comparison_new ();
  SpPosition *p;

  name_story (c, "الهدنة في الميناء وשביתת הנשק");
  add_article (c, "صحيفة الساحل", "رئيس البلدية يطالب بإغلاق الميناء",
               "قال رئيس البلدية: «يجب إغلاق الميناء أمام الناقلات قبل الشتاء». ونفت الشركة ذلك.", "ar");
  add_article (c, "עיתון החוף", "ראש העיר דורש לסגור את הנמל",
               "ראש העיר אמר כי „יש לסגור את הנמל לפני החורף“. החברה הכחישה.", "he");
  add_article (c, "Вестник побережья", "Мэр требует закрыть гавань",
               "Мэр заявил: «Гавань надо закрыть для танкеров до зимы». Компания это отрицает.", "ru");
  add_party (c, "رئيس البلدية");
  add_party (c, "החברה");
  add_party (c, "Рыбаки");
  add_issue (c, "هل يجب إغلاق الميناء؟");
  add_issue (c, "Должны ли танкеры уйти?");
  p = add_position (c, 0, 0, SP_KIND_DEMAND, SP_STANCE_AGREE, "يجب إغلاق الميناء قبل الشتاء.");
  p->target = 201;
  add_quote (c, p, 0, "«يجب إغلاق الميناء أمام الناقلات قبل الشتاء»", SP_FORM_DIRECT);
  add_quote (c, p, 1, "„יש לסגור את הנמל לפני החורף“", SP_FORM_DIRECT);
  p = add_position (c, 0, 1, SP_KIND_DENIAL, SP_STANCE_DISAGREE, "החברה הכחישה את הדברים.");
  add_quote (c, p, 1, "החברה הכחישה", SP_FORM_INDIRECT);
  p = add_position (c, 1, 2, SP_KIND_DEMAND, SP_STANCE_AGREE, "Гавань надо закрыть до зимы.");
  add_quote (c, p, 2, "«Гавань надо закрыть для танкеров до зимы»", SP_FORM_DIRECT);
  return c;
}

SpComparison *
sp_report_sample_long (guint n_words)
{
  SpComparison *c = sp_comparison_new ();
  g_autoptr (GString) body = g_string_new (NULL);
  SpPosition *p;

  name_story (c, "A story with a very long quote");
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (body, "%sword-%u-end", i ? " " : "", i);
  add_article (c, "Norrvik Courier", "A speech in full", body->str, "en");
  add_party (c, "Mayor of Norrvik");
  add_party (c, "Shipping line");
  add_party (c, "Fishermen");
  add_issue (c, "What is to be done?");
  p = add_position (c, 0, 0, SP_KIND_PROMISE, SP_STANCE_AGREE, body->str);
  add_quote (c, p, 0, body->str, SP_FORM_DIRECT);
  p = add_position (c, 0, 1, SP_KIND_DENIAL, SP_STANCE_DISAGREE, "A short one beside it.");
  add_quote (c, p, 0, "word-1-end word-2-end", SP_FORM_DIRECT);
  return c;
}

SpComparison *
sp_report_sample_hostile (void)
{
  SpComparison *c = sp_comparison_new ();
  g_autofree char *long_word = g_strnfill (400, 'x');
  SpArticle *article;
  SpPosition *p;

  name_story (c, "<b>Bold</b> & \"quoted\" 'story' \\ %s %n");
  article = add_article (c, "=cmd|' /C calc'!A0", "<script>alert(1)</script>",
                         "He said: “=1+1 <i>italic</i> & so, on”\tand went.", "en'><x");
  article->url = g_strdup ("javascript:alert(1)");
  article = add_article (c, "-minus", long_word, "@sum +plus \"quotes\" in it.", NULL);
  article->url = g_strdup ("https://example.org/a'b\\c?<q>");
  article->date = (g_free (article->date), g_strdup ("not a date"));
  add_party (c, "</td><td>Party 'A' \\");
  add_party (c, "\u202eevil\u202c");
  add_issue (c, long_word);
  p = add_position (c, 0, 0, SP_KIND_DEMAND, SP_STANCE_AGREE, "=HYPERLINK(\"http://x\")");
  p->target = 201;
  add_quote (c, p, 0, "“=1+1 <i>italic</i> & so, on”", SP_FORM_DIRECT);
  add_quote (c, p, 1, "@sum +plus \"quotes\"", SP_FORM_DIRECT);
  g_free (((SpEvidence *) g_ptr_array_index (p->evidence, 1))->quote);
  ((SpEvidence *) g_ptr_array_index (p->evidence, 1))->quote = g_strdup ("@never said");
  p = add_position (c, 7, 9, SP_KIND_WARNING, SP_STANCE_MIXED, "A position whose issue and party are missing.");
  return c;
}

SpComparison *
sp_report_sample_by_name (const char *name)
{
  if (g_str_equal (name, "small"))
    return sp_report_sample_small ();
  if (g_str_equal (name, "empty"))
    return sp_report_sample_empty ();
  if (g_str_equal (name, "medium"))
    return sp_report_sample_large (14, 7, 2);
  if (g_str_equal (name, "large"))
    return sp_report_sample_large (40, 12, 2);
  if (g_str_equal (name, "huge"))
    return sp_report_sample_large (120, 20, 3);
  if (g_str_equal (name, "scripts"))
    return sp_report_sample_scripts ();
  if (g_str_equal (name, "long"))
    return sp_report_sample_long (4000);
  if (g_str_equal (name, "hostile"))
    return sp_report_sample_hostile ();
  return NULL;
}
