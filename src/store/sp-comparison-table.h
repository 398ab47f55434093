/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-comparison.h"
#include "sp-connection.h"
#include "sp-project.h"

G_BEGIN_DECLS

/*
 * Loads STORY whole: its articles (without the originals' bytes), the parties that take part in it, its issues,
 * positions with their evidence, cells and relations, all in stored order. Positions of which nobody has said yet whose
 * they are (sp-position.h) are left out, and issues that have no others. For STORY 0, everything in the project as
 * one story.
 */
SpComparison *sp_comparison_table_load (SpConnection *connection, SpId story, GError **error);

/* The same on a reader of its own. */
SpComparison *sp_project_load_comparison (SpProject *project, SpId story, GError **error);

/* What saving did. */
typedef struct
{
  guint parties;   /* new ones */
  guint issues;    /* new ones */
  guint positions; /* new ones */
  guint evidence;  /* new pieces, those for known positions included */
  guint kept;      /* positions that were there */
} SpComparisonSaved;

/*
 * Merges COMPARISON (as sp_propose() makes it, its articles stored before with the ids they have in it) into STORY.
 * What is there stays as it is, whatever a person decided above all; what is new is added with the status it has in the
 * comparison. A party is known by id or by what it is called, an issue by id or name, a position by id or because it
 * has party, issue and a passage in common with one that is there (rejected ones included: they are not proposed
 * again). Cells and relations are added where there are none. Proposals that no person has touched and that the
 * comparison no longer has stay too. COMPARISON itself is not changed. SAVED may be NULL.
 */
gboolean sp_comparison_table_save (
    SpConnection *connection, SpId story, const SpComparison *comparison, SpComparisonSaved *saved, GError **error);

/* Deletes the positions of STORY that the program has proposed, and the issues that have nothing then; -1 on failure,
 * otherwise how many positions. */
gint64 sp_comparison_table_clear_proposals (SpConnection *connection, SpId story, GError **error);

G_END_DECLS
