/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-cli.h"
#include "sp-engine.h"

G_BEGIN_DECLS

/*
 * The drafts in FILES, for commands that store nothing: files that are refused are told and left out. Returns a new
 * array of SpArticle in the order of FILES, perhaps empty.
 */
GPtrArray *sp_cli_collect_articles (SpCli *cli, SpEngine *engine, const char *const *files);

/* What a command that stores nothing calls an article: its file's name without folder and extension. The caller frees
 * it. */
char *sp_cli_make_article_id (const SpArticle *article);

G_END_DECLS
