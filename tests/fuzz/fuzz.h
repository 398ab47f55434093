/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls; fuzz-main.c calls it too where there is no libFuzzer. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
