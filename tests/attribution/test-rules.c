/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sp-attributor.h"
#include "sp-text.h"

static SpAttributor *attributor;

static void
check (const char *lang, const char *text, const char *source, const char *content, const char *party)
{
  g_autoptr (GPtrArray) found = sp_attributor_attribute (attributor, text, lang);
  g_autoptr (SpTextIndex) index = sp_text_index_new (text);

  for (guint i = 0; i < found->len; i++)
    {
      const SpAttribution *attribution = g_ptr_array_index (found, i);
      g_autofree char *s = attribution->source->len > 0
                               ? sp_text_index_slice (index, sp_ranges_index (attribution->source, 0))
                               : g_strdup ("");
      g_autofree char *t = sp_text_index_slice (index, sp_ranges_hull (attribution->content));
      if (strstr (s, source) != NULL && strstr (t, content) != NULL)
        {
          if (party != NULL)
            g_assert_cmpstr (attribution->party, ==, party);
          return;
        }
      g_test_message ("found: %s / %s", s, t);
    }
  g_test_message ("missing in %s: %s", lang, text);
  g_test_fail ();
}

static void
test_languages (void)
{
  check ("ru", "Новости\n\nМосква заявила, что переговоры сорваны.", "Москва", "переговоры сорваны", "Russia");
  check ("ru", "Новости\n\n«Мы не согласны», — сказал министр.", "министр", "Мы не согласны", NULL);
  check ("uk", "Новини\n\nМіністр заявив, що переговори зірвано.", "Міністр", "переговори зірвано", NULL);
  check ("de", "Nachrichten\n\nDer Minister sagte, dass die Gespräche gescheitert seien.", "Der Minister",
         "die Gespräche gescheitert seien", NULL);
  check ("de", "Nachrichten\n\nLaut Polizei wurde niemand verletzt.", "Polizei", "wurde niemand verletzt", NULL);
  check ("fr", "Nouvelles\n\nLe ministre a déclaré que les négociations avaient échoué.", "Le ministre",
         "les négociations avaient échoué", NULL);
  check ("es", "Noticias\n\nEl ministro afirmó que las negociaciones han fracasado.", "El ministro",
         "las negociaciones han fracasado", NULL);
  check ("ar", "أخبار\n\nقال الوزير إن المفاوضات فشلت.", "الوزير", "المفاوضات فشلت", NULL);
}

/* Any other language has its quotations, and nothing else. */
static void
test_unknown (void)
{
  const char *text = "Nyheter\n\n”Vi kan inte vänta längre på beslutet”, säger Anna Berg.";
  g_autoptr (GPtrArray) found = sp_attributor_attribute (attributor, text, "sv");
  g_autoptr (GPtrArray) none = sp_attributor_attribute (attributor, "Nyheter\n\nAnna Berg säger att hon går.", NULL);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((SpAttribution *) g_ptr_array_index (found, 0))->form, ==, SP_FORM_DIRECT);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  attributor = sp_attributor_new ();
  g_test_add_func ("/rules/languages", test_languages);
  g_test_add_func ("/rules/unknown", test_unknown);
  status = g_test_run ();
  sp_attributor_unref (attributor);
  return status;
}
