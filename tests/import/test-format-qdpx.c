/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Coded passages, in projects as several programs write them. */
#include "sp-test-format.h"

#define AID "11111111-aaaa-4000-8000-000000000001"
#define ROUTES "11111111-aaaa-4000-8000-000000000002"
#define ANN "22222222-bbbb-4000-8000-000000000001"

#define CODEBOOK                                                                                                       \
  "<Users><User guid='" ANN "' name='Ann'/></Users><CodeBook><Codes><Code guid='" AID "' name='Aid' isCodable='true'>" \
  "<Description>Who gets what.</Description><Code guid='" ROUTES "' name='Routes' isCodable='true'/></Code>"           \
  "</Codes></CodeBook>"

/* Letters of two, three and four bytes, those of four being two units of UTF-16; two lines of no words. */
#define TEXT                                                                                                              \
  "Überfahrt 🚢 delayed\nThe ferry “Ålesund” 🚢🚢 was late.\n\n— Nobody said why; the minister’s office " \
  "🏛 "                                                                                                                 \
  "promised "                                                                                                             \
  "an answer.\nThe port says “the tide was too low 🌊”, and that it will be so again.\n"

static const char *const quotes[] = { "The ferry “Ålesund”", "promised an answer.", "the tide was too low",
                                      "it will be so again", "delayed" };

typedef enum
{
  CODE_POINTS,
  UTF16,
  BYTES,
} Unit;

/* What a program counts. */
typedef struct
{
  Unit unit;
  gboolean mark;  /* the byte order mark that it writes */
  gboolean lines; /* CR and LF, both of which it writes */
} Counting;

/* How many units the first SIZE bytes of TEXT are. */
static guint
count (const char *text, gsize size, const Counting *counting)
{
  guint n = counting->mark ? (counting->unit == BYTES ? 3 : 1) : 0;

  for (const char *p = text; p < text + size; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n += counting->unit == BYTES ? g_utf8_skip[*(const guchar *) p] : counting->unit == UTF16 && c > 0xffff ? 2 : 1;
      n += counting->lines && c == '\n';
    }
  return n;
}

static char *
make_selection (const char *text, const char *quote, const Counting *counting, const char *name, const char *codings)
{
  const char *p = strstr (text, quote);

  g_assert_nonnull (p);
  return g_strdup_printf ("<PlainTextSelection guid='x' name='%s' startPosition='%u' endPosition='%u'>%s"
                          "</PlainTextSelection>",
                          name, count (text, p - text, counting), count (text, p - text + strlen (quote), counting),
                          codings);
}

#define CODING(code) "<Coding guid='c' creatingUser='" ANN "'><CodeRef targetGUID='" code "'/></Coding>"

static GPtrArray *
read_members (const char *const *members)
{
  g_autoptr (GByteArray) zip = make_zip (members);
  g_autoptr (GError) error = NULL;
  GPtrArray *drafts = read_bytes ("a.qdpx", (char *) zip->data, zip->len, &error);

  g_assert_no_error (error);
  return drafts;
}

/* Reads a project with CODEBOOK and what stands in SOURCES, beside a member for SOURCE when that is not NULL. */
static GPtrArray *
read_project (const char *sources, const char *source)
{
  g_autofree char *project =
      g_strconcat ("<Project name='p'>" CODEBOOK "<Sources>", sources, "</Sources></Project>", NULL);
  const char *const members[] = { "project.qde", project, source ? "sources/a.txt" : NULL, source, NULL };

  return read_members (members);
}

static SpArticle *
check (GPtrArray *drafts, guint i)
{
  g_autoptr (GError) error = NULL;
  SpArticle *article = sp_draft_check (get_draft (drafts, i), &error);

  g_assert_no_error (error);
  return article;
}

static const SpCoding *
get_coding (const SpArticle *article, guint i)
{
  g_assert_nonnull (article->codings);
  g_assert_cmpuint (i, <, article->codings->len);
  return g_ptr_array_index (article->codings, i);
}

