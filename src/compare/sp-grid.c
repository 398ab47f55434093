/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-grid.h"

#include "sp-article-table.h"
#include "sp-position-table.h"
#include "sp-twin-table.h"

struct _SpGrid
{
  SpConnection *connection;
  SpGridAxis row_axis;
  SpGridAxis column_axis;
  SpGridFilter filter; /* its strings are the grid's own */
  GPtrArray *rows;     /* SpGridHeading */
  GPtrArray *columns;
  GHashTable *counted; /* near copies → the article that they are counted as */
  guint n_articles;
};

static const char *const axis_names[] = {
  [SP_GRID_ISSUE] = "issue",
  [SP_GRID_PARTY] = "party",
  [SP_GRID_ARTICLE] = "article",
  [SP_GRID_OUTLET] = "outlet",
};

const char *
sp_grid_axis_get_name (SpGridAxis axis)
{
  return axis_names[axis];
}

gboolean
sp_grid_axis_from_name (const char *name, SpGridAxis *axis)
{
  for (guint i = 0; i < G_N_ELEMENTS (axis_names); i++)
    if (g_str_equal (name, axis_names[i]))
      {
        *axis = i;
        return TRUE;
      }
  return FALSE;
}

void
sp_cell_content_free (SpCellContent *self)
{
  g_free (self->summary);
  g_ptr_array_unref (self->positions);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const SpGridHeading *x = *(SpGridHeading *const *) a, *y = *(SpGridHeading *const *) b;

  return g_utf8_collate (x->name, y->name);
}

static int
compare_amounts (gconstpointer a, gconstpointer b)
{
  const SpGridHeading *x = *(SpGridHeading *const *) a, *y = *(SpGridHeading *const *) b;

  if (x->n_positions != y->n_positions)
    return x->n_positions > y->n_positions ? -1 : 1;
  return compare_names (a, b);
}

static GPtrArray *
list_axis (SpGrid *self, SpGridAxis axis, SpGridOrder order, GError **error)
{
  GPtrArray *headings = sp_grid_table_list_headings (self->connection, axis, &self->filter, error);

  if (headings && order == SP_GRID_ORDER_NAME)
    g_ptr_array_sort (headings, compare_names);
  else if (headings && order == SP_GRID_ORDER_AMOUNT)
    g_ptr_array_sort (headings, compare_amounts);
  return headings;
}

/* How many articles there are, near copies counted once. */
static gboolean
count_articles (SpGrid *self, GError **error)
{
  gint64 n_articles = sp_article_table_count (self->connection, self->filter.story, error);

  self->counted = n_articles >= 0 ? sp_twin_table_list_counted (self->connection, self->filter.story, error) : NULL;
  if (!self->counted)
    return FALSE;
  self->n_articles = (guint) n_articles - MIN ((guint) n_articles, g_hash_table_size (self->counted));
  return TRUE;
}

SpGrid *
sp_grid_new (SpConnection *connection,
             SpGridAxis rows,
             SpGridAxis columns,
             SpGridOrder order,
             const SpGridFilter *filter,
             GError **error)
{
  g_autoptr (SpGrid) self = NULL;

  if (rows == columns || columns == SP_GRID_ISSUE)
    {
      g_set_error (error, SP_COMPARE_ERROR, SP_COMPARE_ERROR_AXES,
                   "A grid cannot have “%s” as rows and “%s” as columns: choose another pair", axis_names[rows],
                   axis_names[columns]);
      return NULL;
    }
  self = g_new0 (SpGrid, 1);
  self->connection = connection;
  self->row_axis = rows;
  self->column_axis = columns;
  if (filter)
    self->filter = *filter;
  self->filter.from = g_strdup (self->filter.from);
  self->filter.to = g_strdup (self->filter.to);
  self->filter.text = g_strdup (self->filter.text);
  if (self->filter.statuses == 0)
    self->filter.statuses = 1 << SP_STATUS_PROPOSED | 1 << SP_STATUS_ACCEPTED;
  if (!count_articles (self, error))
    return NULL;
  self->rows = list_axis (self, rows, order, error);
  self->columns = self->rows ? list_axis (self, columns, order, error) : NULL;
  return self->columns ? g_steal_pointer (&self) : NULL;
}

