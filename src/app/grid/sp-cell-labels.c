/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-cell-labels.h"

#include <glib/gi18n.h>

const char *
sp_label_cell_state (SpCellState state)
{
  static const char *const labels[SP_N_CELL_STATES] = {
    [SP_CELL_OPEN] = N_ ("Not looked at"),
    [SP_CELL_SILENT] = N_ ("Silent"),
    [SP_CELL_DECLINED] = N_ ("No answer"),
    [SP_CELL_NOT_APPLICABLE] = N_ ("Not applicable"),
  };

  return _ (labels[state]);
}
