/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * What stands before a Markdown text: YAML between lines of "---", TOML between "+++", Pandoc's lines that begin with
 * "%", or MultiMarkdown's fields. Puts into DRAFT what belongs there. Returns how many of LINES it is.
 */
guint sp_draft_take_front_matter (SpDraft *draft, char **lines);

G_END_DECLS
