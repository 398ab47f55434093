/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-item-kinds.h"
#include "sp-story.h"

typedef struct
{
  guint position;
  guint removed;
  guint added;
} Splice;

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, GArray *splices)
{
  Splice splice = { position, removed, added };

  g_array_append_val (splices, splice);
}

/* Stories with the ids and names of TEXT: "1a 2b". */
static GPtrArray *
make_stories (const char *text)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_story_unref);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (char **word = words; *word && **word; word++)
    {
      SpStory *story = sp_story_new ();

      story->id = **word - '0';
      g_free (story->name);
      story->name = g_strdup (*word + 1);
      g_ptr_array_add (stories, story);
    }
  return stories;
}

static char *
describe (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (SpItem) item = g_list_model_get_item (model, i);
      SpStory *story = sp_item_get_value (item);

      g_assert_cmpint (sp_item_get_id (item), ==, story->id);
      g_string_append_printf (text, "%s%d%s", i > 0 ? " " : "", (int) story->id, story->name);
    }
  return g_string_free (text, FALSE);
}

/* Goes from BEFORE to AFTER and expects the splices EXPECTED, "position-removed-added ...". */
static void
check (const char *before, const char *after, const char *expected)
{
  g_autoptr (SpItemList) list = sp_item_list_new (&sp_item_kind_story);
  g_autoptr (GPtrArray) old = make_stories (before);
  g_autoptr (GPtrArray) new = make_stories (after);
  g_autoptr (GArray) splices = g_array_new (FALSE, FALSE, sizeof (Splice));
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *shown = NULL;

  sp_item_list_set_values (list, old);
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), splices);
  sp_item_list_set_values (list, new);
  for (guint i = 0; i < splices->len; i++)
    {
      Splice splice = g_array_index (splices, Splice, i);

      g_string_append_printf (said, "%s%u-%u-%u", i > 0 ? " " : "", splice.position, splice.removed, splice.added);
    }
  shown = describe (G_LIST_MODEL (list));
  g_assert_cmpstr (shown, ==, after);
  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_splices (void)
{
  check ("", "", "");
  check ("", "1a 2b", "0-0-2");
  check ("1a 2b", "", "0-2-0");
  check ("1a 2b 3c", "1a 2b 3c", "");
  check ("1a 2b 3c", "1a 2x 3c", "1-1-1");
  check ("1a 2b 3c", "1a 3c", "1-1-0");
  check ("1a 3c", "1a 2b 3c", "1-0-1");
  check ("1a 2b 3c", "0z 1a 2b 3c 4d", "0-0-1 4-0-1");
  check ("1a 2b 3c 4d", "1x 2b 3c 4y", "0-1-1 3-1-1");
  check ("1a 2b 3c", "3c 1a 2b", "0-0-1 3-1-0");
}

static void
test_lookup (void)
{
  g_autoptr (SpItemList) list = sp_item_list_new (&sp_item_kind_story);
  g_autoptr (GPtrArray) stories = make_stories ("4a 2b");

  sp_item_list_set_values (list, stories);
  g_assert_cmpint (sp_item_list_find (list, 2), ==, 1);
  g_assert_cmpint (sp_item_list_find (list, 3), ==, -1);
  g_assert_true (sp_item_list_get_value (list, 0) == g_ptr_array_index (stories, 0));
  g_assert_null (sp_item_list_get_value (list, 2));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == SP_TYPE_ITEM);
}

/* Rows outlive the list, as they do while a list view still holds them. */
static void
test_item_outlives (void)
{
  SpItemList *list = sp_item_list_new (&sp_item_kind_story);
  g_autoptr (GPtrArray) stories = make_stories ("1a");
  SpItem *item;

  sp_item_list_set_values (list, stories);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_finalize_object (list);
  g_assert_cmpstr (((SpStory *) sp_item_get_value (item))->name, ==, "a");
  g_assert_finalize_object (item);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/item-list/splices", test_splices);
  g_test_add_func ("/model/item-list/lookup", test_lookup);
  g_test_add_func ("/model/item-list/item-outlives", test_item_outlives);
  return g_test_run ();
}
