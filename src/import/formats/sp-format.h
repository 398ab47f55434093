/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * The kinds of file that the worker reads. To add one:
 *
 *  1. Write `sp-format-NAME.c` with `const SpFormat sp_format_NAME = { ... };` (helper modules beside it as needed).
 *  2. Add the row `&sp_format_NAME` to the table in sp-format-table.c, its declaration below, and the files and
 *     libraries to `format_sources` and `format_deps` in meson.build.
 *
 * Code here runs in the worker only: it parses hostile bytes under limits (400 MiB of address space, a few seconds, no
 * network, no writing). It never prints, never opens a file that the input names, never fetches.
 *
 * Which kind it is: every row's sniff() is asked, in the order of the table; the highest answer wins, the earlier row
 * on a tie. So the order of the table only matters between equals, and a format needs no knowledge of the others:
 *
 *   SP_SNIFF_SURE    a magic number or structure that nothing else has ("%PDF-", a ZIP with the mimetype of EPUB)
 *   SP_SNIFF_LIKELY  a structure others might share ("<!doctype html", "From: " headers, JSON with ninjs' keys)
 *   SP_SNIFF_MAYBE   only name or media type say so, and the content does not speak against it
 *   SP_SNIFF_ANY     the last resort: plain text that decodes
 *   SP_SNIFF_NO      not this kind
 *
 * sniff() is called for every file by every format: it must look at the first few KiB only, or at a fixed place, and
 * never allocate much. A file that nobody knows is refused as SP_IMPORT_ERROR_UNKNOWN_TYPE.
 */

#define SP_SNIFF_NO 0
#define SP_SNIFF_ANY 10
#define SP_SNIFF_MAYBE 40
#define SP_SNIFF_LIKELY 70
#define SP_SNIFF_SURE 100

/* One file as it came in. DATA has SIZE bytes and one NUL after them. Strings may be NULL. */
typedef struct
{
  const char *data;
  gsize size;
  const char *name;       /* file name or address */
  const char *url;        /* where it was fetched from */
  const char *media_type; /* as a server or an enclosing mail says, with parameters */
  const char *columns;    /* of a table: what they hold (sp-column-map.h) */
} SpInput;

typedef struct
{
  const char *name;       /* for messages: "HTML page" */
  const char *media_type; /* what the article's media_type becomes unless the draft sets another */

  /* How sure it is that INPUT is of this kind, SP_SNIFF_NO to SP_SNIFF_SURE. */
  int (*sniff) (const SpInput *input);

  /* Appends new SpDraft to DRAFTS (which frees them), at least one. Returns FALSE and sets an SP_IMPORT_ERROR
   * otherwise. */
  gboolean (*read) (const SpInput *input, GPtrArray *drafts, GError **error);
} SpFormat;

extern const SpFormat sp_format_csv;
extern const SpFormat sp_format_docx;
extern const SpFormat sp_format_gzip;
extern const SpFormat sp_format_eml;
extern const SpFormat sp_format_epub;
extern const SpFormat sp_format_feed;
extern const SpFormat sp_format_html;
extern const SpFormat sp_format_json;
extern const SpFormat sp_format_markdown;
extern const SpFormat sp_format_mbox;
extern const SpFormat sp_format_mhtml;
extern const SpFormat sp_format_newsml;
extern const SpFormat sp_format_nitf;
extern const SpFormat sp_format_odt;
extern const SpFormat sp_format_other;
extern const SpFormat sp_format_pdf;
extern const SpFormat sp_format_qdpx;
extern const SpFormat sp_format_rtf;
extern const SpFormat sp_format_selection;
extern const SpFormat sp_format_text;
extern const SpFormat sp_format_warc;
extern const SpFormat sp_format_xml;

/* The format that INPUT is of, or NULL when nobody knows it. */
const SpFormat *sp_format_find (const SpInput *input);

/*
 * Reads INPUT with the format that it is of: finds it, reads, detects the language where the draft has none, sets the
 * media type. Returns a new array of SpDraft, or NULL and an SP_IMPORT_ERROR.
 */
GPtrArray *sp_format_read (const SpInput *input, GError **error);

/* Whether INPUT's name ends with SUFFIX (".html"), case ignored; a query after an address's path does not count. */
gboolean sp_input_has_suffix (const SpInput *input, const char *suffix);

/* Whether INPUT's media type, without parameters, is TYPE. */
gboolean sp_input_is_type (const SpInput *input, const char *type);

/* Whether DATA begins with PREFIX after a byte order mark and white space, ASCII case ignored. */
gboolean sp_input_starts_with (const SpInput *input, const char *prefix);

G_END_DECLS
