/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-id.h"

G_BEGIN_DECLS

/* Who publishes articles. Counted by reference; not changed once shared. */
typedef struct
{
  SpId id;
  char *name;
  char *url; /* its site, or NULL */
} SpOutlet;

SpOutlet *sp_outlet_new (void);
SpOutlet *sp_outlet_ref (SpOutlet *self);
void sp_outlet_unref (SpOutlet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpOutlet, sp_outlet_unref)

G_END_DECLS
