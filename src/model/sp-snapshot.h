/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "sp-changes.h"
#include "sp-comparison.h"
#include "sp-connection.h"

G_BEGIN_DECLS

/* A passage of an article that is shown in it: evidence and the position it stands for. The snapshot's own. */
typedef struct
{
  SpEvidence *evidence;
  SpPosition *position;
} SpPassage;

/*
 * One story as the views show it, in one state of the project; never changed once made, so it may be kept and handed to
 * threads. Articles are brief: their text is empty and is read by who shows it. Counted by reference. The arrays are in
 * stored order and belong to the snapshot.
 */
typedef struct
{
  SpId story;           /* the one that is shown; 0 when the project has none */
  GPtrArray *stories;   /* SpStory: all of the project */
  GPtrArray *articles;  /* SpArticle, brief */
  GPtrArray *parties;   /* SpParty */
  GPtrArray *issues;    /* SpIssue */
  GPtrArray *positions; /* SpPosition with evidence, rejected ones included */

  /* for the functions below */
  GHashTable *by_id;    /* SpId of any of them → the thing itself */
  GHashTable *passages; /* SpId of an article → GPtrArray of SpPassage */
  GHashTable *colours;  /* SpId of a party → "#rrggbb" */
} SpSnapshot;

#define SP_TYPE_SNAPSHOT (sp_snapshot_get_type ())
GType sp_snapshot_get_type (void);

/* One without anything. */
SpSnapshot *sp_snapshot_new_empty (void);

/* What is to be read anew after a change: 1 << SpTable, or this for a new article, which no position has been in yet.
 */
#define SP_SNAPSHOT_NEW_ARTICLE (1u << SP_N_TABLES)
guint sp_snapshot_get_stale (const SpChange *change);

/*
 * Reads STORY, or the project's first one when that is 0 or gone. What is not in STALE (from sp_snapshot_get_stale(),
 * or-ed) is taken from BEFORE, which may be NULL: then all is read. For a thread other than the main one.
 */
SpSnapshot *
sp_snapshot_load (SpConnection *connection, SpId story, const SpSnapshot *before, guint stale, GError **error);

SpSnapshot *sp_snapshot_ref (SpSnapshot *self);
void sp_snapshot_unref (SpSnapshot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSnapshot, sp_snapshot_unref)

/* The thing with that id, or NULL; the snapshot's own. Constant time. */
SpArticle *sp_snapshot_get_article (const SpSnapshot *self, SpId id);
SpParty *sp_snapshot_get_party (const SpSnapshot *self, SpId id);
SpIssue *sp_snapshot_get_issue (const SpSnapshot *self, SpId id);
SpPosition *sp_snapshot_get_position (const SpSnapshot *self, SpId id);

/*
 * The party's colour, "#rrggbb": its own, or one of sp-palette.h by its place among the parties. Grey for an unknown
 * party.
 */
const char *sp_snapshot_get_colour (const SpSnapshot *self, SpId party);

/* The passages of an article in the order of its text, without those of rejected positions: SpPassage. Never NULL. */
const GPtrArray *sp_snapshot_get_passages (const SpSnapshot *self, SpId article);

/* How many positions have one of STATUSES (1 << SpStatus, or-ed): of the story, or with evidence in ARTICLE. */
guint sp_snapshot_count (const SpSnapshot *self, guint statuses);
guint sp_snapshot_count_article (const SpSnapshot *self, SpId article, guint statuses);

G_END_DECLS
