// Text bonds: spaces that a line does not end at, for what stands on both sides
// of them is one word to the eye.
#ifndef PEJL_SCENE_TEXT_BOND_H
#define PEJL_SCENE_TEXT_BOND_H

#include <stdbool.h>
#include <stddef.h>

// Say whether the space at `space` holds a number to what it belongs to: "kl.
// 13", "uge 47", "§ 5", "nr. 3", "12 %", "3 mio.", "3. marts", "3 March".
bool
text_bond_holds(const char *words, size_t length, size_t space);

#endif
