/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The scripts that several languages share, and so are told apart by words and letters. */
typedef enum
{
  SP_SHARED_LATIN,
  SP_SHARED_CYRILLIC,
  SP_SHARED_ARABIC,
  SP_SHARED_DEVANAGARI,
  SP_SHARED_ETHIOPIC,
  SP_SHARED_BENGALI,
  SP_SHARED_HEBREW,
  SP_SHARED_NONE,
} SpSharedScript;

/* What one language is known by. WORDS are its frequent words, lower case, between spaces; LETTERS those beyond the
 * script's common ones that it uses. */
typedef struct
{
  const char *lang;
  SpSharedScript script;
  const char *letters;
  const char *words;
} SpLanguageProfile;

extern const SpLanguageProfile sp_language_profiles[];
extern const guint sp_n_language_profiles;

/* At most as many profiles as a word's set of languages has bits. */
#define SP_MAX_LANGUAGE_PROFILES 128

G_END_DECLS
