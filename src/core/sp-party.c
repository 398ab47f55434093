/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-party.h"

#include <string.h>

SpParty *
sp_party_new (void)
{
  SpParty *self = g_atomic_rc_box_new0 (SpParty);

  self->name = g_strdup ("");
  self->aliases = g_new0 (char *, 1);
  return self;
}

SpParty *
sp_party_ref (SpParty *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sp_party_clear (SpParty *self)
{
  g_free (self->name);
  g_strfreev (self->aliases);
  g_free (self->colour);
}

void
sp_party_unref (SpParty *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_party_clear);
}

char *
sp_party_fold_name (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  GString *text = g_string_sized_new (strlen (folded));
  gboolean gap = FALSE;

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          gap = text->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (text, ' ');
      gap = FALSE;
      if (c == 0x2018 || c == 0x2019)
        c = '\'';
      else if (c == 0x201c || c == 0x201d)
        c = '"';
      g_string_append_unichar (text, c);
    }
  if (g_str_has_prefix (text->str, "the "))
    g_string_erase (text, 0, 4);
  return g_string_free (text, FALSE);
}

gboolean
sp_party_is_called (const SpParty *self, const char *text)
{
  g_autofree char *wanted = sp_party_fold_name (text);
  g_autofree char *name = sp_party_fold_name (self->name);

  if (g_str_equal (wanted, name))
    return TRUE;
  for (char **alias = self->aliases; *alias; alias++)
    {
      g_autofree char *folded = sp_party_fold_name (*alias);

      if (g_str_equal (wanted, folded))
        return TRUE;
    }
  return FALSE;
}
