/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-propose.h"

#include <string.h>

#include "sp-arrange.h"
#include "sp-attributor.h"
#include "sp-claims.h"
#include "sp-correction-table.h"
#include "sp-issues.h"
#include "sp-key-phrases.h"
#include "sp-known.h"
#include "sp-party-directory.h"
#include "sp-positions.h"

/* How much a word of a party's name counts when claims are grouped. */
#define PARTY_WEIGHT 0.7

typedef struct
{
  SpComparison *result;
  SpKnown *known;
  SpStoryWords *words;
  GPtrArray *attributions; /* for each article a GPtrArray of SpAttribution */
  GPtrArray *found;        /* SpParty, the parties of the story */
  GArray *claims;          /* SpClaim */
  guint n_issues;
  GArray *issue_ids; /* SpId, by number */
} Proposing;

static void
proposing_clear (Proposing *self)
{
  g_clear_pointer (&self->known, sp_known_free);
  g_clear_pointer (&self->claims, g_array_unref);
  g_clear_pointer (&self->words, sp_story_words_free);
  g_clear_pointer (&self->attributions, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->issue_ids, g_array_unref);
}

/* The articles of the result: those that have an id as they are, drafts as copies with one. */
static void
take_articles (SpComparison *result, GPtrArray *articles)
{
  for (guint i = 0; i < articles->len; i++)
    {
      SpArticle *article = g_ptr_array_index (articles, i);

      article = article->id ? sp_article_ref (article) : sp_article_copy (article);
      if (!article->id)
        article->id = sp_id_new ();
      g_ptr_array_add (result->articles, article);
    }
}

static gboolean
attribute (Proposing *self, SpAttributor *attributor, SpProposeCancelled is_cancelled, gpointer data, GError **error)
{
  self->attributions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->result->articles->len; i++)
    {
      const SpArticle *article = g_ptr_array_index (self->result->articles, i);

      if (is_cancelled && is_cancelled (data))
        {
          g_set_error_literal (error, SP_COMPARE_ERROR, SP_COMPARE_ERROR_CANCELLED, "Proposing was cancelled");
          return FALSE;
        }
      g_ptr_array_add (self->attributions, sp_attributor_attribute (attributor, article->text, article->lang));
    }
  return TRUE;
}

static SpParty *
find_party (GPtrArray *parties, const char *name)
{
  for (guint i = 0; name && i < parties->len; i++)
    {
      SpParty *party = g_ptr_array_index (parties, i);

      if (g_str_equal (party->name, name))
        return party;
    }
  return NULL;
}

/* The party of the story that NAME means, or NULL. */
static SpParty *
look_up_party (Proposing *self, const SpPartyDirectory *directory, const char *name, const char *date)
{
  g_autofree char *known = sp_party_directory_look_up (directory, name, date);

  for (guint i = 0; !known && i < self->found->len; i++)
    if (sp_party_is_called (g_ptr_array_index (self->found, i), name))
      return g_ptr_array_index (self->found, i);
  return find_party (self->found, known);
}

/* ATTRIBUTION as that of another party. */
static SpAttribution *
attribute_to (const SpAttribution *attribution, const char *party)
{
  SpAttribution *copy = sp_attribution_new ();

  g_array_append_vals (copy->source, attribution->source->data, attribution->source->len);
  g_array_append_vals (copy->cue, attribution->cue->data, attribution->cue->len);
  g_array_append_vals (copy->content, attribution->content->data, attribution->content->len);
  copy->form = attribution->form;
  copy->kind = attribution->kind;
  copy->stance = attribution->stance;
  copy->party = g_strdup (party);
  copy->target = g_strdup (attribution->target);
  copy->confidence = attribution->confidence;
  return copy;
}

