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
  // The system gives one error for both.
  end(
    """
    no thread can be started: \(String(cString: strerror(code))); raise the limit of processes with 'ulimit -u', or of \
    memory with 'ulimit -v'
    """)
}

private func end(_ reason: String) -> Never {
  Console.note("error: \(reason)")
  Console.end(status: 74)
}

#if canImport(Glibc)
  private let openFilesLimit = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
#else
  private let openFilesLimit = RLIMIT_NOFILE
#endif
