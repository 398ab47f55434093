/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * Reads Rich Text Format 1.9 (Microsoft, 2008) as far as text goes: fields' results but not their instructions, no
 * hidden or deleted text, no headers and footers, footnotes after the text, characters by the code page of their font.
 * Title, author and creation date are set; *TITLE (which the caller frees) is the declared title or NULL. Returns FALSE
 * and sets SP_IMPORT_ERROR_DAMAGED when groups are not closed or nested too deeply.
 */
gboolean sp_rtf_read (const char *data, gsize size, SpDraft *draft, char **title, GError **error);

G_END_DECLS
