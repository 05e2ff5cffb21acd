// What Embedded Swift asks of a C library, for wasm32 without one: memory, the three functions that move it, numbers in text.

typedef __SIZE_TYPE__ size;
typedef unsigned char byte;
typedef unsigned int word;

// MARK: - Memory

// Blocks have 2^k or 1.5·2^k bytes, from 32 on; those of a size that are free form a list. Memory is taken from the end of the heap
// where a list is empty, and never given back to the page.

struct block { struct block *next; };

// Stands before what is handed out.
struct header { word start, kind; };

static struct block *free_blocks[64];
static size heap_end;
extern byte __heap_base;

// The smallest kind of block with room for so many bytes, at least 32.
static word kind_of(size count) {
  if (count < 32) count = 32;
  word power = 31 - __builtin_clz((word)count - 1);
  return count <= (size)3 << (power - 1) ? 2 * power - 1 : 2 * power;
}

static size size_of(word kind) { return (size)(2 + (kind & 1)) << (kind >> 1); }

static size new_block(size count) {
  if (!heap_end) heap_end = ((size)&__heap_base + 15) & ~(size)15;
  size start = heap_end, pages = __builtin_wasm_memory_size(0);
  if (count > 0xfffffff0u - start) return 0;
  size end = start + count, wanted = (end + 65535) >> 16;
  // A sixteenth more than is needed, so that growing is rare.
  if (wanted > pages && __builtin_wasm_memory_grow(0, wanted - pages + pages / 16) == (size)-1 &&
      __builtin_wasm_memory_grow(0, wanted - pages) == (size)-1)
    return 0;
  heap_end = end;
  return start;
}

int posix_memalign(void **result, size alignment, size count) {
  if (alignment < 16) alignment = 16;
  if (count > 0x7fffffff - alignment) return 12;
  word kind = kind_of(count + sizeof(struct header) + alignment);
  struct block *block = free_blocks[kind];
  if (block) free_blocks[kind] = block->next;
  else if (!(block = (struct block *)new_block(size_of(kind)))) return 12;
  size start = (size)block, place = (start + sizeof(struct header) + alignment - 1) & ~(alignment - 1);
  ((struct header *)place)[-1] = (struct header){(word)start, kind};
  *result = (void *)place;
  return 0;
}

__attribute__((export_name("allocate"))) void *malloc(size count) {
  void *result;
  return posix_memalign(&result, 16, count) ? 0 : result;
}

__attribute__((export_name("release"))) void free(void *place) {
  if (!place) return;
  struct header header = ((struct header *)place)[-1];
  struct block *block = (struct block *)(size)header.start;
  block->next = free_blocks[header.kind];
  free_blocks[header.kind] = block;
}

void *memcpy(void *to, const void *from, size count) { return __builtin_memcpy(to, from, count); }

void *memmove(void *to, const void *from, size count) { return __builtin_memmove(to, from, count); }

void *memset(void *to, int value, size count) { return __builtin_memset(to, value, count); }

int memcmp(const void *left, const void *right, size count) {
  const byte *a = left, *b = right;
  for (size i = 0; i < count; i++)
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}

// MARK: - Arithmetic

struct wide { unsigned long long low, high; };

// 64 by 64 bits to 128, as multiplications that notice an overflow ask for it: of halves, as by hand.
void __multi3(
    struct wide *result, unsigned long long a, unsigned long long a_high, unsigned long long b, unsigned long long b_high) {
  unsigned long long a0 = (word)a, a1 = a >> 32, b0 = (word)b, b1 = b >> 32;
  unsigned long long low = a0 * b0, left = a1 * b0, right = a0 * b1;
  unsigned long long middle = (low >> 32) + (word)left + (word)right;
  result->low = middle << 32 | (word)low;
  result->high = a1 * b1 + (left >> 32) + (right >> 32) + (middle >> 32) + a * b_high + a_high * b;
}

// To the nearest whole number, halves away from zero.
double round(double x) {
  double whole = __builtin_trunc(x);
  return __builtin_fabs(x - whole) < 0.5 ? whole : whole + __builtin_copysign(1, x);
}

// MARK: - The rest

// The seed of hashing, the same on every page: nothing here is kept for anybody else.
void arc4random_buf(void *place, size count) { __builtin_memset(place, 0, count); }

// What a number's text means, rounded correctly; NaN for what is none. The page knows.
__attribute__((import_module("page"), import_name("number"))) double page_number(const char *text, size count);

const char *_swift_stdlib_strtod_clocale(const char *text, double *result) {
  size count = 0;
  while (text[count]) count++;
  *result = page_number(text, count);
  return *result != *result ? 0 : text + count;
}
