/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-article.h"
#include "sp-item-kinds.h"
#include "sp-party.h"
#include "sp-position.h"
#include "sp-story.h"

/* Every value of the core room begins with its id. */
static SpId
get_id (gconstpointer value)
{
  return *(const SpId *) value;
}

static gboolean
article_equal (gconstpointer a, gconstpointer b)
{
  const SpArticle *first = a;
  const SpArticle *second = b;

  return g_strcmp0 (first->title, second->title) == 0 && g_strcmp0 (first->outlet, second->outlet) == 0
         && g_strcmp0 (first->date, second->date) == 0 && g_strcmp0 (first->url, second->url) == 0
         && g_strcmp0 (first->lang, second->lang) == 0 && first->flags == second->flags && first->twin == second->twin
         && first->twin_treatment == second->twin_treatment;
}

static gboolean
party_equal (gconstpointer a, gconstpointer b)
{
  const SpParty *first = a;
  const SpParty *second = b;

  return g_strcmp0 (first->name, second->name) == 0 && g_strcmp0 (first->colour, second->colour) == 0
         && first->parent == second->parent
         && g_strv_equal ((const char *const *) first->aliases, (const char *const *) second->aliases);
}

static gboolean
evidence_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const SpEvidence *first = g_ptr_array_index (a, i);
      const SpEvidence *second = g_ptr_array_index (b, i);

      if (first->id != second->id || first->article != second->article || first->form != second->form
          || first->anchor != second->anchor || !sp_range_equal (first->range, second->range))
        return FALSE;
    }
  return TRUE;
}

static gboolean
position_equal (gconstpointer a, gconstpointer b)
{
  const SpPosition *first = a;
  const SpPosition *second = b;

  return first->party == second->party && first->issue == second->issue && first->target == second->target
         && first->kind == second->kind && first->stance == second->stance && first->status == second->status
         && g_strcmp0 (first->summary, second->summary) == 0 && g_strcmp0 (first->note, second->note) == 0
         && g_strcmp0 (first->coder, second->coder) == 0 && evidence_equal (first->evidence, second->evidence);
}

static gboolean
story_equal (gconstpointer a, gconstpointer b)
{
  const SpStory *first = a;
  const SpStory *second = b;

  return g_strcmp0 (first->name, second->name) == 0 && g_strcmp0 (first->note, second->note) == 0;
}

/* The types of the core room share one shape; these give it to the list. */
#define DEFINE_KIND(name, Type)                                                                                        \
  static gpointer name##_ref (gpointer value) { return sp_##name##_ref ((Type *) value); }                             \
  static void name##_unref (gpointer value) { sp_##name##_unref ((Type *) value); }                                    \
  const SpItemKind sp_item_kind_##name = { get_id, name##_equal, name##_ref, name##_unref }

DEFINE_KIND (article, SpArticle);
DEFINE_KIND (party, SpParty);
DEFINE_KIND (position, SpPosition);
DEFINE_KIND (story, SpStory);
