/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "sp-date.h"
#include "sp-labels.h"

const char *
sp_label_kind (SpKind kind)
{
  static const char *const labels[SP_N_KINDS] = {
    [SP_KIND_ASSESSMENT] = N_ ("Assessment"), [SP_KIND_ACCUSATION] = N_ ("Accusation"),
    [SP_KIND_COMPLAINT] = N_ ("Complaint"),   [SP_KIND_DEMAND] = N_ ("Demand"),
    [SP_KIND_DENIAL] = N_ ("Denial"),         [SP_KIND_DEFENCE] = N_ ("Defence"),
    [SP_KIND_PROPOSAL] = N_ ("Proposal"),     [SP_KIND_PROMISE] = N_ ("Promise"),
    [SP_KIND_WARNING] = N_ ("Warning"),       [SP_KIND_SUPPORT] = N_ ("Support"),
    [SP_KIND_OPPOSITION] = N_ ("Opposition"), [SP_KIND_ANNOUNCEMENT] = N_ ("Announcement"),
  };

  return _ (labels[kind]);
}

const char *
sp_label_stance (SpStance stance)
{
  static const char *const labels[SP_N_STANCES] = {
    [SP_STANCE_UNSTATED] = N_ ("Unstated"),
    [SP_STANCE_AGREE] = N_ ("Agrees"),
    [SP_STANCE_DISAGREE] = N_ ("Disagrees"),
    [SP_STANCE_MIXED] = N_ ("Mixed"),
  };

  return _ (labels[stance]);
}

const char *
sp_label_status (SpStatus status)
{
  static const char *const labels[SP_N_STATUSES] = {
    [SP_STATUS_PROPOSED] = N_ ("Proposed"),
    [SP_STATUS_ACCEPTED] = N_ ("Accepted"),
    [SP_STATUS_REJECTED] = N_ ("Rejected"),
  };

  return _ (labels[status]);
}

const char *
sp_label_form (SpForm form)
{
  static const char *const labels[SP_N_FORMS] = {
    [SP_FORM_DIRECT] = N_ ("Quoted"),
    [SP_FORM_INDIRECT] = N_ ("Reported"),
    [SP_FORM_MIXED] = N_ ("Partly quoted"),
    [SP_FORM_OUTLET] = N_ ("The outlet’s words"),
  };

  return _ (labels[form]);
}

const char *
sp_label_party (const SpParty *party)
{
  return party ? party->name : _ ("No party yet");
}

const char *
sp_label_article_title (const SpArticle *article)
{
  return *article->title ? article->title : _ ("Untitled Article");
}

char *
sp_label_article_outlet (const SpArticle *article)
{
  if (article->outlet && *article->outlet)
    return g_strdup (article->outlet);
  if (article->file && *article->file)
    return g_filename_display_basename (article->file);
  return g_strdup (_ ("Unknown outlet"));
}

char *
sp_label_menu_item (const char *foreign)
{
  g_auto (GStrv) parts = g_strsplit (foreign, "_", -1);

  return g_strjoinv ("__", parts);
}

char *
sp_label_day (const char *date)
{
  g_autofree char *day = sp_date_get_day (date);
  g_autofree char *midnight = day ? g_strconcat (day, "T00:00:00Z", NULL) : NULL;
  g_autoptr (GDateTime) moment = midnight ? g_date_time_new_from_iso8601 (midnight, NULL) : NULL;

  /* Translators: a day, as in "17 Sep 2016"; see g_date_time_format() */
  return moment ? g_date_time_format (moment, _ ("%-d %b %Y")) : g_strdup ("");
}

char *
sp_label_article_doubts (const SpArticle *article)
{
  static const struct
  {
    SpArticleFlags flag;
    const char *label;
  } doubts[] = {
    { SP_ARTICLE_STUB, N_ ("Only the beginning: the rest is behind a paywall") },
    { SP_ARTICLE_LIVE_BLOG, N_ ("A live blog of several posts") },
    { SP_ARTICLE_DOUBTFUL, N_ ("It was hard to tell what is the article: look at the original") },
  };
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (doubts); i++)
    if ((article->flags & doubts[i].flag)
        && !(doubts[i].flag == SP_ARTICLE_DOUBTFUL && (article->flags & SP_ARTICLE_STUB)))
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", _ (doubts[i].label));
  return g_string_free (line, line->len == 0);
}

char *
sp_label_reanchored (const SpReanchored *evidence)
{
  if (evidence->anchored + evidence->moved + evidence->ambiguous + evidence->orphaned == 0)
    return g_strdup (_ ("The text has changed"));
  return g_strdup_printf (_ ("The text has changed. Evidence: %u anchored, %u moved, %u ambiguous, %u orphaned"),
                          evidence->anchored, evidence->moved, evidence->ambiguous, evidence->orphaned);
}

char *
sp_label_article_details (const SpArticle *article)
{
  g_autofree char *outlet = sp_label_article_outlet (article);
  g_autofree char *day = sp_label_day (article->date);

  GString *details = g_string_new (outlet);

  if (*day)
    g_string_append_printf (details, " · %s", day);
  if (article->twin)
    g_string_append_printf (details, " · %s",
                            article->twin_treatment == SP_TWIN_VERSION ? _ ("later version") : _ ("near copy"));
  if (article->flags & SP_ARTICLE_STUB)
    g_string_append_printf (details, " · %s", _ ("only the beginning"));
  return g_string_free (details, FALSE);
}
