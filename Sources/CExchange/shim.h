#include <fcntl.h>
#include <stdio.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef __linux__
#include <sys/syscall.h>
#include <unistd.h>
#endif

/// Lets two folders change places in one step; 0 where they did. The C library declares it for programs in its own dialect only.
static inline int CExchangeFolders(const char *one, const char *other) {
#ifdef __linux__
    return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2);
#else
    return renamex_np(one, other, RENAME_SWAP);
#endif
}

/// Lets all threads of the C library take memory from one heap, which grows by so many bytes at a time and keeps what is freed,
/// large pieces too; nothing elsewhere.
static inline void CExchangeShareHeap(int growth) {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, growth);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}
