/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "sp-import-report.h"

struct _SpImportLine
{
  GObject parent_instance;
  char *source;  /* as the intake is called */
  GBytes *bytes; /* of pasted text, or NULL */
  char *name;    /* for a person */
  char *title;   /* of the article, or NULL */
  char *message;
  SpImportStatus status;
  SpId article;
  gboolean columns; /* a person has to say what its columns hold */
};

enum
{
  PROP_0,
  PROP_ICON_NAME,
  PROP_TITLE,
  PROP_MESSAGE,
  PROP_STATUS_NAME,
  PROP_NEAR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SpImportLine, sp_import_line, G_TYPE_OBJECT)

static const char *
get_icon_name (SpImportStatus status)
{
  static const char *const icons[] = {
    [SP_IMPORT_IMPORTED] = "object-select-symbolic",
    [SP_IMPORT_DUPLICATE] = "edit-copy-symbolic",
    [SP_IMPORT_NEAR_DUPLICATE] = "edit-copy-symbolic",
    [SP_IMPORT_REFUSED] = "dialog-warning-symbolic",
  };

  return icons[status];
}

static const char *
get_status_name (SpImportStatus status)
{
  static const char *const names[] = {
    [SP_IMPORT_IMPORTED] = N_ ("Imported"),
    [SP_IMPORT_DUPLICATE] = N_ ("Already there"),
    [SP_IMPORT_NEAR_DUPLICATE] = N_ ("Near copy"),
    [SP_IMPORT_REFUSED] = N_ ("Refused"),
  };

  return _ (names[status]);
}

static void
sp_import_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SpImportLine *self = SP_IMPORT_LINE (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, get_icon_name (self->status));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title ? self->title : self->name);
      break;
    case PROP_MESSAGE:
      g_value_take_string (value, self->title ? g_strdup_printf ("%s: %s", self->name, self->message)
                                              : g_strdup (self->message));
      break;
    case PROP_STATUS_NAME:
      g_value_set_string (value, get_status_name (self->status));
      break;
    case PROP_NEAR:
      g_value_set_boolean (value, self->status == SP_IMPORT_NEAR_DUPLICATE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_import_line_finalize (GObject *object)
{
  SpImportLine *self = SP_IMPORT_LINE (object);

  g_free (self->source);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self->title);
  g_free (self->message);
  G_OBJECT_CLASS (sp_import_line_parent_class)->finalize (object);
}

