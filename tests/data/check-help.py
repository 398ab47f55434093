#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help pages are well-formed, every page is reached from a guide that exists, and no link leads nowhere."""
import pathlib
import sys
import xml.etree.ElementTree as ET

NS = "{http://projectmallard.org/1.0/}"
pages = {path.stem: ET.parse(path).getroot() for path in pathlib.Path(sys.argv[1]).glob("*.page")}
wrong = [f"{name}: its id is {page.get('id')}" for name, page in pages.items() if page.get("id") != name]
for name, page in pages.items():
    links = [link.get("xref") for link in page.iter(NS + "link") if link.get("xref")]
    wrong += [f"{name}: links to {xref}, which is not there" for xref in links if xref not in pages]
    if page.get("type") != "guide" and not links:
        wrong.append(f"{name}: no guide leads to it")
    if page.find(NS + "title") is None or page.find(f"{NS}info/{NS}desc") is None:
        wrong.append(f"{name}: has no title or description")
print("\n".join(wrong) or f"{len(pages)} pages")
sys.exit(bool(wrong) or "index" not in pages)
