/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-id.h"

G_BEGIN_DECLS

/* How an article and the one it is a near copy of are counted. */
typedef enum
{
  SP_TWIN_ONCE,    /* the same text twice (wire copy): what both say counts once */
  SP_TWIN_APART,   /* two articles of their own */
  SP_TWIN_VERSION, /* the later state of the same article */
} SpTwinTreatment;

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

gboolean sp_twin_table_delete (SpConnection *connection, SpId article, GError **error);

G_END_DECLS
