/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-arena.h"

G_BEGIN_DECLS

/*
 * A web page as a tree of our own: what libxml2's HTML parser reports, without what never is text (scripts, styles,
 * templates, drawings), with the attributes that say something about text. At most SP_HTML_MAX_DEPTH deep: what is
 * nested deeper hangs off the last level, so no recursion over the tree can run out of stack.
 */

#define SP_HTML_MAX_DEPTH 400

/* The elements that matter; all others are SP_HTML_OTHER, which is taken as inline. */
typedef enum
{
  SP_HTML_TEXT, /* a text node */
  SP_HTML_OTHER,
  SP_HTML_A,
  SP_HTML_ADDRESS,
  SP_HTML_ARTICLE,
  SP_HTML_ASIDE,
  SP_HTML_AUDIO,
  SP_HTML_BLOCKQUOTE,
  SP_HTML_BODY,
  SP_HTML_BR,
  SP_HTML_BUTTON,
  SP_HTML_CAPTION,
  SP_HTML_CENTER,
  SP_HTML_DD,
  SP_HTML_DETAILS,
  SP_HTML_DIALOG,
  SP_HTML_DIV,
  SP_HTML_DL,
  SP_HTML_DT,
  SP_HTML_FIELDSET,
  SP_HTML_FIGCAPTION,
  SP_HTML_FIGURE,
  SP_HTML_FOOTER,
  SP_HTML_FORM,
  SP_HTML_H1,
  SP_HTML_H2,
  SP_HTML_H3,
  SP_HTML_H4,
  SP_HTML_H5,
  SP_HTML_H6,
  SP_HTML_HEAD,
  SP_HTML_HEADER,
  SP_HTML_HR,
  SP_HTML_HTML,
  SP_HTML_IMG,
  SP_HTML_LABEL,
  SP_HTML_LI,
  SP_HTML_LINK,
  SP_HTML_MAIN,
  SP_HTML_META,
  SP_HTML_NAV,
  SP_HTML_OL,
  SP_HTML_OPTION,
  SP_HTML_P,
  SP_HTML_PRE,
  SP_HTML_RP,
  SP_HTML_RT,
  SP_HTML_RUBY,
  SP_HTML_SECTION,
  SP_HTML_SELECT,
  SP_HTML_SUMMARY,
  SP_HTML_TABLE,
  SP_HTML_TBODY,
  SP_HTML_TD,
  SP_HTML_TEXTAREA,
  SP_HTML_TFOOT,
  SP_HTML_TH,
  SP_HTML_THEAD,
  SP_HTML_TIME,
  SP_HTML_TITLE,
  SP_HTML_TR,
  SP_HTML_UL,
  SP_HTML_VIDEO,
} SpHtmlTag;

#define SP_N_HTML_TAGS (SP_HTML_VIDEO + 1)

/* The attributes that are kept. */
typedef enum
{
  SP_ATTR_ARIA_HIDDEN,
  SP_ATTR_CLASS,
  SP_ATTR_CONTENT,
  SP_ATTR_DATETIME,
  SP_ATTR_HIDDEN,
  SP_ATTR_HREF,
  SP_ATTR_HTTP_EQUIV,
  SP_ATTR_ID,
  SP_ATTR_ITEMPROP,
  SP_ATTR_LANG,
  SP_ATTR_NAME,
  SP_ATTR_PROPERTY,
  SP_ATTR_REL,
  SP_ATTR_ROLE,
  SP_ATTR_STYLE,
  SP_ATTR_TITLE,
} SpHtmlAttr;

typedef struct _SpHtmlAttribute SpHtmlAttribute;

struct _SpHtmlAttribute
{
  SpHtmlAttribute *next;
  SpHtmlAttr name;
  const char *value; /* "" when it has none */
};

typedef struct _SpHtmlNode SpHtmlNode;

struct _SpHtmlNode
{
  SpHtmlTag tag;
  guint depth;
  SpHtmlNode *parent;
  SpHtmlNode *first;
  SpHtmlNode *last;
  SpHtmlNode *next;
  SpHtmlNode *previous;
  const char *text; /* of a text node */
  SpHtmlAttribute *attributes;

  /* What sp-html-measure.h finds; see there. */
  guint roles;
  guint chars;
  guint link_chars;
  guint paragraphs;
  double good;
  double value;
  gboolean has_block;
  gboolean before;
  gboolean dropped;
};

typedef struct
{
  SpArena arena;
  SpHtmlNode *root; /* an element of its own that holds all; never NULL */
  SpHtmlNode *html; /* or NULL */
  SpHtmlNode *body; /* or NULL */
  GPtrArray *json;  /* char *: the texts of its JSON-LD scripts, in the arena */
} SpHtmlTree;

/* Parses HTML, valid UTF-8. Never fails: what is no HTML is text. */
SpHtmlTree *sp_html_tree_parse (const char *html, gsize size);
void sp_html_tree_free (SpHtmlTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpHtmlTree, sp_html_tree_free)

/* The value of an attribute, or NULL. */
const char *sp_html_node_get (const SpHtmlNode *node, SpHtmlAttr name);

/* The next node in document order within TOP, or NULL: a walk without recursion. SKIP leaves out NODE's children. */
SpHtmlNode *sp_html_node_next (const SpHtmlNode *node, const SpHtmlNode *top, gboolean skip);

/* Whether the element begins and ends a paragraph. */
gboolean sp_html_tag_is_block (SpHtmlTag tag);

/* The first ancestor with TAG, NODE itself included, or NULL. */
SpHtmlNode *sp_html_node_find_up (const SpHtmlNode *node, SpHtmlTag tag);

/* Whether NODE, which may be NULL, is TOP or within it. */
gboolean sp_html_node_is_inside (const SpHtmlNode *node, const SpHtmlNode *top);

/* The element that holds NODE and what stands close to it, within the body; NODE itself when there is none. */
const SpHtmlNode *sp_html_node_get_surrounding (const SpHtmlNode *node);

/* All text of NODE on one line, runs of white space folded, at most MAX bytes of it. The caller frees it. */
char *sp_html_node_get_line (const SpHtmlNode *node, gsize max);

/* The same with a LF for each <br>. */
char *sp_html_node_get_lines (const SpHtmlNode *node, gsize max);

G_END_DECLS
