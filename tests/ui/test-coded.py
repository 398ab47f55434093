#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passages that were coded in another program: each is given its party from the keyboard."""
import os
import re
import subprocess
import time
import zipfile

import desk

TEXT = """Truce over the bridge shaky

“The council has hidden the engineers’ report from the town,” the traders’ spokesman Piet Haan said on Tuesday. He demanded that it be published.

Mayor Ann Lowe accused the traders of putting business before safety. The bridge stays closed until the spring.
"""
PASSAGES = {
    "The council has hidden the engineers’ report from the town": "report",
    "putting business before safety": "safety",
    "The bridge stays closed until the spring": "closing",
    "Nobody said this": "closing",
}


def select(text, passage, code):
    start = text.find(passage)
    return (
        f"<PlainTextSelection startPosition='{start}' endPosition='{start + len(passage)}'><Coding creatingUser='u'>"
        f"<CodeRef targetGUID='{code}'/></Coding></PlainTextSelection>"
    )


def write_project(path, text, passages):
    selections = "".join(select(text, *pair) for pair in passages.items())
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "project.qde",
            "<Project><Users><User guid='u' name='Ann Coder'/></Users><CodeBook><Codes><Code guid='bridge' name='Bridge'>"
            "<Code guid='report' name='Who hid the report?'/><Code guid='safety' name='Safety'/></Code>"
            "<Code guid='closing' name='How long?'><Description>When it opens again.</Description></Code></Codes>"
            "</CodeBook><Sources><TextSource name='Truce over the bridge shaky' plainTextPath='internal://a.txt'>"
            f"{selections}</TextSource></Sources></Project>",
        )
        archive.writestr("sources/a.txt", text)


def decided(program):
    for node in program.walk():
        match = re.fullmatch(r"(\d+) of (\d+) decided", program.name(node))
        if match:
            return int(match[1]), int(match[2])
    return None


def main():
    coded = os.path.join(desk.SCRATCH, "bridge.qdpx")
    project = os.path.join(desk.SCRATCH, "bridge.standpoint")
    write_project(coded, TEXT, PASSAGES)
    out = subprocess.run([os.environ["STANDPOINT_CLI"], "import", project, coded], capture_output=True, text=True, check=True)
    assert "3 coded passages came in, 1 was left out" in out.stdout, out.stdout

    program = desk.Program(project)
    program.wait_for("Truce over the bridge shaky", part=True)
    desk.wait("three to decide", lambda: decided(program) == (0, 3))
    program.wait_for("No party yet")
    desk.key("n")
    program.wait_for("No party yet · Proposed · coded by Ann Coder")
    desk.key("a")
    program.wait_for("Whose position is this? Saving accepts it.")
    program.wait_for_field()
    desk.type_text("Traders")
    desk.key("Return")
    desk.wait("one is decided", lambda: decided(program) == (1, 3))
    print("the first has its party")

    # the next one is selected already, and the party is known now
    desk.wait("the next", lambda: program.find("Safety", role="label"))
    desk.key("a")
    program.wait_for("Whose position is this? Saving accepts it.")
    program.wait_for_field()
    desk.type_text("Trad")
    time.sleep(0.6)  # the list of names is not on the accessibility bus
    desk.key("Down", "Return", "Return")
    desk.wait("two are decided", lambda: decided(program) == (2, 3))
    desk.key("r")
    desk.wait("all are decided", lambda: decided(program) == (3, 3))
    desk.key("ctrl+z")
    desk.wait("one waits again", lambda: decided(program) == (2, 3))
    print("accepted, rejected, undone")

    desk.key("alt+2")
    desk.wait("the grid", lambda: program.find("Issues × Parties", part=True))
    program.wait_for("Traders, 2 positions")
    desk.key("alt+1")

    more = os.path.join(desk.SCRATCH, "more.qdpx")
    write_project(more, "Nothing to do with bridges\n\nThe sheep are well.\n", {"The sheep are well": "safety", "?": "safety"})
    desk.drop("files", more)
    program.wait_for("imported, 1 coded passage waits for its party, 1 coded passage left out", part=True)
    program.press("Details")
    program.wait_for("imported; 1 coded passage came in, 1 was left out", part=True)
    print("dropped")
    program.close()


if __name__ == "__main__":
    main()