static void
assert_quote (const SpArticle *article, guint i, const char *quote)
{
  const SpEvidence *passage = get_coding (article, i)->passage;
  g_autofree char *there = g_utf8_substring (article->text, passage->range.start, passage->range.end);

  g_assert_cmpstr (passage->quote, ==, quote);
  g_assert_cmpstr (there, ==, quote);
}

/* A program's project: TEXT in a member, with the quotes coded; all of them must come in. */
static void
check_counting (const Counting *counting, gboolean inlined)
{
  g_autoptr (GString) source =
      g_string_new (inlined ? "<TextSource name='Ferry'><PlainTextContent>" TEXT "</PlainTextContent>"
                            : "<TextSource name='Ferry' plainTextPath='internal://a.txt'>");
  g_autoptr (GString) member = g_string_new (TEXT);
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SpArticle) article = NULL;

  if (counting->lines)
    g_string_replace (member, "\n", "\r\n", 0);
  if (counting->mark)
    g_string_prepend (member, "\xef\xbb\xbf");
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_autofree char *selection = make_selection (TEXT, quotes[i], counting, "", CODING (ROUTES));

      g_string_append (source, selection);
    }
  g_string_append (source, "</TextSource>");
  drafts = read_project (source->str, inlined ? NULL : member->str);
  article = check (drafts, 0);
  g_assert_cmpuint (article->n_codings_lost, ==, 0);
  g_assert_cmpuint (article->codings->len, ==, G_N_ELEMENTS (quotes));
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    assert_quote (article, i, quotes[i]);
}

static void
test_counting (void)
{
  for (guint unit = CODE_POINTS; unit <= BYTES; unit++)
    for (guint i = 0; i < 4; i++)
      {
        const Counting counting = { unit, i & 1, i & 2 };

        check_counting (&counting, FALSE);
        if (!counting.mark)
          check_counting (&counting, TRUE);
      }
}

/* A mark and line ends that stand in the file but are not counted. */
static void
test_not_counted (void)
{
  const Counting counting = { CODE_POINTS, FALSE, FALSE };
  g_autofree char *selection = make_selection (TEXT, "promised an answer", &counting, "", CODING (AID));
  g_autofree char *source =
      g_strconcat ("<TextSource name='Ferry' plainTextPath='internal://A.TXT'>", selection, "</TextSource>", NULL);
  g_autoptr (GString) member = g_string_new ("\xef\xbb\xbf" TEXT);
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SpArticle) article = NULL;

  g_string_replace (member, "\n", "\r\n", 0);
  drafts = read_project (source, member->str);
  article = check (drafts, 0);
  assert_quote (article, 0, "promised an answer");
  g_assert_cmpstr (get_coding (article, 0)->code[0], ==, "Aid");
  g_assert_null (get_coding (article, 0)->code[1]);
  g_assert_cmpstr (get_coding (article, 0)->coder, ==, "Ann");
  g_assert_cmpstr (get_coding (article, 0)->note, ==, "Who gets what.");
}

/* Makes a project of TEXT in which PASSAGES, up to NULL, are coded, as a program that counts so has it. */
static SpArticle *
read_passages (const Counting *counting, const char *name, const char *const *passages)
{
  g_autoptr (GString) source = g_string_new ("<TextSource name='A'><PlainTextContent>" TEXT "</PlainTextContent>");
  g_autoptr (GPtrArray) drafts = NULL;

  for (; *passages; passages++)
    {
      g_autofree char *selection = make_selection (TEXT, *passages, counting, name, CODING (AID));

      g_string_append (source, selection);
    }
  g_string_append (source, "</TextSource>");
  drafts = read_project (source->str, NULL);
  return check (drafts, 0);
}

/* A passage that was marked carelessly is no reason to count otherwise; its own words are, where they show that. What
 * cannot be told is left out. */
static void
test_standard_first (void)
{
  const Counting code_points = { CODE_POINTS }, bytes = { BYTES };
  static const char *const careless[] = { "erry “Ålesund” 🚢🚢 wa", "tide was too", "will be so",
                                          "promised an",          "answer",       NULL };
  static const char *const named[] = { "tide was too", NULL };
  g_autoptr (SpArticle) first = read_passages (&code_points, "", careless);
  g_autoptr (SpArticle) second = read_passages (&bytes, "tide was…", named);
  g_autoptr (SpArticle) third = read_passages (&bytes, "Passage 1", named);

  for (guint i = 0; careless[i]; i++)
    assert_quote (first, i, careless[i]);
  assert_quote (second, 0, "tide was too");
  g_assert_true (!third->codings || third->codings->len == 0);
  g_assert_cmpuint (third->n_codings_lost, ==, 1);
}

