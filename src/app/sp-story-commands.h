/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-session.h"

G_BEGIN_DECLS

/* What a person does to stories and to where articles stand in them: commands of the project, each undone as one. None
 * waits. */

/* "New Story", which the session shows then. */
void sp_story_commands_add (SpSession *session, const char *name);

/* "Rename Story". */
void sp_story_commands_rename (SpSession *session, SpId story, const char *name);

/* "Delete Story", with all that is in it. */
void sp_story_commands_delete (SpSession *session, SpId story);

/* "Move to Story": to STORY, or when that is 0 to a new one called NAME. Returns the story. CALLBACK is called as that
 * of sp_session_run(). */
SpId sp_story_commands_move (
    SpSession *session, SpId article, SpId story, const char *name, GAsyncReadyCallback callback, gpointer user_data);

/* "Merge Stories": all articles of FROM go to INTO, and FROM is deleted. CALLBACK is called as that of
 * sp_session_run().
 */
void
sp_story_commands_merge (SpSession *session, SpId from, SpId into, GAsyncReadyCallback callback, gpointer user_data);

/* "Delete Article". */
void sp_story_commands_delete_article (SpSession *session, SpId article);

/* "Change How a Near Copy Counts". */
void sp_story_commands_treat_twin (SpSession *session, SpId article, SpTwinTreatment treatment);

G_END_DECLS