/* What two parties say together ("Moscow and Washington agreed …") each of them says. */
static void
split_joint (Proposing *self, const SpPartyDirectory *directory, guint article)
{
  const SpArticle *of = g_ptr_array_index (self->result->articles, article);
  GPtrArray *list = g_ptr_array_index (self->attributions, article);
  g_autoptr (SpTextIndex) index = sp_text_index_new (of->text);
  guint n = list->len;

  for (guint i = 0; i < n; i++)
    {
      SpAttribution *attribution = g_ptr_array_index (list, i);
      g_autofree char *source = sp_text_index_slice (index, sp_ranges_hull (attribution->source));
      const char *and = strstr (source, " and ");
      g_autofree char *first = and? g_strndup (source, and-source) : NULL;
      SpParty *one = and? look_up_party (self, directory, first, of->date) : NULL;
      SpParty *two = one ? look_up_party (self, directory, and+strlen (" and "), of->date) : NULL;

      if (!two || one == two)
        continue;
      g_free (attribution->party);
      attribution->party = g_strdup (one->name);
      g_ptr_array_add (list, attribute_to (attribution, two->name));
    }
}

static void
remember (SpPartyDirectory *directory, const SpComparison *known, GPtrArray *corrections)
{
  for (guint i = 0; known && corrections && i < corrections->len; i++)
    {
      const SpCorrection *correction = g_ptr_array_index (corrections, i);
      const SpParty *party = sp_comparison_get_party (known, correction->party);

      if (party)
        sp_party_directory_remember (directory, correction->source, party->name);
    }
}

static void
resolve (Proposing *self, const SpComparison *known, GPtrArray *corrections)
{
  g_autoptr (SpPartyDirectory) directory = sp_party_directory_new ();

  for (guint i = 0; known && i < known->parties->len; i++)
    sp_party_directory_add (directory, g_ptr_array_index (known->parties, i));
  remember (directory, known, corrections);
  self->found = sp_party_directory_resolve (directory, self->result->articles, self->attributions);
  for (guint i = 0; i < self->result->articles->len; i++)
    split_joint (self, directory, i);
}

static void
drop_decided (Proposing *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->claims->len; i++)
    {
      SpClaim claim = g_array_index (self->claims, SpClaim, i);
      const SpArticle *article = sp_story_words_get_text (self->words, claim.article)->article;

      if (!sp_known_is_decided (self->known, article->id, claim.range))
        g_array_index (self->claims, SpClaim, kept++) = claim;
    }
  g_array_set_size (self->claims, kept);
}

/* The known issue that most of the claims of issue number ISSUE were in, or 0. */
static SpId
find_known_issue (const Proposing *self, guint issue)
{
  g_autoptr (GHashTable) votes = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, NULL);
  SpId best = 0;
  guint most = 0;

  for (guint i = 0; i < self->claims->len; i++)
    {
      const SpClaim *claim = &g_array_index (self->claims, SpClaim, i);
      const SpArticle *article = sp_story_words_get_text (self->words, claim->article)->article;
      SpId known = claim->issue == issue ? sp_known_find_issue (self->known, article->id, claim->range) : 0;
      guint n;

      if (!known)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (votes, &known)) + 1;
      g_hash_table_replace (votes, g_memdup2 (&known, sizeof known), GUINT_TO_POINTER (n));
      if (n > most)
        {
          most = n;
          best = known;
        }
    }
  return best;
}

static gboolean
is_taken (const GArray *ids, SpId id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, SpId, i) == id)
      return TRUE;
  return FALSE;
}

/* An issue of the comparison so far with that name, which no other group has taken, or NULL. */
static const SpIssue *
find_issue_named (const Proposing *self, const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < self->result->issues->len; i++)
    {
      const SpIssue *issue = g_ptr_array_index (self->result->issues, i);
      g_autofree char *folded = g_utf8_casefold (issue->name, -1);

      if (g_str_equal (folded, wanted) && !is_taken (self->issue_ids, issue->id))
        return issue;
    }
  return NULL;
}

static gboolean
is_name_taken (const Proposing *self, const char *name)
{
  for (guint i = 0; i < self->result->issues->len; i++)
    if (g_str_equal (((SpIssue *) g_ptr_array_index (self->result->issues, i))->name, name))
      return TRUE;
  return FALSE;
}

