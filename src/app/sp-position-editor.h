/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/* The form in which a person says party, issue, kind and stance, with completion, over the passage or the position that
 * it is about. Enter saves. */
#define SP_TYPE_POSITION_EDITOR (sp_position_editor_get_type ())
G_DECLARE_FINAL_TYPE (SpPositionEditor, sp_position_editor, SP, POSITION_EDITOR, GtkPopover)

SpPositionEditor *sp_position_editor_new (void);

/* Asks about a new position that RANGE of ARTICLE shows. PLACE is in the parent's coordinates. */
void sp_position_editor_mark (
    SpPositionEditor *self, SpSession *session, SpId article, SpRange range, const GdkRectangle *place);

/* Asks about a position that is there. When it is saved, NEXT becomes the session's position, unless that is 0. */
void sp_position_editor_change (
    SpPositionEditor *self, SpSession *session, SpId position, SpId next, const GdkRectangle *place);

G_END_DECLS
