/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-item-list.h"

G_BEGIN_DECLS

/* Lists of the values that a snapshot has. */
extern const SpItemKind sp_item_kind_article;
extern const SpItemKind sp_item_kind_party;
extern const SpItemKind sp_item_kind_position;
extern const SpItemKind sp_item_kind_story;

G_END_DECLS
