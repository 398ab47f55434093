/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-issue.h"
#include "sp-party.h"
#include "sp-position.h"
#include "sp-story.h"

G_BEGIN_DECLS

/* What a person wrote on one cell of the grid. Counted by reference through SpComparison; a plain value otherwise. */
typedef struct
{
  SpId issue;
  SpId party;
  SpCellState state;
  char *summary; /* or NULL */
} SpCell;

SpCell *sp_cell_new (SpId issue, SpId party, SpCellState state, const char *summary);
void sp_cell_free (SpCell *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpCell, sp_cell_free)

/*
 * One story, whole: the value that goes from proposing through the project file to the report. Counted by reference.
 * Arrays own their elements and are in the order in which they are to be shown.
 */
typedef struct
{
  SpStory *story;       /* NULL when nothing is named, as in a proposal */
  GPtrArray *articles;  /* SpArticle */
  GPtrArray *parties;   /* SpParty */
  GPtrArray *issues;    /* SpIssue */
  GPtrArray *positions; /* SpPosition */
  GPtrArray *cells;     /* SpCell */
  GArray *relations;    /* SpRelation */
} SpComparison;

SpComparison *sp_comparison_new (void);
SpComparison *sp_comparison_ref (SpComparison *self);
void sp_comparison_unref (SpComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpComparison, sp_comparison_unref)

/* The thing with that id, or NULL; not a new reference. Linear time: for many look-ups make a table of ids first. */
SpArticle *sp_comparison_get_article (const SpComparison *self, SpId id);
SpParty *sp_comparison_get_party (const SpComparison *self, SpId id);
SpIssue *sp_comparison_get_issue (const SpComparison *self, SpId id);

/* How many pieces of evidence its positions have together. */
guint sp_comparison_count_evidence (const SpComparison *self);

G_END_DECLS
