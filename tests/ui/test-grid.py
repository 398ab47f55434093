#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The comparison grid as a person uses it by keyboard: from cell to cell, evidence, summaries, states, lines, filter."""
import time

import desk
from desk import Atspi


def cells(program):
    """What the cells and column headers on screen say, and the node of each."""
    return {program.name(n): n for n in program.walk() if n.get_role_name() == "table cell" and program.is_on_screen(n)}


def wait_cell(program, start, part=""):
    """The name of a cell that begins with START and holds PART."""
    look = lambda: next((name for name in cells(program) if name.startswith(start) and part in name), None)
    return desk.wait(f"a cell “{start} … {part}”", look)


def columns(program):
    """The column headers from left to right."""
    place = lambda node: Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW).x
    return [name for name, node in sorted(cells(program).items(), key=lambda item: place(item[1])) if ": " not in name]


def click(program, name):
    """Clicks near the beginning of a cell."""
    area = Atspi.Component.get_extents(cells(program)[name], Atspi.CoordType.WINDOW)
    x, y, _, _ = desk.place_of(desk.window_of("Sample Story"))
    desk.click(x + area.x + 40, y + area.y + 20)


def main():
    program = desk.Program()
    program.press("Open Sample Story")
    desk.window_of("Sample Story")
    time.sleep(3)  # GTK 4.8 never tells of what came while its tree was walked, so nobody looks before all is there
    desk.key("alt+2")
    time.sleep(2)
    first = wait_cell(program, "Russia, ", "Proposed")
    issue = first.split(": ")[0].removeprefix("Russia, ")
    print("the grid is there:", first.split("\n")[0])

    click(program, first)
    program.wait_for("Carried by", part=True)
    program.wait_for("“", role="label", part=True)
    program.wait_for("Accept")
    print("a cell shows its evidence")

    desk.key("Return")
    desk.type_text("Asks for names")
    desk.key("ctrl+Return")
    wait_cell(program, f"Russia, {issue}", "Asks for names")
    program.wait_for("Undo Write on Cell")
    desk.key("Escape", "ctrl+z")
    desk.wait("what was written is gone", lambda: not any("Asks for names" in name for name in cells(program)))
    print("written on, undone")

    empty = wait_cell(program, "", "Not looked at")
    click(program, empty)
    program.wait_for("Why this cell is empty")
    desk.key("shift+F10")
    program.wait_for("Silent")
    desk.key("Down", "Down", "Return")
    wait_cell(program, empty.removesuffix("Not looked at") + "Silent")
    program.wait_for("Undo Set Cell")
    print("silent")

    desk.key("ctrl+Home", "Up")
    program.wait_for("Also called", part=True)
    before = columns(program)
    desk.key("alt+Right")
    desk.wait("the column has moved", lambda: columns(program)[:2] == [before[1], before[0]])
    desk.key("ctrl+z")
    desk.wait("the column is back", lambda: columns(program) == before)
    desk.key("Return", "ctrl+a")
    desk.type_text("Moscow itself")
    desk.key("Return")
    wait_cell(program, "Moscow itself, ")
    print("moved, undone, renamed")

    program.press("Issues × Parties", part=True)
    program.wait_for("Rows")
    desk.key("Tab", "space", "Down", "Return", "Escape")
    wait_cell(program, "A Truce With Two Stories, ")
    print("turned")
    program.close()


main()
