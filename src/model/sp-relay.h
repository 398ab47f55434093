/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "sp-project.h"

G_BEGIN_DECLS

/* Carries the project's changes from the writer's thread to the main one. */
typedef struct _SpRelay SpRelay;

/* Called on the main thread: CHANGES holds SpChange and belongs to the relay. */
typedef void (*SpRelayFunc) (const GArray *changes, gpointer data);

/* Begins to watch PROJECT, which must stay open until sp_relay_cut(). */
SpRelay *sp_relay_new (SpProject *project, SpRelayFunc func, gpointer data);

/* Stops watching: FUNC is not called any more, not even for what is under way. Frees the relay. */
void sp_relay_cut (SpRelay *self);

G_END_DECLS
