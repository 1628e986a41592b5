internal import CProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that runs for us, with a bound on its time and its memory: it leads a process group of its own, which ends
/// with it, and it ends with us.
struct ChildProcess {
  private let process: pid_t
  /// What it prints, and what it complains of; to be read to their ends.
  let output: Int32
  let errors: Int32

  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// - Parameters:
  ///   - environment: all of it.
  ///   - memory: the most private memory in bytes.
  /// - Throws: the system's reason why it cannot be started.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], memory: UInt64
  ) throws(Disk.Failure) {
    let (output, errors) = (try Pipe(), try Pipe())
    var process: pid_t = 0
    let variables = environment.map { "\($0)=\($1)" }
    let code = withCStrings([path] + arguments) { words in
      withCStrings(variables) { variables in
        fairlead_start(path, words, variables, output.writing.number, errors.writing.number, memory, &process)
      }
    }
    guard code == 0 else { throw Disk.Failure(code: code) }
    self.process = process
    self.output = output.reading.release()
    self.errors = errors.reading.release()
  }

  /// Waits until it has ended. What is still there at the deadline is killed, with all that it has started.
  func wait(until deadline: ContinuousClock.Instant) -> Ending {
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0, errno != EINTR { return .signal(SIGKILL) }
      guard ContinuousClock.now < deadline else { return end() }
      usleep(500)
    }
    closePipes()
    return ending(status)
  }

  /// Ends it now, with all that it has started.
  @discardableResult
  func end() -> Ending {
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    closePipes()
    return .signal(SIGKILL)
  }

  private func closePipes() {
    for descriptor in [output, errors] { closeDescriptor(descriptor) }
  }

  private func ending(_ status: Int32) -> Ending {
    status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F)
  }
}

/// Two descriptors, closed when nobody holds them, and on exec.
private struct Pipe {
  let reading: Descriptor
  let writing: Descriptor

  init() throws(Disk.Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Disk.Failure(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (Descriptor(ends[0]), Descriptor(ends[1]))
  }
}

private final class Descriptor {
  private(set) var number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  /// It is somebody else's to close from now on.
  func release() -> Int32 {
    defer { number = -1 }
    return number
  }

  deinit { if number >= 0 { closeDescriptor(number) } }
}

/// `close`, under a name that no method hides.
private func closeDescriptor(_ descriptor: Int32) { close(descriptor) }

/// Calls with the texts as C has them, ended by a null pointer.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: copies.count)
  list.initialize(from: copies, count: copies.count)
  defer { list.deallocate() }
  return body(list)
}
