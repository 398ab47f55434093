/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The language that TEXT (valid UTF-8) is written in, from the text itself: by script where a script has one language,
 * else by frequent words and distinguishing letters. Looks at the first 20,000 bytes. Returns a BCP 47 primary subtag
 * ("en", "sr"), or NULL when there is too little to tell. The caller frees it.
 */
char *sp_language_detect (const char *text);

/*
 * How well TEXT (valid UTF-8) fits the language that it fits best: each frequent word counts about 1, a letter beyond
 * the script's common ones a third for it or against it. Tells the right one of several readings of the same bytes.
 */
double sp_language_fit (const char *text);

G_END_DECLS
