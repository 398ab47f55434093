/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TEXT with the Chinese numerals before 年, 月, 日 and 號 as digits: "二〇二四年十一月三日" gives "2024年11月3日",
 * "元年" "1年". NULL when it has none. The caller frees it. */
char *sp_han_number_replace (const char *text);

G_END_DECLS
