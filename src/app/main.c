/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

#include "sp-application.h"
#include "sp-errand.h"
#include "sp-loop-watch.h"

int
main (int argc, char *argv[])
{
  g_autoptr (SpApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A full disk or a pipe that closes is an error to tell, not a death. */
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);

  sp_loop_watch_start ();
  application = sp_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  g_clear_object (&application);

  /* Projects are closed on threads of their own: no journal is to stay beside a file. */
  sp_errands_wait ();
  return status;
}
