/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How C is compared with words that are looked up: in lower case, its kinds of apostrophe, colon, space and full-width
 * forms as one, letters that writers of Arabic, Persian, Urdu, Turkish, Romanian, Russian and the scripts of India use
 * for one another as one, Greek without accents. 0 for what makes no difference: points, elongation, what is not seen.
 */
gunichar sp_fold_letter (gunichar c);

G_END_DECLS
