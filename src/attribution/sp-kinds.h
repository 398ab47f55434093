/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-features.h"
#include "sp-finding.h"
#include "sp-model.h"

G_BEGIN_DECLS

/* What act an English attribution is: learned from the marked kinds, with the cue list as one of its grounds. */

/* The features of FINDING, as one step. */
void sp_kinds_add_features (const SpDocument *document, const SpFinding *finding, SpFeatures *features);

/* Sets kind, stance and has_target of FINDING. FEATURES is scratch. */
void sp_kinds_run (const SpModel *model, const SpDocument *document, SpFinding *finding, SpFeatures *features);

G_END_DECLS
