/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-terms.h"

G_BEGIN_DECLS

/* What a cell without positions says: "Not looked at", "Silent", "No answer", "Not applicable". Never NULL. */
const char *sp_label_cell_state (SpCellState state);

G_END_DECLS
