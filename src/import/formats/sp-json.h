/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A small JSON reader for what is found in the wild: it bears comments, raw line breaks in strings and trailing commas,
 * and stops at a depth of 64, where json-glib falls over. Values live as long as their document.
 */

typedef enum
{
  SP_JSON_NULL,
  SP_JSON_FALSE,
  SP_JSON_TRUE,
  SP_JSON_NUMBER,
  SP_JSON_STRING,
  SP_JSON_ARRAY,
  SP_JSON_OBJECT,
} SpJsonType;

typedef struct _SpJson SpJson;

struct _SpJson
{
  SpJsonType type;
  const char *key;  /* of a member of an object, else NULL */
  const char *text; /* of a string, unescaped, valid UTF-8; of a number, as written; else NULL */
  SpJson *child;    /* the first element or member */
  SpJson *next;     /* the next element or member of the same parent */
};

typedef struct _SpJsonDocument SpJsonDocument;

/* Reads TEXT, SIZE bytes. Returns NULL when it is not JSON or too deep; what stands after the first value is ignored.
 */
SpJsonDocument *sp_json_parse (const char *text, gsize size);
void sp_json_document_free (SpJsonDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpJsonDocument, sp_json_document_free)

const SpJson *sp_json_get_root (const SpJsonDocument *document);

/* The member called KEY of an object, or NULL; NULL gives NULL. */
const SpJson *sp_json_get (const SpJson *object, const char *key);

/* The text of that member when it is a string or number that is not empty, else NULL. */
const char *sp_json_get_string (const SpJson *object, const char *key);

G_END_DECLS
