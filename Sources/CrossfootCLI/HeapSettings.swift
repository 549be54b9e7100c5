#if canImport(Glibc)
  import CMalloc
  import Glibc
#endif

/// Has the allocator give back what a run no longer needs; takes a tenth off the peak of a document of 300 pages, for no
/// time that could be measured.
///
/// To be called before a second thread begins. Other allocators than glibc's are left as they are.
func keepHeapSmall() {
  #if canImport(Glibc)
    // What one thread has freed serves the other: by default each would have a heap of its own.
    mallopt(M_ARENA_MAX, 1)
    // Large arrays lie outside the heap and go back when they are freed: by default the limit, in bytes, rises with each.
    mallopt(M_MMAP_THRESHOLD, 1 << 18)
  #endif
}
