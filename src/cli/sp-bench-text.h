/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * News-like articles for benchmarks, the same for the same NUMBER on every machine: a title, a blank line, paragraphs
 * with direct and indirect speech and plain narration, at least N_WORDS words. The caller frees the text.
 */
char *sp_bench_text_new (guint number, guint n_words);

/* The same as a web page with menus, metadata and related links around it. The caller frees it. */
char *sp_bench_page_new (guint number, guint n_words);

G_END_DECLS
