/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-markdown.h"

#include "sp-blocks.h"
#include "sp-front-matter.h"
#include "sp-head.h"
#include "sp-html-fragment.h"
#include "sp-text.h"

#include <string.h>

/* No link's text or address is longer, in bytes. */
#define MAX_LINK 1000

/* A line that begins a block of its own, or goes on with the paragraph. */
typedef enum
{
  LINE_TEXT,
  LINE_BLANK,
  LINE_HEADING,
  LINE_UNDERLINE, /* makes the paragraph before it a heading */
  LINE_RULE,
  LINE_ITEM,
  LINE_FENCE,
  LINE_REFERENCE, /* an address that a link elsewhere names */
  LINE_NOTE,      /* a footnote */
} LineKind;

static gboolean
is_made_of (const char *line, char c)
{
  gsize n = strspn (line, (const char[]){ c, '\0' });

  return n > 0 && line[n + strspn (line + n, " \t")] == '\0';
}

/* Skips the marks of a quotation: what is quoted is text like any other. */
static const char *
skip_quotation (const char *line)
{
  while (*line == ' ' || *line == '\t')
    line++;
  while (*line == '>')
    {
      line++;
      while (*line == ' ')
        line++;
    }
  return line;
}

/* The size of a list item's mark with the space after it, or 0. */
static gsize
item_mark (const char *line)
{
  gsize digits = strspn (line, "0123456789");

  if ((*line == '-' || *line == '*' || *line == '+') && line[1] == ' ')
    return 1 + strspn (line + 1, " ");
  if (digits > 0 && digits < 4 && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ')
    return digits + 1 + strspn (line + digits + 1, " ");
  return 0;
}

/* The size of the label in brackets with the colon after it that begins a reference or a note, or 0. */
static gsize
label_size (const char *line)
{
  gsize size = *line == '[' ? strcspn (line, "]") : 0;

  return size > 1 && g_str_has_prefix (line + size, "]:") ? size + 2 : 0;
}

/* Whether LINE divides the head of a table from its rows. */
static gboolean
is_table_rule (const char *line)
{
  return strchr (line, '|') && strstr (line, "--") && line[strspn (line, "|-: \t")] == '\0';
}

static LineKind
classify (const char *line)
{
  gsize hashes = strspn (line, "#");

  if (*line == '\0')
    return LINE_BLANK;
  if (hashes > 0 && hashes <= 6 && (line[hashes] == ' ' || line[hashes] == '\0'))
    return LINE_HEADING;
  if (label_size (line))
    return line[1] == '^' ? LINE_NOTE : LINE_REFERENCE;
  if (is_table_rule (line))
    return LINE_RULE;
  if (is_made_of (line, '='))
    return LINE_UNDERLINE;
  if (is_made_of (line, '-'))
    return strlen (line) > 2 ? LINE_UNDERLINE : LINE_TEXT;
  if ((is_made_of (line, '*') || is_made_of (line, '_')) && strlen (line) > 2)
    return LINE_RULE;
  if (g_str_has_prefix (line, "```") || g_str_has_prefix (line, "~~~"))
    return LINE_FENCE;
  return item_mark (line) ? LINE_ITEM : LINE_TEXT;
}

/* Where the bracket that opens at P closes, or NULL when it does not before MAX_LINK. */
static const char *
find_close (const char *p, char open, char close)
{
  const char *start = p;
  int depth = 0;

  for (; *p && p - start < MAX_LINK; p++)
    if (*p == '\\' && p[1])
      p++;
    else if (*p == open)
      depth++;
    else if (*p == close && --depth == 0)
      return p;
  return NULL;
}

/* A link or an image at P: appends its text, not its address. Returns what follows it, or NULL when there is none. */
static const char *
take_link (const char *p, GString *out)
{
  gboolean image = *p == '!';
  const char *open = image ? p + 1 : p;
  const char *close = *open == '[' ? find_close (open, '[', ']') : NULL;
  const char *end = NULL;

  if (!close || (close[1] != '(' && close[1] != '['))
    return NULL;
  end = close[1] == '(' ? find_close (close + 1, '(', ')') : find_close (close + 1, '[', ']');
  if (!end)
    return NULL;
  if (!image)
    g_string_append_len (out, open + 1, close - open - 1);
  return end + 1;
}

/* Where a footnote's mark at P ends, or P. */
static const char *
skip_note_mark (const char *p)
{
  gsize size = g_str_has_prefix (p, "[^") ? strcspn (p, "] ") : 0;

  return size > 2 && p[size] == ']' ? p + size + 1 : p;
}

/* Whether the run of marks at P opens or closes emphasis, not stands between spaces or inside a word. */
static gboolean
is_emphasis (const char *start, const char *p, gsize run)
{
  gboolean space_before = p == start || g_ascii_isspace (p[-1]);
  gboolean space_after = p[run] == '\0' || g_ascii_isspace (p[run]);
  gboolean inside = p > start && (g_ascii_isalnum (p[-1]) || (guint8) p[-1] >= 0x80)
                    && (g_ascii_isalnum (p[run]) || (guint8) p[run] >= 0x80);

  return !(space_before && space_after) && !(*p == '_' && inside);
}

/* TEXT of one block without inline markup. */
static char *
strip_inline (const char *text)
{
  GString *out = g_string_new (NULL);
  const char *p = text;

  while (*p)
    {
      const char *after = *p == '[' || (*p == '!' && p[1] == '[') ? take_link (p, out) : NULL;
      gsize run = *p == '*' || *p == '_' || *p == '`' ? strspn (p, (const char[]){ *p, '\0' }) : 0;

      if (skip_note_mark (p) > p)
        p = skip_note_mark (p);
      else if (after)
        p = after;
      else if (*p == '\\' && g_ascii_ispunct (p[1]))
        {
          g_string_append_c (out, p[1]);
          p += 2;
        }
      else if (*p == '`' || (run > 0 && is_emphasis (text, p, run)))
        p += run;
      else if (*p == '<' && (g_str_has_prefix (p, "<http") || g_str_has_prefix (p, "<mailto:")) && strchr (p, '>'))
        {
          g_string_append_len (out, p + 1, strchr (p, '>') - p - 1);
          p = strchr (p, '>') + 1;
        }
      else if (*p == '<' && (g_ascii_isalpha (p[1]) || p[1] == '/' || p[1] == '!') && strchr (p, '>'))
        p = strchr (p, '>') + 1;
      else
        g_string_append_c (out, *p++);
    }
  return g_string_free (out, FALSE);
}

static void
end_block (SpDraft *draft, GString *block, gboolean heading)
{
  g_autofree char *text = strip_inline (block->str);

  if (strchr (text, '&'))
    {
      g_autofree char *escaped = sp_text_replace (text, "<", "&lt;");

      g_free (text);
      text = sp_html_to_line (escaped, -1);
    }
  g_strstrip (text);
  if (heading && !draft->title && draft->paragraphs->len == 0)
    draft->title = g_strdup (text);
  else
    sp_draft_add_paragraph (draft, text, -1);
  g_string_truncate (block, 0);
}

/* Adds one line to BLOCK or ends it first. */
static void
take_line (SpDraft *draft, GString *block, const char *line)
{
  LineKind kind = classify (line);
  const char *text = line;

  if (kind == LINE_UNDERLINE && block->len > 0)
    {
      end_block (draft, block, TRUE);
      return;
    }
  if (kind != LINE_TEXT)
    end_block (draft, block, FALSE);
  if (kind == LINE_BLANK || kind == LINE_RULE || kind == LINE_FENCE || kind == LINE_UNDERLINE || kind == LINE_REFERENCE)
    return;
  if (kind == LINE_NOTE)
    text = line + label_size (line);
  if (kind == LINE_HEADING)
    text = line + strspn (line, "#");
  else if (kind == LINE_ITEM)
    {
      text = line + item_mark (line);
      g_string_append (block, "• ");
    }
  else if (block->len > 0)
    g_string_append_c (block, ' ');
  g_string_append (block, text);
  if (kind == LINE_HEADING)
    {
      while (block->len > 0 && (block->str[block->len - 1] == '#' || block->str[block->len - 1] == ' '))
        g_string_truncate (block, block->len - 1);
      end_block (draft, block, TRUE);
    }
}

void
sp_markdown_read (SpDraft *draft, const char *text)
{
  g_autofree char *normal = sp_text_normalise (text, -1);
  g_auto (GStrv) lines = g_strsplit (normal, "\n", -1);
  g_autoptr (GString) block = g_string_new (NULL);

  for (char **line = lines + sp_draft_take_front_matter (draft, lines); *line; line++)
    take_line (draft, block, g_strchomp ((char *) skip_quotation (*line)));
  end_block (draft, block, FALSE);
  sp_draft_settle_title (draft, NULL);
  sp_draft_read_head (draft);
}
