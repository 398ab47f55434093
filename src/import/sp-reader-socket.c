/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-reader-message.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#define MAGIC 0x31527053u /* "SpR1" */

/* How often a wait looks whether it was cancelled, in milliseconds. */
#define TICK 50

typedef struct
{
  int fd;
  gint64 deadline;
  const int *cancelled;
} Wait;

/* Waits until the socket is ready for EVENTS. */
static gboolean
wait_for (const Wait *wait, short events, GError **error)
{
  struct pollfd poll_fd = { .fd = wait->fd, .events = events };

  for (;;)
    {
      int ready = poll (&poll_fd, 1, wait->deadline || wait->cancelled ? TICK : -1);

      if (ready > 0)
        return TRUE;
      if (wait->cancelled && g_atomic_int_get (wait->cancelled))
        {
          g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_CANCELLED, "Stopped before it was read");
          return FALSE;
        }
      if (wait->deadline && g_get_monotonic_time () > wait->deadline)
        {
          g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TIMEOUT,
                       "Reading it takes too long; get the file again, or save its text and import that");
          return FALSE;
        }
      if (ready < 0 && errno != EINTR)
        return FALSE;
    }
}

static gboolean
fail_gone (GError **error)
{
  if (!error || !*error)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_READER, "The reader has stopped");
  return FALSE;
}

static gboolean
send_all (const Wait *wait, const void *data, gsize size, GError **error)
{
  const char *p = data;

  while (size > 0)
    {
      gssize sent = send (wait->fd, p, size, MSG_NOSIGNAL | MSG_DONTWAIT);

      if (sent > 0)
        {
          p += sent;
          size -= sent;
        }
      else if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        {
          if (!wait_for (wait, POLLOUT, error))
            return fail_gone (error);
        }
      else if (errno != EINTR)
        return fail_gone (error);
    }
  return TRUE;
}

/* Receives SIZE bytes; *GOT says how many came before a failure. */
static gboolean
receive_all (const Wait *wait, void *data, gsize size, gsize *got, GError **error)
{
  *got = 0;
  while (*got < size)
    {
      gssize n;

      if (!wait_for (wait, POLLIN, error))
        return fail_gone (error);
      n = recv (wait->fd, (char *) data + *got, size - *got, MSG_DONTWAIT);
      if (n > 0)
        *got += n;
      else if (n == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR))
        return fail_gone (error);
    }
  return TRUE;
}

gboolean
sp_message_send (int fd, const GByteArray *payload, gint64 deadline, const int *cancelled, GError **error)
{
  const Wait wait = { fd, deadline, cancelled };
  guint32 head[2] = { MAGIC, payload->len };

  return send_all (&wait, head, sizeof head, error) && send_all (&wait, payload->data, payload->len, error);
}

GByteArray *
sp_message_receive (int fd, gsize max_size, gint64 deadline, const int *cancelled, gboolean *clean, GError **error)
{
  const Wait wait = { fd, deadline, cancelled };
  g_autoptr (GByteArray) payload = NULL;
  guint32 head[2];
  gsize got;

  if (!receive_all (&wait, head, sizeof head, &got, error))
    {
      if (clean)
        *clean = got == 0;
      return NULL;
    }
  if (clean)
    *clean = FALSE;
  if (head[0] != MAGIC || head[1] > max_size)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE, "There is more text in it than can be read");
      return NULL;
    }
  payload = g_byte_array_sized_new (head[1]);
  g_byte_array_set_size (payload, head[1]);
  if (!receive_all (&wait, payload->data, head[1], &got, error))
    return NULL;
  return g_steal_pointer (&payload);
}
