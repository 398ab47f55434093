/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Learns the English attributor from marked-up articles:
 *   standpoint-train OUT FILE|FOLDER...       writes the weights to OUT
 *   standpoint-train --cross N FILE|FOLDER... prints what N-fold cross-validation over the articles gives
 * From a folder it takes the files NNN-*.txt, those of folders in it too. --depfile FILE tells the build what was read.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sp-cue-tagger.h"
#include "sp-example.h"
#include "sp-measure.h"
#include "sp-span-tagger.h"

/*
 * Findings that are less likely right than this are left out. F1 is best where what is added is right half as often as
 * F1 has it; texts by other hands than those learned from are harder, so a little above.
 */
#define THRESHOLD 0.45f

/* Into how many parts the articles are put to find out what models say of texts they have not seen. */
#define N_FOLDS 3

static const SpLearning cue_learning = {
  .n_epochs = 8, .rate = 0.1f, .decay = 2e-5f, .min_count = 2, .max_rows = 60000
};
static const SpLearning kind_learning = {
  .n_epochs = 20, .rate = 0.05f, .decay = 1e-3f, .min_count = 2, .max_rows = 20000
};
static const SpLearning span_learning = {
  .n_epochs = 12, .rate = 0.03f, .decay = 1e-5f, .min_count = 3, .max_rows = 80000
};

/* One in N_FOLDS articles is in fold FOLD; with FOLD < 0 all count as outside. */
static gboolean
is_in_fold (guint i, gint fold, guint n_folds)
{
  return fold >= 0 && i % n_folds == (guint) fold;
}

static GByteArray *
learn_cues (GPtrArray *examples, gint without_fold, guint n_folds)
{
  float transitions[(SP_N_CUE_LABELS + 1) * SP_N_CUE_LABELS] = { 0 };
  g_autoptr (SpLearner) learner = NULL;
  GByteArray *out = g_byte_array_new ();

  transitions[SP_CUE_LABEL_OUTSIDE * SP_N_CUE_LABELS + SP_CUE_LABEL_INSIDE] = SP_LATTICE_NEVER;
  transitions[SP_N_CUE_LABELS * SP_N_CUE_LABELS + SP_CUE_LABEL_INSIDE] = SP_LATTICE_NEVER;
  learner = sp_learner_new (SP_N_CUE_LABELS, transitions);
  for (guint i = 0; i < examples->len; i++)
    if (!is_in_fold (i, without_fold, n_folds))
      sp_example_add_cues (g_ptr_array_index (examples, i), learner);
  sp_learner_learn (learner, &cue_learning, out);
  return out;
}

static GByteArray *
learn_spans (GPtrArray *examples, gint without_fold, guint n_folds)
{
  float transitions[(SP_N_SPAN_LABELS + 1) * SP_N_SPAN_LABELS];
  g_autoptr (SpLearner) learner = NULL;
  GByteArray *out = g_byte_array_new ();

  sp_span_tagger_init_transitions (transitions);
  learner = sp_learner_new (SP_N_SPAN_LABELS, transitions);
  for (guint i = 0; i < examples->len; i++)
    if (!is_in_fold (i, without_fold, n_folds))
      sp_example_add_spans (g_ptr_array_index (examples, i), learner);
  sp_learner_learn (learner, &span_learning, out);
  return out;
}

static GByteArray *
learn_kinds (GPtrArray *examples, gint without_fold, guint n_folds)
{
  float transitions[(SP_N_KINDS + 1) * SP_N_KINDS] = { 0 };
  g_autoptr (SpLearner) learner = sp_learner_new (SP_N_KINDS, transitions);
  GByteArray *out = g_byte_array_new ();

  for (guint i = 0; i < examples->len; i++)
    if (!is_in_fold (i, without_fold, n_folds))
      sp_example_add_kinds (g_ptr_array_index (examples, i), learner);
  sp_learner_learn (learner, &kind_learning, out);
  return out;
}

/* Fills the chances and labels of each example from models that have not seen it. */
static void
cross_cues (GPtrArray *examples, GByteArray **models)
{
  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      const guint8 *at;
      g_autoptr (SpModel) model = NULL;
      models[fold] = learn_cues (examples, (gint) fold, N_FOLDS);
      at = models[fold]->data;
      model = sp_model_read (&at, at + models[fold]->len);
      for (guint i = fold; i < examples->len; i += N_FOLDS)
        {
          SpExample *example = g_ptr_array_index (examples, i);
          sp_cue_tagger_run (model, example->document, 0.12f, example->chances, example->labels);
        }
    }
}

