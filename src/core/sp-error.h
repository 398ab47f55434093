/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Errors of the core room: values that are not what they should be. */
#define SP_CORE_ERROR (sp_core_error_quark ())

typedef enum
{
  SP_CORE_ERROR_INVALID, /* a text, an id, a date or a word is not of the expected form; the message shows it */
} SpCoreError;

GQuark sp_core_error_quark (void);

G_END_DECLS
