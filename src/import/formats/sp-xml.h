/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-blocks.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

/*
 * XML from strangers, on libxml2: no entity is expanded, no DTD, inclusion or other file is ever loaded, and depth,
 * size and the number of attributes of an element are bounded. Elements and attributes are known by their local names:
 * the formats that are read here do not use one name in two senses.
 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/* Parses DATA. Returns NULL and sets SP_IMPORT_ERROR_DAMAGED when it is not well formed, TOO_LARGE when over a limit.
 * The caller frees it. */
xmlDoc *sp_xml_parse (const char *data, gsize size, GError **error);

/* Whether NODE is an element called NAME. */
gboolean sp_xml_is (const xmlNode *node, const char *name);

/* The first child element of PARENT called NAME (NULL: of any name), or NULL; NULL gives NULL. */
xmlNode *sp_xml_child (const xmlNode *parent, const char *name);

/* The next sibling element of NODE called NAME (NULL: of any name), or NULL. */
xmlNode *sp_xml_sibling (const xmlNode *node, const char *name);

/* The first element called NAME below ROOT in the order of the document, or NULL; NULL gives NULL. */
xmlNode *sp_xml_find (const xmlNode *root, const char *name);

/* The node after NODE in the order of the document, not leaving ROOT; with SKIP, past what is below NODE. */
xmlNode *sp_xml_next (const xmlNode *node, const xmlNode *root, gboolean skip);

/* The value of an attribute, or NULL. The caller frees it. */
char *sp_xml_attribute (const xmlNode *node, const char *name);

/* Whether the attribute NAME has VALUE. */
gboolean sp_xml_attribute_is (const xmlNode *node, const char *name, const char *value);

/* Adds the text that NODE itself is (not what is below it): characters, or what a named character of HTML stands for.
 */
void sp_xml_append_own_text (const xmlNode *node, GString *out);

/* All text below NODE on one line, NULL when there is none; NULL gives NULL. The caller frees it. */
char *sp_xml_line (const xmlNode *node);

/* All text below NODE as it is, white space included. The caller frees it. */
char *sp_xml_text (const xmlNode *node);

/*
 * Adds the text below NODE as paragraphs, which end where an element of XHTML's or NITF's block level begins or ends.
 */
void sp_xml_add_blocks (SpDraft *draft, const xmlNode *node);

/* Whether the first element of DATA's first KiB is called NAME, whatever its prefix. Cheap; for telling formats. */
gboolean sp_xml_root_is (const char *data, gsize size, const char *name);

G_END_DECLS
