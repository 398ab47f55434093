/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The closed vocabularies of a comparison. Each value has one name, a lower-case English word, which the project file,
 * the command line and the exports use; the interface translates it. sp_WORD_get_name() never returns NULL;
 * sp_WORD_from_name() sets SP_CORE_ERROR_INVALID for a word that is none of them.
 */

/* The act that a position is (claims analysis: form of claim). */
typedef enum
{
  SP_KIND_ASSESSMENT, /* says how things are: the plain case */
  SP_KIND_ACCUSATION,
  SP_KIND_COMPLAINT,
  SP_KIND_DEMAND,
  SP_KIND_DENIAL,
  SP_KIND_DEFENCE,
  SP_KIND_PROPOSAL,
  SP_KIND_PROMISE,
  SP_KIND_WARNING,
  SP_KIND_SUPPORT,
  SP_KIND_OPPOSITION,
  SP_KIND_ANNOUNCEMENT,
} SpKind;

#define SP_N_KINDS (SP_KIND_ANNOUNCEMENT + 1)

/* How a position stands towards its issue's question. */
typedef enum
{
  SP_STANCE_UNSTATED,
  SP_STANCE_AGREE,
  SP_STANCE_DISAGREE,
  SP_STANCE_MIXED,
} SpStance;

#define SP_N_STANCES (SP_STANCE_MIXED + 1)

/* How an article renders what a party says. */
typedef enum
{
  SP_FORM_DIRECT,
  SP_FORM_INDIRECT,
  SP_FORM_MIXED,
  SP_FORM_OUTLET, /* the outlet's own words */
} SpForm;

#define SP_N_FORMS (SP_FORM_OUTLET + 1)

/* What a person has decided about a proposal; a position made by hand is accepted from the start. */
typedef enum
{
  SP_STATUS_PROPOSED,
  SP_STATUS_ACCEPTED,
  SP_STATUS_REJECTED,
} SpStatus;

#define SP_N_STATUSES (SP_STATUS_REJECTED + 1)

/* What is known of a grid cell without positions. */
typedef enum
{
  SP_CELL_OPEN,     /* nobody looked */
  SP_CELL_SILENT,   /* looked, found nothing */
  SP_CELL_DECLINED, /* asked, gave no answer */
  SP_CELL_NOT_APPLICABLE,
} SpCellState;

#define SP_N_CELL_STATES (SP_CELL_NOT_APPLICABLE + 1)

/* Where a piece of evidence stands after its article's text changed. */
typedef enum
{
  SP_ANCHOR_ANCHORED,  /* the quote stands at its range */
  SP_ANCHOR_MOVED,     /* the quote was found elsewhere, with certainty; the range is the new one */
  SP_ANCHOR_AMBIGUOUS, /* several places fit equally well; the range is the old one */
  SP_ANCHOR_ORPHANED,  /* no place fits; the range is the old one */
} SpAnchor;

#define SP_N_ANCHORS (SP_ANCHOR_ORPHANED + 1)

/* How one position relates to another. */
typedef enum
{
  SP_RELATION_ANSWERS,
  SP_RELATION_CONTRADICTS,
  SP_RELATION_SUPPORTS,
} SpRelationKind;

#define SP_N_RELATION_KINDS (SP_RELATION_SUPPORTS + 1)

const char *sp_kind_get_name (SpKind kind);
gboolean sp_kind_from_name (const char *name, SpKind *kind, GError **error);

const char *sp_stance_get_name (SpStance stance);
gboolean sp_stance_from_name (const char *name, SpStance *stance, GError **error);

const char *sp_form_get_name (SpForm form);
gboolean sp_form_from_name (const char *name, SpForm *form, GError **error);

const char *sp_status_get_name (SpStatus status);
gboolean sp_status_from_name (const char *name, SpStatus *status, GError **error);

const char *sp_cell_state_get_name (SpCellState state);
gboolean sp_cell_state_from_name (const char *name, SpCellState *state, GError **error);

const char *sp_anchor_get_name (SpAnchor anchor);
gboolean sp_anchor_from_name (const char *name, SpAnchor *anchor, GError **error);

const char *sp_relation_kind_get_name (SpRelationKind kind);
gboolean sp_relation_kind_from_name (const char *name, SpRelationKind *kind, GError **error);

G_END_DECLS
