/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid-options.h"
#include "sp-grid-source.h"
#include "sp-project.h"

G_BEGIN_DECLS

/*
 * The grid of STORY (0: of everything) in PROJECT, of which it takes a reference, as OPTIONS have it. A filter leaves
 * out the rows in which nothing passes. The caller owns the source.
 */
SpGridSource *sp_project_source_new (SpProject *project, SpId story, const SpGridOptions *options);

G_END_DECLS
