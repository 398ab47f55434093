/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-attribution.h"
#include "sp-party.h"

G_BEGIN_DECLS

/*
 * Which party a source is. Holds the program's own table of states, capitals, demonyms, leaders, metonyms ("the
 * Kremlin") and bodies, and above it the parties of a project or story and what a person has corrected. Fill it, then
 * share it among threads: resolving changes nothing.
 */
typedef struct _SpPartyDirectory SpPartyDirectory;

/* One that knows the program's own table only. */
SpPartyDirectory *sp_party_directory_new (void);
SpPartyDirectory *sp_party_directory_ref (SpPartyDirectory *self);
void sp_party_directory_unref (SpPartyDirectory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpPartyDirectory, sp_party_directory_unref)

/* Adds a party of the project: its name and aliases win over the program's own table. Takes a reference. */
void sp_party_directory_add (SpPartyDirectory *self, SpParty *party);

/* Remembers that a source written as SOURCE ("Ms. Orlova") is the party called PARTY, whatever else is known. */
void sp_party_directory_remember (SpPartyDirectory *self, const char *source, const char *party);

/*
 * The party that NAME alone means ("Moscow", "the Russian president", "Bashar al-Assad"), by the tables only; NULL when
 * they do not know it. DATE (sp-date.h, or NULL) tells which leader held an office. The caller frees it.
 */
char *sp_party_directory_look_up (const SpPartyDirectory *self, const char *name, const char *date);

/*
 * What a person or the project says of NAME: the name of a party, which belongs to the directory, and in PARTY that
 * party if it was added. NULL when only the program's own table may know.
 */
const char *sp_party_directory_find_known (const SpPartyDirectory *self, const char *name, SpParty **party);

/*
 * Resolves the sources of a whole story: names, offices, metonyms, short names ("Putin" after "Vladimir Putin"),
 * pronouns and definite descriptions by the speakers before them, spokespeople to whom they speak for; sources that no
 * table knows become parties of their own, and names of one party are merged over all articles. ARTICLES holds
 * SpArticle, ATTRIBUTIONS for each of them a GPtrArray of SpAttribution in the order of the text, whose party and
 * target are set anew. Returns the parties (SpParty with new ids, or those that were added, with the aliases found
 * joined to theirs), the most spoken first; each party and target is the name of one of them. A parent (Foreign
 * Ministry › Russia) stands in the list too, and before its children. The caller owns the array.
 */
GPtrArray *sp_party_directory_resolve (const SpPartyDirectory *self, GPtrArray *articles, GPtrArray *attributions);

G_END_DECLS
