/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-arena.h"

G_BEGIN_DECLS

/*
 * Finishes what libxml2 leaves of character references: numbers 128 to 159, which HTML takes for windows-1252 and
 * libxml2 for control characters, and the old names that may stand without a semicolon ("&nbsp[").
 */
void sp_html_entities_finish (GString *text);

/* The same for an attribute's value; returns a copy in ARENA. */
const char *sp_html_entities_finish_attribute (SpArena *arena, const char *value);

G_END_DECLS
