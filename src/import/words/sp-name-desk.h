/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Whether NAME, that a page gives for its author, is a desk's, an account's or the outlet's own: "Web Desk", "admin",
 * "Redacción Ambiente", or what has the outlet's name SITE (may be NULL) in it. Where the page shows a person's name,
 * that is the author.
 */
gboolean sp_name_is_desk (const char *name, const char *site);

/* Takes the desks and accounts out of NAMES (char *) when there is a person among them; returns whether there is one.
 */
gboolean sp_names_keep_persons (GPtrArray *names, const char *site);

G_END_DECLS
