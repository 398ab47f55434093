/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-json.h"

#include <string.h>

static SpJsonDocument *
parse (const char *text)
{
  return sp_json_parse (text, strlen (text));
}

static void
test_values (void)
{
  g_autoptr (SpJsonDocument) document =
      parse ("{\"a\": \"x\\u00e9\\n\\ud83d\\ude00\", \"b\": [1, -2.5, true, false, null], \"c\": {}}");
  const SpJson *root = sp_json_get_root (document);
  const SpJson *list = sp_json_get (root, "b");

  g_assert_cmpstr (sp_json_get_string (root, "a"), ==, "xé\n😀");
  g_assert_cmpint (list->type, ==, SP_JSON_ARRAY);
  g_assert_cmpstr (list->child->next->text, ==, "-2.5");
  g_assert_cmpint (list->child->next->next->type, ==, SP_JSON_TRUE);
  g_assert_cmpint (sp_json_get (root, "c")->type, ==, SP_JSON_OBJECT);
  g_assert_null (sp_json_get (root, "d"));
  g_assert_null (sp_json_get (list, "a"));
  g_assert_null (sp_json_get_string (root, "c"));
}

static void
test_wild (void)
{
  g_autoptr (SpJsonDocument) document = parse ("/* x */ {\"a\": \"line\nbreak\", // y\n \"b\": 1,};");

  g_assert_cmpstr (sp_json_get_string (sp_json_get_root (document), "a"), ==, "line\nbreak");
  g_assert_cmpstr (sp_json_get_string (sp_json_get_root (document), "b"), ==, "1");
}

static void
test_bad (void)
{
  static const char *const bad[] = { "", "{", "[1", "{\"a\"}", "{\"a\":}", "\"open", "{a: 1}", "\xff" };
  g_autofree char *deep = g_strnfill (100000, '[');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (parse (bad[i]));
  g_assert_null (parse (deep));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/json/values", test_values);
  g_test_add_func ("/import/json/wild", test_wild);
  g_test_add_func ("/import/json/bad", test_bad);
  return g_test_run ();
}
