# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window share: start the program, find things by the accessibility bus, press keys, drag."""
import os
import signal
import subprocess
import sys
import time

# For the program alone: the bus's own library warns in here whenever a widget goes while it is looked at.
PROGRAM_ENV = {**os.environ, "G_DEBUG": "fatal-warnings"}
os.environ.pop("G_DEBUG", None)

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
except (ImportError, ValueError):
    print("SKIP: the accessibility bus is not usable from Python (python3-gi, gir1.2-atspi-2.0)")
    sys.exit(77)

Atspi.init()
SCRATCH = os.environ["SCRATCH"]


def wait(what, look, seconds=20):
    """What LOOK returns once it is true; fails with WHAT when that takes too long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = look()
        except gi.repository.GLib.Error:
            found = None  # a widget that went while it was looked at
        if found:
            return found
        time.sleep(0.03)
        # the bus library learns of new children only while its events are handled
        while gi.repository.GLib.MainContext.default().iteration(False):
            pass
    raise AssertionError(f"waited {seconds} s in vain: {what}")


def key(*keys):
    subprocess.run(["xdotool", "key", *keys], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)


def click(x, y):
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)


def window_of(title):
    """The X window whose title holds TITLE."""

    def look():
        out = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True).stdout
        return out.split()[-1] if out.split() else None

    return wait(f"a window called {title}", look)


def place_of(window):
    out = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True).stdout
    values = dict(line.split("=") for line in out.split())
    return [int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")]


def drag(source, target):
    """Moves the pointer from the middle of one X window to the middle of another with the button down."""
    x, y, width, height = place_of(source)
    start = (x + width // 2, y + height // 2)
    x, y, width, height = place_of(target)
    end = (x + width * 3 // 4, y + height * 3 // 4)
    move = lambda px, py: subprocess.run(["xdotool", "mousemove", str(px), str(py)], check=True)
    move(*start)
    time.sleep(0.2)
    subprocess.run(["xdotool", "mousedown", "1"], check=True)
    for step in range(1, 11):
        move(start[0] + 2 * step, start[1] + 2 * step)
        time.sleep(0.02)
    for step in range(1, 21):
        move(start[0] + 20 + (end[0] - start[0] - 20) * step // 20, start[1] + 20 + (end[1] - start[1] - 20) * step // 20)
        time.sleep(0.02)
    time.sleep(0.3)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)


def drop(kind, *things):
    """Drags THINGS onto the program's window; returns the seconds until the source was told that they have arrived."""
    source = subprocess.Popen([os.environ["DRAG_SOURCE"], kind, *things], stdout=subprocess.PIPE, text=True)
    window = window_of("^drag source$")
    target = window_of("Standpoint$")
    subprocess.run(["xdotool", "windowmove", window, "20", "20"], check=True)
    subprocess.run(["xdotool", "windowsize", target, "800", "600"], check=True)
    subprocess.run(["xdotool", "windowmove", target, "300", "150"], check=True)
    subprocess.run(["xdotool", "windowraise", window], check=True)
    time.sleep(0.5)
    drag(window, target)
    dropped = time.monotonic()
    for line in source.stdout:
        if line.strip() == "ended":
            break
    seconds = time.monotonic() - dropped
    source.terminate()
    source.wait()
    return seconds


class Program:
    """The program as it runs, seen through the accessibility bus."""

    def __init__(self, *arguments):
        self.log = open(os.path.join(SCRATCH, "log"), "a+")
        self.process = subprocess.Popen(
            [os.environ["STANDPOINT"], *arguments], stdout=self.log, stderr=self.log, env=PROGRAM_ENV
        )
        self.root = wait("the program on the accessibility bus", self.find_root)
        self.root.set_cache_mask(Atspi.Cache.NONE)  # a child that is remembered hides those that came later

    def find_root(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        return None

    def walk(self):
        if self.process.poll() is not None:
            self.log.seek(0)
            raise AssertionError(f"the program ended with {self.process.returncode}:\n{self.log.read()}")
        todo = [self.root]
        while todo:
            node = todo.pop()
            if node is None:
                continue
            yield node
            todo.extend(node.get_child_at_index(i) for i in reversed(range(min(node.get_child_count(), 500))))

    @staticmethod
    def name(node):
        """A node's name; for a button with a mnemonic GTK 4.8 puts the raw label in front."""
        name = node.get_name() or ""
        if name.startswith("_") or " " in name:
            half = len(name) // 2
            if name[: half + 1].replace("_", "").strip() == name[half + 1 :].strip():
                return name[half + 1 :].strip()
        return name

    @staticmethod
    def is_on_screen(node):
        """GTK 4.8 does not tell what is showing; what was never shown has no size."""
        return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW).width > 0

    def find(self, text, role=None, part=False):
        """The first thing on screen that is called TEXT (or has it in its name)."""
        for node in self.walk():
            name = self.name(node)
            if (name == text or part and text in name) and (role is None or node.get_role_name() == role):
                if self.is_on_screen(node):
                    return node
        return None

    def wait_for(self, text, role=None, part=False, seconds=20):
        return wait(f"“{text}”", lambda: self.find(text, role, part), seconds)

    def wait_for_field(self):
        """Waits until a text field has the keyboard."""
        focused = Atspi.StateType.FOCUSED
        fields = ("text", "entry")
        wait(
            "a field with the keyboard",
            lambda: any(n.get_role_name() in fields and n.get_state_set().contains(focused) for n in self.walk()),
        )

    def press(self, text, part=False):
        node = self.wait_for(text, part=part)
        while node.get_role_name() == "label":
            node = node.get_parent()
        Atspi.Action.do_action(node, 0)

    def click(self, text):
        """Presses the pointer's button in the middle of what is called TEXT."""
        box = Atspi.Component.get_extents(self.wait_for(text), Atspi.CoordType.WINDOW)
        x, y, _width, _height = place_of(window_of("Standpoint$"))
        subprocess.run(["xdotool", "mousemove", str(x + box.x + box.width // 2), str(y + box.y + box.height // 2)], check=True)
        subprocess.run(["xdotool", "click", "1"], check=True)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait()

    def kill(self):
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()
