/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-document.h"
#include "sp-prose.h"

#include <string.h>

#define INDENT 14

static void
add_definition (SpReportDocument *self, const SpProse *prose, gboolean is_last)
{
  g_autofree char *line = g_strconcat (prose->word, " ", prose->text, NULL);
  SpBlock *block;

  sp_blocks_open (self->blocks, "LI");
  block = sp_blocks_add (self->blocks, "LBody", SP_STYLE_BODY, line);
  block->strong = strlen (prose->word);
  block->indent = INDENT;
  block->keep = !is_last;
  sp_blocks_close (self->blocks);
}

void
sp_document_add_prose (SpReportDocument *self, GArray *prose, SpPageStyle heading)
{
  gboolean in_list = FALSE;

  for (guint i = 0; i < prose->len; i++)
    {
      const SpProse *entry = &g_array_index (prose, SpProse, i);
      gboolean is_last = i + 1 == prose->len || (entry + 1)->type != SP_PROSE_DEFINITION;

      if (entry->type == SP_PROSE_HEADING)
        sp_blocks_add (self->blocks, "H2", heading, entry->text)->keep = TRUE;
      else if (entry->type == SP_PROSE_PARAGRAPH)
        sp_document_add_paragraph (self, entry->text);
      else
        {
          if (!in_list)
            sp_blocks_open (self->blocks, "L");
          add_definition (self, entry, is_last);
          if (is_last)
            sp_blocks_close (self->blocks);
          in_list = !is_last;
        }
    }
  g_array_unref (prose);
}

void
sp_chapter_add_method (SpReportDocument *self, const SpReportModel *model)
{
  sp_blocks_open (self->blocks, "Sect");
  sp_document_add_chapter (self, "Method", "method");
  sp_document_add_prose (self, sp_prose_explain_method (model), SP_STYLE_H3);
  sp_blocks_close (self->blocks);
}
