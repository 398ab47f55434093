/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-near-copies.h"

#include "sp-article-table.h"
#include "sp-shared.h"
#include "sp-signature-table.h"

/* How many candidates are looked at closely. */
#define MAX_CANDIDATES 8

#define SIGNATURE_BYTES (SP_NEAR_SIGNATURE * sizeof (guint32))

/* The texts that were looked at last are kept ready: what is like one article is like its neighbours too. */
#define MAX_KEPT 512

struct _SpNearCopies
{
  SpNearIndex *index;
  GHashTable *kept; /* SpId → SpSharedText */
  GQueue order;     /* the keys of KEPT, oldest first */
};

/* Keeps TEXT, which it takes, for the article with ID. Returns it. */
static const SpSharedText *
keep (SpNearCopies *self, SpId id, SpSharedText *text)
{
  SpId *key = g_memdup2 (&id, sizeof id);

  while (g_queue_get_length (&self->order) >= MAX_KEPT)
    g_hash_table_remove (self->kept, g_queue_pop_head (&self->order));
  /* An article that is stored again after a command that failed is there already; KEY is freed then. */
  if (g_hash_table_insert (self->kept, key, text))
    g_queue_push_tail (&self->order, key);
  return text;
}

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
  self->kept = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, (GDestroyNotify) sp_shared_text_free);
  g_queue_init (&self->order);
  return sp_project_read (project, read_signatures, self, error) ? g_steal_pointer (&self) : NULL;
}

void
sp_near_copies_free (SpNearCopies *self)
{
  sp_near_index_free (self->index);
  g_queue_clear (&self->order);
  g_hash_table_unref (self->kept);
  g_free (self);
}

/* The text of the stored article with ID; NULL when there is none (any more), without an error, or on failure. */
static const SpSharedText *
get_text (SpNearCopies *self, SpConnection *connection, SpId id, GError **error)
{
  const SpSharedText *kept = g_hash_table_lookup (self->kept, &id);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (SpArticle) article = kept ? NULL : sp_article_table_get (connection, id, &local_error);

  if (kept)
    return kept;
  if (article)
    return keep (self, id, sp_shared_text_new_for_copies (article->text));
  if (!g_error_matches (local_error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* Whether the article with ID is stored, and in which story: one whose command was rolled back is in none. */
static gboolean
get_story (SpConnection *connection, SpId id, SpId *story)
{
  g_autoptr (SpArticle) article = sp_article_table_get (connection, id, NULL);

  if (article)
    *story = article->story;
  return article != NULL;
}

gboolean
sp_near_copies_find (
    SpNearCopies *self, SpConnection *connection, const SpArticle *article, SpId *twin, double *share, GError **error)
{
  g_autoptr (SpSharedText) text = sp_shared_text_new_for_copies (article->text);
  g_autoptr (GArray) candidates = NULL;
  guint32 signature[SP_NEAR_SIGNATURE];
  gboolean at_home = FALSE; /* whether the twin is of the article's own story */

  *twin = 0;
  *share = 0;
  sp_shared_text_sign (text, signature);
  candidates = sp_near_index_query (self->index, signature, MAX_CANDIDATES);
  for (guint i = 0; i < candidates->len; i++)
    {
      SpId candidate = g_array_index (candidates, gint64, i);
      GError *local_error = NULL;
      const SpSharedText *other = get_text (self, connection, candidate, &local_error);
      double part = other ? sp_shared_containment (text, other) : 0;
      gboolean home;
      SpId story;

      if (local_error)
        {
          g_propagate_error (error, local_error);
          return FALSE;
        }
      if (part < SP_SHARED_NEAR_COPY || (at_home && part <= *share) || !get_story (connection, candidate, &story))
        continue;
      home = story == article->story;
      if ((home && !at_home) || (home == at_home && part > *share))
        {
          at_home = home;
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
  SpSharedText *text = sp_shared_text_new_for_copies (article->text);
  guint32 signature[SP_NEAR_SIGNATURE];

  sp_shared_text_sign (text, signature);
  sp_near_index_add (self->index, article->id, signature);
  keep (self, article->id, text);
  return store_signature (connection, article->id, signature, error);
}

gboolean
sp_near_copies_sign (SpConnection *connection, SpId article, const char *text, GError **error)
{
  g_autoptr (SpSharedText) shared = sp_shared_text_new_for_copies (text);
  guint32 signature[SP_NEAR_SIGNATURE];

  sp_shared_text_sign (shared, signature);
  return store_signature (connection, article, signature, error);
}
