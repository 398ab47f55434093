/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-hit-list"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-hit-list.h"
#include "sp-labels.h"
#include "sp-text.h"

struct _SpHitList
{
  GObject parent_instance;
  SpSnapshot *snapshot;
  GPtrArray *hits;      /* SpSearchHit */
  GtkStringList *model; /* a row for each hit: its snippet */
};

G_DEFINE_FINAL_TYPE (SpHitList, sp_hit_list, G_TYPE_OBJECT)

static GtkWidget *
make_row (gpointer self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *snippet = gtk_label_new (NULL);
  GtkWidget *place = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (snippet), 0);
  gtk_label_set_wrap (GTK_LABEL (snippet), TRUE);
  gtk_label_set_lines (GTK_LABEL (snippet), 3);
  gtk_label_set_ellipsize (GTK_LABEL (snippet), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_add_css_class (place, "caption");
  gtk_box_append (GTK_BOX (box), snippet);
  gtk_box_append (GTK_BOX (box), place);
  gtk_widget_add_css_class (box, "hit");
  return box;
}

/* The match stands out by attributes, never by markup: a snippet is foreign text. */
static PangoAttrList *
make_attributes (const SpSearchHit *hit)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new (hit->snippet);
  PangoAttrList *list = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint) sp_text_index_to_byte (index, hit->snippet_match.start);
  bold->end_index = (guint) sp_text_index_to_byte (index, hit->snippet_match.end);
  pango_attr_list_insert (list, bold);
  return list;
}

static char *
describe_place (SpHitList *self, const SpSearchHit *hit)
{
  SpArticle *article = hit->article ? sp_snapshot_get_article (self->snapshot, hit->article) : NULL;
  g_autofree char *details = article ? sp_label_article_details (article) : NULL;
  const char *what = hit->scope == SP_SEARCH_POSITIONS  ? _ ("Position")
                     : hit->scope == SP_SEARCH_EVIDENCE ? _ ("Quote")
                                                        : _ ("Article");

  if (!article)
    return g_strdup (what);
  return g_strdup_printf ("%s · %s · %s", what, details, sp_label_article_title (article));
}

static void
show_row (GtkWidget *box, gpointer item, guint position, gpointer user_data)
{
  SpHitList *self = user_data;
  GtkWidget *snippet = gtk_widget_get_first_child (box);
  GtkWidget *place = gtk_widget_get_next_sibling (snippet);
  const SpSearchHit *hit = item ? sp_hit_list_get (self, position) : NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = NULL;

  if (!hit)
    return;
  attributes = make_attributes (hit);
  text = describe_place (self, hit);
  gtk_label_set_label (GTK_LABEL (snippet), hit->snippet);
  gtk_label_set_attributes (GTK_LABEL (snippet), attributes);
  gtk_label_set_label (GTK_LABEL (place), text);
}

static void
sp_hit_list_finalize (GObject *object)
{
  SpHitList *self = SP_HIT_LIST (object);

  g_clear_pointer (&self->snapshot, sp_snapshot_unref);
  g_ptr_array_unref (self->hits);
  g_object_unref (self->model);
  G_OBJECT_CLASS (sp_hit_list_parent_class)->finalize (object);
}

static void
sp_hit_list_class_init (SpHitListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_hit_list_finalize;
}

static void
sp_hit_list_init (SpHitList *self)
{
  self->hits = g_ptr_array_new ();
  self->model = gtk_string_list_new (NULL);
}

SpHitList *
sp_hit_list_new (void)
{
  return g_object_new (SP_TYPE_HIT_LIST, NULL);
}

void
sp_hit_list_attach (SpHitList *self, SpRowList *view)
{
  g_autoptr (GtkSingleSelection) selection = NULL;

  g_return_if_fail (SP_IS_HIT_LIST (self));

  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  sp_row_list_set_rows (view, make_row, show_row, self);
  sp_row_list_set_model (view, GTK_SELECTION_MODEL (selection));
}

void
sp_hit_list_set (SpHitList *self, SpSnapshot *snapshot, GPtrArray *hits)
{
  g_autoptr (GPtrArray) snippets = g_ptr_array_new ();
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  g_return_if_fail (SP_IS_HIT_LIST (self));

  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (snippets, ((SpSearchHit *) g_ptr_array_index (hits, i))->snippet);
  g_ptr_array_add (snippets, NULL);
  g_ptr_array_ref (hits);
  g_ptr_array_unref (self->hits);
  self->hits = hits;
  sp_snapshot_ref (snapshot);
  g_clear_pointer (&self->snapshot, sp_snapshot_unref);
  self->snapshot = snapshot;
  gtk_string_list_splice (self->model, 0, n_before, (const char *const *) snippets->pdata);
}

const SpSearchHit *
sp_hit_list_get (SpHitList *self, guint position)
{
  g_return_val_if_fail (SP_IS_HIT_LIST (self), NULL);
  return position < self->hits->len ? g_ptr_array_index (self->hits, position) : NULL;
}
