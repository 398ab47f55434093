#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""
Whether the window answers while many pages come in: test-batch.py [N [sample]].

Without N a short test. With it, N pages are imported into a new project, or into the sample story, and what the main
loop did is told: how long each of its turns took, in which the window does not answer, by the clock and in processor
time of the main thread, which other programs do not lengthen. Drawing is told apart: here, the processor does it.
"""
import os
import sqlite3
import subprocess
import sys

import desk
import pages

FRAME = 16  # milliseconds


class LoopLog:
    """What the program says of its main loop (sp-loop-watch.h), in milliseconds."""

    def __init__(self):
        self.path = os.path.join(desk.SCRATCH, "loop")
        desk.PROGRAM_ENV["STANDPOINT_LOOP_LOG"] = self.path

    def read(self, begin=0, end=float("inf")):
        """The turns that began between two times: (begin, by the clock, processor, of it layout, of it drawing)."""
        with open(self.path, encoding="ascii") as file:
            turns = [[int(number) / 1000 for number in line.split()] for line in file if line.endswith("\n")]
        return [turn for turn in turns if begin * 1000 <= turn[0] < end * 1000]


def rank(values, share):
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]


def tell(what, turns):
    for name, value in (
        ("by the clock", lambda turn: turn[1]),
        ("processor time", lambda turn: turn[2]),
        ("of it layout", lambda turn: turn[3]),
        ("of it drawing", lambda turn: turn[4]),
        ("without drawing", lambda turn: turn[2] - turn[4]),
    ):
        values = [value(turn) for turn in turns]
        print(
            f"{what}, {name}: longest of {len(turns)} turns {max(values):.1f} ms, over {FRAME} ms"
            f" {sum(v > FRAME for v in values)}, 50/95/99 % {rank(values, 0.5):.1f}/{rank(values, 0.95):.1f}"
            f"/{rank(values, 0.99):.1f} ms, together {sum(values):.0f} ms"
        )


def count(project, table="article"):
    with sqlite3.connect(f"file:{project}?mode=ro", uri=True, timeout=10) as database:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def wait_quiet(pid):
    """Until the program does next to nothing for a second and a half."""

    def used():
        with open(f"/proc/{pid}/stat", encoding="ascii") as file:
            return sum(int(field) for field in file.read().rpartition(")")[2].split()[11:15])

    before = used()
    desk.time.sleep(1.5)
    while (now := used()) - before > 15:
        before = now
        desk.time.sleep(1.5)


def open_program(sample):
    """The program with its project, which without SAMPLE is yet to be made."""
    program = desk.Program()
    if not sample:
        program.wait_for("Drop Articles Here")
        return program, os.path.join(os.environ["HOME"], "Documents", "Untitled.standpoint"), 0
    program.press("Open Sample Story")
    program.wait_for("Russia")
    project = os.path.join(os.environ["XDG_DATA_HOME"], "standpoint", "Sample Story.standpoint")
    wait_quiet(program.process.pid)
    return program, project, count(project)


def drop(program, project, folder, n):
    """Drops a folder and waits until the project has N articles; returns when it was dropped and when they were there."""
    told = desk.drop("files", folder)
    dropped = desk.time.monotonic() - told
    desk.wait("all articles", lambda: program.process.poll() is not None or count(project) == n, 600)
    assert program.process.poll() is None, "the program ended"
    return dropped, desk.time.monotonic()


def measure(n, sample):
    log = LoopLog()
    folder = os.path.join(desk.SCRATCH, "pages")
    pages.write(folder, n)
    program, project, n_before = open_program(sample)
    dropped, ended = drop(program, project, folder, n_before + n)
    wait_quiet(program.process.pid)
    quiet = desk.time.monotonic()
    print(f"{n} pages in {ended - dropped:.1f} s, {n / (ended - dropped):.0f} a second")
    tell("import", log.read(dropped, ended))
    print(f"{count(project, 'position')} positions proposed {quiet - ended:.0f} s later")
    tell("proposing", log.read(ended, quiet))
    program.close()


def check_answers(log, program, project, n_before):
    """A hundred pages: no turn of the main loop takes long, and next to none longer than a frame may."""
    folder = os.path.join(desk.SCRATCH, "few")
    pages.write(folder, 100)
    dropped, _ = drop(program, project, folder, n_before + 100)
    wait_quiet(program.process.pid)
    ours = [turn[2] - turn[4] for turn in log.read(dropped)]
    assert max(ours) < 3 * FRAME, max(ours)
    assert sum(time > FRAME for time in ours) <= 2, sorted(ours)[-5:]
    print(f"{len(ours)} turns of the main loop, none long")


def check_stop(program, project):
    """Stopping an import ends it within a second; every article that is there is there whole."""
    folder = os.path.join(desk.SCRATCH, "many")
    pages.write(folder, 1500, 100)
    n_before = count(project)
    # whoever drags is told when it has ended
    code = f"import desk; desk.drop('files', {folder!r})"
    dragging = subprocess.Popen([sys.executable, "-c", code], cwd=os.path.dirname(os.path.abspath(__file__)))
    desk.wait("the first of them", lambda: count(project) > n_before)
    # at the foot, on the right; GTK 4.8 does not tell the bus of what comes so late
    x, y, width, height = desk.place_of(desk.window_of("Sample Story"))
    desk.click(x + width - 28, y + height - 27)
    desk.time.sleep(1)
    n = count(project)
    desk.time.sleep(1)
    assert n_before < n == count(project) < n_before + 1500, (n_before, n, count(project))
    assert dragging.wait() == 0
    subprocess.run([os.environ["STANDPOINT_CLI"], "check", project], check=True, stdout=subprocess.DEVNULL)
    print("stopped")


def main():
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]), len(sys.argv) > 2)
        return
    log = LoopLog()
    program, project, n_before = open_program(True)
    check_answers(log, program, project, n_before)
    check_stop(program, project)
    program.close()


main()
