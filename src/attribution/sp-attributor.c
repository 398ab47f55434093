/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-attributor.h"

#include <string.h>

#include "sp-data-weights.h"
#include "sp-english.h"
#include "sp-party-directory.h"
#include "sp-resolver.h"
#include "sp-rules.h"
#include "sp-tokens.h"

struct _SpAttributor
{
  gatomicrefcount references;
  SpPartyDirectory *directory;
  SpEnglish *english;
};

SpAttributor *
sp_attributor_new (void)
{
  SpAttributor *self = g_new0 (SpAttributor, 1);

  g_atomic_ref_count_init (&self->references);
  self->directory = sp_party_directory_new ();
  self->english = sp_english_read ((const guint8 *) sp_data_weights, sp_data_weights_size);
  g_assert (self->english != NULL);
  return self;
}

SpAttributor *
sp_attributor_ref (SpAttributor *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
sp_attributor_unref (SpAttributor *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  sp_party_directory_unref (self->directory);
  sp_english_free (self->english);
  g_free (self);
}

gboolean
sp_attributor_is_trained_for (const char *lang)
{
  return lang != NULL && g_ascii_strncasecmp (lang, "en", 2) == 0 && !g_ascii_isalpha (lang[2]);
}

/* Direct when nine tenths of the words stand in quotation marks, indirect when none do. */
static SpForm
find_form (const SpDocument *document, const SpFinding *finding)
{
  guint words = 0, quoted = 0;

  for (guint p = 0; p < finding->n_content; p++)
    for (guint t = finding->content[p].start; t < finding->content[p].end; t++)
      if (document->tokens[t].mark == 0)
        {
          words++;
          quoted += document->tokens[t].quote >= 0;
        }
  if (words > 0 && quoted * 10 >= words * 9)
    return SP_FORM_DIRECT;
  return quoted == 0 ? SP_FORM_INDIRECT : SP_FORM_MIXED;
}

static void
add_ranges (const SpDocument *document, SpRanges *ranges, const SpRun *pieces, guint n_pieces)
{
  for (guint i = 0; i < n_pieces; i++)
    sp_ranges_add (ranges, sp_document_get_range (document, pieces[i].start, pieces[i].end));
}

static SpStance
stance_of (const SpFinding *finding)
{
  switch (finding->stance)
    {
    case 'a':
      return SP_STANCE_AGREE;
    case 'd':
      return SP_STANCE_DISAGREE;
    default:
      return SP_STANCE_UNSTATED;
    }
}

static SpAttribution *
make_attribution (const SpDocument *document, const SpFinding *finding)
{
  SpAttribution *self = sp_attribution_new ();

  add_ranges (document, self->source, finding->source, finding->n_source);
  add_ranges (document, self->cue, finding->cue, finding->n_cue);
  add_ranges (document, self->content, finding->content, finding->n_content);
  self->form = find_form (document, finding);
  self->kind = (SpKind) finding->kind;
  self->stance = stance_of (finding);
  self->confidence = finding->is_rule && finding->confidence == 0 ? finding->cue_chance * finding->content_chance
                                                                  : finding->confidence;
  return self;
}

static guint
get_start (const SpAttribution *self)
{
  guint start = sp_ranges_hull (self->content).start;

  if (self->source->len > 0)
    start = MIN (start, sp_ranges_hull (self->source).start);
  if (self->cue->len > 0)
    start = MIN (start, sp_ranges_hull (self->cue).start);
  return start;
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const SpAttribution *x = *(const SpAttribution *const *) a;
  const SpAttribution *y = *(const SpAttribution *const *) b;
  guint i = get_start (x), j = get_start (y);

  if (i != j)
    return i < j ? -1 : 1;
  return sp_range_compare (&(SpRange){ sp_ranges_hull (x->content).start, sp_ranges_hull (x->content).end },
                           &(SpRange){ sp_ranges_hull (y->content).start, sp_ranges_hull (y->content).end });
}

GPtrArray *
sp_attributor_attribute (const SpAttributor *self, const char *text, const char *lang)
{
  g_autoptr (SpDocument) document = sp_document_new (text, lang);
  GPtrArray *attributions = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_attribution_free);
  g_autoptr (GArray) findings = sp_attributor_is_trained_for (lang) ? sp_english_find (self->english, document, FALSE)
                                                                    : sp_rules_find (document, lang);
  g_autoptr (SpResolver) resolver = sp_resolver_new (self->directory);
  g_autoptr (GPtrArray) parties = NULL;

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (attributions, make_attribution (document, &g_array_index (findings, SpFinding, i)));
  g_ptr_array_sort (attributions, compare_starts);
  sp_resolver_read (resolver, document, 0);
  sp_resolver_resolve (resolver, 0, attributions);
  parties = sp_resolver_finish (resolver);
  return attributions;
}
