/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-grid-model.h"

#include "sp-errand.h"
#include "sp-grid-blocks.h"

struct _SpGridModel
{
  GObject parent_instance;

  SpGridSource *source;
  SpGridAxes *axes;     /* as shown; NULL before the first */
  SpGridBlocks *blocks; /* cells of the axes shown */
  SpGridWindow window;  /* what is looked at */

  gboolean busy;     /* a trip to the present source is under way */
  gboolean outdated; /* the lines are to be read anew */
  gboolean loading;
};

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_EMPTY,
  N_PROPS
};

enum
{
  RESET,
  ROWS_SPLICED,
  COLUMNS_SPLICED,
  CELLS_CHANGED,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpGridModel, sp_grid_model, G_TYPE_OBJECT)

/* What a thread is sent for, and brings back. */
typedef struct
{
  SpGridSource *source;
  gboolean load;
  SpGridWindow window; /* of blocks to bring with new lines */
  SpGridAxes *axes;
  GArray *keys;     /* SpGridBlockKey: which blocks */
  GPtrArray *cells; /* GPtrArray of SpCellContent for each of them */
} Trip;

/* How many blocks are brought at once: those seen, then those around. */
#define BLOCKS_AT_ONCE 6

static void next_trip (SpGridModel *self);

static void
trip_free (gpointer data)
{
  Trip *trip = data;

  sp_grid_source_unref (trip->source);
  g_clear_pointer (&trip->axes, sp_grid_axes_unref);
  g_clear_pointer (&trip->keys, g_array_unref);
  g_clear_pointer (&trip->cells, g_ptr_array_unref);
  g_free (trip);
}

/* On a thread. */
static gboolean
trip_func (gpointer data, GCancellable *cancellable, GError **error)
{
  Trip *trip = data;

  if (trip->load)
    {
      trip->axes = trip->source->load (trip->source, error);
      if (!trip->axes)
        return FALSE;
      trip->keys = sp_grid_window_list_blocks (&trip->window, trip->axes->rows->len, trip->axes->columns->len);
    }
  trip->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < trip->keys->len; i++)
    {
      const SpGridBlockKey *key = &g_array_index (trip->keys, SpGridBlockKey, i);
      GPtrArray *cells = trip->source->fetch (trip->source, key->row * SP_GRID_BLOCK_ROWS, SP_GRID_BLOCK_ROWS,
                                              key->column * SP_GRID_BLOCK_COLUMNS, SP_GRID_BLOCK_COLUMNS, error);

      if (!cells)
        return FALSE;
      g_ptr_array_add (trip->cells, cells);
    }
  return TRUE;
}

static void
set_loading (SpGridModel *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
emit_splice (SpGridModel *self, guint signal, const GPtrArray *before, const GPtrArray *after)
{
  SpGridSplice splice = sp_grid_splice_between (before, after);

  if (splice.n_removed > 0 || splice.n_added > 0)
    g_signal_emit (self, signals[signal], 0, splice.position, splice.n_removed, splice.n_added);
}

/* Puts new lines in the place of the old ones. */
static void
take_axes (SpGridModel *self, SpGridAxes *axes)
{
  g_autoptr (SpGridAxes) before = g_steal_pointer (&self->axes);

  self->axes = sp_grid_axes_ref (axes);
  if (!before || before->row_axis != axes->row_axis || before->column_axis != axes->column_axis)
    {
      g_signal_emit (self, signals[RESET], 0);
      return;
    }
  emit_splice (self, ROWS_SPLICED, before->rows, axes->rows);
  emit_splice (self, COLUMNS_SPLICED, before->columns, axes->columns);
}

static void
trip_back_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  SpGridModel *self = SP_GRID_MODEL (object);
  Trip *trip = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;
  gboolean done = sp_errand_finish (result, &error);

  if (trip->source != self->source)
    return;
  self->busy = FALSE;
  if (!done)
    {
      self->outdated = FALSE;
      set_loading (self, FALSE);
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }
  if (trip->axes)
    sp_grid_blocks_reset (self->blocks, trip->axes->rows->len, trip->axes->columns->len);
  if (trip->axes || !self->outdated)
    for (guint i = 0; i < trip->keys->len; i++)
      sp_grid_blocks_put (self->blocks, g_array_index (trip->keys, SpGridBlockKey, i),
                          g_ptr_array_index (trip->cells, i));
  if (trip->axes)
    {
      take_axes (self, trip->axes);
      set_loading (self, self->outdated);
    }
  g_signal_emit (self, signals[CELLS_CHANGED], 0);
  next_trip (self);
}

static void
send (SpGridModel *self, Trip *trip)
{
  self->busy = TRUE;
  trip->source = sp_grid_source_ref (self->source);
  sp_errand_run (self, trip_func, trip, trip_free, NULL, trip_back_cb, NULL);
}

