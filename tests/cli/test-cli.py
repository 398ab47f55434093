#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line, run as a person or a script runs it: test-cli.py STANDPOINT-CLI SAMPLE-FOLDER. Prints TAP."""
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

CLI, SAMPLE = sys.argv[1], pathlib.Path(sys.argv[2])
PAGES = sorted(str(page) for page in SAMPLE.glob("*.html"))
ARTICLE = "A title\n\nMayor Ann Lowe said the bridge was unsafe. “We will not pay,” the traders’ union said.\n"
tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, status=0, stdin=None):
    """Runs a command, checks its exit status, and returns (standard output, standard error)."""
    done = subprocess.run([CLI, *map(str, arguments)], input=stdin, capture_output=True, timeout=60)
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == status, f"{arguments}: exit {done.returncode}, expected {status}\n{out}{err}"
    for line in err.splitlines():
        assert len(line) <= 400 and line.startswith("standpoint-cli: "), f"not a clear line: {line!r}"
        assert all(ord(c) >= 0x20 and not 0x7F <= ord(c) < 0xA0 and c not in "\u202a\u202e" for c in line), repr(line)
    assert bool(err) == (status != 0), f"{arguments}: exit {status} with messages {err!r}"
    return out, err


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


@test
def help_and_usage(folder):
    assert "compare" in run("--help")[0]
    run("no-such-command", status=2)
    run("import", status=2)
    run("grid", folder / "x.standpoint", "--rows", "party", "--columns", "party", status=2)


@test
def new_refuses_what_stands(folder):
    project = folder / "p.standpoint"
    assert lines(run("new", project, "--json")[0]) == [{"project": str(project)}]
    before = project.read_bytes()
    run("new", project, status=3)
    assert project.read_bytes() == before
    assert not list(folder.glob("*-journal"))


@test
def what_does_not_arrive_is_not_done(folder):
    project = folder / "p.standpoint"
    run("import", project, PAGES[0])
    before = project.read_bytes()
    with open("/dev/full", "wb") as full:
        done = subprocess.run([CLI, "list", project], stdout=full, stderr=subprocess.PIPE, timeout=60)
        assert done.returncode == 1 and len(done.stderr.splitlines()) == 1, done
    for closed in (">&-", "<&- >&- 2>&-"):
        done = subprocess.run(["sh", "-c", f'"$0" list "$1" {closed}', CLI, project], capture_output=True, timeout=60)
        assert done.returncode == 1, done
    assert project.read_bytes() == before


@test
def messages_name_what_to_do(folder):
    project = folder / "p.standpoint"
    run("new", project)
    assert run("new", project, status=3)[1].count(str(project)) == 1
    assert "standpoint-cli import P FILE" in run("import", project, status=2)[1]
    assert "standpoint-cli grid [OPTION…] P" in run("grid", "--help")[0]
    assert "no story" in run("grid", project, "--story", "Nope", status=2)[1]
    assert "its folder is not there" in run("export", project, "-o", folder / "none" / "r.pdf", status=1)[1]
    (folder / "list").write_bytes(os.fsencode(PAGES[0]) + b"\r\n\r\n")
    assert len(lines(run("extract", "--files-from", folder / "list", "--json")[0])) == 1


@test
def a_foreign_file_is_left_as_it_is(folder):
    foreign = folder / "foreign.standpoint"
    foreign.write_bytes(b"not a database")
    for command in (("check", foreign), ("list", foreign), ("import", foreign, PAGES[0]), ("grid", foreign)):
        run(*command, status=3)
    assert foreign.read_bytes() == b"not a database"
    run("check", folder / "missing.standpoint", status=3)
    assert not (folder / "missing.standpoint").exists()


@test
def import_and_look(folder):
    project = folder / "p.standpoint"
    outcomes = lines(run("import", project, *PAGES, "--json")[0])
    assert [o["status"] for o in outcomes] == ["imported"] * 3, outcomes
    assert [o["status"] for o in lines(run("import", project, PAGES[0], "--json")[0])] == ["duplicate"]
    articles = lines(run("list", project, "articles", "--json")[0])
    assert [a["outlet"] for a in articles] == ["Levant Monitor", "Northgate Dispatch", "Volga Courier"], articles
    assert articles[1]["author"] == ["Helen Marsh"] and articles[1]["date"].startswith("2016-09-17")
    hits = lines(run("search", project, "convoys", "--json")[0])
    texts = {str(i): t for i, t in sqlite3.connect(project).execute("SELECT id, text FROM article")}
    assert hits and all(texts[h["article"]][h["start"]:h["end"]].lower().startswith("convoy") for h in hits), hits
    checks = lines(run("check", project, "--json")[0])
    assert checks and all(c["ok"] for c in checks)


@test
def refusals_leave_nothing(folder):
    project = folder / "p.standpoint"
    run("new", project)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "empty-folder").mkdir()
    hostile = folder / "a\033[31m\u202eb.txt"
    hostile.write_bytes(b"\0\1\2")
    _, err = run("import", project, folder / "empty.txt", folder / "empty-folder", hostile, folder / "missing.txt", status=1)
    assert len(err.splitlines()) == 4, err
    assert not lines(run("list", project, "--json")[0])


