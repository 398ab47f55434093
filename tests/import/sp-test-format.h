/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of formats share: reading a file made in memory, in this process. */

#include "sp-format.h"
#include "sp-test-zip.h"

/* Reads DATA as a file called NAME; NULL and an error, or drafts. */
static inline GPtrArray *
read_bytes (const char *name, const char *data, gsize size, GError **error)
{
  /* A copy of its own, with a NUL after it, so that reading past the end is seen. */
  char *copy = g_malloc (size + 1);
  const SpInput input = { .data = copy, .size = size, .name = name };
  GPtrArray *drafts;

  memcpy (copy, data, size);
  copy[size] = '\0';
  drafts = sp_format_read (&input, error);
  g_free (copy);
  return drafts;
}

/* Reads TEXT, which must be readable and hold N drafts. */
static inline GPtrArray *
read_text (const char *name, const char *text, guint n)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *drafts = read_bytes (name, text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (drafts->len, ==, n);
  return drafts;
}

/* Reading DATA must fail with CODE and one clear line. */
static inline void
assert_refused (const char *name, const char *data, gsize size, SpImportError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes (name, data, size, &error);

  g_assert_null (drafts);
  g_assert_error (error, SP_IMPORT_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 10);
  g_assert_cmpuint (strlen (error->message), <, 300);
  g_assert_null (strchr (error->message, '\n'));
}

static inline const SpDraft *
get_draft (GPtrArray *drafts, guint i)
{
  return g_ptr_array_index (drafts, i);
}

/* The paragraphs of draft I with a bar between them. The caller frees it. */
static inline char *
join_paragraphs (GPtrArray *drafts, guint i)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint k = 0; k < get_draft (drafts, i)->paragraphs->len; k++)
    g_ptr_array_add (parts, g_ptr_array_index (get_draft (drafts, i)->paragraphs, k));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("|", (char **) parts->pdata);
}

static inline void
assert_paragraphs (GPtrArray *drafts, guint i, const char *expected)
{
  g_autofree char *found = join_paragraphs (drafts, i);

  g_assert_cmpstr (found, ==, expected);
}
