/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-relay.h"

struct _SpRelay
{
  SpProject *project;
  guint watch;
  SpRelayFunc func; /* main thread only; NULL once cut */
  gpointer data;
};

typedef struct
{
  SpRelay *relay;
  GArray *changes;
} Message;

static void
message_free (gpointer data)
{
  Message *message = data;

  g_array_unref (message->changes);
  g_atomic_rc_box_release (message->relay);
  g_free (message);
}

static gboolean
deliver_cb (gpointer data)
{
  Message *message = data;

  if (message->relay->func)
    message->relay->func (message->changes, message->relay->data);
  return G_SOURCE_REMOVE;
}

/* On the writer's thread. */
static void
changed_cb (SpProject *project, const SpChanges *changes, gpointer data)
{
  Message *message = g_new (Message, 1);

  message->relay = g_atomic_rc_box_acquire (data);
  message->changes = g_array_sized_new (FALSE, FALSE, sizeof (SpChange), changes->changes->len);
  if (changes->changes->len > 0)
    g_array_append_vals (message->changes, changes->changes->data, changes->changes->len);
  g_idle_add_full (G_PRIORITY_DEFAULT, deliver_cb, message, message_free);
}

SpRelay *
sp_relay_new (SpProject *project, SpRelayFunc func, gpointer data)
{
  SpRelay *self = g_atomic_rc_box_new0 (SpRelay);

  self->project = project;
  self->func = func;
  self->data = data;
  self->watch = sp_project_watch (project, changed_cb, self);
  return self;
}

void
sp_relay_cut (SpRelay *self)
{
  sp_project_unwatch (self->project, self->watch);
  self->func = NULL;
  g_atomic_rc_box_release (self);
}
