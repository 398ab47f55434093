/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The id of anything that a project holds: a positive 63-bit number, unique across projects, so that merging two
 * people's projects renumbers nothing. 0 is no id.
 */
typedef gint64 SpId;

#define SP_ID_FORMAT G_GINT64_FORMAT

/*
 * Makes an id from the time (42 bits of milliseconds since 2020, so ids sort by age) and 21 random bits. Two ids made
 * in one process never are the same. Thread-safe.
 */
SpId sp_id_new (void);

/* Reads an id in decimal. Returns FALSE and sets SP_CORE_ERROR_INVALID unless TEXT is a positive 63-bit number. */
gboolean sp_id_parse (const char *text, SpId *id, GError **error);

/* For GHashTable: keys are SpId pointers that live as long as the entry. Same as g_int64_hash and g_int64_equal. */
#define sp_id_hash g_int64_hash
#define sp_id_equal g_int64_equal

G_END_DECLS
