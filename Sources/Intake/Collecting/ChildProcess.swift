internal import CProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that runs for us, with a bound on its time and its memory. It ends with us, and all that it has started ends
/// with it.
struct ChildProcess {
  private let child: fairlead_child
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
    var child = fairlead_child()
    let variables = environment.map { "\($0)=\($1)" }
    let code = withCStrings([path] + arguments) { words in
      withCStrings(variables) { variables in
        var program = fairlead_program(
          path: words[0], arguments: UnsafePointer(words), environment: UnsafePointer(variables),
          output: output.writing.number, errors: errors.writing.number, memory: memory)
        return fairlead_start(&program, &child)
      }
    }
    guard code == 0 else { throw Disk.failure(path, code) }
    self.child = child
    self.output = output.reading.release()
    self.errors = errors.reading.release()
  }

  /// The processor time that it has taken itself; nil where the system does not say.
  var processorTime: Duration? {
    let time = fairlead_processor_time(child.process)
    return time < 0 ? nil : .nanoseconds(time)
  }

  /// Waits until it has ended. What is still there at the deadline is killed, with all that it has started.
  func wait(until deadline: ContinuousClock.Instant) -> Ending {
    var ending = pollfd(fd: child.told, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&ending, 1, millisecondsLeft(deadline))
      if ready > 0 { break }
      guard ContinuousClock.now < deadline, ready == 0 || errno == EINTR else { return end() }
    }
    var status: Int32 = 0
    guard fairlead_receive(child.told, &status) != 0 else { return end() }
    end()
    return status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F)
  }

  /// Ends it now, with all that it has started.
  @discardableResult
  func end() -> Ending {
    withUnsafePointer(to: child, fairlead_end)
    for descriptor in [output, errors] { closeDescriptor(descriptor) }
    return .signal(SIGKILL)
  }
}

/// Two descriptors, closed when nobody holds them, and on exec.
private struct Pipe {
  let reading: Descriptor
  let writing: Descriptor

  init() throws(Disk.Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Disk.failure("a pipe") }
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
