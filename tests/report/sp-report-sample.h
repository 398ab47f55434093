/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-comparison.h"

G_BEGIN_DECLS

/* Comparisons made up for tests of the report. Their ids are small numbers, so they are the same in every run. */

/* Three parties, four issues, two articles; every cell state, a rejected and a proposed position, a relation. */
SpComparison *sp_report_sample_small (void);

/* Nothing at all. */
SpComparison *sp_report_sample_empty (void);

/* N_ISSUES × N_PARTIES with PER_CELL positions in most cells. Position N's summary holds the word "marker-N-end". */
SpComparison *sp_report_sample_large (guint n_issues, guint n_parties, guint per_cell);

/* Arabic, Hebrew and Russian. */
SpComparison *sp_report_sample_scripts (void);

/* One position whose quote has N_WORDS words, the Ith of them "word-I-end". */
SpComparison *sp_report_sample_long (guint n_words);

/* Names, titles and quotes that are markup, formulas, broken text and very long words. */
SpComparison *sp_report_sample_hostile (void);

/* The sample of that name, "small", "large" and so on; NULL for none. */
SpComparison *sp_report_sample_by_name (const char *name);

G_END_DECLS
