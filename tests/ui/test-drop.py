#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program drops on the window becomes articles, and is still there when the window is killed at once."""
import os
import subprocess

import desk

ARTICLE = """Ferry Talks End Without a Deal

HARBOUR TOWN — The ferry company accused the port authority on Tuesday of blocking the winter timetable.

“We asked for two berths and were given none,” said Ada Lund, the company's director. The port authority denied that
and said the berths had been free since March.
"""


def drop(program, kind, *things):
    """Drags THINGS onto the window, and returns when the source was told that they have arrived."""
    source = subprocess.Popen([os.environ["DRAG_SOURCE"], kind, *things], stdout=subprocess.PIPE, text=True)
    window = desk.window_of("^drag source$")
    target = desk.window_of("Standpoint$")
    subprocess.run(["xdotool", "windowmove", window, "20", "20"], check=True)
    subprocess.run(["xdotool", "windowsize", target, "800", "600"], check=True)
    subprocess.run(["xdotool", "windowmove", target, "300", "150"], check=True)
    subprocess.run(["xdotool", "windowraise", window], check=True)
    desk.time.sleep(0.5)
    desk.drag(window, target)
    for line in source.stdout:
        if line.strip() == "ended":
            break
    source.terminate()
    source.wait()


def main():
    path = os.path.join(desk.SCRATCH, "ferry talks ü.txt")
    project = os.path.join(os.environ["HOME"], "Documents", "Untitled.standpoint")
    with open(path, "w", encoding="utf-8") as file:
        file.write(ARTICLE)

    program = desk.Program()
    program.wait_for("Drop Articles Here")
    drop(program, "files", path)
    program.kill()
    assert os.path.exists(project)
    print("dropped and killed")

    program = desk.Program(project)
    program.wait_for("Ferry Talks End Without a Deal")
    print("the article is there")

    drop(program, "text", "Port Authority Opens Its Books\n\nHARBOUR TOWN — The port authority published its berth lists.")
    program.wait_for("Port Authority Opens Its Books")
    print("text becomes an article")
    drop(program, "files", path)
    program.wait_for("already", part=True)
    print("a second copy is told of")
    drop(program, "link", "https://example.org/news/1")
    program.wait_for("example.org", part=True)
    print("a link is answered")
    program.close()


main()
