#if canImport(CMimalloc)
  internal import CMimalloc
#endif
internal import CProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program that started this one may have left it with, set right before anything else is done.
func prepareProcess() {
  // Whoever reads what we say may stop listening; then writing fails, and the work goes on.
  signal(SIGPIPE, SIG_IGN)
  // A file that took the place of a standard output would get what is said there.
  while true {
    let descriptor = open("/dev/null", O_RDWR)
    guard descriptor >= 0, descriptor <= STDERR_FILENO else {
      if descriptor >= 0 { close(descriptor) }
      break
    }
  }
  fairlead_watch_workers()
  endWithoutMemory()
  needDescriptors()
  needThreads()
}

/// As many open files as the system lets us have. With fewer than a handful, parts of Swift that cannot be told stop.
private func needDescriptors() {
  var limit = rlimit()
  guard getrlimit(openFilesLimit, &limit) == 0 else { return }
  if limit.rlim_cur < limit.rlim_max {
    let soft = limit.rlim_cur
    // More than is ever open, and less than some systems refuse.
    limit.rlim_cur = max(soft, min(limit.rlim_max, 4096))
    if setrlimit(openFilesLimit, &limit) != 0 { limit.rlim_cur = soft }
  }
  guard limit.rlim_cur >= 16 else {
    end("only \(limit.rlim_cur) files may be open at a time, and 16 are needed; raise the limit with 'ulimit -n'")
  }
}

private func needThreads() {
  let code = fairlead_try_threads(4)
  guard code != 0 else { return }
  end("no thread can be started: \(String(cString: strerror(code))); raise the limit with 'ulimit -u'")
}

private func end(_ reason: String) -> Never {
  Console.note("error: \(reason)")
  Console.end(status: 74)
}

/// Where memory is used up, Swift stops as if the program were wrong. The allocator says it first: one sentence, and the
/// status for what the system refuses.
private func endWithoutMemory() {
  #if canImport(CMimalloc)
    mi_register_error(
      { code, _ in
        guard code == ENOMEM || code == EOVERFLOW else { return }
        let text: StaticString = "error: there is not enough memory for this; nothing was published\n"
        write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
        _exit(74)
      }, nil)
  #endif
}

#if canImport(Glibc)
  private let openFilesLimit = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
#else
  private let openFilesLimit = RLIMIT_NOFILE
#endif
