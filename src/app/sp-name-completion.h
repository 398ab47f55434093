/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has ENTRY complete what is typed to one of NAMES (char *, copied), by any part of it, letter case aside. */
void sp_name_completion_set (GtkEntry *entry, const GPtrArray *names);

G_END_DECLS