/* Sends for what is most wanted, if anything. */
static void
next_trip (SpGridModel *self)
{
  g_autoptr (GArray) missing = NULL;
  Trip *trip;

  if (self->busy || !self->source)
    return;
  if (self->outdated)
    {
      trip = g_new0 (Trip, 1);
      trip->load = TRUE;
      trip->window = self->window;
      self->outdated = FALSE;
      send (self, trip);
      return;
    }
  if (!self->axes)
    return;
  sp_grid_blocks_forget_far (self->blocks, &self->window);
  missing = sp_grid_blocks_list_missing (self->blocks, &self->window, BLOCKS_AT_ONCE);
  if (missing->len == 0)
    return;
  trip = g_new0 (Trip, 1);
  trip->keys = g_steal_pointer (&missing);
  send (self, trip);
}

static void
sp_grid_model_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SpGridModel *self = SP_GRID_MODEL (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, sp_grid_model_is_empty (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_grid_model_finalize (GObject *object)
{
  SpGridModel *self = SP_GRID_MODEL (object);

  g_clear_pointer (&self->source, sp_grid_source_unref);
  g_clear_pointer (&self->axes, sp_grid_axes_unref);
  sp_grid_blocks_free (self->blocks);
  G_OBJECT_CLASS (sp_grid_model_parent_class)->finalize (object);
}

static void
sp_grid_model_class_init (SpGridModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sp_grid_model_get_property;
  object_class->finalize = sp_grid_model_finalize;

  properties[PROP_LOADING] =
      g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RESET] = g_signal_new ("reset", SP_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ROWS_SPLICED] = g_signal_new ("rows-spliced", SP_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[COLUMNS_SPLICED] = g_signal_new ("columns-spliced", SP_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[CELLS_CHANGED] =
      g_signal_new ("cells-changed", SP_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", SP_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
sp_grid_model_init (SpGridModel *self)
{
  self->blocks = sp_grid_blocks_new ();
  self->window = (SpGridWindow){ 0, 1, 0, 1 };
}

SpGridModel *
sp_grid_model_new (void)
{
  return g_object_new (SP_TYPE_GRID_MODEL, NULL);
}

void
sp_grid_model_set_source (SpGridModel *self, SpGridSource *source)
{
  if (self->source == source)
    return;
  g_clear_pointer (&self->source, sp_grid_source_unref);
  self->busy = FALSE;
  if (source)
    {
      self->source = sp_grid_source_ref (source);
      sp_grid_model_refresh (self);
      return;
    }
  g_clear_pointer (&self->axes, sp_grid_axes_unref);
  sp_grid_blocks_reset (self->blocks, 0, 0);
  self->outdated = FALSE;
  set_loading (self, FALSE);
  g_signal_emit (self, signals[RESET], 0);
}

void
sp_grid_model_refresh (SpGridModel *self)
{
  if (!self->source)
    return;
  self->outdated = TRUE;
  set_loading (self, TRUE);
  next_trip (self);
}

gboolean
sp_grid_model_is_loading (SpGridModel *self)
{
  return self->loading;
}

gboolean
sp_grid_model_is_empty (SpGridModel *self)
{
  return self->axes ? self->axes->rows->len == 0 || self->axes->columns->len == 0 : !self->loading;
}

SpGridAxis
sp_grid_model_get_row_axis (SpGridModel *self)
{
  return self->axes ? self->axes->row_axis : SP_GRID_ISSUE;
}

SpGridAxis
sp_grid_model_get_column_axis (SpGridModel *self)
{
  return self->axes ? self->axes->column_axis : SP_GRID_PARTY;
}

gboolean
sp_grid_model_is_filtered (SpGridModel *self)
{
  return self->axes && self->axes->filtered;
}

guint
sp_grid_model_get_n_rows (SpGridModel *self)
{
  return self->axes ? self->axes->rows->len : 0;
}

guint
sp_grid_model_get_n_columns (SpGridModel *self)
{
  return self->axes ? self->axes->columns->len : 0;
}

const SpGridHeading *
sp_grid_model_get_row (SpGridModel *self, guint row)
{
  g_return_val_if_fail (row < sp_grid_model_get_n_rows (self), NULL);

  return g_ptr_array_index (self->axes->rows, row);
}

const SpGridHeading *
sp_grid_model_get_column (SpGridModel *self, guint column)
{
  g_return_val_if_fail (column < sp_grid_model_get_n_columns (self), NULL);

  return g_ptr_array_index (self->axes->columns, column);
}

static int
find_line (const GPtrArray *lines, SpId id)
{
  for (guint i = 0; i < lines->len; i++)
    if (((const SpGridHeading *) g_ptr_array_index (lines, i))->id == id)
      return (int) i;
  return -1;
}

int
sp_grid_model_find_row (SpGridModel *self, SpId id)
{
  return self->axes ? find_line (self->axes->rows, id) : -1;
}

int
sp_grid_model_find_column (SpGridModel *self, SpId id)
{
  return self->axes ? find_line (self->axes->columns, id) : -1;
}

void
sp_grid_model_look_at (SpGridModel *self, guint row, guint n_rows, guint column, guint n_columns)
{
  self->window = (SpGridWindow){ row, n_rows, column, n_columns };
  next_trip (self);
}

const SpCellContent *
sp_grid_model_get_cell (SpGridModel *self, guint row, guint column)
{
  return sp_grid_blocks_get (self->blocks, row, column);
}
