/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A cancellable that is cancelled when another is, or when a time is over, although the thread that waits for it has no
 * main loop. */
typedef struct _SpFetchWatch SpFetchWatch;

/* OUTER may be NULL. */
SpFetchWatch *sp_fetch_watch_new (guint seconds, GCancellable *outer);

/* Stops the watch and waits for its thread. */
void sp_fetch_watch_free (SpFetchWatch *self);

/* The watch's own. */
GCancellable *sp_fetch_watch_get_cancellable (SpFetchWatch *self);

/* Whether the time is over. */
gboolean sp_fetch_watch_has_expired (SpFetchWatch *self);

G_END_DECLS
