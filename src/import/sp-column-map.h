/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Tables of articles, whose columns (or members of a JSON object) everybody names differently: which of them is the
 * title, which the text.
 */
typedef enum
{
  SP_COLUMN_TITLE,
  SP_COLUMN_TEXT,
  SP_COLUMN_SUMMARY, /* stands in for the text where there is none */
  SP_COLUMN_AUTHOR,
  SP_COLUMN_OUTLET,
  SP_COLUMN_DATE,
  SP_COLUMN_LANG,
  SP_COLUMN_URL,
  SP_COLUMN_UNKNOWN, /* left out */
} SpColumn;

/* The word for it, as in a mapping: "title", "text", "summary", "author", "outlet", "date", "language", "address",
 * "ignore". */
const char *sp_column_get_name (SpColumn column);

/* In place of a mapping: the reader does not read articles but shows the table's first rows (sp_table_preview_parse()).
 */
#define SP_COLUMNS_PREVIEW "?"

/* In a media type, before a mapping. */
#define SP_COLUMNS_PARAMETER "; columns="

/* What stands between two cells of a row that is shown. */
#define SP_COLUMNS_SEPARATOR "\xe2\x90\x9f"

/* Which column a person says holds what. */
typedef struct _SpColumnMap SpColumnMap;

/*
 * Reads "title=Headline,text=Body": names of sp_column_get_name() before the table's own, which may hold commas; lines
 * may stand for commas. NULL with SP_IMPORT_ERROR_COLUMNS when TEXT is no such list or names no text.
 */
SpColumnMap *sp_column_map_parse (const char *text, GError **error);
void sp_column_map_free (SpColumnMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpColumnMap, sp_column_map_free)

/* What the column called NAME is said to hold; GUESSED where nothing is said of it, unless another column is said to
 * hold that. SELF may be NULL: then GUESSED. */
SpColumn sp_column_map_choose (const SpColumnMap *self, const char *name, SpColumn guessed);

/* Takes apart what a reader has shown of a table: an array of rows (NULL-terminated char **), the header first. TEXT is
 * an article's text in stored form. The caller owns it. */
GPtrArray *sp_table_preview_parse (const char *text);

G_END_DECLS
