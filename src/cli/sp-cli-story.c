/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli-story.h"

#include "sp-story-table.h"

typedef struct
{
  const char *name;
  SpId id;
} StorySearch;

static gboolean
find (SpConnection *connection, gpointer data, GError **error)
{
  StorySearch *search = data;
  GError *local_error = NULL;
  g_autoptr (SpStory) story = sp_story_table_find (connection, search->name, &local_error);

  if (!story && !local_error && sp_id_parse (search->name, &search->id, NULL))
    story = sp_story_table_get (connection, search->id, NULL);
  if (local_error)
    g_propagate_error (error, local_error);
  else if (!story)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "has no story “%s”; list its stories", search->name);
  search->id = story ? story->id : 0;
  return story != NULL;
}

gboolean
sp_cli_find_story (SpProject *project, const char *name, SpId *story, GError **error)
{
  StorySearch search = { .name = name };

  *story = 0;
  if (!name)
    return TRUE;
  if (!sp_project_read (project, find, &search, error))
    return FALSE;
  *story = search.id;
  return TRUE;
}
