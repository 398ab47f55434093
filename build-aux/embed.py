#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a file into the program: embed.py NAME FILE OUT.c OUT.h gives `sp_data_NAME` (bytes, a NUL after the last) and
`sp_data_NAME_size`. The assembler reads the file, so that megabytes cost the compiler nothing."""
import os
import sys

name, path, source, header = sys.argv[1:]
symbol = "sp_data_" + name
with open(header, "w", encoding="utf-8") as out:
    out.write(f"""#pragma once

#include <glib.h>

extern const char {symbol}[];
#define {symbol}_size ((gsize) {os.path.getsize(path)})
""")
with open(source, "w", encoding="utf-8") as out:
    out.write(f"""#include "{os.path.basename(header)}"

__asm__ (".pushsection .rodata\\n"
         ".balign 16\\n"
         ".global {symbol}\\n"
         "{symbol}:\\n"
         ".incbin \\"{os.path.abspath(path)}\\"\\n"
         ".byte 0\\n"
         ".popsection\\n");
""")
