#if canImport(CMimalloc)
  internal import CMimalloc
#endif

/// Who hands out memory: on Linux mimalloc, which takes the place of `malloc` for the whole program because it is linked.
///
/// Ten thousand records are some millions of small pieces on two threads, and glibc's allocator took a tenth of the
/// processor time for them.
enum Allocator {
  /// For `--timings`. Asked for by the program also so that no linker leaves out a library that nothing seems to use.
  static var name: String {
    #if canImport(CMimalloc)
      let version = mi_version()
      return "mimalloc \(version / 100).\(version / 10 % 10).\(version % 10)"
    #else
      return "the system's"
    #endif
  }
}
