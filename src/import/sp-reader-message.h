/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * What goes over the socket between the program and its worker. A message is a header (magic and size, 32 bits each, in
 * the machine's order: both ends are of one build) and fields, each a tag and a size (32 bits each) and that many
 * bytes. Either side treats what the other sends as hostile: sizes are bounded, unknown tags refused.
 */

typedef enum
{
  /* A request. */
  SP_TAG_NAME = 1,
  SP_TAG_ADDRESS,
  SP_TAG_TYPE,
  SP_TAG_BYTES,
  /* A reply: one error, or articles. */
  SP_TAG_ERROR,   /* one byte of SpImportError, then the message */
  SP_TAG_ARTICLE, /* begins an article; its bytes are its flags, 32 bits */
  SP_TAG_TITLE,
  SP_TAG_AUTHOR,
  SP_TAG_OUTLET,
  SP_TAG_DATE,
  SP_TAG_MODIFIED,
  SP_TAG_LANG,
  SP_TAG_URL,
  SP_TAG_MEDIA_TYPE,
  SP_TAG_PARAGRAPH,
  SP_TAG_CODINGS_LOST, /* how many, 32 bits */
  SP_TAG_CODING,       /* begins a coded passage of the article; its bytes are its range, 32 bits each */
  SP_TAG_CODE,         /* a name, those that it is a part of before it */
  SP_TAG_NOTE,
  SP_TAG_CODER,
  SP_TAG_QUOTE,
  SP_TAG_PREFIX,
  SP_TAG_SUFFIX,
  /* Also of a request, before its bytes. */
  SP_TAG_COLUMNS,
} SpTag;

/* A place in a message that is read. Set data and size, position 0. */
typedef struct
{
  const char *data;
  gsize size;
  gsize position;
} SpMessageReader;

typedef struct
{
  SpTag tag;
  const char *data;
  gsize size;
} SpField;

void sp_message_add (GByteArray *message, SpTag tag, const void *data, gsize size);

/* Adds TEXT unless it is NULL. */
void sp_message_add_text (GByteArray *message, SpTag tag, const char *text);

/* The next field. Returns FALSE at the end, and also, with *BROKEN set, when the message is not well formed. */
gboolean sp_message_next (SpMessageReader *reader, SpField *field, gboolean *broken);

/* Writes a whole reply for DRAFTS (SpDraft). */
void sp_message_add_drafts (GByteArray *message, GPtrArray *drafts);

void sp_message_add_error (GByteArray *message, const GError *error);

/*
 * Reads a reply: a new array of SpDraft, or NULL and the worker's error as it was, or SP_IMPORT_ERROR_DAMAGED for a
 * reply that is not well formed.
 */
GPtrArray *sp_message_read_drafts (const char *data, gsize size, GError **error);

/*
 * Sends PAYLOAD over socket FD / receives one. DEADLINE is on the monotonic clock in microseconds, 0 for none;
 * CANCELLED may be NULL. Errors: SP_IMPORT_ERROR_TIMEOUT, _CANCELLED, _TOO_LARGE (over MAX_SIZE), _READER (the other
 * end is gone; *CLEAN, which may be NULL, tells whether it went before the first byte).
 */
gboolean sp_message_send (int fd, const GByteArray *payload, gint64 deadline, const int *cancelled, GError **error);
GByteArray *
sp_message_receive (int fd, gsize max_size, gint64 deadline, const int *cancelled, gboolean *clean, GError **error);

G_END_DECLS
