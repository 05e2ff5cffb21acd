// libedit is found when the program runs, not when it is built: nobody has to install its headers, and without it prompts
// still work, only without arrow keys.

#include "CLineEditing.h"

#include <dlfcn.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *(*readLine)(const char *);
static int (*addHistory)(const char *);

static void find(void) {
  static bool isLookedFor = false;
  if (isLookedFor) return;
  isLookedFor = true;
  const char *names[] = {"libedit.so.2", "libedit.so.0", "libedit.so", "/usr/lib/libedit.dylib"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    void *library = dlopen(names[index], RTLD_LAZY | RTLD_LOCAL);
    if (library == NULL) continue;
    readLine = (char *(*)(const char *))dlsym(library, "readline");
    addHistory = (int (*)(const char *))dlsym(library, "add_history");
    if (readLine != NULL) break;
  }
  // Letters beyond ASCII are typed as well.
  const char *locale = setlocale(LC_CTYPE, "");
  if (locale == NULL || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0) setlocale(LC_CTYPE, "C.UTF-8");
}

bool lineEditingIsAvailable(void) {
  find();
  return readLine != NULL;
}

char *lineEditingRead(const char *prompt) {
  find();
  return readLine == NULL ? NULL : readLine(prompt);
}

void lineEditingRemember(const char *line) {
  find();
  if (addHistory != NULL) addHistory(line);
}

static char farewellText[1024];

static void sayFarewell(int signal) {
  (void)signal;
  ssize_t written = write(STDOUT_FILENO, farewellText, strlen(farewellText));
  (void)written;
  _exit(130);
}

void lineEditingSayOnInterrupt(const char *farewell) {
  strncpy(farewellText, farewell, sizeof farewellText - 1);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = sayFarewell;
  sigaction(SIGINT, &action, NULL);
}

void lineEditingRelease(char *line) { free(line); }
