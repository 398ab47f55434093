#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program drops on the window becomes articles, and is still there when the window is killed at once."""
import os

import desk

ARTICLE = """Ferry Talks End Without a Deal

HARBOUR TOWN — The ferry company accused the port authority on Tuesday of blocking the winter timetable.

“We asked for two berths and were given none,” said Ada Lund, the company's director. The port authority denied that
and said the berths had been free since March.
"""


def main():
    path = os.path.join(desk.SCRATCH, "ferry talks ü.txt")
    project = os.path.join(os.environ["HOME"], "Documents", "Untitled.standpoint")
    with open(path, "w", encoding="utf-8") as file:
        file.write(ARTICLE)

    program = desk.Program()
    program.wait_for("Drop Articles Here")
    desk.drop("files", path)
    program.kill()
    assert os.path.exists(project)
    print("dropped and killed")

    program = desk.Program(project)
    program.wait_for("Ferry Talks End Without a Deal")
    print("the article is there")

    desk.drop("text", "Port Authority Opens Its Books\n\nHARBOUR TOWN — The port authority published its berth lists.")
    program.wait_for("Port Authority Opens Its Books")
    print("text becomes an article")
    desk.drop("files", path)
    program.wait_for("already", part=True)
    print("a second copy is told of")
    page = "<meta charset=utf-8><h2>Pilots Side With the Port</h2><p>The pilots <b>agreed</b>.</p><p>They said so twice.</p>"
    desk.drop("offer", "text/html", page, "text/plain", "one line", "chromium/x-source-url", "https://www.harbour.example/a")
    program.wait_for("Pilots Side With the Port")
    program.wait_for("harbour.example", part=True)
    print("a selection keeps its paragraphs and its page")
    address = os.path.join(desk.SCRATCH, "address")
    with open(address, "wb") as file:
        file.write("https://unknown.invalid/b\nA headline".encode("utf-16-le"))
    desk.drop("offer", "text/x-moz-url", "@" + address)
    program.wait_for("unknown.invalid", part=True)
    print("a browser's own link is answered")
    desk.drop("link", "https://example.org/news/1")
    program.wait_for("example.org", part=True)
    print("a link is answered")
    program.close()


main()
