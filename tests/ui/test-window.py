#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's first quarter of an hour: opens the sample, reads, accepts a proposal, takes it back, searches, exports."""
import os
import re

import desk


def decided(program):
    """How many proposals are decided, and of how many."""
    for node in program.walk():
        match = re.fullmatch(r"(\d+) of (\d+) decided", program.name(node))
        if match:
            return int(match[1]), int(match[2])
    return None


def main():
    program = desk.Program()
    program.press("Open Sample Story")
    for title in ("A Truce With Two Stories", "Moscow: US Has Not Kept Its Part of the Syria Truce"):
        program.wait_for(title)
    program.wait_for("Russia")
    total = desk.wait("proposals", lambda: decided(program))[1]
    assert total > 10, total
    print("the sample is open, with", total, "proposals")

    desk.key("n")
    desk.key("a")
    desk.wait("one is decided", lambda: decided(program) == (1, total))
    program.wait_for("Undo Accept Proposal")
    desk.key("ctrl+z")
    desk.wait("none is decided", lambda: decided(program) == (0, total))
    program.wait_for("Redo Accept Proposal")
    desk.key("ctrl+shift+z")
    desk.wait("one is decided again", lambda: decided(program) == (1, total))
    print("accepted, undone, redone")

    desk.key("ctrl+f")
    program.wait_for_field()
    desk.type_text("convoys")
    program.wait_for("Article · Levant Monitor", part=True)
    desk.key("Escape")
    print("found")

    program.click("Levant Monitor: A Truce With Two Stories")
    desk.key("ctrl+Home", "shift+ctrl+Right", "shift+ctrl+Right", "m")
    program.wait_for("Who says this, and on which issue?")
    desk.type_text("Levant Monitor")
    desk.key("Tab")
    desk.type_text("Whose truce is it?")
    desk.key("Return")
    program.wait_for("Undo Mark Passage")
    desk.wait("one more position", lambda: decided(program) == (2, total + 1))
    desk.key("ctrl+z")
    desk.wait("one position less", lambda: decided(program) == (1, total))
    print("marked by hand")

    desk.key("alt+2")
    desk.wait("the grid", lambda: program.find("Issues × Parties", part=True))
    # a message stays, and the next one waits, while it has the keyboard, which it gets when the view with it goes
    x, y, width, height = desk.place_of(desk.window_of("Sample Story"))
    desk.click(x + width // 2, y + height // 2)
    print("compared")

    path = os.path.join(desk.SCRATCH, "report.pdf")
    desk.key("ctrl+e")
    program.wait_for("Export", part=True)
    desk.wait("the file chooser", lambda: program.find("Cancel", part=True))
    desk.key("ctrl+a")
    desk.type_text(path)
    desk.key("Return")
    desk.wait("the report", lambda: os.path.exists(path) and os.path.getsize(path) > 1000)
    with open(path, "rb") as file:
        assert file.read(5) == b"%PDF-"
    program.wait_for("report.pdf", part=True)
    print("exported")

    copy = os.path.join(desk.SCRATCH, "copy")
    desk.key("ctrl+shift+s")
    program.wait_for("Save Project")
    desk.key("ctrl+a")
    desk.type_text(copy)
    desk.key("Return")
    desk.window_of("^copy – Standpoint$")
    program.wait_for("Undo Accept Proposal")
    print("saved under another name")

    desk.key("ctrl+q")
    assert program.process.wait(timeout=20) == 0
    assert sorted(os.listdir(desk.SCRATCH)) == ["copy.standpoint", "log", "report.pdf"], os.listdir(desk.SCRATCH)
    print("closed, with nothing left beside the project")


main()