static gboolean
says (const char *name, const char *keyword)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_keyword = g_utf8_casefold (keyword, -1);

  return strstr (folded_name, folded_keyword) != NULL;
}

/* The phrases' name; where another issue has it, with the first keyword that tells them apart, or a number. The caller
 * frees it. */
static char *
make_unique_name (const Proposing *self, const SpKeyPhrases *phrases)
{
  g_autofree char *name = g_strdup (phrases->name);

  for (char **keyword = phrases->keywords; *keyword && is_name_taken (self, name); keyword++)
    {
      g_autofree char *longer = says (name, *keyword) ? NULL : g_strdup_printf ("%s, %s", phrases->name, *keyword);

      if (longer)
        {
          g_free (name);
          name = g_steal_pointer (&longer);
        }
    }
  for (guint n = 2; is_name_taken (self, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", phrases->name, n);
    }
  return g_steal_pointer (&name);
}

static SpId
add_issue (Proposing *self, const SpKeyPhrases *phrases)
{
  SpIssue *issue = sp_issue_new ();

  issue->id = sp_id_new ();
  issue->story = self->result->story ? self->result->story->id : 0;
  g_free (issue->name);
  issue->name = make_unique_name (self, phrases);
  g_strfreev (issue->keywords);
  issue->keywords = g_strdupv (phrases->keywords);
  g_ptr_array_add (self->result->issues, issue);
  return issue->id;
}

/* A group of claims gets a known issue if its passages were in it, or one of that name, or a new one. */
static SpId
choose_issue (Proposing *self, const SpComparison *known, guint number)
{
  SpId id = find_known_issue (self, number);
  SpKeyPhrases phrases;
  const SpIssue *same;

  if (id && !is_taken (self->issue_ids, id))
    {
      if (!sp_comparison_get_issue (self->result, id) && sp_comparison_get_issue (known, id))
        g_ptr_array_add (self->result->issues, sp_issue_ref (sp_comparison_get_issue (known, id)));
      return id;
    }
  sp_key_phrases_init (&phrases, self->words, self->claims, number);
  same = find_issue_named (self, phrases.name);
  id = same ? same->id : add_issue (self, &phrases);
  sp_key_phrases_clear (&phrases);
  return id;
}

/* The issues that most is said of come first. */
static void
name_issues (Proposing *self, const SpComparison *known)
{
  g_autofree guint *sizes = g_new0 (guint, self->n_issues);

  self->issue_ids = g_array_new (FALSE, TRUE, sizeof (SpId));
  g_array_set_size (self->issue_ids, self->n_issues);
  for (guint i = 0; i < self->claims->len; i++)
    sizes[g_array_index (self->claims, SpClaim, i).issue]++;
  for (guint done = 0; done < self->n_issues; done++)
    {
      guint largest = 0;

      for (guint i = 1; i < self->n_issues; i++)
        if (sizes[i] > sizes[largest])
          largest = i;
      sizes[largest] = 0;
      g_array_index (self->issue_ids, SpId, largest) = choose_issue (self, known, largest);
    }
}

/* The id of the party called NAME, which joins the result, after its parent, when it is not there yet; 0 for NULL. */
static SpId
take_party (Proposing *self, const char *name)
{
  SpParty *party = find_party (self->found, name);

  if (!party)
    return 0;
  for (guint i = 0; party->parent && i < self->found->len; i++)
    {
      const SpParty *parent = g_ptr_array_index (self->found, i);

      if (parent->id == party->parent && parent != party && !sp_comparison_get_party (self->result, parent->id))
        g_ptr_array_add (self->result->parties, sp_party_ref ((SpParty *) parent));
    }
  for (guint i = 0; i < self->result->parties->len; i++)
    {
      SpParty *there = g_ptr_array_index (self->result->parties, i);

      if (there->id != party->id)
        continue;
      if (there != party)
        {
          /* A known party has gained aliases. */
          g_ptr_array_remove_index (self->result->parties, i);
          g_ptr_array_insert (self->result->parties, i, sp_party_ref (party));
        }
      return party->id;
    }
  g_ptr_array_add (self->result->parties, sp_party_ref (party));
  return party->id;
}

static void
add_positions (Proposing *self)
{
  g_autoptr (GPtrArray) groups = sp_positions_group (self->words, self->claims);

  for (guint i = 0; i < groups->len; i++)
    {
      const GArray *group = g_ptr_array_index (groups, i);
      const SpClaim *best = sp_positions_get_best (self->claims, group);
      SpPosition *position = sp_positions_make (self->words, self->claims, group);

      position->story = self->result->story ? self->result->story->id : 0;
      position->issue = g_array_index (self->issue_ids, SpId, best->issue);
      position->party = take_party (self, best->party);
      position->target = take_party (self, best->target);
      g_ptr_array_add (self->result->positions, position);
    }
}

static gboolean
wants_answer (const SpPosition *position)
{
  return position->target && (position->kind == SP_KIND_ACCUSATION || position->kind == SP_KIND_COMPLAINT);
}

/* Whether B answers A: it comes from whom A accuses, and denies or defends, on the same issue. */
static gboolean
answers (const SpPosition *b, const SpPosition *a)
{
  return a->target == b->party && a->issue == b->issue && (b->kind == SP_KIND_DENIAL || b->kind == SP_KIND_DEFENCE)
         && (a->status == SP_STATUS_PROPOSED || b->status == SP_STATUS_PROPOSED);
}

static void
relate_answers (SpComparison *result)
{
  for (guint i = 0; i < result->positions->len; i++)
    {
      const SpPosition *to = g_ptr_array_index (result->positions, i);

      for (guint k = 0; wants_answer (to) && k < result->positions->len; k++)
        {
          const SpPosition *from = g_ptr_array_index (result->positions, k);
          SpRelation relation = { .from = from->id, .to = to->id, .kind = SP_RELATION_ANSWERS };

          if (!answers (from, to))
            continue;
          relation.id = sp_id_new ();
          g_array_append_val (result->relations, relation);
        }
    }
}

SpComparison *
sp_propose (SpAttributor *attributor,
            GPtrArray *articles,
            const SpComparison *known,
            SpProposeCancelled is_cancelled,
            gpointer data,
            GError **error)
{
  return sp_propose_with_corrections (attributor, articles, known, NULL, is_cancelled, data, error);
}

SpComparison *
sp_propose_with_corrections (SpAttributor *attributor,
                             GPtrArray *articles,
                             const SpComparison *known,
                             GPtrArray *corrections,
                             SpProposeCancelled is_cancelled,
                             gpointer data,
                             GError **error)
{
  g_autoptr (SpComparison) result = sp_comparison_new ();
  Proposing self = { .result = result };

  take_articles (result, articles);
  self.known = sp_known_new (known, result->articles);
  if (!attribute (&self, attributor, is_cancelled, data, error))
    {
      proposing_clear (&self);
      return NULL;
    }
  resolve (&self, known, corrections);
  self.words = sp_story_words_new (result->articles);
  sp_known_carry_over (self.known, result);
  self.claims = sp_claims_collect (self.words, self.attributions);
  drop_decided (&self);
  if (self.claims->len > 0)
    {
      sp_claims_join_shared (self.words, self.claims);
      sp_story_words_turn_down (self.words, self.found, ((SpArticle *) g_ptr_array_index (result->articles, 0))->lang,
                                PARTY_WEIGHT);
      self.n_issues = sp_issues_group (self.words, self.claims);
      name_issues (&self, known);
      add_positions (&self);
      relate_answers (result);
      sp_arrange_party_names (result, known);
      sp_arrange (result, known);
    }
  proposing_clear (&self);
  return g_steal_pointer (&result);
}
