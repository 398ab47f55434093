#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Links to a web server that misbehaves, and to addresses that must not be reached: test-hostile-web.py STANDPOINT-CLI.
The server and the list of what it does are not part of the project; without SP_SHARED the test is skipped. Prints TAP."""
import ast
import concurrent.futures
import os
import pathlib
import resource
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

CLI = os.path.abspath(sys.argv[1])
SERVER = pathlib.Path(os.environ.get("SP_SHARED", "")) / "reliability" / "hostile_httpd.py"
SECONDS, MEBIBYTES = 45, 512


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def rows(port):
    """(address, expectation, why, whether local addresses are allowed) of all that the server's list has."""
    listed = subprocess.run([sys.executable, SERVER, "--port", str(port), "--list"], capture_output=True, check=True)
    for line in listed.stdout.decode("utf-8").splitlines():
        address, expected, why = line.split("\t")
        forbidden = address.startswith("default ")
        address = address.removeprefix("default ")
        yield ast.literal_eval(address) if address[0] in "'\"" else address, expected, why, not forbidden


def count_articles(project):
    with sqlite3.connect(project) as connection:
        return connection.execute("SELECT count(*) FROM article").fetchone()[0]


def check(row):
    """What is wrong with how the program took the row's address, or None."""
    address, expected, _why, allowed = row
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder) / "p.standpoint"
        command = [CLI, "import", project, address] + ["--allow-local"] * allowed
        # libsoup complains of some answers in the log, which must not end the program here.
        environment = {**os.environ, "G_DEBUG": ""}
        start = time.monotonic()
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, cwd=folder, env=environment)
        except subprocess.TimeoutExpired:
            return f"takes longer than {SECONDS} s"
        except ValueError:  # an address that no command line can hold
            return None
        errors = done.stderr.decode("utf-8").splitlines()
        if done.returncode != (0 if expected == "import" else 1) and not (expected == "either" and done.returncode == 0):
            return f"exit {done.returncode} after {time.monotonic() - start:.1f} s: {errors}"
        if count_articles(project) != (done.returncode == 0):
            return "stored what it refused, or did not store"
        if len(errors) != done.returncode or any(len(line) > 400 or not line.isprintable() for line in errors):
            return f"no clear line: {errors}"
        if os.listdir(folder) != ["p.standpoint"]:
            return f"wrote {os.listdir(folder)}"
    return None


def main():
    if not SERVER.is_file():
        print("1..0 # SKIP the hostile web server is not here (SP_SHARED)")
        return
    port = free_port()
    scenarios = list(rows(port))
    server = subprocess.Popen([sys.executable, SERVER, "--port", str(port)], stdout=subprocess.PIPE)
    try:
        server.stdout.readline()
        # Most wait for the server: the slow ones begin first, and many go at once.
        scenarios.sort(key=lambda row: "slow" not in row[0] and "hang" not in row[0])
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            results = list(pool.map(check, scenarios))
    finally:
        server.kill()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(f"1..{len(scenarios) + 1}")
    for number, (row, wrong) in enumerate(zip(scenarios, results), 1):
        print(f"{'not ok' if wrong else 'ok'} {number} {row[0][:80]!a} {row[1]}: {row[2]}".replace("#", "%"))
        if wrong:
            print(f"# {wrong}")
    print(f"{'ok' if peak <= MEBIBYTES else 'not ok'} {len(scenarios) + 1} peak memory {peak} MiB")


main()
