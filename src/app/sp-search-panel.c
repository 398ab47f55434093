/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-search-panel"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sp-hit-list.h"
#include "sp-search-panel.h"

#define MAX_HITS 200

struct _SpSearchPanel
{
  GtkWidget parent_instance;
  SpSession *session;
  GCancellable *cancellable; /* of the search under way */
  SpHitList *hits;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkStack *stack;
  AdwBin *content_bin;
  SpRowList *list;
};

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SpSearchPanel, sp_search_panel, GTK_TYPE_WIDGET)

typedef struct
{
  char *query;
  GPtrArray *hits; /* SpSearchHit */
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->query);
  g_clear_pointer (&search->hits, g_ptr_array_unref);
  g_free (search);
}

static gboolean
search_read (SpConnection *connection, gpointer data, GError **error)
{
  Search *search = data;

  search->hits = sp_search_table_find (connection, search->query, SP_SEARCH_ALL, 0, TRUE, MAX_HITS, error);
  return search->hits != NULL;
}

static void
search_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SpSearchPanel) self = user_data;
  Search *search = sp_session_read_get_data (result);
  g_autoptr (GError) error = NULL;
  gboolean ok = sp_session_read_finish (SP_SESSION (source), result, &error);

  if (G_OBJECT (source) != G_OBJECT (self->session)
      || g_strcmp0 (search->query, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    return; /* something else is searched for by now */
  if (!ok)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit_by_name (self->session, "failed", error->message);
      return;
    }
  sp_hit_list_set (self->hits, sp_session_get_snapshot (self->session), search->hits);
  gtk_stack_set_visible_child_name (self->stack, search->hits->len > 0 ? "hits" : "none");
}

static void
changed_cb (SpSearchPanel *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  Search *search;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!self->session || !*query)
    {
      gtk_stack_set_visible_child_name (self->stack, "content");
      return;
    }
  self->cancellable = g_cancellable_new ();
  search = g_new0 (Search, 1);
  search->query = g_strdup (query);
  sp_session_read (self->session, search_read, search, search_free, self->cancellable, search_cb, g_object_ref (self));
}

static void
open_hit (SpSearchPanel *self, guint position)
{
  const SpSearchHit *hit = sp_hit_list_get (self->hits, position);
  SpSession *session = self->session;
  SpId position_id;
  SpId article;
  SpRange range;

  if (!hit || !session)
    return;
  position_id = hit->scope == SP_SEARCH_POSITIONS ? hit->id : 0;
  article = hit->article;
  range = hit->range;
  gtk_search_bar_set_search_mode (self->bar, FALSE);
  if (position_id)
    sp_session_set_position (session, position_id);
  if (article)
    sp_session_reveal (session, article, range);
}

/* Enter in the entry opens the first hit. */
static void
entry_activate_cb (SpSearchPanel *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "hits") == 0)
    open_hit (self, 0);
}

static void
mode_cb (SpSearchPanel *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    gtk_stack_set_visible_child_name (self->stack, "content");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
sp_search_panel_dispose (GObject *object)
{
  SpSearchPanel *self = SP_SEARCH_PANEL (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->hits);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sp_search_panel_parent_class)->dispose (object);
}

static void
sp_search_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SpSearchPanel *self = SP_SEARCH_PANEL (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (self->content_bin));
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_search_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SpSearchPanel *self = SP_SEARCH_PANEL (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      adw_bin_set_child (self->content_bin, g_value_get_object (value));
      break;
    case PROP_ACTIVE:
      gtk_search_bar_set_search_mode (self->bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_search_panel_class_init (SpSearchPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = sp_search_panel_dispose;
  object_class->get_property = sp_search_panel_get_property;
  object_class->set_property = sp_search_panel_set_property;
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SP_TYPE_ROW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-search-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SpSearchPanel, bar);
  gtk_widget_class_bind_template_child (widget_class, SpSearchPanel, entry);
  gtk_widget_class_bind_template_child (widget_class, SpSearchPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, SpSearchPanel, content_bin);
  gtk_widget_class_bind_template_child (widget_class, SpSearchPanel, list);
}

static void
sp_search_panel_init (SpSearchPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  self->hits = sp_hit_list_new ();
  sp_hit_list_attach (self->hits, self->list);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "notify::search-mode-enabled", G_CALLBACK (mode_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (open_hit), self, G_CONNECT_SWAPPED);
}

void
sp_search_panel_set_session (SpSearchPanel *self, SpSession *session)
{
  g_return_if_fail (SP_IS_SEARCH_PANEL (self));

  if (!g_set_object (&self->session, session))
    return;
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

void
sp_search_panel_start (SpSearchPanel *self)
{
  g_return_if_fail (SP_IS_SEARCH_PANEL (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
