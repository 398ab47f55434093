/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-terms.h"

#include "sp-error.h"

static const char *const kinds[SP_N_KINDS] = {
  [SP_KIND_ASSESSMENT] = "assessment", [SP_KIND_ACCUSATION] = "accusation", [SP_KIND_COMPLAINT] = "complaint",
  [SP_KIND_DEMAND] = "demand",         [SP_KIND_DENIAL] = "denial",         [SP_KIND_DEFENCE] = "defence",
  [SP_KIND_PROPOSAL] = "proposal",     [SP_KIND_PROMISE] = "promise",       [SP_KIND_WARNING] = "warning",
  [SP_KIND_SUPPORT] = "support",       [SP_KIND_OPPOSITION] = "opposition", [SP_KIND_ANNOUNCEMENT] = "announcement",
};

static const char *const stances[SP_N_STANCES] = {
  [SP_STANCE_UNSTATED] = "unstated",
  [SP_STANCE_AGREE] = "agree",
  [SP_STANCE_DISAGREE] = "disagree",
  [SP_STANCE_MIXED] = "mixed",
};

static const char *const forms[SP_N_FORMS] = {
  [SP_FORM_DIRECT] = "direct",
  [SP_FORM_INDIRECT] = "indirect",
  [SP_FORM_MIXED] = "mixed",
  [SP_FORM_OUTLET] = "outlet",
};

static const char *const statuses[SP_N_STATUSES] = {
  [SP_STATUS_PROPOSED] = "proposed",
  [SP_STATUS_ACCEPTED] = "accepted",
  [SP_STATUS_REJECTED] = "rejected",
};

static const char *const cell_states[SP_N_CELL_STATES] = {
  [SP_CELL_OPEN] = "open",
  [SP_CELL_SILENT] = "silent",
  [SP_CELL_DECLINED] = "declined",
  [SP_CELL_NOT_APPLICABLE] = "not applicable",
};

static const char *const anchors[SP_N_ANCHORS] = {
  [SP_ANCHOR_ANCHORED] = "anchored",
  [SP_ANCHOR_MOVED] = "moved",
  [SP_ANCHOR_AMBIGUOUS] = "ambiguous",
  [SP_ANCHOR_ORPHANED] = "orphaned",
};

static const char *const relation_kinds[SP_N_RELATION_KINDS] = {
  [SP_RELATION_ANSWERS] = "answers",
  [SP_RELATION_CONTRADICTS] = "contradicts",
  [SP_RELATION_SUPPORTS] = "supports",
};

static int
find_name (const char *const *names, int n_names, const char *what, const char *name, GError **error)
{
  for (int i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;
  g_set_error (error, SP_CORE_ERROR, SP_CORE_ERROR_INVALID, "“%.40s” is no %s", name ? name : "", what);
  return -1;
}

#define DEFINE_NAMES(Type, word, names, what)                                                                          \
  const char *sp_##word##_get_name (Type value)                                                                        \
  {                                                                                                                    \
    g_return_val_if_fail ((guint) value < G_N_ELEMENTS (names), names[0]);                                             \
    return names[value];                                                                                               \
  }                                                                                                                    \
                                                                                                                       \
  gboolean sp_##word##_from_name (const char *name, Type *value, GError **error)                                       \
  {                                                                                                                    \
    int found = find_name (names, G_N_ELEMENTS (names), what, name, error);                                            \
                                                                                                                       \
    if (found < 0)                                                                                                     \
      return FALSE;                                                                                                    \
    *value = (Type) found;                                                                                             \
    return TRUE;                                                                                                       \
  }

DEFINE_NAMES (SpKind, kind, kinds, "kind")
DEFINE_NAMES (SpStance, stance, stances, "stance")
DEFINE_NAMES (SpForm, form, forms, "form")
DEFINE_NAMES (SpStatus, status, statuses, "status")
DEFINE_NAMES (SpCellState, cell_state, cell_states, "cell state")
DEFINE_NAMES (SpAnchor, anchor, anchors, "anchor state")
DEFINE_NAMES (SpRelationKind, relation_kind, relation_kinds, "relation")
