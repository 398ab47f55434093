/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-tokens.h"

G_BEGIN_DECLS

/* How a cue of another language than English takes its content. */
typedef enum
{
  SP_FRAME_NONE,
  SP_FRAME_CLAUSE, /* "said that", or beside a quotation */
  SP_FRAME_OBJECT, /* "accused": content is what follows, the object its target */
  SP_FRAME_SOURCE, /* "according to": what follows is the source */
  SP_FRAME_THAT,   /* the word that begins a reported clause */
  SP_FRAME_FRONT,  /* begins a sentence whose subject follows the verb */
} SpFrame;

typedef struct
{
  SpFrame frame;
  guint n_tokens; /* how many tokens the cue has */
  guint8 kind;    /* SpKind */
  char stance;
} SpForeignCue;

/* Whether there is a list for LANG (a BCP 47 tag, or NULL). */
gboolean sp_foreign_cues_has (const char *lang);

/* What cue begins at token I, before END; the frame is NONE for none. */
SpForeignCue sp_foreign_cues_look_up (const SpDocument *document, const char *lang, guint i, guint end);

G_END_DECLS
