/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-engine.h"
#include "sp-intake.h"

G_BEGIN_DECLS

/*
 * The header and the first rows of the table that INTAKE is (a file or pasted text): NULL-terminated char **, owned by
 * the array, which the caller owns; at least the header. NULL with the reader's or the intake's error, or
 * SP_JOBS_ERROR_UNSUPPORTED when there is nothing to choose from.
 */
GPtrArray *sp_table_job_preview (SpEngine *engine, const SpIntake *intake, GError **error);

G_END_DECLS
