/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-connection.h"

G_BEGIN_DECLS

/* "once", "apart", "version". The second sets SP_STORE_ERROR_INVALID for any other word. */
const char *sp_twin_treatment_get_name (SpTwinTreatment treatment);
gboolean sp_twin_treatment_from_name (const char *name, SpTwinTreatment *treatment, GError **error);

typedef struct
{
  SpId article;
  SpId twin;    /* the article it is a near copy of */
  double share; /* 0 to 1: how much of its text stands in the twin too */
  SpTwinTreatment treatment;
} SpTwin;

/* Links an article to its twin, over an earlier link. Both must exist and differ. */
gboolean sp_twin_table_set (SpConnection *connection, const SpTwin *twin, GError **error);

/* The link of ARTICLE. Returns FALSE without an error when it has none. */
gboolean sp_twin_table_get (SpConnection *connection, SpId article, SpTwin *twin, GError **error);

/* All links between articles of STORY (0: all): an array of SpTwin, which the caller owns. */
GArray *sp_twin_table_list (SpConnection *connection, SpId story, GError **error);

/* Changes how ARTICLE is counted beside its twin; SP_STORE_ERROR_NOT_FOUND when it has none. */
gboolean sp_twin_table_treat (SpConnection *connection, SpId article, SpTwinTreatment treatment, GError **error);

/*
 * Who stands for whom when near copies are counted once: of each article of STORY (0: all) that is a near copy and not
 * counted apart, the article it is counted as, which is of the same story and itself counted. SpId → SpId, both owned
 * by the table, which the caller owns.
 */
GHashTable *sp_twin_table_list_counted (SpConnection *connection, SpId story, GError **error);

gboolean sp_twin_table_delete (SpConnection *connection, SpId article, GError **error);

G_END_DECLS
