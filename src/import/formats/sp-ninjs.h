/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-column-map.h"
#include "sp-draft.h"
#include "sp-json.h"

G_BEGIN_DECLS

/*
 * Articles in JSON: items of IPTC's ninjs (1 to 3), of JSON Feed, of news services' answers, and tables that people
 * have exported. An article is an object with a text.
 */

/* MAP says what members hold, or is NULL. Whether OBJECT has a member that is an article's text or, with a title beside
 * it, its summary. */
gboolean sp_ninjs_is_article (const SpColumnMap *map, const SpJson *object);

/* Fills DRAFT from the members of OBJECT. */
void sp_ninjs_read (const SpColumnMap *map, const SpJson *object, SpDraft *draft);

G_END_DECLS
