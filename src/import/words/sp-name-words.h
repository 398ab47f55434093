/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that stand around names in bylines, in the languages that news is written in: data/words/byline-words.txt.
 */

/* The length in bytes of the words for "by" at the start of TEXT, with the space or colon after them; 0 when there are
 * none. */
gsize sp_name_by_length (const char *text);

/* The length in bytes of what stands before the words for "by" within TEXT, when it says what the text is or when it
 * appeared ("Ein Kommentar von", "Posted on 3 May by"); 0 when there are none. */
gsize sp_name_lead_length (const char *text);

/* The length in bytes of the word for "and" at the start of TEXT, with the space after it; 0 when there is none. With a
 * capital it is a name: "Dan". */
gsize sp_name_conjunction_length (const char *text);

/* The space before a word in TEXT where a name ends and something else is told: "Ann Lee in Tjelde", "Ann Lee is a
 * reporter". NULL when there is none. */
const char *sp_name_find_end (const char *text);

/* Whether TEXT begins with a word in small letters that names have in them: "van", "al-". */
gboolean sp_name_is_particle (const char *text);

/* Whether PART ends as a company's name does in law: the owner of a site, not an author. */
gboolean sp_name_is_company (const char *part);

/* Whether TEXT, East Asian and after a name, is another thing: it has a verb in it, or ends as an outlet's name. */
gboolean sp_name_is_verb_or_outlet (const char *text);

/* Whether PART begins with a word for a role or a credential ("staff", "photos by"), so that it names nobody. */
gboolean sp_name_is_role (const char *part);

/* Whether TEXT ends with a word for a job: "National Recruiting Analyst". */
gboolean sp_name_is_job (const char *text);

/* Whether PART has a word in it that organisations have in their names, or is a city, as it stands after an author's
 * name: "BBC News", "Associated Press", "New York". */
gboolean sp_name_is_organisation (const char *part);

/* Whether NAME has a word in it that names of desks have, anywhere: "Web Desk", "Redacción Ambiente", "편집국". */
gboolean sp_name_has_desk_word (const char *name);

/* Cuts the job, the agency and the desk that stand after a name of at least two words: "Ann Lee reporter", "Ann Lee
 * Political", "Ann Lee AFP". */
void sp_name_cut_tail (char *name);

/* Cuts the word that says of the name before it that it is the author's, and what follows: "기자", "tarafından". */
void sp_name_cut_following (char *name);

/* Whether TEXT is a short line that ends with such a word, or has an address after it. */
gboolean sp_name_has_following (const char *text);

G_END_DECLS
