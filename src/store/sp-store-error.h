/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Errors of the store room, named by what a person can do about them. Messages are one line and name the file where it
 * matters. */
#define SP_STORE_ERROR (sp_store_error_quark ())

typedef enum
{
  SP_STORE_ERROR_NOT_FOUND, /* no such file, or no such thing in the project: look elsewhere */
  SP_STORE_ERROR_EXISTS,    /* a file stands where a new project should be: choose another name */
  SP_STORE_ERROR_FOREIGN,   /* the file is no project: choose another file */
  SP_STORE_ERROR_NEWER,     /* written by a newer version: update the program */
  SP_STORE_ERROR_DAMAGED,   /* the file is damaged: take a copy of it, restore a backup */
  SP_STORE_ERROR_READ_ONLY, /* the file cannot be written: copy it to where it can */
  SP_STORE_ERROR_BUSY,      /* another program holds the file: try again */
  SP_STORE_ERROR_FULL,      /* the disk is full: make room */
  SP_STORE_ERROR_IO,        /* the disk or the file system failed: check it */
  SP_STORE_ERROR_INVALID,   /* what was to be stored contradicts itself or the project (a quote that is not there) */
  SP_STORE_ERROR_NOTHING,   /* there is nothing to undo or redo */
  SP_STORE_ERROR_CANCELLED, /* the project was closed meanwhile */
  SP_STORE_ERROR_INTERNAL,  /* a fault in the program: report it */
} SpStoreError;

GQuark sp_store_error_quark (void);

G_END_DECLS
