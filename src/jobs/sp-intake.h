/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SP_JOBS_ERROR (sp_jobs_error_quark ())

typedef enum
{
  SP_JOBS_ERROR_UNREADABLE,  /* a file or folder cannot be read: check that it is there and may be read */
  SP_JOBS_ERROR_EMPTY,       /* a folder has no file in it */
  SP_JOBS_ERROR_TOO_LARGE,   /* a file is over SP_IMPORT_MAX_SIZE */
  SP_JOBS_ERROR_UNSUPPORTED, /* this version cannot do that; the message says what it can */
  SP_JOBS_ERROR_NOT_THERE,   /* what was to be worked on is not where it was; nothing is changed */
  SP_JOBS_ERROR_USAGE,       /* what was asked for does not fit together */
} SpJobsError;

GQuark sp_jobs_error_quark (void);

/* Something that a person hands over to be imported. */
typedef enum
{
  SP_INTAKE_FILE,
  SP_INTAKE_LINK,  /* an http or https address */
  SP_INTAKE_BYTES, /* text that was pasted or came through standard input */
} SpIntakeType;

typedef struct
{
  SpIntakeType type;
  char *name; /* path, address or a word such as "-": how messages speak of it; any bytes, in the file system's encoding
               */
  GBytes *bytes;    /* for SP_INTAKE_BYTES */
  char *url;        /* of those, the page that they are from, or NULL */
  char *media_type; /* of those, where it is known, or NULL */
  GError *error;    /* why it cannot even be tried, or NULL */
} SpIntake;

void sp_intake_free (SpIntake *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpIntake, sp_intake_free)

/* An intake for BYTES that came in under NAME. The caller owns it. */
SpIntake *sp_intake_new_bytes (const char *name, GBytes *bytes);

/* The same for HTML that a person has selected in a page, at URL (may be NULL), and dropped or pasted. */
SpIntake *sp_intake_new_selection (const char *name, GBytes *html, const char *url);

/*
 * Turns what was named (paths, folders, addresses; "-" is standard input) into intakes in the same order. A folder is
 * walked, its files in the order of their names, hidden ones left out, links to folders not followed. The "X_files"
 * that a browser saves beside "X.html" is left out, in a folder and among the names. What cannot be
 * tried (missing, an empty folder) becomes an intake with its error set. The caller owns the array of SpIntake.
 */
GPtrArray *sp_intakes_expand (const char *const *names);

/* The bytes of a file or of pasted text. Errors: SP_JOBS_ERROR UNREADABLE, TOO_LARGE. The caller owns them. */
GBytes *sp_intake_load (const SpIntake *self, GError **error);

G_END_DECLS
