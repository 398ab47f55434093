/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Finds the names in a byline: "By Ann Lee and Bob Ray, Staff Writers | 3 May" gives two. Words for "by" in front,
 * roles, addresses, handles, dates and credentials are cut off; two people are only split where both sides look like a
 * person's full name, so that "Le Monde et AFP" stays one. What is no name at all (an address, a sentence, a lone
 * number) gives none. Appends new strings to NAMES. Returns how many.
 */
guint sp_names_from_byline (const char *byline, GPtrArray *names);

/* Whether TEXT begins with a word for "by" and goes on as no sentence, or is a name with such a word after it. */
gboolean sp_names_has_by (const char *text);

/* Whether NAME looks like what a person calls an account, not a name: one word in lower case, or digits in it. */
gboolean sp_name_is_handle (const char *name);

/* Whether the byline TEXT looks like a person's name in full: two words or more, none in small letters but particles,
 * and no job at the end; or a few ideographs or Hangul. What stands before and after is taken off first. */
gboolean sp_name_is_full (const char *text);

G_END_DECLS