void
sp_grid_free (SpGrid *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->counted, g_hash_table_unref);
  g_free ((char *) self->filter.from);
  g_free ((char *) self->filter.to);
  g_free ((char *) self->filter.text);
  g_free (self);
}

void
sp_grid_set_connection (SpGrid *self, SpConnection *connection)
{
  self->connection = connection;
}

void
sp_grid_drop_empty_rows (SpGrid *self)
{
  for (guint i = self->rows->len; i > 0; i--)
    if (((const SpGridHeading *) g_ptr_array_index (self->rows, i - 1))->n_positions == 0)
      g_ptr_array_remove_index (self->rows, i - 1);
}

guint
sp_grid_get_n_rows (const SpGrid *self)
{
  return self->rows->len;
}

guint
sp_grid_get_n_columns (const SpGrid *self)
{
  return self->columns->len;
}

const SpGridHeading *
sp_grid_get_row (const SpGrid *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}

const SpGridHeading *
sp_grid_get_column (const SpGrid *self, guint column)
{
  return g_ptr_array_index (self->columns, column);
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const SpPosition *x = *(SpPosition *const *) a, *y = *(SpPosition *const *) b;
  gboolean x_accepted = x->status == SP_STATUS_ACCEPTED, y_accepted = y->status == SP_STATUS_ACCEPTED;

  if (x_accepted != y_accepted)
    return x_accepted ? -1 : 1;
  if (x->confidence != y->confidence)
    return x->confidence > y->confidence ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

static guint
count_carriers (const SpGrid *self, GPtrArray *positions)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (sp_id_hash, sp_id_equal);

  for (guint i = 0; i < positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (positions, i);

      for (guint e = 0; e < position->evidence->len; e++)
        {
          SpEvidence *evidence = g_ptr_array_index (position->evidence, e);
          SpId *counted_as = g_hash_table_lookup (self->counted, &evidence->article);

          g_hash_table_add (articles, counted_as ? counted_as : &evidence->article);
        }
    }
  return g_hash_table_size (articles);
}

static SpCellContent *
load_cell (SpGrid *self, const SpGridCell *cell, GError **error)
{
  g_autoptr (SpCellContent) content = g_new0 (SpCellContent, 1);

  content->state = cell->state;
  content->summary = g_strdup (cell->summary);
  content->n_articles = self->n_articles;
  content->positions = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_position_unref);
  for (guint i = 0; i < cell->positions->len; i++)
    {
      SpPosition *position = sp_position_table_get (self->connection, g_array_index (cell->positions, SpId, i), error);

      if (!position)
        return NULL;
      g_ptr_array_add (content->positions, position);
    }
  g_ptr_array_sort (content->positions, compare_positions);
  content->n_carriers = count_carriers (self, content->positions);
  return g_steal_pointer (&content);
}

/* The ids of N headings from FIRST on. */
static GArray *
list_ids (GPtrArray *headings, guint first, guint n)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (SpId));

  for (guint i = 0; i < n; i++)
    g_array_append_val (ids, ((SpGridHeading *) g_ptr_array_index (headings, first + i))->id);
  return ids;
}

GPtrArray *
sp_grid_fetch (SpGrid *self, guint row, guint n_rows, guint column, guint n_columns, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_cell_content_free);
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) columns = NULL;

  row = MIN (row, self->rows->len);
  column = MIN (column, self->columns->len);
  rows = list_ids (self->rows, row, MIN (n_rows, self->rows->len - row));
  columns = list_ids (self->columns, column, MIN (n_columns, self->columns->len - column));
  if (rows->len == 0 || columns->len == 0)
    return g_steal_pointer (&contents);
  cells =
      sp_grid_table_list_cells (self->connection, self->row_axis, (const SpId *) rows->data, rows->len,
                                self->column_axis, (const SpId *) columns->data, columns->len, &self->filter, error);
  for (guint i = 0; cells && i < cells->len; i++)
    {
      SpCellContent *content = load_cell (self, g_ptr_array_index (cells, i), error);

      if (!content)
        return NULL;
      g_ptr_array_add (contents, content);
    }
  return cells ? g_steal_pointer (&contents) : NULL;
}
