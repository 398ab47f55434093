/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-blocks.h"
#include "sp-head.h"
#include "sp-markdown.h"
#include "sp-plain.h"

/* What reading TEXT finds, on a line: title | authors | date | outlet | first paragraph. */
static void
check (void (*read) (SpDraft *draft, const char *text), const char *text, const char *expected)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_autofree char *authors = NULL;
  g_autofree char *found = NULL;

  read (draft, text);
  g_ptr_array_add (draft->authors, NULL);
  authors = g_strjoinv (";", (char **) draft->authors->pdata);
  g_ptr_array_set_size (draft->authors, draft->authors->len - 1);
  found = g_strdup_printf ("%s|%s|%s|%s|%s", draft->title ? draft->title : "", authors, draft->date ? draft->date : "",
                           draft->outlet ? draft->outlet : "",
                           draft->paragraphs->len > 0 ? (char *) draft->paragraphs->pdata[0] : "");
  g_assert_cmpstr (found, ==, expected);
}

#define BODY "The council voted on Thursday against the plan.\n\nNobody asked the people who use the boat.\n"
#define FIRST "The council voted on Thursday against the plan."

static void
test_lines (void)
{
  check (sp_plain_read, "A ferry\nBy Ann Lee\nMarch 14, 2024\n\n" BODY, "A ferry|Ann Lee|2024-03-14||" FIRST);
  check (sp_plain_read, "A ferry\nVon Ann Lee | 14. März 2024\n\n" BODY, "A ferry|Ann Lee|2024-03-14||" FIRST);
  check (sp_plain_read, "A ferry\nAnn Lee\n14 mars 2024\n\n" BODY, "A ferry|Ann Lee|2024-03-14||" FIRST);
  /* A sentence is none, whatever it begins with. */
  check (sp_plain_read, "A ferry\n\nBy Friday all was over.\n\n" BODY, "A ferry||||By Friday all was over.");
  check (sp_plain_read, "A ferry\n\nIt sank on 3 May 2019.\n\n" BODY, "A ferry||||It sank on 3 May 2019.");
  check (sp_plain_read, "A ferry\n\nOSLO, 14 March 2024 (NTB) – " BODY,
         "A ferry||2024-03-14||OSLO, 14 March 2024 (NTB) – " FIRST);
}

static void
test_fields (void)
{
  check (sp_plain_read, "Title: A ferry\nAuthor: Ann Lee\nDate: 2024-03-14\nSource: The Courier\n\n" BODY,
         "A ferry|Ann Lee|2024-03-14|The Courier|" FIRST);
  check (sp_plain_read, "Warning: the ferry is late\n\n" BODY, "Warning: the ferry is late||||" FIRST);
  check (sp_markdown_read,
         "---\ntitle: 'A ferry'\nauthors:\n  - Ann Lee\n  - \"[[Bo Ray]]\"\ndate: March 14, 2024\n---\n" BODY,
         "A ferry|Ann Lee;Bo Ray|2024-03-14||" FIRST);
  check (sp_markdown_read, "+++\ntitle = \"A ferry\"\ndate = 2024-03-14\n+++\n\n# A ferry\n\n" BODY,
         "A ferry||2024-03-14||" FIRST);
  check (sp_markdown_read, "% A ferry\n% Ann Lee\n% 14 March 2024\n\n" BODY, "A ferry|Ann Lee|2024-03-14||" FIRST);
  check (sp_markdown_read,
         "# A ferry\n\nIt *left*[^1] at &frac12; past.\n\n[^1]: So they say.\n[a]: http://a.example\n",
         "A ferry||||It left at ½ past.");
}

static void
test_declared (void)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();

  sp_draft_add_declared_author (draft, "User");
  sp_draft_add_declared_author (draft, "Microsoft Office User");
  sp_draft_add_declared_author (draft, "alee2");
  sp_draft_add_declared_author (draft, "SAPBATCH");
  g_assert_cmpuint (draft->authors->len, ==, 0);
  sp_draft_add_declared_author (draft, "Ann Lee");
  g_assert_cmpuint (draft->authors->len, ==, 1);
  g_assert_true (sp_title_is_junk ("Microsoft Word - ferry_final2"));
  g_assert_true (sp_title_is_junk ("C:\\texts\\ferry"));
  g_assert_false (sp_title_is_junk ("Documents show who paid"));
}

/* Scripts without spaces are joined without; words divided at ends of lines are put together. */
static void
test_wrapped (void)
{
  check (sp_plain_read,
         "市議会、北航路の廃止案を否決\n\n市議会は木曜日、北航路のフェリーを廃止する案を\n否決した。三つの島の住民は、"
         "冬の間に学校や病院へ\n"
         "通えなくなると訴えていた。運航会社はすでに乗組員\nに最終便の日程を伝えており、結果に驚きを隠さなか\nった。\n",
         "市議会、北航路の廃止案を否決||||"
         "市議会は木曜日、北航路のフェリーを廃止する案を否決した。三つの島の住民は、冬の間に学校や病院へ"
         "通えなくなると訴えていた。運航会社はすでに乗組員に最終便の日程を伝えており、結果に驚きを隠さなかった。");
  check (
      sp_plain_read,
      "Der Haushalt\n\nDie Abgeordneten des Landtages haben gestern nach langer Aus-\nsprache im Landtag über den "
      "Haushalt "
      "des kommenden Jahres abge-\nstimmt, der Ein- und Ausgaben in nie gekannter Höhe vorsieht, und Aus-\ngaben für "
      "Schulen, sagte die Ministerin am Abend vor den Ka-\nmeras.\n",
      "Der Haushalt||||Die Abgeordneten des Landtages haben gestern nach langer Aussprache im Landtag über den "
      "Haushalt "
      "des kommenden Jahres abgestimmt, der Ein- und Ausgaben in nie gekannter Höhe vorsieht, und Ausgaben für "
      "Schulen, sagte die Ministerin am Abend vor den Kameras.");
}

/* Each paragraph wrapped at a width of its own, and lines that are not wrapped. */
static void
test_widths (void)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();

  sp_plain_read (draft,
                 "A title\n\n"
                 "The harbour council of Tjelde voted on Monday to close\nthe old ferry line, its chair said after a "
                 "session in the\nevening that many people came to, some in boats.\n\n"
                 "Opponents of the plan called it a mistake that the islands will pay for,\nand asked the county for "
                 "another vote before the end of the year, which is\nwhat the county had said it would not do.\n\n"
                 "Nobody asked those who take the boat each morning, said\none of them, an old man with a dog, and the "
                 "dog agreed with\nhim loudly.\n");
  g_assert_cmpuint (draft->paragraphs->len, ==, 3);
  check (sp_plain_read, "A poem\n\nRoses are red,\nViolets are blue,\nThis is as short\nAs most lines do.\n",
         "A poem||||Roses are red,");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/head/lines", test_lines);
  g_test_add_func ("/import/head/fields", test_fields);
  g_test_add_func ("/import/head/declared", test_declared);
  g_test_add_func ("/import/head/wrapped", test_wrapped);
  g_test_add_func ("/import/head/widths", test_widths);
  return g_test_run ();
}
