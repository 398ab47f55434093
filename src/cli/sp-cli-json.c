/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-text.h"

JsonBuilder *
sp_cli_json_begin (void)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  return builder;
}

/* json-glib escapes what JSON asks for; what a terminal or an editor would act on is escaped here. */
static char *
escape_controls (const char *json, gboolean pretty)
{
  GString *text = g_string_new (NULL);

  for (const char *p = json; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (sp_text_is_unsafe (c) && !(pretty && c == '\n'))
        g_string_append_printf (text, "\\u%04x", c);
      else
        g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

char *
sp_cli_json_to_text (JsonBuilder *builder, gboolean pretty)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, pretty);
  g_object_unref (builder);
  return escape_controls (json, pretty);
}

void
sp_cli_json_end (JsonBuilder *builder)
{
  g_autofree char *text = sp_cli_json_to_text (builder, FALSE);

  g_print ("%s\n", text);
}

void
sp_cli_json_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
sp_cli_json_add_strings (JsonBuilder *builder, const char *name, const char *const *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (; values && *values; values++)
    json_builder_add_string_value (builder, *values);
  json_builder_end_array (builder);
}

void
sp_cli_json_add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
sp_cli_json_add_double (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, value);
}

void
sp_cli_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
sp_cli_json_add_id (JsonBuilder *builder, const char *name, gint64 id)
{
  g_autofree char *text = id ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  sp_cli_json_add_string (builder, name, text);
}

static void
add_evidence (JsonBuilder *builder, const SpEvidence *evidence)
{
  json_builder_begin_object (builder);
  sp_cli_json_add_id (builder, "id", evidence->id);
  sp_cli_json_add_id (builder, "article", evidence->article);
  sp_cli_json_add_int (builder, "start", evidence->range.start);
  sp_cli_json_add_int (builder, "end", evidence->range.end);
  sp_cli_json_add_string (builder, "quote", evidence->quote);
  sp_cli_json_add_string (builder, "form", sp_form_get_name (evidence->form));
  sp_cli_json_add_string (builder, "anchor", sp_anchor_get_name (evidence->anchor));
  json_builder_end_object (builder);
}

void
sp_cli_json_add_position (JsonBuilder *builder, const SpPosition *position)
{
  sp_cli_json_add_id (builder, "id", position->id);
  sp_cli_json_add_id (builder, "story", position->story);
  sp_cli_json_add_id (builder, "party", position->party);
  sp_cli_json_add_id (builder, "issue", position->issue);
  sp_cli_json_add_string (builder, "kind", sp_kind_get_name (position->kind));
  sp_cli_json_add_string (builder, "stance", sp_stance_get_name (position->stance));
  sp_cli_json_add_id (builder, "target", position->target);
  sp_cli_json_add_string (builder, "status", sp_status_get_name (position->status));
  sp_cli_json_add_string (builder, "summary", position->summary);
  sp_cli_json_add_string (builder, "note", position->note);
  sp_cli_json_add_string (builder, "coder", position->coder);
  sp_cli_json_add_double (builder, "confidence", position->confidence);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < position->evidence->len; i++)
    add_evidence (builder, g_ptr_array_index (position->evidence, i));
  json_builder_end_array (builder);
}
