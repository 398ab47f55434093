/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-report-model.h"

G_BEGIN_DECLS

/* What the report says about itself, the same in every format. */

typedef enum
{
  SP_PROSE_HEADING,
  SP_PROSE_PARAGRAPH,
  SP_PROSE_DEFINITION, /* `word` and what it means; several make a list */
} SpProseType;

typedef struct
{
  SpProseType type;
  char *word; /* of a definition */
  char *text;
} SpProse;

/* How to read the report, and what the program did. An array of SpProse that the caller owns. */
GArray *sp_prose_introduce (const SpReportModel *model);

/* The chapter on method. An array of SpProse that the caller owns. */
GArray *sp_prose_explain_method (const SpReportModel *model);

/* "Outlet · author · date · 12 quotes" of the article at INDEX. The caller frees it. */
char *sp_prose_describe_article (const SpReportModel *model, guint index);

/* What a reader should know about its text before relying on it. NULL-terminated; the caller frees it. */
char **sp_prose_warn_of_article (const SpReportModel *model, guint index);

/* "4 positions on 3 issues · belongs to Russia · also called the Kremlin". The caller frees it. */
char *sp_prose_describe_party (const SpReportModel *model, guint index);

/*
 * The parties without a position on the issue at INDEX, by what is known of them: "not looked at: Syria, Iran; silent:
 * Russia". Many that nobody has looked at are only counted. NULL when every party has one. The caller frees it.
 */
char *sp_prose_describe_silence (const SpReportModel *model, guint index);

G_END_DECLS
