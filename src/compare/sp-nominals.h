/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The noun for the act that an English verb in any form names ("published" → "publication"), or NULL. The list is
 * short: what is demanded, opposed and discussed in news. Static. */
const char *sp_nominals_look_up (const char *verb);

G_END_DECLS
