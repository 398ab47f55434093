/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-article.h"

SpArticle *
sp_article_new (void)
{
  SpArticle *self = g_atomic_rc_box_new0 (SpArticle);

  self->title = g_strdup ("");
  self->text = g_strdup ("");
  self->authors = g_new0 (char *, 1);
  return self;
}

SpArticle *
sp_article_copy (const SpArticle *self)
{
  SpArticle *copy = g_atomic_rc_box_dup (sizeof *self, (SpArticle *) self);

  copy->outlet = g_strdup (self->outlet);
  copy->title = g_strdup (self->title);
  copy->authors = g_strdupv (self->authors);
  copy->date = g_strdup (self->date);
  copy->modified = g_strdup (self->modified);
  copy->lang = g_strdup (self->lang);
  copy->url = g_strdup (self->url);
  copy->text = g_strdup (self->text);
  copy->file = g_strdup (self->file);
  copy->media_type = g_strdup (self->media_type);
  copy->retrieved = g_strdup (self->retrieved);
  copy->sha256 = g_strdup (self->sha256);
  copy->original = self->original ? g_bytes_ref (self->original) : NULL;
  copy->codings = self->codings ? g_ptr_array_ref (self->codings) : NULL;
  return copy;
}

SpArticle *
sp_article_ref (SpArticle *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sp_article_clear (SpArticle *self)
{
  g_free (self->outlet);
  g_free (self->title);
  g_strfreev (self->authors);
  g_free (self->date);
  g_free (self->modified);
  g_free (self->lang);
  g_free (self->url);
  g_free (self->text);
  g_free (self->file);
  g_free (self->media_type);
  g_free (self->retrieved);
  g_free (self->sha256);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_clear_pointer (&self->codings, g_ptr_array_unref);
}

void
sp_article_unref (SpArticle *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_article_clear);
}
