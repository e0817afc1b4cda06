/* The minimal cost of reading a catalog: walks a folder, opens each page below its folder's
   descriptor, reads it into one buffer, closes it; one thread, no allocation for a file. Pages are
   the files with one ending, links to files among them; a link to nothing is skipped.

   cc -O2 -o read-floor read-floor.c && ./read-floor folder [.md] */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { deepest = 64 };
static char buffer[16 << 20];
static const char *ending = ".md";
static long pages, bytes;

static void fail(const char *name) {
  fprintf(stderr, "read-floor: %s: %s\n", name, strerror(errno));
  exit(2);
}

static void read_page(int folder, const char *name, int is_link) {
  int file = openat(folder, name, O_RDONLY | O_CLOEXEC);
  if (file < 0 && is_link && errno == ENOENT) return;
  if (file < 0) fail(name);
  ssize_t count;
  size_t size = 0;
  while ((count = read(file, buffer + size, sizeof buffer - size)) > 0) size += count;
  if (count < 0) fail(name);
  close(file);
  pages += 1;
  bytes += size;
}

static int is_page(const char *name) {
  size_t length = strlen(name), end = strlen(ending);
  return length > end && !strcmp(name + length - end, ending);
}

static void walk(int folder, int depth) {
  DIR *entries = fdopendir(folder);
  if (!entries) fail("folder");
  struct dirent *entry;
  while ((errno = 0, entry = readdir(entries))) {
    const char *name = entry->d_name;
    if (name[0] == '.') continue;
    if (entry->d_type == DT_DIR && depth < deepest) {
      int inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      if (inner < 0) fail(name);
      walk(inner, depth + 1);
    } else if ((entry->d_type == DT_REG || entry->d_type == DT_LNK) && is_page(name)) {
      read_page(folder, name, entry->d_type == DT_LNK);
    }
  }
  if (errno) fail("folder");
  closedir(entries);
}

int main(int count, char **arguments) {
  if (count != 2 && count != 3) {
    fprintf(stderr, "usage: read-floor folder [.md]\n");
    return 2;
  }
  if (count == 3) ending = arguments[2];
  int root = open(arguments[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (root < 0) fail(arguments[1]);
  walk(root, 0);
  printf("%ld pages, %ld bytes\n", pages, bytes);
  return 0;
}
