#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES lists each file that has text to translate, in order, and no other."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
listed = [line for line in (root / "po/POTFILES").read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
marked = {str(p.relative_to(root)) for p in (root / "data").glob("org.standpoint.*") if p.suffix in (".in", ".xml") and "mime" not in p.name}
for path in list((root / "src").rglob("*.c")):
    if re.search(r"\b(?:_|N_|C_|NC_|ngettext|g_dngettext)\s*\(\"", path.read_text(encoding="utf-8")):
        marked.add(str(path.relative_to(root)))
for path in (root / "ui").glob("*.ui"):
    if 'translatable="' in path.read_text(encoding="utf-8"):
        marked.add(str(path.relative_to(root)))

wrong = [f"{name}: has text to translate, add it to po/POTFILES" for name in sorted(marked - set(listed))]
wrong += [f"{name}: is in po/POTFILES, but has no text to translate or does not exist" for name in sorted(set(listed) - marked)]
if listed != sorted(listed):
    wrong.append("po/POTFILES is not in order")
print("\n".join(wrong) or f"{len(listed)} files")
sys.exit(bool(wrong))
