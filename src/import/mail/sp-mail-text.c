/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-mail-text.h"

#include <string.h>

/* A signature or a list's footer is shorter, in bytes; and what a newsletter says of itself, in characters. */
#define MAX_FOOTER 1000
#define MAX_SMALL_PRINT 240

/* How many paragraphs at the start and at the end are looked at. */
#define MAX_HEAD 4
#define MAX_TAIL 8

/* How many lines with ">" make a quotation. */
#define MIN_QUOTED 3

static gboolean
begins_line (const char *text, const char *p)
{
  return p == text || p[-1] == '\n';
}

/* Cuts off the signature, which a line of "-- " begins. */
static void
cut_signature (char *text)
{
  static const char *const marks[] = { "\n-- \n", "\n-- \r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      char *mark = g_strrstr (text, marks[i]);

      /* Only below the text, and no longer than signatures are. */
      if (mark && strlen (mark) < MAX_FOOTER)
        mark[1] = '\0';
    }
}

/* Cuts off the footer of a mailing list, which a line of underscores begins. */
static void
cut_footer (char *text)
{
  char *line = g_strrstr (text, "____________________");

  while (line && line > text && line[-1] == '_')
    line--;
  if (line && begins_line (text, line) && strlen (line) < MAX_FOOTER)
    *line = '\0';
}

/* Takes the marks off quoted lines, when there are enough of them to be some. */
static void
unquote_lines (char *text)
{
  guint n = 0;
  char *to = text;

  for (const char *p = text; *p; p++)
    n += *p == '>' && begins_line (text, p);
  if (n < MIN_QUOTED)
    return;
  for (const char *p = text; *p;)
    {
      const char *end = p + strcspn (p, "\n");
      gsize size;

      while (*p == '>')
        p += p[1] == ' ' ? 2 : 1;
      end = MAX (end, p);
      size = end - p + (*end == '\n');
      memmove (to, p, size);
      to += size;
      p += size;
    }
  *to = '\0';
}

/* Takes the armour off a text that is signed in the open, and all of one that is encrypted. */
static void
strip_armour (char *text)
{
  char *begin = strstr (text, "-----BEGIN PGP ");
  char *end = strstr (text, "-----BEGIN PGP SIGNATURE-----");
  char *body;

  if (!begin || !begins_line (text, begin))
    return;
  if (g_str_has_prefix (begin, "-----BEGIN PGP MESSAGE-----"))
    {
      *begin = '\0';
      return;
    }
  if (!g_str_has_prefix (begin, "-----BEGIN PGP SIGNED MESSAGE-----") || !end)
    return;
  *end = '\0';
  /* After the marks come fields, then a blank line. */
  body = strstr (begin, "\n\n");
  if (!body)
    body = strstr (begin, "\n\r\n");
  if (body)
    memmove (begin, body, strlen (body) + 1);
}

/* Mailboxes put ">" before a line that begins like their own "From " lines. */
static void
unquote_from (char *text)
{
  char *to = text;

  for (const char *p = text; *p; p++)
    if (!((p == text || p[-1] == '\n') && g_str_has_prefix (p, ">From ")))
      *to++ = *p;
  *to = '\0';
}

void
sp_mail_text_clean (char *text)
{
  unquote_from (text);
  strip_armour (text);
  cut_footer (text);
  cut_signature (text);
  unquote_lines (text);
}

/* What newsletters say of themselves, in small letters. */
/* clang-format off */
static const char *const phrases[] = {
  "unsubscribe", "your browser", "view in browser", "view this email", "view it in your browser", "view online",
  "read online", "manage preferences", "email preferences", "update your preferences", "update your profile",
  "privacy policy", "you are receiving", "you receive this", "you received this", "was sent to",
  "forward this email", "forward to a friend", "all rights reserved", "add us to your address book", "abmelden",
  "abbestellen", "im browser", "newsletter abmelden", "sie erhalten diese", "datenschutz", "impressum",
  "se désabonner", "désinscri", "dans votre navigateur", "version en ligne", "vous recevez", "darse de baja",
  "cancelar suscripción", "ver en el navegador", "en tu navegador", "recibes este", "cancelar inscrição",
  "no navegador", "cancella iscrizione", "disiscri", "nel browser", "uitschrijven", "afmelden", "in je browser",
  "avregistrera", "avmeld", "afmeld", "i webbläsaren", "wypisz", "w przeglądarce", "отписаться", "в браузере",
  "відписатися", "odhlásit", "v prohlížeči", "leiratkoz", "dezabona", "abonelikten", "配信停止", "ブラウザ", "退订", "取消订阅",
  "수신거부", "إلغاء الاشتراك", "הסרה מרשימת", "لغو اشتراک", "διαγραφή", NULL
};
/* clang-format on */

/* Whether TEXT, one paragraph, is a newsletter's about itself. */
static gboolean
is_small_print (const char *text)
{
  g_autofree char *folded = NULL;

  if (g_utf8_strlen (text, -1) > MAX_SMALL_PRINT)
    return FALSE;
  folded = g_utf8_strdown (text, -1);
  for (guint i = 0; phrases[i]; i++)
    if (strstr (folded, phrases[i]))
      return TRUE;
  return FALSE;
}

void
sp_mail_text_drop_small_print (SpDraft *draft)
{
  GPtrArray *paragraphs = draft->paragraphs;

  for (guint i = 0, n = 0; n < MAX_HEAD && i < paragraphs->len; n++)
    if (is_small_print (g_ptr_array_index (paragraphs, i)))
      g_ptr_array_remove_index (paragraphs, i);
    else
      i++;
  for (guint n = 0, i = paragraphs->len; n < MAX_TAIL && i > 0; n++)
    if (is_small_print (g_ptr_array_index (paragraphs, --i)))
      g_ptr_array_remove_index (paragraphs, i);
}