typedef struct
{
  float terms[SP_N_CONFIDENCE_TERMS];
  gboolean right;
  float confidence;
} Outcome;

/* Logistic regression by gradient ascent. */
static void
fit_confidence (GArray *outcomes, float *weights)
{
  memset (weights, 0, sizeof (float) * SP_N_CONFIDENCE_TERMS);
  for (guint round = 0; round < 3000; round++)
    {
      double slope[SP_N_CONFIDENCE_TERMS] = { 0 };
      for (guint i = 0; i < outcomes->len; i++)
        {
          Outcome *outcome = &g_array_index (outcomes, Outcome, i);
          float sum = 0;
          for (guint k = 0; k < SP_N_CONFIDENCE_TERMS; k++)
            sum += outcome->terms[k] * weights[k];
          outcome->confidence = 1 / (1 + expf (-sum));
          for (guint k = 0; k < SP_N_CONFIDENCE_TERMS; k++)
            slope[k] += outcome->terms[k] * (outcome->right - outcome->confidence);
        }
      for (guint k = 0; k < SP_N_CONFIDENCE_TERMS; k++)
        weights[k] += (float) (0.5 * slope[k] / MAX (outcomes->len, 1));
    }
}

static SpEnglish *
read_english (GByteArray *cues, GByteArray *spans, GByteArray *kinds, const float *tail, GByteArray *out)
{
  g_byte_array_append (out, cues->data, cues->len);
  g_byte_array_append (out, spans->data, spans->len);
  g_byte_array_append (out, kinds->data, kinds->len);
  g_byte_array_append (out, (const guint8 *) tail, sizeof (float) * (SP_N_CONFIDENCE_TERMS + 1));
  return sp_english_read (out->data, out->len);
}

/* Learns on all examples, what to trust included. */
static GByteArray *
learn (GPtrArray *examples)
{
  GByteArray *folds[N_FOLDS];
  float tail[SP_N_CONFIDENCE_TERMS + 1] = { 0 };
  g_autoptr (GArray) outcomes = g_array_new (FALSE, FALSE, sizeof (Outcome));
  g_autoptr (GByteArray) cues = NULL;
  g_autoptr (GByteArray) spans = NULL;
  g_autoptr (GByteArray) kinds = NULL;
  g_autoptr (SpEnglish) whole = NULL;
  GByteArray *out = g_byte_array_new ();
  SpMeasure measure = { 0 };

  kinds = learn_kinds (examples, -1, 1);
  cross_cues (examples, folds);
  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      g_autoptr (GByteArray) fold_spans = learn_spans (examples, (gint) fold, N_FOLDS);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (SpEnglish) english = read_english (folds[fold], fold_spans, kinds, tail, bytes);
      for (guint i = fold; i < examples->len; i += N_FOLDS)
        {
          SpExample *example = g_ptr_array_index (examples, i);
          g_autoptr (GArray) found = sp_english_find (english, example->document, TRUE);
          g_autofree gboolean *right = g_new0 (gboolean, found->len + 1);
          sp_measure_add (&measure, example->document, example->findings, found, right);
          for (guint k = 0; k < found->len; k++)
            {
              Outcome outcome = { .right = right[k] };
              sp_english_get_terms (example->document, &g_array_index (found, SpFinding, k), outcome.terms);
              g_array_append_val (outcomes, outcome);
            }
        }
      g_byte_array_unref (folds[fold]);
    }
  fit_confidence (outcomes, tail);
  tail[SP_N_CONFIDENCE_TERMS] = THRESHOLD;
  cues = learn_cues (examples, -1, 1);
  spans = learn_spans (examples, -1, 1);
  whole = read_english (cues, spans, kinds, tail, out);
  g_assert (whole != NULL);
  return out;
}

static double
get_f1 (guint right, const SpMeasure *measure)
{
  return measure->n_found + measure->n_gold > 0 ? 2.0 * right / (measure->n_found + measure->n_gold) : 0;
}

