/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-name.h"

static void
check (const char *byline, const char *expected)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) joined = g_string_new (NULL);

  sp_names_from_byline (byline, names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (names, i));
  g_test_message ("%s", byline);
  g_assert_cmpstr (joined->str, ==, expected);
}

static void
test_bylines (void)
{
  check ("By Ann Lee", "Ann Lee");
  check ("By Ann Lee and Bob Ray, Staff Writers | May 3", "Ann Lee; Bob Ray");
  check ("Von Anna Lehmann", "Anna Lehmann");
  check ("Par Le Courrier et AFP", "Le Courrier et AFP");
  check ("Автор: Анна Лесная", "Анна Лесная");
  check ("Ann Lee, Bob Ray", "Ann Lee; Bob Ray");
  check ("Ann Lee ann@news.example", "Ann Lee");
  check ("Robert Smith, Ph.D.", "Robert Smith");
  check ("김현모 기자 a@b.example", "김현모");
  check ("作者：赵明", "赵明");
}

static void
test_no_names (void)
{
  check ("", "");
  check ("https://social.example/annlee", "");
  check ("By", "");
  check ("12345", "");
  check ("March", "");
  check ("{{ article.author }}", "");
  check ("This is a whole sentence about many things that happened long ago", "");
}

static void
test_handles (void)
{
  g_assert_true (sp_name_is_handle ("annlee"));
  g_assert_true (sp_name_is_handle ("ann.lee.1987"));
  g_assert_false (sp_name_is_handle ("Ann"));
  g_assert_false (sp_name_is_handle ("赵明"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/name/bylines", test_bylines);
  g_test_add_func ("/import/name/no-names", test_no_names);
  g_test_add_func ("/import/name/handles", test_handles);
  return g_test_run ();
}
