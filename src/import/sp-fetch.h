/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-reader-pool.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many bytes a page may have once it is decompressed, and how long fetching it may take, in seconds: altogether,
 * and without a byte coming. */
#define SP_FETCH_MAX_SIZE SP_IMPORT_MAX_SIZE
#define SP_FETCH_MAX_SECONDS 30
#define SP_FETCH_MAX_IDLE_SECONDS 10
#define SP_FETCH_MAX_REDIRECTS 10

/* What came from an address. */
typedef struct
{
  GBytes *bytes;    /* the body, decompressed */
  char *url;        /* where it was in the end, after redirects, without a fragment */
  char *media_type; /* as the server said, with its parameters; NULL when it said none */
} SpFetched;

void sp_fetched_free (SpFetched *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpFetched, sp_fetched_free)

/*
 * Fetches an http or https address: with a certificate that is valid, without cookies, passwords, scripts, proxies or
 * anything that the page refers to. Every address is checked once its name is resolved, also after a redirect, and only
 * what was checked is connected to (sp-address.h); ALLOW_LOCAL lets loopback and private addresses through, for tests.
 * Blocks; call it from any thread but the main one. CANCELLABLE may be NULL.
 *
 * Errors are of SP_IMPORT_ERROR: ADDRESS, NETWORK (not found, refused, certificate, status, cut), TIMEOUT, TOO_LARGE,
 * UNSUPPORTED (a picture, sound, film), EMPTY, CANCELLED.
 */
SpFetched *sp_fetch (const char *url, gboolean allow_local, GCancellable *cancellable, GError **error);

/* The hints that a reader needs of what was fetched; they live as long as SELF. */
SpReaderHints sp_fetched_get_hints (const SpFetched *self);

G_END_DECLS
