/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article-table.h"
#include "sp-cell-table.h"
#include "sp-check.h"
#include "sp-comparison-table.h"
#include "sp-correction-table.h"
#include "sp-evidence-table.h"
#include "sp-grid-table.h"
#include "sp-history-table.h"
#include "sp-issue-table.h"
#include "sp-outlet-table.h"
#include "sp-party-table.h"
#include "sp-position-table.h"
#include "sp-project.h"
#include "sp-relation-table.h"
#include "sp-search-table.h"
#include "sp-signature-table.h"
#include "sp-story-table.h"
#include "sp-twin-table.h"

/* A folder of its own for a test; free with store_test_remove_folder(). */
char *store_test_make_folder (void);
void store_test_remove_folder (char *folder);

/* An article of STORY with that title and text (the body; the title is put before it). */
SpArticle *store_test_article (SpId story, const char *outlet, const char *title, const char *body);

/* A party, an issue of STORY, a position with evidence for what QUOTE says in ARTICLE. */
SpParty *store_test_party (const char *name, const char *alias);
SpIssue *store_test_issue (SpId story, const char *name);
SpPosition *store_test_position (const SpArticle *article, SpId party, SpId issue, const char *quote);

/* What store_test_fill() puts into a project, with all ids. */
typedef struct
{
  SpStory *story;
  SpArticle *articles[2];
  SpParty *parties[2];
  SpIssue *issues[2];
  SpPosition *positions[3];
  SpRelation relation;
} Sample;

void sample_clear (Sample *sample);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

/* A command ("Fill") that stores a small story: two articles of two outlets, two parties, two issues, three positions,
 * a relation, a cell, a twin, a signature, a correction. */
void store_test_fill (SpProject *project, Sample *sample);

/* Runs a command that must not fail. */
void store_test_run (SpProject *project, const char *name, SpCommandFunc func, gpointer data);

/* Everything that the file at PATH holds but its history, as text: the same text, the same content. */
char *store_test_dump (SpProject *project);

/* Runs SQL on the file with a connection of our own, as another program would. */
void store_test_meddle (const char *path, const char *sql);

/* The SHA-256 of a file. */
char *store_test_hash_file (const char *path);