static void
cross_validate (GPtrArray *examples, guint n_folds)
{
  SpMeasure measure = { 0 };

  for (guint fold = 0; fold < n_folds; fold++)
    {
      g_autoptr (GPtrArray) others = g_ptr_array_new ();
      g_autoptr (GByteArray) bytes = NULL;
      g_autoptr (SpEnglish) english = NULL;
      for (guint i = 0; i < examples->len; i++)
        if (!is_in_fold (i, (gint) fold, n_folds))
          g_ptr_array_add (others, g_ptr_array_index (examples, i));
      bytes = learn (others);
      english = sp_english_read (bytes->data, bytes->len);
      for (guint i = fold; i < examples->len; i += n_folds)
        {
          SpExample *example = g_ptr_array_index (examples, i);
          g_autoptr (GArray) found = sp_english_find (english, example->document, FALSE);
          sp_measure_add (&measure, example->document, example->findings, found, NULL);
        }
    }
  printf ("%u articles, %u folds: %u marked, %u found\n", examples->len, n_folds, measure.n_gold, measure.n_found);
  printf ("content F1 %.3f\ntriple F1 %.3f (precision %.3f, recall %.3f)\nsource right when content is %.3f\n",
          get_f1 (measure.n_content, &measure), get_f1 (measure.n_triple, &measure),
          (double) measure.n_triple / MAX (measure.n_found, 1), (double) measure.n_triple / MAX (measure.n_gold, 1),
          (double) measure.n_triple / MAX (measure.n_content, 1));
  printf ("kind right when content is %.3f\n", (double) measure.n_kind / MAX (measure.n_content, 1));
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The training articles at PATH: itself, or all files of the folder and those in it whose names begin with a digit. */
static void
find_files (const char *path, GPtrArray *folders, GPtrArray *files)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      g_ptr_array_add (files, g_strdup (path));
      return;
    }
  g_ptr_array_add (folders, g_strdup (path));
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      if (g_file_test (child, G_FILE_TEST_IS_DIR) || (g_ascii_isdigit (name[0]) && g_str_has_suffix (name, ".txt")))
        find_files (child, folders, files);
    }
  g_dir_close (dir);
}

static SpExample *
load_file (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  SpGoldArticle *gold = NULL;

  if (g_file_get_contents (path, &text, NULL, &error))
    gold = sp_gold_article_parse (path, text, &error);
  if (gold == NULL)
    {
      fprintf (stderr, "standpoint-train: %s\n", error->message);
      exit (1);
    }
  return sp_example_new (gold);
}

/* Tells the build what the weights were made from, folders too, so that articles may come and go. */
static gboolean
write_depfile (const char *path, const char *out, GPtrArray *folders, GPtrArray *files, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s:", out);
  for (guint i = 0; i < folders->len + files->len; i++)
    {
      const char *name = i < folders->len ? folders->pdata[i] : files->pdata[i - folders->len];
      g_string_append_c (text, ' ');
      for (; *name != '\0'; name++)
        g_string_append_printf (text, "%s%c", *name == ' ' ? "\\" : "", *name);
    }
  g_string_append_c (text, '\n');
  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

static int
write_weights (GPtrArray *examples, const char *out, const char *depfile, GPtrArray *folders, GPtrArray *files)
{
  g_autoptr (GByteArray) bytes = learn (examples);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (out, (const char *) bytes->data, bytes->len, &error)
      || (depfile != NULL && !write_depfile (depfile, out, folders, files, &error)))
    {
      fprintf (stderr, "standpoint-train: %s\n", error->message);
      return 1;
    }
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) examples = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_example_free);
  const char *depfile = NULL;
  gboolean cross;
  int first;

  if (argc > 3 && strcmp (argv[1], "--depfile") == 0)
    {
      depfile = argv[2];
      argv += 2;
      argc -= 2;
    }
  cross = argc > 3 && strcmp (argv[1], "--cross") == 0;
  first = cross ? 3 : 2;
  if (argc <= first)
    {
      fprintf (stderr, "usage: standpoint-train [--depfile FILE] OUT FILE|FOLDER... | --cross N FILE|FOLDER...\n");
      return 2;
    }
  for (int i = first; i < argc; i++)
    find_files (argv[i], folders, files);
  g_ptr_array_sort (files, compare_paths);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (examples, load_file (files->pdata[i]));
  if (!cross)
    return write_weights (examples, argv[1], depfile, folders, files);
  cross_validate (examples, (guint) CLAMP (atoi (argv[2]), 2, 50));
  return 0;
}
