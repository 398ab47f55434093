/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-import.h"

G_BEGIN_DECLS

/*
 * The members of a ZIP in memory, by their exact names. Nothing is ever unpacked to disk, so a member's path cannot
 * lead anywhere; what a document does not ask for is not decompressed, so a bomb beside it stays cold.
 */
typedef struct _SpArchive SpArchive;

/*
 * Reads the list of members of DATA, which must outlive the archive. Returns NULL and sets SP_IMPORT_ERROR_DAMAGED when
 * it is no ZIP or its directory is broken, TOO_LARGE when it has too many members.
 */
SpArchive *sp_archive_open (const char *data, gsize size, GError **error);
void sp_archive_free (SpArchive *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpArchive, sp_archive_free)

gboolean sp_archive_has (const SpArchive *self, const char *name);

/* char *, in the order in which they stand in the file. */
const GPtrArray *sp_archive_get_names (const SpArchive *self);

/*
 * Decompresses the members called NAMES (NULL-terminated) in one pass; those that do not exist are left out. Errors:
 * DAMAGED (checksum, size, method), ENCRYPTED, TOO_LARGE (one member or all loaded ones together over a limit).
 */
gboolean sp_archive_load (SpArchive *self, const char *const *names, GError **error);

/* A loaded member, NUL-terminated beyond its size, or NULL. Owned by the archive. */
const char *sp_archive_get (const SpArchive *self, const char *name, gsize *size);

/* Loads one member that must be there: DAMAGED when it is not. Otherwise as above. */
const char *sp_archive_need (SpArchive *self, const char *name, gsize *size, GError **error);

/* Frees a loaded member. */
void sp_archive_drop (SpArchive *self, const char *name);

/*
 * The member that HREF, as it stands in member BASE, names: percent escapes resolved, "." and ".." followed. NULL when
 * it leads out of the archive or has a scheme. The caller frees it.
 */
char *sp_archive_resolve (const char *base, const char *href);

/* Whether DATA begins like a ZIP and holds the bytes TEXT in its directory, at the end of the file. Cheap. */
gboolean sp_archive_looks_like (const char *data, gsize size, const char *text);

/* Whether the first member of DATA is an uncompressed "mimetype" that begins with TYPE, as OpenDocument and EPUB have
 * it. Cheap. */
gboolean sp_archive_has_type (const char *data, gsize size, const char *type);

G_END_DECLS
