/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-roles.h"
#include "sp-tokens.h"
#include "sp-world.h"

G_BEGIN_DECLS

typedef enum
{
  SP_MENTION_PRONOUN,
  SP_MENTION_PERSON,      /* a person by name */
  SP_MENTION_NAME,        /* anything else by name */
  SP_MENTION_DESCRIPTION, /* "the minister", "residents" */
} SpMentionKind;

/* What a noun phrase tells of the one it stands for. */
typedef struct
{
  SpMentionKind kind;
  SpRun whole;               /* the phrase, without its apposition */
  SpRun name;                /* a person's or organisation's name in it, or all but the articles */
  SpRun aside;               /* the apposition or title that describes it; empty when there is none */
  SpRun principal;           /* for whom a spokesperson speaks; empty when nobody is named */
  const SpWorldEntry *world; /* what the table of parties says of it, or NULL */
  gboolean is_official;      /* speaks for the state that WORLD is */
  gboolean is_spokes;
  gboolean leads; /* at the head of an organisation */
  gboolean is_plural;
  gboolean is_possessive; /* begins with "his", "their" */
  char gender;            /* 'm', 'f' or 0 */
  guint32 head;           /* form of the head noun */
} SpMention;

/* Reads the phrase at tokens RUN. YEAR is that of the article, or 0. */
SpMention sp_mention_read (const SpDocument *document, SpRun run, int year);

/* Role of one token, its full stop aside. */
SpRole sp_mention_get_role (const SpDocument *document, guint token);

/* Whether the token is written like a name: with a capital, and no word of a closed class. */
gboolean sp_mention_is_name_token (const SpDocument *document, guint token);

/*
 * Where, in the run of name tokens START to END, a person's name begins: after titles, offices and demonyms. END when
 * there is none.
 */
guint sp_mention_find_person (const SpDocument *document, guint start, guint end);

/* The end of the name START to END without "Jr." after it. */
guint sp_mention_trim_suffix (const SpDocument *document, guint start, guint end);

/* What the table says of the whole of START to END, or NULL. */
const SpWorldEntry *sp_mention_look_up (const SpDocument *document, guint start, guint end, int year);

G_END_DECLS
