/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-import.h"

G_DEFINE_QUARK (sp - import - error - quark, sp_import_error)
