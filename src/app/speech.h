// Speech: a page read aloud by a voice that is installed, as a child process.
#ifndef PEJL_APP_SPEECH_H
#define PEJL_APP_SPEECH_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// All-zero: no voice is known and nothing is read. Main thread.
struct speech {
    int voice;       // of those that speech.c knows, from 1; 0: none found
    pid_t child;     // which reads now, and leads its process group; 0: none
    pid_t canceller; // which tells speech-dispatcher to be silent; 0: none
};

// Look for a voice on $PATH: speech-dispatcher's spd-say, else espeak-ng.
void
speech_find(struct speech *speech);

// Say whether there is a voice.
bool
speech_is_there(const struct speech *speech);

// Read `words` in `language` ("da" or "en"), and no more what is read now.
// False, logged once, if that cannot be done; then there is no voice any more.
bool
speech_begin(struct speech *speech, const char *language, const char *words);

// Be silent at once. Accepts that nothing is read.
void
speech_stop(struct speech *speech);

// Say whether something is read. Learns here that the child has ended.
bool
speech_is_running(struct speech *speech);

#endif