@test
def ways_in(folder):
    project = folder / "p.standpoint"
    (folder / "many").mkdir()
    for number in range(5):
        (folder / "many" / f"{number}.txt").write_text(ARTICLE.replace("bridge", f"bridge number {number} of the canal, built in 19{number}0,"))
    (folder / "list").write_text(f"{folder}/many/0.txt\n{PAGES[0]}\n")
    assert len(lines(run("import", project, folder / "many", "--json", "--jobs", 2)[0])) == 5
    out = run("import", project, "--files-from", folder / "list", "--ack")[0]
    assert "ack 1\n" in out and "ack 2\n" not in out
    assert lines(run("import", project, "-", "--json", stdin=ARTICLE.encode())[0])[0]["status"] in ("imported", "near-duplicate")
    run("import", project, "https://example.invalid/", status=1)


@test
def extract_and_attribute(folder):
    page = lines(run("extract", PAGES[1], "--json")[0])[0]
    assert page["title"] == "US Accuses Russia of Failing to Press Damascus on Aid" and page["lang"] == "en"
    assert "Privacy" not in page["text"] and "weather map" not in page["text"] and not page["text"].startswith(page["title"])
    run("extract", *PAGES, "--out-dir", folder / "out")
    assert len(list((folder / "out").glob("*.json"))) == 3
    (folder / "lines.jsonl").write_text("\n".join(json.dumps({"id": f"n{i}", "text": ARTICLE}) for i in range(3)) + "\n[[[\n")
    out = lines(run("attribute", folder / "lines.jsonl", "--json", status=1)[0])
    assert [o["id"] for o in out] == ["n0", "n1", "n2"]
    for attribution in out[0]["attributions"]:
        assert {"source", "cue", "content", "form", "kind", "party", "confidence"} <= attribution.keys()
    spoken = [ARTICLE[s:e] for a in out[0]["attributions"] for s, e in a["content"]]
    assert any("We will not pay" in s for s in spoken) and any("bridge was unsafe" in s for s in spoken), spoken


@test
def propose_quotes_stand_in_the_text(folder):
    grid = lines(run("propose", *PAGES, "--json")[0])[0]
    texts = {}
    for page in PAGES:
        article = lines(run("extract", page, "--json")[0])[0]
        texts[pathlib.Path(page).stem] = article["title"] + "\n\n" + article["text"]
    assert {a["id"] for a in grid["articles"]} == texts.keys()
    parties, issues = {p["id"]: p["name"] for p in grid["parties"]}, {i["id"] for i in grid["issues"]}
    for position in grid["positions"]:
        assert position["party"] in parties and position["issue"] in issues
        for evidence in position["evidence"]:
            assert texts[evidence["article"]][evidence["start"]:evidence["end"]] == evidence["quote"]
    speakers = {parties[p["party"]] for p in grid["positions"]}
    assert {"Russia", "United States"} <= speakers, speakers


@test
def compare_makes_a_report(folder):
    project, report = folder / "p.standpoint", folder / "r.pdf"
    result = lines(run("compare", *PAGES, "-o", report, "--project", project, "--json")[0])[0]
    assert result["articles"] == 3 and result["positions"] > 5 and result["evidence"] >= result["positions"]
    assert report.read_bytes().startswith(b"%PDF-")
    assert all(p["status"] == "accepted" for p in lines(run("list", project, "positions", "--json")[0]))
    for row in ("issue", "party", "article"):
        column = "outlet" if row != "issue" else "party"
        cells = lines(run("grid", project, "--rows", row, "--columns", column, "--json")[0])
        assert any(c["positions"] for c in cells) and {"row", "column", "state", "summary"} <= cells[0].keys()
    for suffix in ("pdf", "html", "csv", "json"):
        made = lines(run("export", project, "-o", folder / f"e.{suffix}", "--json")[0])[0]
        assert made["bytes"] == (folder / f"e.{suffix}").stat().st_size > 500
    run("export", project, "-o", folder / "e.exe", status=2)
    run("compare", folder / "missing.txt", "-o", folder / "none.pdf", status=1)
    assert not (folder / "none.pdf").exists()


@test
def the_same_content_gives_the_same_bytes(folder):
    project = folder / "p.standpoint"
    os.environ["SOURCE_DATE_EPOCH"] = "1474120800"
    run("compare", *PAGES, "-o", folder / "1.pdf", "--project", project)
    run("export", project, "-o", folder / "2.pdf")
    run("export", project, "-o", folder / "3.pdf")
    del os.environ["SOURCE_DATE_EPOCH"]
    assert (folder / "2.pdf").read_bytes() == (folder / "3.pdf").read_bytes()


@test
def a_changed_quote_is_found(folder):
    project = folder / "p.standpoint"
    run("compare", *PAGES, "-o", folder / "r.pdf", "--project", project)
    connection = sqlite3.connect(project)
    connection.execute("UPDATE evidence SET quote = quote || '!' WHERE id = (SELECT min(id) FROM evidence)")
    connection.commit()
    connection.close()
    checks = lines(run("check", project, "--json", status=1)[0])
    assert [c["check"] for c in checks if not c["ok"]] == ["quotes"], checks


failures = 0
print(f"1..{len(tests)}", flush=True)
for number, function in enumerate(tests, 1):
    with tempfile.TemporaryDirectory(prefix="test-cli.") as place:
        try:
            function(pathlib.Path(place))
            print(f"ok {number} - {function.__name__}", flush=True)
        except (AssertionError, OSError, ValueError, KeyError, IndexError, subprocess.TimeoutExpired) as error:
            failures += 1
            print(f"not ok {number} - {function.__name__}", flush=True)
            print("\n".join("# " + line for line in f"{type(error).__name__}: {error}".splitlines()), flush=True)
sys.exit(failures > 0)
