/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-story.h"

SpStory *
sp_story_new (void)
{
  SpStory *self = g_atomic_rc_box_new0 (SpStory);

  self->name = g_strdup ("");
  return self;
}

SpStory *
sp_story_ref (SpStory *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sp_story_clear (SpStory *self)
{
  g_free (self->name);
  g_free (self->note);
}

void
sp_story_unref (SpStory *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_story_clear);
}
