/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-name-words.h"

#include <string.h>

/* Words for "by", in lower case. One that ends with a colon needs a sign after it; one that ends with "*" nothing, as
 * scripts without spaces have it; all others a space or a sign. */
static const char *const by_words[] = {
  "by",
  "written by",
  "published by",
  "posted by",
  "posted on by",
  "words by",
  "words:",
  "story by",
  "reported by",
  "reporting by",
  "news by",
  "review by",
  "commentary by",
  "opinion by",
  "analysis by",
  "interview by",
  "column by",
  "submitted by",
  "contributed by",
  "as told to",
  "edited by",
  "from",
  "special to",
  "author",
  "authors",
  "writer:",
  "reporter:",
  "von",
  "text:",
  "text von",
  "interview:",
  "autor",
  "autorin",
  "autor/in",
  "autoren:",
  "verfasst von",
  "geschrieben von",
  "veröffentlicht von",
  "par",
  "texte:",
  "propos recueillis par",
  "publié par",
  "écrit par",
  "rédigé par",
  "auteur:",
  "por",
  "texto:",
  "redacción:",
  "redação:",
  "escrito por",
  "publicado por",
  "autora:",
  "autores:",
  "di",
  "a cura di",
  "scritto da",
  "pubblicato da",
  "redazione di",
  "dal nostro inviato",
  "dalla nostra inviata",
  "testo di",
  "autore:",
  "door",
  "door onze redacteur",
  "door onze correspondent",
  "door onze verslaggever",
  "geschreven door",
  "tekst:",
  "av",
  "af",
  "tekst",
  "skrevet av",
  "skrevet af",
  "skriven av",
  "teksti:",
  "kirjoittanut",
  "oprac.",
  "opr.",
  "autorka:",
  "napisał:",
  "napisała:",
  "napsal:",
  "napsala:",
  "szerző:",
  "írta:",
  "autorius:",
  "autorė:",
  "autors:",
  "piše:",
  "piše",
  "пише",
  "haber:",
  "yazan:",
  "yazar:",
  "hazırlayan:",
  "автор",
  "авторка:",
  "автори:",
  "авторы:",
  "текст:",
  "аўтар:",
  "γράφει ο",
  "γράφει η",
  "γράφει",
  "του:",
  "της:",
  "كتب",
  "كتبت",
  "بقلم",
  "إعداد:",
  "نویسنده:",
  "به قلم",
  "מאת",
  "oleh",
  "penulis:",
  "tác giả:",
  "लेखक:",
  "作者：*",
  "作者:*",
  "作者",
  "撰文",
  "撰稿",
  "文:",
  "文｜*",
  "文/*",
  "文／*",
  "文＝*",
  "文=*",
  "文●*",
  "取材・文:",
  "構成・文:",
  "執筆:",
  "著者:",
  "筆者:",
  "記者:",
  "记者:",
  "记者",
  "記者",
  "ライター:",
  "聞き手:",
  "글",
  "기자",
};

/* Words that stand between what a text is and its author, with their spaces. */
static const char *const inner_words[] = { " by ", " von ", " par ", " por ", " di ", " door ", " av ", " af " };

/* What texts are called before these, and what says that they appeared. */
static const char *const leads[] = {
  "ein",       "eine",    "kommentar",    "gastbeitrag", "interview",  "analyse",        "analysis",   "reportage",
  "essay",     "kolumne", "posted",       "published",   "publié",     "publicado",      "pubblicato", "propos",
  "entretien", "words",   "story",        "article",     "opinion",    "column",         "review",     "guest",
  "texte",     "texto",   "gepubliceerd", "publisert",   "publicerad", "veröffentlicht", "an",         "a",
};

/* Words that are a role or a credential, not a person, when a part begins with one of them. */
static const char *const roles[] = {
  "staff",        "reporter",      "editor",      "correspondent", "senior",
  "associate",    "assistant",     "contributor", "contributing",  "writer",
  "ph.d",         "phd",           "md",          "m.d",           "jr",
  "sr",           "esq",           "redakteur",   "redaktion",     "columnist",
  "columnista",   "special",       "freelance",   "chief",         "managing",
  "executive",    "photographer",  "producer",    "analyst",       "journalist",
  "guest",        "news",          "digital",     "updated",       "published",
  "posted",       "view",          "all",         "read",          "more",
  "about",        "share",         "comments",    "and",           "photo",
  "photos",       "photography",   "photographs", "foto",          "fotos",
  "illustration", "illustrations", "video",       "videos",        "pictures",
  "graphics",     "bilder",        "bild",        "admin",         "administrator",
  "webmaster",    "anonymous",     "unknown",     "undefined",     "corresponsal",
  "see",          "ver",           "learn",       "meet",          "contact",
  "subscribe",    "sign",          "visit",       "edit",          "biography",
  "null",         "none",          "deputy",      "political",     "with",
  "mba",          "r.d",           "rd",          "msc",           "корреспондент",
  "редактор",     "фото",          "redactor",    "redactora",     "journaliste",
  "redacteur",
};

/* Words of organisations, and cities of two words. */
static const char *const organisations[] = {
  "news",         "press",     "times",       "today",         "tv",         "media",     "agency",
  "agencies",     "magazine",  "radio",       "network",       "university", "institute", "bureau",
  "herald",       "tribune",   "gazette",     "chronicle",     "reuters",    "bloomberg", "online",
  "afp",          "ap",        "dpa",         "cnn",           "bbc",        "npr",       "agence",
  "agencia",      "agenzia",   "ansa",        "efe",           "post",       "journal",   "company",
  "inc",          "new york",  "los angeles", "san francisco", "hong kong",  "new delhi", "tel aviv",
  "buenos aires", "são paulo", "llc",
};