/* What one source has too few passages to tell, all together do. */
static void
test_together (void)
{
  const Counting bytes = { BYTES, FALSE, TRUE };
  g_autoptr (GString) sources = g_string_new (NULL);
  g_autoptr (GPtrArray) drafts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_autofree char *selection = make_selection (TEXT, quotes[i], &bytes, "", CODING (AID));

      g_string_append_printf (sources, "<TextSource name='%u'><PlainTextContent>%s</PlainTextContent>%s</TextSource>",
                              i, TEXT, selection);
    }
  drafts = read_project (sources->str, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_autoptr (SpArticle) article = check (drafts, i);

      assert_quote (article, 0, quotes[i]);
    }
}

/* GUIDs in braces and in capitals, codes in one name, the same coding twice, another code on the same passage. */
static void
test_codes (void)
{
  const char *const members[] = {
    "project.qde",
    "<Project name='p'><CodeBook><Codes><Code guid='{" AID "}' name=' War :: Aid::Routes ' isCodable='false'/>"
    "<Code guid='3' name='::'/></Codes></CodeBook><Sources><TextSource name='T'><PlainTextContent>One two three."
    "</PlainTextContent><PlainTextSelection guid='1' startPosition='4' endPosition='7'><Description>Why two?"
    "</Description><Coding guid='2'><CodeRef targetGUID='11111111-AAAA-4000-8000-000000000001'/></Coding>"
    "<Coding guid='2'><CodeRef targetGUID='{11111111-AAAA-4000-8000-000000000001}'/></Coding>"
    "<Coding guid='4'><CodeRef targetGUID='3'/></Coding><Coding guid='5'/></PlainTextSelection>"
    "<PlainTextSelection guid='6' startPosition='7' endPosition='8'><Coding guid='7'><CodeRef targetGUID='" AID
    "'/></Coding></PlainTextSelection><PlainTextSelection guid='8' startPosition='8' endPosition='99'><Coding guid='9'>"
    "<CodeRef targetGUID='" AID "'/></Coding></PlainTextSelection><PlainTextSelection startPosition='x' endPosition=''>"
    "<Coding><CodeRef targetGUID='" AID "'/></Coding></PlainTextSelection><Coding guid='10'><CodeRef targetGUID='" AID
    "'/></Coding></TextSource></Sources></Project>",
    NULL
  };
  g_autoptr (GPtrArray) drafts = read_members (members);
  g_autoptr (SpArticle) article = check (drafts, 0);
  const SpCoding *coding = get_coding (article, 0);

  g_assert_cmpuint (article->codings->len, ==, 1);
  /* The code without a name, no code, white space alone, past the end, no numbers, the whole source. */
  g_assert_cmpuint (article->n_codings_lost, ==, 6);
  assert_quote (article, 0, "two");
  g_assert_cmpuint (g_strv_length (coding->code), ==, 3);
  g_assert_cmpstr (coding->code[0], ==, "War");
  g_assert_cmpstr (coding->code[1], ==, "Aid");
  g_assert_cmpstr (coding->code[2], ==, "Routes");
  g_assert_cmpstr (coding->note, ==, "Why two?");
  g_assert_null (coding->coder);
}