static void
sp_import_line_class_init (SpImportLineClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sp_import_line_get_property;
  object_class->finalize = sp_import_line_finalize;
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_STATUS_NAME] = g_param_spec_string ("status-name", NULL, NULL, NULL, flags);
  properties[PROP_NEAR] = g_param_spec_boolean ("near", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sp_import_line_init (SpImportLine *self)
{
}

SpImportStatus
sp_import_line_get_status (SpImportLine *self)
{
  return self->status;
}

SpId
sp_import_line_get_article (SpImportLine *self)
{
  return self->article;
}

void
sp_import_line_set_message (SpImportLine *self, const char *message)
{
  g_return_if_fail (SP_IS_IMPORT_LINE (self));

  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

struct _SpImportReport
{
  GPtrArray *lines; /* SpImportLine */
  guint counts[SP_IMPORT_REFUSED + 1];
  guint n_passages; /* coded ones that came in */
  guint n_passages_lost;
};

static void
report_clear (gpointer data)
{
  g_ptr_array_unref (((SpImportReport *) data)->lines);
}

SpImportReport *
sp_import_report_new (void)
{
  SpImportReport *self = g_atomic_rc_box_new0 (SpImportReport);

  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

SpImportReport *
sp_import_report_ref (SpImportReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
sp_import_report_unref (SpImportReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

void
sp_import_report_add (SpImportReport *self, const SpIntake *intake, const SpImportOutcome *outcome)
{
  SpImportLine *line = g_object_new (SP_TYPE_IMPORT_LINE, NULL);

  line->source = g_strdup (intake->name);
  line->bytes = intake->bytes ? g_bytes_ref (intake->bytes) : NULL;
  line->name = intake->type == SP_INTAKE_FILE ? g_filename_display_basename (intake->name)
                                              : g_utf8_make_valid (intake->name, -1);
  line->title = g_strdup (outcome->title);
  line->message = g_strdup (outcome->message);
  line->status = outcome->status;
  line->article = outcome->article;
  line->columns = outcome->columns;
  self->counts[outcome->status]++;
  self->n_passages += outcome->n_passages;
  self->n_passages_lost += outcome->n_passages_lost;
  g_ptr_array_add (self->lines, line);
}

guint
sp_import_report_count (const SpImportReport *self, SpImportStatus status)
{
  return self->counts[status];
}

gboolean
sp_import_report_is_worth_reading (const SpImportReport *self)
{
  return (self->lines->len > 1 && self->counts[SP_IMPORT_IMPORTED] < self->lines->len) || self->n_passages_lost > 0;
}

/* Adds PART, which it takes, unless it counts nothing. */
static void
append_count (GString *text, guint n, char *part)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  g_free (part);
}

static void
append_passages (GString *text, const SpImportReport *self)
{
  append_count (text, self->n_passages,
                g_strdup_printf (ngettext ("%u coded passage waits for its party",
                                           "%u coded passages wait for their party", self->n_passages),
                                 self->n_passages));
  append_count (
      text, self->n_passages_lost,
      g_strdup_printf (ngettext ("%u coded passage left out", "%u coded passages left out", self->n_passages_lost),
                       self->n_passages_lost));
}

char *
sp_import_report_summarise (const SpImportReport *self)
{
  const guint *n = self->counts;
  GString *text = g_string_new (NULL);

  /* One file has one thing to say: its own message. */
  if (self->lines->len == 1)
    {
      const SpImportLine *line = g_ptr_array_index (self->lines, 0);

      if (line->status != SP_IMPORT_IMPORTED || !line->title)
        {
          g_string_append_printf (text, "%s: %s", line->name, line->message);
          return g_string_free (text, FALSE);
        }
      g_string_append_printf (text, _ ("“%s” imported"), line->title);
      append_passages (text, self);
      return g_string_free (text, FALSE);
    }
  append_count (text, n[SP_IMPORT_IMPORTED],
                g_strdup_printf (ngettext ("%u article imported", "%u articles imported", n[SP_IMPORT_IMPORTED]),
                                 n[SP_IMPORT_IMPORTED]));
  append_count (text, n[SP_IMPORT_NEAR_DUPLICATE],
                g_strdup_printf (ngettext ("%u near copy kept", "%u near copies kept", n[SP_IMPORT_NEAR_DUPLICATE]),
                                 n[SP_IMPORT_NEAR_DUPLICATE]));
  append_count (text, n[SP_IMPORT_DUPLICATE],
                g_strdup_printf (ngettext ("%u already there", "%u already there", n[SP_IMPORT_DUPLICATE]),
                                 n[SP_IMPORT_DUPLICATE]));
  append_count (text, n[SP_IMPORT_REFUSED],
                g_strdup_printf (ngettext ("%u refused", "%u refused", n[SP_IMPORT_REFUSED]), n[SP_IMPORT_REFUSED]));
  append_passages (text, self);
  if (text->len == 0)
    g_string_append (text, _ ("Nothing imported"));
  return g_string_free (text, FALSE);
}

GListModel *
sp_import_report_list (const SpImportReport *self)
{
  static const SpImportStatus order[] = { SP_IMPORT_REFUSED, SP_IMPORT_NEAR_DUPLICATE, SP_IMPORT_DUPLICATE,
                                          SP_IMPORT_IMPORTED };
  GListStore *list = g_list_store_new (SP_TYPE_IMPORT_LINE);
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (self->lines->len);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < self->lines->len; j++)
      if (((const SpImportLine *) g_ptr_array_index (self->lines, j))->status == order[i])
        g_ptr_array_add (sorted, g_ptr_array_index (self->lines, j));
  g_list_store_splice (list, 0, 0, sorted->pdata, sorted->len);
  return G_LIST_MODEL (list);
}

char *
sp_import_report_list_refused (const SpImportReport *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const SpImportLine *line = g_ptr_array_index (self->lines, i);

      if (line->status == SP_IMPORT_REFUSED)
        g_string_append_printf (text, "%s: %s\n", line->name, line->message);
    }
  return g_string_free (text, FALSE);
}

gboolean
sp_import_report_get_refused (const SpImportReport *self, gboolean only_tables, char ***names, GPtrArray **pasted)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  *pasted = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const SpImportLine *line = g_ptr_array_index (self->lines, i);

      if (line->status != SP_IMPORT_REFUSED || (only_tables && !line->columns))
        continue;
      if (line->bytes)
        g_ptr_array_add (*pasted, sp_intake_new_bytes (line->source, line->bytes));
      else
        g_strv_builder_add (builder, line->source);
    }
  *names = g_strv_builder_end (builder);
  return **names || (*pasted)->len > 0;
}
