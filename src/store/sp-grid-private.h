/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid-table.h"
#include "sp-statement.h"

G_BEGIN_DECLS

/* A filter made ready: its sets as the names that the project file uses, each between spaces; NULL for no limit. */
typedef struct
{
  SpId story;
  SpId outlet;
  SpId article;
  const char *from;
  const char *to;
  char *kinds;
  char *stances;
  char *statuses;
  GHashTable *matches; /* set of positions (SpId) whose text matches, or NULL */
} SpGridTest;

gboolean sp_grid_test_init (SpGridTest *test, SpConnection *connection, const SpGridFilter *filter, GError **error);
void sp_grid_test_clear (SpGridTest *test);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpGridTest, sp_grid_test_clear)

/*
 * SQL that tells whether position p passes. One that no party has yet is in no cell. A statement that uses it binds ?1
 * to ?8 by SP_GRID_TEST_TYPES and SP_GRID_TEST_VALUES(), and looks its positions up in `matches` itself.
 */
#define SP_GRID_TEST_SQL                                                                                               \
  "p.party IS NOT NULL AND (?1 IS NULL OR p.story = ?1) AND (?6 IS NULL OR instr (?6, ' ' || p.kind || ' '))"          \
  " AND (?7 IS NULL OR instr (?7, ' ' || p.stance || ' ')) AND (?8 IS NULL OR instr (?8, ' ' || p.status || ' '))"     \
  " AND ((?2 IS NULL AND ?3 IS NULL AND ?4 IS NULL AND ?5 IS NULL) OR EXISTS (SELECT 1 FROM evidence AS shown"         \
  " JOIN article INDEXED BY article_filter ON article.id = shown.article WHERE shown.position = p.id AND (?2 IS NULL " \
  "OR article.outlet = ?2)"                                                                                            \
  " AND (?3 IS NULL OR article.id = ?3) AND (?4 IS NULL OR substr (article.date, 1, 10) >= ?4)"                        \
  " AND (?5 IS NULL OR substr (article.date, 1, 10) <= ?5)))"
#define SP_GRID_TEST_TYPES "kkkttttt"
#define SP_GRID_TEST_VALUES(test)                                                                                      \
  (test)->story, (test)->outlet, (test)->article, (test)->from, (test)->to, (test)->kinds, (test)->stances,            \
      (test)->statuses

G_END_DECLS