/* Lines that are joined, blank ones that are dropped, letters that are composed, and words that stand there often. */
static void
test_stored_form (void)
{
  const Counting counting = { CODE_POINTS };
  static const char *const passages[] = { "ends here.\n\n\n  And the\tnext", "e\xcc\x81tude", "Yes.", "Yes.\n\nB: No" };
  const char *text = "A:   Yes.\nB: Yes.\n\nThe first one ends here.\n\n\n  And the\tnext begins.\nAn e\xcc\x81tude "
                     "for\n\nA: Yes.\n\nB: No.\n";
  g_autoptr (GString) source = g_string_new ("<TextSource name='Talk'><PlainTextContent>");
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SpArticle) article = NULL;

  g_string_append_printf (source, "%s</PlainTextContent>", text);
  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      /* The last "Yes." */
      const char *from = i == 2 ? strstr (text, "A: Yes") : text;
      guint start = count (text, strstr (from, passages[i]) - text, &counting);

      g_string_append_printf (
          source, "<PlainTextSelection startPosition='%u' endPosition='%u'>" CODING (AID) "</PlainTextSelection>",
          start, start + (guint) g_utf8_strlen (passages[i], -1));
    }
  g_string_append (source, "</TextSource>");
  drafts = read_project (source->str, NULL);
  article = check (drafts, 0);
  g_assert_cmpuint (article->n_codings_lost, ==, 0);
  assert_quote (article, 0, "ends here.\n\nAnd the next");
  assert_quote (article, 1, "étude");
  assert_quote (article, 2, "Yes.");
  assert_quote (article, 3, "Yes.\n\nB: No");
  g_assert_cmpuint (get_coding (article, 2)->passage->range.start, ==, get_coding (article, 3)->passage->range.start);
}

/* The text of a PDF as the program took it, which the passages are about. */
static void
test_representation (void)
{
  const Counting counting = { CODE_POINTS };
  g_autofree char *selection = make_selection (TEXT, "too low", &counting, "", CODING (AID));
  g_autofree char *source = g_strconcat (
      "<PDFSource name='Scan' path='internal://b.pdf'><PDFSelection guid='1' page='0' firstX='1' firstY='1'"
      " secondX='2' secondY='2'>" CODING (AID) "</PDFSelection>"
                                               "<Representation guid='2' plainTextPath='relative://x/a.txt'>",
      selection, "</Representation></PDFSource>", NULL);
  g_autoptr (GPtrArray) drafts = read_project (source, TEXT);
  g_autoptr (SpArticle) article = check (drafts, 0);

  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (article->title, ==, "Scan");
  assert_quote (article, 0, "too low");
  g_assert_cmpuint (article->n_codings_lost, ==, 1);
}

/* A rich text beside an empty plain one: passages come in when they fit it, and only then. */
static void
test_rich (void)
{
  static const char rtf[] = "{\\rtf1\\ansi The first line says much.\\par The second says a little more.\\par}";
  const char *text = "The first line says much.\nThe second says a little more.\n";
  const Counting good = { CODE_POINTS };
  g_autofree char *one = make_selection (text, "first line", &good, "", CODING (AID));
  g_autofree char *two = make_selection (text, "says a little", &good, "", CODING (ROUTES));
  g_autofree char *bad = make_selection (text, "irst line", &good, "", CODING (AID));
  g_autofree char *fits = g_strconcat ("<TextSource name='R' richTextPath='internal://a.txt'><PlainTextContent/>", one,
                                       two, "</TextSource>", NULL);
  g_autofree char *fits_not =
      g_strconcat ("<TextSource name='R' richTextPath='internal://a.txt'>", bad, bad, "</TextSource>", NULL);
  g_autoptr (GPtrArray) drafts = read_project (fits, rtf);
  g_autoptr (GPtrArray) others = read_project (fits_not, rtf);
  g_autoptr (SpArticle) article = check (drafts, 0);
  g_autoptr (SpArticle) other = check (others, 0);

  assert_quote (article, 0, "first line");
  assert_quote (article, 1, "says a little");
  g_assert_cmpuint (article->n_codings_lost, ==, 0);
  g_assert_null (other->codings);
  g_assert_cmpuint (other->n_codings_lost, ==, 2);
}

