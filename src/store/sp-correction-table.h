/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-id.h"

G_BEGIN_DECLS

/* What a person has corrected: that a source, in the words of a text ("the ministry"), means a party. Remembered for
 * the project, so that proposals need not be corrected twice. */
typedef struct
{
  char *source; /* in the words of the text */
  SpId party;
} SpCorrection;

void sp_correction_free (SpCorrection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpCorrection, sp_correction_free)

/* Remembers that SOURCE means PARTY, over what was remembered (names count as the same as in sp_party_fold_name()). */
gboolean sp_correction_table_set (SpConnection *connection, const char *source, SpId party, GError **error);

/* The party that SOURCE means, or 0. */
SpId sp_correction_table_find (SpConnection *connection, const char *source, GError **error);

/* All of them: SpCorrection, owned by the array, which the caller owns. */
GPtrArray *sp_correction_table_list (SpConnection *connection, GError **error);

gboolean sp_correction_table_delete (SpConnection *connection, const char *source, GError **error);

G_END_DECLS
