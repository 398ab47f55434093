/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-session.h"

G_BEGIN_DECLS

/* What a person does to stories and to where articles stand in them: commands of the project, each undone as one. None
 * waits. */

/* "New Story". With ARTICLE (or 0), "Move to Story": the new story gets it. The session shows the new story when it
 * gets none. */
void sp_story_commands_add (SpSession *session, const char *name, SpId article);

/* "Rename Story". */
void sp_story_commands_rename (SpSession *session, SpId story, const char *name);

/* "Delete Story", with all that is in it. */
void sp_story_commands_delete (SpSession *session, SpId story);

/* "Move to Story". */
void sp_story_commands_move (SpSession *session, SpId article, SpId story);

/* "Delete Article". */
void sp_story_commands_delete_article (SpSession *session, SpId article);

/* "Change How a Near Copy Counts". */
void sp_story_commands_treat_twin (SpSession *session, SpId article, SpTwinTreatment treatment);

G_END_DECLS
