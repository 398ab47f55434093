/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-project.h"

G_BEGIN_DECLS

/* The story that a person means by its name or id; 0, for the whole project, when NAME is NULL.
 * SP_STORE_ERROR_NOT_FOUND. */
gboolean sp_cli_find_story (SpProject *project, const char *name, SpId *story, GError **error);

G_END_DECLS
