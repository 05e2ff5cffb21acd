#ifndef CLINEEDITING_H
#define CLINEEDITING_H

#include <stdbool.h>

/// Whether a line-editing library was found: arrow keys and a history in prompts.
bool lineEditingIsAvailable(void);

/// Reads a line from the terminal, with editing; NULL at the end of input. To be given to lineEditingRelease().
char *lineEditingRead(const char *prompt);

/// Forgets a line that was read.
void lineEditingRelease(char *line);

/// Adds a line to the history that the up arrow brings back.
void lineEditingRemember(const char *line);

/// From now on Ctrl-C writes `farewell` to standard output and ends the program with status 130.
void lineEditingSayOnInterrupt(const char *farewell);

#endif
