/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

G_BEGIN_DECLS

/*
 * For measuring whether the window answers: when the environment's STANDPOINT_LOOP_LOG names a file, a line is written
 * there for each turn of the main loop, that is for the stretch between two waits for something to happen, in which
 * the window does not answer. Its numbers, in microseconds: when the stretch began (CLOCK_MONOTONIC); how long it was
 * by the clock; the processor time that the main thread used in it; and how much of that went to laying out and to
 * drawing. Call it once, before the main loop runs.
 */
void sp_loop_watch_start (void);

G_END_DECLS
