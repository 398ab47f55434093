/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Adds the Chinese names that TEXT begins with to NAMES, new strings: a family name of the common ones and one or two
 * more ideographs each, with spaces, commas or "和" between, up to what is none. A place after the last name is no part
 * of it ("林雅婷台北5日電"). When it is SURE that a name stands there, the first may be any of two to four ideographs
 * alone. Returns how many. Both ways of writing are read.
 */
guint sp_names_from_chinese (const char *text, gboolean sure, GPtrArray *names);

G_END_DECLS
