/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-near-copies.h"

#include "sp-article-table.h"
#include "sp-shared.h"
#include "sp-signature-table.h"

/* How many candidates are looked at closely. */
#define MAX_CANDIDATES 8

#define SIGNATURE_BYTES (SP_NEAR_SIGNATURE * sizeof (guint32))

struct _SpNearCopies
{
  SpNearIndex *index;
};

static gboolean
add_signature (SpId article, gconstpointer bytes, gsize size, gpointer data)
{
  SpNearCopies *self = data;
  guint32 signature[SP_NEAR_SIGNATURE];

  if (size == SIGNATURE_BYTES)
    {
      memcpy (signature, bytes, size);
      sp_near_index_add (self->index, article, signature);
    }
  return TRUE;
}

static gboolean
read_signatures (SpConnection *connection, gpointer data, GError **error)
{
  return sp_signature_table_foreach (connection, 0, add_signature, data, error);
}

SpNearCopies *
sp_near_copies_load (SpProject *project, GError **error)
{
  g_autoptr (SpNearCopies) self = g_new0 (SpNearCopies, 1);

  self->index = sp_near_index_new ();
  return sp_project_read (project, read_signatures, self, error) ? g_steal_pointer (&self) : NULL;
}

void
sp_near_copies_free (SpNearCopies *self)
{
  sp_near_index_free (self->index);
  g_free (self);
}

/* How much of TEXT stands in the stored article CANDIDATE of STORY; 0 when it is not there (any more). */
static double
measure (SpConnection *connection, const SpSharedText *text, SpId candidate, SpId story, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (SpArticle) other = sp_article_table_get (connection, candidate, &local_error);
  g_autoptr (SpSharedText) other_text = NULL;

  if (!other)
    {
      if (!g_error_matches (local_error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND))
        g_propagate_error (error, g_steal_pointer (&local_error));
      return 0;
    }
  if (other->story != story)
    return 0;
  other_text = sp_shared_text_new (other->text);
  return sp_shared_containment (text, other_text);
}

gboolean
sp_near_copies_find (
    SpNearCopies *self, SpConnection *connection, const SpArticle *article, SpId *twin, double *share, GError **error)
{
  g_autoptr (SpSharedText) text = sp_shared_text_new (article->text);
  g_autoptr (GArray) candidates = NULL;
  guint32 signature[SP_NEAR_SIGNATURE];

  *twin = 0;
  *share = 0;
  sp_shared_text_sign (text, signature);
  candidates = sp_near_index_query (self->index, signature, MAX_CANDIDATES);
  for (guint i = 0; i < candidates->len; i++)
    {
      SpId candidate = g_array_index (candidates, gint64, i);
      GError *local_error = NULL;
      double part = measure (connection, text, candidate, article->story, &local_error);

      if (local_error)
        {
          g_propagate_error (error, local_error);
          return FALSE;
        }
      if (part >= SP_SHARED_NEAR_COPY && part > *share)
        {
          *twin = candidate;
          *share = part;
        }
    }
  return TRUE;
}

static gboolean
store_signature (SpConnection *connection, SpId article, const guint32 *signature, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (signature, SIGNATURE_BYTES);

  return sp_signature_table_set (connection, article, bytes, error);
}

gboolean
sp_near_copies_add (SpNearCopies *self, SpConnection *connection, const SpArticle *article, GError **error)
{
  g_autoptr (SpSharedText) text = sp_shared_text_new (article->text);
  guint32 signature[SP_NEAR_SIGNATURE];

  sp_shared_text_sign (text, signature);
  sp_near_index_add (self->index, article->id, signature);
  return store_signature (connection, article->id, signature, error);
}

gboolean
sp_near_copies_sign (SpConnection *connection, SpId article, const char *text, GError **error)
{
  g_autoptr (SpSharedText) shared = sp_shared_text_new (text);
  guint32 signature[SP_NEAR_SIGNATURE];

  sp_shared_text_sign (shared, signature);
  return store_signature (connection, article, signature, error);
}
