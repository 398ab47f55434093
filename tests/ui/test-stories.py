#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A week's clippings: imported, sorted into stories, the original of one extracted again, and one moved."""
import os
import subprocess

import desk

TEXTS = {
    "bridge-1": "Mayor shuts the Calder bridge\n\nMayor Ann Lowe closed the Calder bridge on Monday after engineers found"
    " cracks in two of its piers.\n\nTraders of the lower town fear for their business, said Piet Haan, who speaks for"
    " them.\n",
    "bridge-2": "Traders angry about closed bridge\n\nThe traders of the lower town want money from the city for the weeks"
    " in which the Calder bridge stays closed.\n\nPiet Haan accused Mayor Lowe of hiding what the engineers wrote on the"
    " piers.\n",
    "probe-1": "Vesta probe reaches its asteroid\n\nThe Vesta probe went into orbit around the asteroid Pallas after a"
    " flight of six years.\n\nThe space agency in Darmstadt received the first pictures in the night, Dr. Lin Yue said.\n",
    "probe-2": "First pictures from Pallas\n\nThe asteroid Pallas is covered with ice and craters, as the pictures of the"
    " Vesta probe show.\n\nThe space agency will lower the orbit of the probe in June, said Lin Yue in Darmstadt.\n",
}


def main():
    files = []
    for name, text in TEXTS.items():
        files.append(os.path.join(desk.SCRATCH, name + ".txt"))
        with open(files[-1], "w", encoding="utf-8") as file:
            file.write(text)
    project = os.path.join(desk.SCRATCH, "week.standpoint")
    subprocess.run([os.environ["STANDPOINT_CLI"], "import", project, *files], check=True, stdout=subprocess.DEVNULL)
    program = desk.Program(project)
    program.wait_for("Mayor shuts the Calder bridge", part=True)
    print("four articles in one story")

    button = program.wait_for("Stories").get_child_at_index(0)
    desk.Atspi.Action.do_action(button, 0)
    program.press("Sort into Stories…")
    program.wait_for("2 articles")
    program.press("Sort")
    desk.wait("only one story's articles", lambda: not program.find("First pictures from Pallas"))
    program.wait_for("Undo", part=True)
    print("sorted")

    desk.key("Escape")
    row = program.wait_for("Traders angry about closed bridge", role="label")
    place = desk.Atspi.Component.get_extents(row, desk.Atspi.CoordType.WINDOW)
    desk.click(place.x + 40, place.y + place.height // 2)
    desk.key("shift+F10")
    program.press("Extract Again")
    program.wait_for("The same text as before")
    print("extracted again")

    desk.key("shift+F10")
    program.press("Move to Story")
    program.press("Vesta probe reaches its asteroid")
    desk.wait("the article is gone", lambda: not program.find("Traders angry about closed bridge", role="label"))
    print("moved")

    desk.key("Escape")
    desk.Atspi.Action.do_action(program.wait_for("Stories").get_child_at_index(0), 0)
    program.press("Extract All Again")
    program.wait_for("0 of 1 texts have changed")
    print("all extracted again")
    desk.key("Escape")
    desk.Atspi.Action.do_action(program.wait_for("Stories").get_child_at_index(0), 0)
    program.press("Merge into")
    program.press("Vesta probe reaches its asteroid")
    program.wait_for("Stories merged")
    program.wait_for("Mayor shuts the Calder bridge", role="label")
    program.wait_for("First pictures from Pallas", role="label")
    print("merged")

    desk.key("Escape")
    desk.Atspi.Action.do_action(program.wait_for("Main Menu").get_child_at_index(0), 0)
    program.press("Rename Project…")
    program.wait_for_field()
    desk.key("ctrl+a")
    desk.type_text("month")
    desk.key("Return")
    desk.window_of("^month – Standpoint$")
    assert os.path.exists(os.path.join(desk.SCRATCH, "month.standpoint")) and not os.path.exists(project)
    print("renamed")
    program.close()


main()