/* What stands right after a name: agencies, and the desks of reporters. */
static const char *const tails[] = {
  "afp",        "ap",
  "reuters",    "dpa",
  "cnn",        "bbc",
  "npr",        "nbc",
  "cbs",        "abc",
  "ansa",       "efe",
  "upi",        "epa",
  "tass",       "ntb",
  "political",  "business",
  "science",    "health",
  "sports",     "world",
  "diplomatic", "education",
  "technology", "environment",
  "economics",  "foreign",
  "legal",      "culture",
  "arts",       "defence",
  "defense",    "investigations",
  "national",   "senior",
  "chief",      "with",
  "politics",   "crime",
  "monday",     "tuesday",
  "wednesday",  "thursday",
  "friday",     "saturday",
  "sunday",
};

static gboolean
is_sign (gunichar c)
{
  return c == ':' || c == 0xff1a || c == '|' || c == 0xff5c || c == '/' || c == 0xff0f || c == '=' || c == 0xff1d
         || c == '-' || c == 0x2013 || c == 0x2014;
}

/* The length of the spaces and signs at P; *SIGN tells whether there is a sign. */
static gsize
separator_length (const char *p, gboolean *sign)
{
  const char *q = p;

  *sign = FALSE;
  while (*q && (g_unichar_isspace (g_utf8_get_char (q)) || is_sign (g_utf8_get_char (q))))
    {
      *sign = *sign || is_sign (g_utf8_get_char (q));
      q = g_utf8_next_char (q);
    }
  return q - p;
}

/* How many bytes of TEXT are WORD, SIZE bytes in lower case, whatever the case in TEXT; 0 when they are not. */
static gsize
match_word (const char *text, const char *word, gsize size)
{
  const char *p = text;

  for (const char *w = word; w < word + size; w = g_utf8_next_char (w), p = g_utf8_next_char (p))
    if (!*p || g_unichar_tolower (g_utf8_get_char (p)) != g_utf8_get_char (w))
      return 0;
  return p - text;
}

gsize
sp_name_by_length (const char *text)
{
  gsize best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (by_words); i++)
    {
      const char *word = by_words[i];
      gsize size = strlen (word);
      gboolean needs_sign = word[size - 1] == ':', needs_none = word[size - 1] == '*', sign;
      gsize used = match_word (text, word, size - (needs_sign || needs_none));
      gsize space = used > 0 ? separator_length (text + used, &sign) : 0;

      if (used > 0 && (needs_none || (space > 0 && (sign || !needs_sign))))
        best = MAX (best, used + space);
    }
  return best;
}

static gboolean
is_lead (const char *text, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      gsize used = match_word (text, leads[i], strlen (leads[i]));

      if (used > 0 && (text[used] == ' ' || text[used] == ':'))
        return TRUE;
    }
  return FALSE;
}

gsize
sp_name_lead_length (const char *text)
{
  const char *told = strstr (text, " as told to ");

  if (told)
    return told + 1 - text;
  for (guint i = 0; i < G_N_ELEMENTS (inner_words); i++)
    {
      const char *found = strstr (text, inner_words[i]);

      if (found && found > text && is_lead (text, found - text))
        return found + 1 - text;
    }
  return 0;
}

gboolean
sp_name_is_role (const char *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      gsize used = match_word (part, roles[i], strlen (roles[i]));

      if (used > 0 && !g_unichar_isalpha (g_utf8_get_char (part + used)))
        return TRUE;
    }
  return FALSE;
}

/* Whether the word at TEXT that ends before END is in LIST of N words. */
static gboolean
is_listed (const char *text, const char *end, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize used = match_word (text, list[i], strlen (list[i]));

      if (used > 0 && (text + used == end || !g_unichar_isalpha (g_utf8_get_char (text + used))))
        return TRUE;
    }
  return FALSE;
}

gboolean
sp_name_is_organisation (const char *part)
{
  const char *end = part + strlen (part);

  for (const char *p = part; p; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      if (is_listed (p, end, organisations, G_N_ELEMENTS (organisations)))
        return TRUE;
    }
  return strstr (part, ".com") != NULL;
}

gboolean
sp_name_is_job (const char *text)
{
  static const char *const jobs[] = { "analyst",      "editor",     "reporter",   "correspondent", "writer",
                                      "journalist",   "columnist",  "producer",   "fellow",        "professor",
                                      "contributor",  "director",   "specialist", "redakteur",     "redakteurin",
                                      "corresponsal", "periodista", "redactor",   "redactora",     "journaliste",
                                      "giornalista",  "muhabir",    "editör" };
  const char *last = strrchr (text, ' ');

  return last && is_listed (last + 1, text + strlen (text), jobs, G_N_ELEMENTS (jobs));
}

void
sp_name_cut_tail (char *name)
{
  for (char *space = strrchr (name, ' '); space; space = strrchr (name, ' '))
    {
      const char *before = g_strrstr_len (name, space - name, " ");

      /* "Le Monde et AFP" stays whole: what stands before the agency is no name. */
      if (!before || g_unichar_islower (g_utf8_get_char (before + 1))
          || !is_listed (space + 1, name + strlen (name), tails, G_N_ELEMENTS (tails)))
        return;
      *space = '\0';
    }
}
