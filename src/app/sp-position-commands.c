/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "sp-article-table.h"
#include "sp-correction-table.h"
#include "sp-issue-table.h"
#include "sp-party-table.h"
#include "sp-position-commands.h"
#include "sp-position-table.h"
#include "sp-preferences.h"
#include "sp-text.h"

typedef struct
{
  SpId position;
  SpStatus status;
  char *coder;
} Decision;

static void
decision_free (gpointer data)
{
  Decision *decision = data;

  g_free (decision->coder);
  g_free (decision);
}

static gboolean
decide (SpConnection *connection, gpointer data, GError **error)
{
  Decision *decision = data;

  return sp_position_table_set_status (connection, &decision->position, 1, decision->status, decision->coder, error);
}

void
sp_position_commands_set_status (SpSession *session, SpId position, SpStatus status)
{
  Decision *decision = g_new0 (Decision, 1);

  decision->position = position;
  decision->status = status;
  decision->coder = sp_preferences_get_coder ();
  sp_session_run (session, status == SP_STATUS_ACCEPTED ? _ ("Accept Proposal") : _ ("Reject Proposal"), decide,
                  decision, decision_free, NULL, NULL);
}

/* The draft on its way through the writer's thread. */
typedef struct
{
  SpPositionDraft *draft;
  SpId story;
  char *coder;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  sp_position_draft_free (saving->draft);
  g_free (saving->coder);
  g_free (saving);
}

/* The id of the party called NAME, which is made when there is none; 0 on failure. */
static SpId
ensure_party (SpConnection *connection, const char *name, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SpParty) party = sp_party_table_find (connection, name, &failure);

  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return 0;
    }
  if (party)
    return party->id;
  party = sp_party_new ();
  g_free (party->name);
  party->name = g_strdup (name);
  return sp_party_table_insert (connection, party, error) ? party->id : 0;
}

static SpId
ensure_issue (SpConnection *connection, SpId story, const char *name, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SpIssue) issue = sp_issue_table_find (connection, story, name, &failure);

  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return 0;
    }
  if (issue)
    return issue->id;
  issue = sp_issue_new ();
  issue->story = story;
  g_free (issue->name);
  issue->name = g_strdup (name);
  return sp_issue_table_insert (connection, issue, error) ? issue->id : 0;
}

static gboolean
fill_position (SpConnection *connection, SpPosition *position, const Saving *saving, GError **error)
{
  const SpPositionDraft *draft = saving->draft;

  position->party = ensure_party (connection, draft->party, error);
  position->issue = position->party ? ensure_issue (connection, saving->story, draft->issue, error) : 0;
  position->target = 0;
  if (position->issue && *draft->target)
    {
      position->target = ensure_party (connection, draft->target, error);
      if (!position->target)
        return FALSE;
    }
  position->kind = draft->kind;
  position->stance = draft->stance;
  position->status = SP_STATUS_ACCEPTED;
  position->confidence = 1;
  g_free (position->summary);
  position->summary = g_strdup (draft->summary);
  g_free (position->coder);
  position->coder = g_strdup (saving->coder);
  return position->issue != 0;
}

static gboolean
insert_position (SpConnection *connection, const Saving *saving, GError **error)
{
  g_autoptr (SpPosition) position = sp_position_new ();
  g_autoptr (SpArticle) article = sp_article_table_get (connection, saving->draft->article, error);
  SpEvidence *evidence;

  if (!article || !fill_position (connection, position, saving, error))
    return FALSE;
  evidence = sp_evidence_new_from_text (article->text, saving->draft->range);
  evidence->article = article->id;
  position->story = saving->story;
  g_ptr_array_add (position->evidence, evidence);
  if (!*position->summary)
    {
      g_free (position->summary);
      position->summary = g_strdup (evidence->quote);
    }
  return sp_position_table_insert (connection, position, error);
}

/* Remembers what the text calls the party, from every passage whose source is known. */
static gboolean
remember_party (SpConnection *connection, const SpPosition *position, GError **error)
{
  for (guint i = 0; i < position->evidence->len; i++)
    {
      const SpEvidence *evidence = g_ptr_array_index (position->evidence, i);
      g_autoptr (SpArticle) article = NULL;
      g_autoptr (SpTextIndex) index = NULL;
      g_autofree char *source = NULL;

      if (sp_range_is_empty (evidence->source))
        continue;
      article = sp_article_table_get (connection, evidence->article, error);
      if (!article)
        return FALSE;
      index = sp_text_index_new (article->text);
      source = sp_text_index_slice (index, evidence->source);
      if (!sp_correction_table_set (connection, source, position->party, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
update_position (SpConnection *connection, const Saving *saving, GError **error)
{
  g_autoptr (SpPosition) position = sp_position_table_get (connection, saving->draft->position, error);
  SpId party;

  if (!position)
    return FALSE;
  party = position->party;
  return fill_position (connection, position, saving, error)
         && (party == position->party || remember_party (connection, position, error))
         && sp_position_table_update (connection, position, error);
}

static gboolean
save (SpConnection *connection, gpointer data, GError **error)
{
  const Saving *saving = data;

  return saving->draft->position ? update_position (connection, saving, error)
                                 : insert_position (connection, saving, error);
}

SpPositionDraft *
sp_position_draft_new (void)
{
  return g_new0 (SpPositionDraft, 1);
}

void
sp_position_draft_free (SpPositionDraft *self)
{
  g_free (self->party);
  g_free (self->issue);
  g_free (self->target);
  g_free (self->summary);
  g_free (self);
}

void
sp_position_commands_save (SpSession *session, SpPositionDraft *draft)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->draft = draft;
  saving->story = sp_session_get_story (session);
  saving->coder = sp_preferences_get_coder ();
  sp_session_run (session, draft->position ? _ ("Change Position") : _ ("Mark Passage"), save, saving, saving_free,
                  NULL, NULL);
}
