/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Errors of the compare room. */
#define SP_COMPARE_ERROR (sp_compare_error_quark ())

typedef enum
{
  SP_COMPARE_ERROR_CANCELLED, /* the person stopped it */
  SP_COMPARE_ERROR_AXES,      /* a grid cannot have the same thing as rows and columns; choose another */
} SpCompareError;

GQuark sp_compare_error_quark (void);

G_END_DECLS
