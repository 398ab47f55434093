/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How names stand in Chinese, Japanese and Korean bylines. Texts are valid UTF-8 and changed in place. */

/* Whether TEXT begins with kana, an ideograph or Hangul: a name so written has no spaces. */
gboolean sp_name_is_east_asian (const char *text);

/* Whether TEXT begins with Hangul. */
gboolean sp_name_is_hangul (const char *text);

/* Whether TEXT has ideographs only, and spaces: no kana, no Hangul. */
gboolean sp_name_is_han (const char *text);

/* Cuts what follows a space, but not between two single signs, nor between a family name and a given name as Japanese
 * pages print it. */
void sp_name_cut_east_asian (char *name);

/* Cuts the reporter's places before a Korean name: "순천, 광양 구현모 기자" leaves "구현모 기자". */
void sp_name_cut_places (char *text);

G_END_DECLS
