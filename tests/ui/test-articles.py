#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an import brought is told and kept at hand, and an article is corrected by hand: its details, its text, and back."""
import os

import desk

STUB = """<html><head><title>Fares to rise</title><script type='application/ld+json'>{"@type":"NewsArticle",
"headline":"Fares to rise","isAccessibleForFree":"False","wordCount":900}</script></head><body><article><h1>Fares to rise</h1>
<p>The harbour council of Tjelde voted on Monday to close the old ferry line, its chair said after a long session.</p>
<p>Opponents of the plan, who had gathered in front of the hall, called it a mistake that the islands would pay for.</p>
</article></body></html>"""
TEXT = """Clinic Staff Demand New Contracts

Nurses at the Alder clinic demanded new contracts on Monday. The clinic's board said it would not negotiate under pressure.

“We will walk out on Friday,” union leader Marta Sole warned.
"""


def write(name, text):
    path = os.path.join(desk.SCRATCH, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def menu_of(program, title):
    program.click(title)
    desk.key("shift+F10")


def edit(program):
    """By the menu's key: an item that is pressed by the bus does not close its menu."""
    program.wait_for("Edit Article…")
    desk.key("e")
    program.wait_for("Save")
    desk.time.sleep(0.7)


def main():
    stub, clinic = write("stub.html", STUB), write("clinic.txt", TEXT)
    picture = write("photo.png", "\x89PNG\r\n\x1a\n" + "\0" * 40)
    folder = os.path.join(desk.SCRATCH, "stub_files")
    os.mkdir(folder)
    write("stub_files/advert.html", STUB)
    program = desk.Program()
    program.wait_for("Drop Articles Here")
    desk.drop("files", stub, folder, clinic, picture)
    program.wait_for("2 articles imported, 1 refused")
    program.wait_for("Only the beginning", part=True)
    print("dropped, and said to be only the beginning")

    program.press("Details")
    program.wait_for("photo.png")
    program.wait_for("clinic.txt: imported")
    program.press("Try Again")
    program.wait_for("photo.png", part=True)
    print("told, and tried again")

    menu_of(program, "Clinic Staff Demand New Contracts")
    edit(program)
    desk.key("ctrl+a")
    desk.type_text("Nurses Demand Contracts")
    desk.key("ctrl+Return")
    program.wait_for("Nurses Demand Contracts", role="label")
    print("a title is corrected")

    desk.key("Escape")
    menu_of(program, "Nurses Demand Contracts")
    edit(program)
    program.press("Text")
    desk.time.sleep(0.3)
    desk.key("ctrl+Home")
    desk.type_text("Alder ")
    desk.key("ctrl+Return")
    program.wait_for("The text has changed", part=True)
    print("a text is corrected")
    desk.key("ctrl+z", "ctrl+z")
    program.wait_for("Clinic Staff Demand New Contracts", role="label")
    print("and both are taken back")

    table = write("table.csv", "Kopf;Rumpf;Heft\nRat tagt;Der Rat tagt am Montag, sagte er.;Post\nNebel;Dichter Nebel lag im Hafen.;Post\n")
    desk.drop("files", table)
    program.wait_for("Columns of the Table")
    desk.time.sleep(0.5)
    program.press("Import")
    program.wait_for("2 articles imported")
    print("a table's columns are asked for")
    program.close()


main()
