/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The import room: bytes become article drafts. Foreign bytes are parsed by worker processes only (sp-reader-pool.h);
 * what a worker runs is in sp-format.h and is not linked into the program.
 */

/* Errors of the import room. Messages are one line, say what is wrong and what to do, and do not name the file: the
 * caller does. */
#define SP_IMPORT_ERROR (sp_import_error_quark ())

typedef enum
{
  SP_IMPORT_ERROR_EMPTY,        /* nothing in it */
  SP_IMPORT_ERROR_UNKNOWN_TYPE, /* no reader knows this kind of file: convert it */
  SP_IMPORT_ERROR_NOT_ARTICLE,  /* readable, but there is no article in it: paste the text instead */
  SP_IMPORT_ERROR_ENCRYPTED,    /* protected by a password: take the protection off first */
  SP_IMPORT_ERROR_DAMAGED,      /* cut or corrupt: get the file again */
  SP_IMPORT_ERROR_TOO_LARGE,    /* over a limit on size or memory: split it */
  SP_IMPORT_ERROR_TIMEOUT,      /* took longer than allowed */
  SP_IMPORT_ERROR_ADDRESS,      /* not an address that may be fetched */
  SP_IMPORT_ERROR_NETWORK,      /* could not be fetched: try again later */
  SP_IMPORT_ERROR_UNSUPPORTED,  /* a known kind of file that this version does not read */
  SP_IMPORT_ERROR_CANCELLED,    /* a person stopped it */
  SP_IMPORT_ERROR_COLUMNS,      /* a table: a person must say which column holds what */
  SP_IMPORT_ERROR_READER,       /* the program's own reader cannot be started: the installation is broken */
} SpImportError;

#define SP_N_IMPORT_ERRORS (SP_IMPORT_ERROR_READER + 1)

GQuark sp_import_error_quark (void);

/* The largest file that is read, in bytes. */
#define SP_IMPORT_MAX_SIZE ((gsize) 64 << 20)

/* The longest text of one article, in bytes of UTF-8. */
#define SP_IMPORT_MAX_TEXT ((gsize) 8 << 20)

/* The media type of a piece of HTML that a person has selected, all of which is wanted. */
#define SP_IMPORT_SELECTION "text/html; part=selection"

/* How many articles one file may hold; one with more is refused. */
#define SP_IMPORT_MAX_ARTICLES 10000

/* How many marked passages one article may bring; further ones are left out. */
#define SP_IMPORT_MAX_CODINGS 20000

/* The longest marked passage, in bytes of UTF-8. */
#define SP_IMPORT_MAX_PASSAGE ((gsize) 64 << 10)

/* How deep codes may be nested in each other. */
#define SP_IMPORT_MAX_CODE_DEPTH 16

G_END_DECLS
