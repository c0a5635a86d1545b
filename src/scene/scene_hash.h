// Hashes of what is drawn, so that two pictures can be compared.
#ifndef PEJL_SCENE_SCENE_HASH_H
#define PEJL_SCENE_SCENE_HASH_H

#include "scene/scene.h"

// Return a hash of all that decides how a command looks, its box included;
// the hash it holds is not read. Of marks and taps it tells their words.
uint64_t
scene_hash_command(const struct scene_command *command);

#endif
