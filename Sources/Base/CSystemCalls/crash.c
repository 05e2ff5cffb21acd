#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

enum { maximum_frames = 64 };

static int report_descriptor = -1;
static uintptr_t module_base;
static uintptr_t stack_low, stack_high;

static void put(unsigned char **cursor, uint64_t value, int size) {
  for (int i = 0; i < size; i++) *(*cursor)++ = (unsigned char)(value >> (8 * i));
}

static void machine_state(const ucontext_t *context, uintptr_t *counter, uintptr_t *frame, uintptr_t *stack) {
#if defined(__linux__) && defined(__x86_64__)
  *counter = (uintptr_t)context->uc_mcontext.gregs[REG_RIP];
  *frame = (uintptr_t)context->uc_mcontext.gregs[REG_RBP];
  *stack = (uintptr_t)context->uc_mcontext.gregs[REG_RSP];
#elif defined(__linux__) && defined(__aarch64__)
  *counter = (uintptr_t)context->uc_mcontext.pc;
  *frame = (uintptr_t)context->uc_mcontext.regs[29];
  *stack = (uintptr_t)context->uc_mcontext.sp;
#else
  *counter = *frame = *stack = 0;
#endif
}

/// The layout is that of a frame holding a `CrashReport`: see WireFormat/CallMessages.swift.
static void on_fatal_signal(int signal_number, siginfo_t *info, void *context) {
  uintptr_t addresses[maximum_frames];
  int count = 0;
  uintptr_t counter = 0, frame = 0, stack = 0;
  machine_state(context, &counter, &frame, &stack);
  addresses[count++] = counter;
  // Frame pointers are followed only while they climb within the stack they started on, so that a smashed one ends the
  // walk instead of crashing the crash handler.
  uintptr_t floor = stack;
  while (count < maximum_frames && frame >= floor && frame >= stack_low && frame + 16 <= stack_high && frame % 8 == 0) {
    const uintptr_t *record = (const uintptr_t *)frame;
    if (record[1] == 0) break;
    addresses[count++] = record[1] - 1;
    floor = frame + 1;
    frame = record[0];
  }
  uintptr_t fault = (uintptr_t)info->si_addr;
  bool overflow = signal_number == SIGSEGV && fault + 65536 > stack && fault < stack + 65536;

  unsigned char message[5 + 8 + 1 + 8 + 8 * maximum_frames];
  unsigned char *cursor = message;
  put(&cursor, 8 + 1 + 8 + 8 * (uint64_t)count, 4);
  put(&cursor, 3, 1);
  put(&cursor, (uint64_t)signal_number, 8);
  put(&cursor, overflow, 1);
  put(&cursor, (uint64_t)count, 8);
  for (int i = 0; i < count; i++) put(&cursor, addresses[i] - module_base, 8);
  ssize_t ignored = write(report_descriptor, message, (size_t)(cursor - message));
  (void)ignored;

  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

int csystem_report_crashes(int descriptor, const void *inside) {
  Dl_info module;
  if (dladdr(inside, &module) == 0) return -1;
  module_base = (uintptr_t)module.dli_fbase;
  report_descriptor = descriptor;

#ifdef __linux__
  // The main thread's stack: from here downwards as far as the limit allows, and a little upwards.
  uintptr_t here = (uintptr_t)&module;
  stack_low = here > (64u << 20) ? here - (64u << 20) : 4096;
  stack_high = here + 65536;
#endif

  // The handler has a stack of its own, or a recursion without end could not be reported.
  size_t size = 65536;
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (memory == MAP_FAILED) return -1;
  stack_t alternate = {.ss_sp = memory, .ss_size = size, .ss_flags = 0};
  if (sigaltstack(&alternate, NULL) != 0) return -1;

  static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_fatal_signal;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND;
    if (sigaction(fatal[i], &action, NULL) != 0) return -1;
  }
  return 0;
}

int csystem_call_stack(uint64_t *addresses, int capacity, const void *inside) {
  Dl_info module;
  if (dladdr(inside, &module) == 0) return 0;
  void *calls[maximum_frames];
  int found = backtrace(calls, maximum_frames);
  int count = 0;
  for (int i = 0; i < found && count < capacity; i++) {
    Dl_info owner;
    if (dladdr(calls[i], &owner) == 0 || owner.dli_fbase != module.dli_fbase) continue;
    // A return address may be the first of the next line.
    addresses[count++] = (uint64_t)((uintptr_t)calls[i] - 1 - (uintptr_t)module.dli_fbase);
  }
  return count;
}
