/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Whether TEXT is one JSON value as RFC 8259 has it and nothing else, no deeper than 64. sp-json.h bears with what web
 * pages write; a file that is only JSON must be whole, or an article could come in cut.
 */
gboolean sp_json_is_strict (const char *text, gsize size);

G_END_DECLS
