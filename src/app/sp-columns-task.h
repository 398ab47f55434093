/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-import-report.h"
#include "sp-window.h"

G_BEGIN_DECLS

/* Where REPORT has tables of which nobody could tell what their columns hold: asks the person, unless the same was
 * asked before, and imports them then. */
void sp_columns_task_ask (SpWindow *window, SpImportReport *report);

G_END_DECLS
