/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-comparison.h"

G_BEGIN_DECLS

/* Errors of the report room. */
#define SP_REPORT_ERROR (sp_report_error_quark ())

typedef enum
{
  SP_REPORT_ERROR_FORMAT,      /* no format goes by that name; the message lists those that there are */
  SP_REPORT_ERROR_UNSUPPORTED, /* a format of a later version; choose another */
  SP_REPORT_ERROR_DATE,        /* the date of creation is none in ISO 8601 */
  SP_REPORT_ERROR_CANCELLED,   /* the person stopped it */
  SP_REPORT_ERROR_DRAWING,     /* the pages could not be drawn (out of memory); nothing was made */
} SpReportError;

GQuark sp_report_error_quark (void);

typedef enum
{
  SP_REPORT_PDF,
  SP_REPORT_HTML,
  SP_REPORT_CSV,
  SP_REPORT_JSON,
  SP_REPORT_XLSX, /* not yet: SP_REPORT_ERROR_UNSUPPORTED */
  SP_REPORT_QDPX, /* not yet: SP_REPORT_ERROR_UNSUPPORTED */
} SpReportFormat;

typedef enum
{
  SP_PAPER_A4,
  SP_PAPER_LETTER,
} SpPaper;

/* How a report is to be made. All zero is a good report. A plain value; the strings stay the caller's. */
typedef struct
{
  const char *title;    /* or NULL for the story's name */
  const char *language; /* BCP 47, of the report's own words, which are English; NULL for "en" */
  const char *created;  /* as in sp-date.h; NULL for sp_date_now(), which honours SOURCE_DATE_EPOCH */
  const char *program;  /* name and version, for title page and metadata; NULL for this program's */
  SpPaper paper;
} SpReportOptions;

/* Asked now and then while a report is made; TRUE stops it. */
typedef gboolean (*SpReportCancelled) (gpointer data);

/*
 * The format that PATH's extension stands for, in any case. Returns FALSE and sets SP_REPORT_ERROR_FORMAT for an
 * unknown extension or none, SP_REPORT_ERROR_UNSUPPORTED for a format of a later version; the message names the file.
 */
gboolean sp_report_format_from_path (const char *path, SpReportFormat *format, GError **error);

/*
 * Makes the report on COMPARISON in FORMAT: the same comparison, options and date give the same bytes. OPTIONS and
 * IS_CANCELLED may be NULL. Rejected positions are left out, but for JSON, which is the whole comparison. Every quote
 * is compared with its article's text, and one that does not stand there is marked.
 *
 * N_PAGES (may be NULL) is set to the number of pages, 0 for a format without any. May be called from any thread;
 * several can run at once. Returns the bytes, for sp_file_write(); the caller owns them. On failure returns NULL with
 * SP_REPORT_ERROR_UNSUPPORTED, _DATE, _CANCELLED or _DRAWING.
 */
GBytes *sp_report_render (const SpComparison *comparison,
                          SpReportFormat format,
                          const SpReportOptions *options,
                          guint *n_pages,
                          SpReportCancelled is_cancelled,
                          gpointer data,
                          GError **error);

G_END_DECLS
