/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-compare-error.h"

G_DEFINE_QUARK (sp - compare - error - quark, sp_compare_error)