/* What the worker says is looked at again: a passage that is not there is lost, one that moved is found. */
static void
test_checked_again (void)
{
  static const char *const passages[] = { "second one", "one\ntwo", "nowhere to be found", "on" };
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_autoptr (SpArticle) article = NULL;

  sp_draft_add_paragraph (draft, "The first one, and the second one", -1);
  sp_draft_add_paragraph (draft, "two, on and on", -1);
  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      SpCoding *coding = sp_coding_new ();

      coding->code = (g_free (coding->code), g_strsplit ("A\nB|  C ", "|", -1));
      g_free (coding->passage->quote);
      coding->passage->quote = g_strdup (passages[i]);
      coding->passage->range = (SpRange){ 1, G_MAXUINT };
      g_ptr_array_add (draft->codings, coding);
    }
  article = sp_draft_check (draft, NULL);
  g_assert_cmpuint (article->codings->len, ==, 2);
  g_assert_cmpuint (article->n_codings_lost, ==, 2);
  assert_quote (article, 0, "second one");
  assert_quote (article, 1, "one\n\ntwo");
  g_assert_cmpstr (get_coding (article, 0)->code[0], ==, "A B");
  g_assert_cmpstr (get_coding (article, 0)->code[1], ==, "C");
}

/* Codes within codes within codes, and more codings than anybody makes. */
static void
test_hostile (void)
{
  g_autoptr (GString) project = g_string_new ("<Project><CodeBook><Codes>");
  g_autoptr (GPtrArray) drafts = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (project, "<Code guid='%u' name='c'>", i);
  for (guint i = 0; i < 60; i++)
    g_string_append (project, "</Code>");
  g_string_append (project, "</Codes></CodeBook><Sources><TextSource name='T'><PlainTextContent>");
  for (guint i = 0; i < 30000; i++)
    g_string_append (project, "word ");
  g_string_append (project, "</PlainTextContent>");
  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (project,
                            "<PlainTextSelection startPosition='%u' endPosition='%u'><Coding><CodeRef targetGUID='%u'/>"
                            "</Coding></PlainTextSelection>",
                            5 * i, 5 * i + 4, i % 17);
  g_string_append (project, "</TextSource></Sources></Project>");
  drafts = read_members ((const char *[]){ "project.qde", project->str, NULL });
  g_assert_cmpuint (get_draft (drafts, 0)->codings->len, >, 10000);
  g_assert_cmpuint (get_draft (drafts, 0)->codings->len, <=, SP_IMPORT_MAX_CODINGS);
  g_assert_cmpuint (get_draft (drafts, 0)->codings->len + get_draft (drafts, 0)->n_codings_lost, ==, 30000);
}

/* Names and notes without end are cut: the parent would not take them. */
static void
test_long (void)
{
  g_autofree char *name = g_strnfill (1 << 20, 'n');
  g_autofree char *project = g_strdup_printf (
      "<Project><CodeBook><Codes><Code guid='1' name='a::%s'><Description>%s</Description></Code></Codes></CodeBook>"
      "<Sources><TextSource name='T'><PlainTextContent>One two.</PlainTextContent><PlainTextSelection startPosition='0'"
      " endPosition='3'><Coding><CodeRef "
      "targetGUID='1'/></Coding></PlainTextSelection></TextSource></Sources></Project>",
      name, name);
  g_autoptr (GPtrArray) drafts = read_members ((const char *[]){ "project.qde", project, NULL });
  const SpCoding *coding = g_ptr_array_index (get_draft (drafts, 0)->codings, 0);

  g_assert_cmpuint (strlen (coding->code[1]), <=, 300);
  g_assert_cmpuint (strlen (coding->note), <=, 4000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/format-qdpx/counting", test_counting);
  g_test_add_func ("/import/format-qdpx/not-counted", test_not_counted);
  g_test_add_func ("/import/format-qdpx/standard-first", test_standard_first);
  g_test_add_func ("/import/format-qdpx/together", test_together);
  g_test_add_func ("/import/format-qdpx/codes", test_codes);
  g_test_add_func ("/import/format-qdpx/stored-form", test_stored_form);
  g_test_add_func ("/import/format-qdpx/representation", test_representation);
  g_test_add_func ("/import/format-qdpx/rich", test_rich);
  g_test_add_func ("/import/format-qdpx/checked-again", test_checked_again);
  g_test_add_func ("/import/format-qdpx/hostile", test_hostile);
  g_test_add_func ("/import/format-qdpx/long", test_long);
  return g_test_run ();
}
