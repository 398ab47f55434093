/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-id.h"

G_BEGIN_DECLS

/* The event that several articles tell. Counted by reference; not changed once shared. */
typedef struct
{
  SpId id;
  char *name;
  char *note; /* or NULL */
} SpStory;

SpStory *sp_story_new (void);
SpStory *sp_story_ref (SpStory *self);
void sp_story_unref (SpStory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpStory, sp_story_unref)

G_END_DECLS
