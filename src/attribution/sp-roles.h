/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word tells of the one it stands for (data/parties/roles.tsv, given-names.tsv); several may hold. */
typedef enum
{
  SP_ROLE_OFFICE = 1 << 0,       /* speaks for a state: "minister" */
  SP_ROLE_SPOKES = 1 << 1,       /* speaks for another: "spokesman", "lawyer" */
  SP_ROLE_PERSON = 1 << 2,       /* stands before a person's name */
  SP_ROLE_ORGANISATION = 1 << 3, /* part of an organisation's name */
  SP_ROLE_DOCUMENT = 1 << 4,
  SP_ROLE_TITLE = 1 << 5, /* "Mr", "Sen" */
  SP_ROLE_MALE = 1 << 6,
  SP_ROLE_FEMALE = 1 << 7,
  SP_ROLE_GIVEN_NAME = 1 << 8,
  SP_ROLE_TIME = 1 << 9,   /* a day or month */
  SP_ROLE_LEADS = 1 << 10, /* stands at the head of an organisation: "director" */
} SpRole;

/* What is known of the word whose lower-case form has that hash (sp-hash.h), without a full stop at its end. */
SpRole sp_roles_look_up (guint32 form);

G_END_DECLS
