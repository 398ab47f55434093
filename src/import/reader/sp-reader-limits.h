/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Takes from this process what a reader of foreign bytes does not need: more memory than a bound, new processes, core
 * files, files to write, the network. Called once, before the first foreign byte. What the system does not offer is
 * left out: the pool's wall clock holds in any case.
 */
void sp_reader_limits_apply (void);

/* Grants SECONDS of processor time from now on; then the process is ended by SIGXCPU. */
void sp_reader_limits_renew_time (guint seconds);

G_END_DECLS
