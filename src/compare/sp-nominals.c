/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-nominals.h"

#include "sp-hash.h"
#include "sp-words.h"

static const struct
{
  const char *verb;
  const char *noun;
} nominals[] = {
  { "abolish", "abolition" },
  { "accept", "acceptance" },
  { "adopt", "adoption" },
  { "appoint", "appointment" },
  { "approve", "approval" },
  { "arrest", "arrest" },
  { "attack", "attack" },
  { "ban", "ban" },
  { "block", "blocking" },
  { "bomb", "bombing" },
  { "cancel", "cancellation" },
  { "close", "closure" },
  { "collect", "collection" },
  { "condemn", "condemnation" },
  { "cut", "cut" },
  { "delay", "delay" },
  { "deliver", "delivery" },
  { "deploy", "deployment" },
  { "detain", "detention" },
  { "disclose", "disclosure" },
  { "dismiss", "dismissal" },
  { "endorse", "endorsement" },
  { "enforce", "enforcement" },
  { "evacuate", "evacuation" },
  { "exclude", "exclusion" },
  { "expand", "expansion" },
  { "expel", "expulsion" },
  { "extend", "extension" },
  { "invade", "invasion" },
  { "investigate", "investigation" },
  { "invite", "invitation" },
  { "kill", "killing" },
  { "legalise", "legalisation" },
  { "legalize", "legalization" },
  { "lift", "lifting" },
  { "monitor", "monitoring" },
  { "postpone", "postponement" },
  { "privatise", "privatisation" },
  { "privatize", "privatization" },
  { "protect", "protection" },
  { "publish", "publication" },
  { "raise", "raising" },
  { "ratify", "ratification" },
  { "recognise", "recognition" },
  { "recognize", "recognition" },
  { "reduce", "reduction" },
  { "reform", "reform" },
  { "reject", "rejection" },
  { "release", "release" },
  { "remove", "removal" },
  { "renew", "renewal" },
  { "reopen", "reopening" },
  { "repeal", "repeal" },
  { "replace", "replacement" },
  { "resume", "resumption" },
  { "review", "review" },
  { "seize", "seizure" },
  { "separate", "separation" },
  { "shell", "shelling" },
  { "sign", "signing" },
  { "surrender", "surrender" },
  { "suspend", "suspension" },
  { "violate", "violation" },
  { "withdraw", "withdrawal" },
};

const char *
sp_nominals_look_up (const char *verb)
{
  g_autofree char *lower = g_utf8_strdown (verb, -1);
  const SpWord *word = sp_words_look_up (sp_hash_string (lower));
  guint32 lemma = word ? word->lemma : sp_hash_string (lower);

  for (guint i = 0; i < G_N_ELEMENTS (nominals); i++)
    if (sp_hash_string (nominals[i].verb) == lemma)
      return nominals[i].noun;
  return NULL;
}
