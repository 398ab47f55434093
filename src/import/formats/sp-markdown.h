/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * Reads Markdown (CommonMark as far as text goes): the title from front matter or the first heading, the rest as
 * paragraphs without markup; front matter gives author, date, language, outlet and address. TEXT is valid UTF-8.
 */
void sp_markdown_read (SpDraft *draft, const char *text);

G_END_DECLS
