/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-mention.h"

G_BEGIN_DECLS

/* A person whose full name stands in an article, or a story. */
typedef struct
{
  char *full;                 /* "Sergei Lavrov" */
  char gender;                /* 'm', 'f' or 0 */
  gboolean in_office;         /* an office stands right before the name somewhere: "President Obama" */
  SpRun described;            /* tokens of the fullest description: title, name and apposition */
  const SpDocument *document; /* in which text that is */
} SpName;

/* A place where a person is named. */
typedef struct
{
  guint token;
  SpName *name;
  gboolean is_subject; /* among the first words of a sentence */
} SpNameUse;

/* Names of persons and short forms of other names in a whole story. */
typedef struct _SpNames SpNames;

SpNames *sp_names_new (void);
void sp_names_free (SpNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpNames, sp_names_free)

/*
 * Reads an article, which must outlive the names: full names and who they are, offices by demonym ("the Russian
 * president"), short forms in brackets ("Islamic Revolutionary Guard Corps (IRGC)"). Returns where persons are named,
 * as SpNameUse in the order of the text; the caller owns it.
 */
GArray *sp_names_read (SpNames *self, const SpDocument *document);

/* The person whose last name is that, folded, or NULL when there is none, or several. */
SpName *sp_names_find (const SpNames *self, const char *folded_surname);

/* What the short form stands for ("IRGC"), or NULL. */
const char *sp_names_expand (const SpNames *self, const char *folded);

/* The first person before whose name a title of that form (sp-hash.h) stands ("the president"), or NULL. */
SpName *sp_names_find_title (const SpNames *self, guint32 form);

/* Whether a text speaks of an office of that party ("the Russian president"). */
gboolean sp_names_has_office_of (const SpNames *self, const char *party);

G_END_DECLS
