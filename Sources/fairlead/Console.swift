#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error, written whole and at once.
enum Console {
  /// What a command was asked for. If it cannot be written, the run ends with the status for the disk; a reader that
  /// stopped listening is no failure.
  static func print(_ text: String, terminator: String = "\n") {
    guard let code = write(text + terminator, to: STDOUT_FILENO), code != EPIPE else { return }
    note("error: cannot write to standard output: \(String(cString: strerror(code)))")
    exit(74)
  }

  static func note(_ text: String, terminator: String = "\n") { write(text + terminator, to: STDERR_FILENO) }

  /// What is going on, for somebody who watches: one line that the next one replaces. Nothing when nobody watches.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K" + text, to: STDERR_FILENO)
  }

  /// Ends the run, with everything done unless another status is given.
  static func end(status: Int32 = EXIT_SUCCESS) -> Never { exit(status) }

  /// The error that kept the text from being written, or nil.
  @discardableResult
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
      guard count > 0 || (count < 0 && errno == EINTR) else { return errno }
      bytes = bytes.dropFirst(max(0, count))
    }
    return nil
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
