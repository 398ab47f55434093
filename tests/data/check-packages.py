#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each library that meson asks for is explained in the README, and build-aux/debian-packages names no package twice."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
build = "\n".join(p.read_text(encoding="utf-8") for p in [root / "meson.build", *root.glob("src/**/meson.build")])
readme = (root / "README.md").read_text(encoding="utf-8").lower()
packages = [line for line in (root / "build-aux/debian-packages").read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
wrong = [f"{name}: twice in build-aux/debian-packages" for name in sorted({p for p in packages if packages.count(p) > 1})]
for name in sorted(set(re.findall(r"(?:dependency|find_library)\('([a-z0-9.+-]+)'", build)) - {"m"}):
    word = re.sub(r"(-?[0-9.]+)+$", "", name).split("-")[0]
    if word not in readme:
        wrong.append(f"{name}: the README does not say what it is for")
print("\n".join(wrong) or f"{len(packages)} packages")
sys.exit(bool(wrong))
