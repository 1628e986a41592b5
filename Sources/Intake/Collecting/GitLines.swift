#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cuts what comes in pieces into lines. Only the line that is not complete is kept.
struct GitLines {
  private var rest: [UInt8] = []

  mutating func take(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(CollectingFailure) -> Void
  ) throws(CollectingFailure) {
    var start = 0
    while start < bytes.count, let base = bytes.baseAddress,
      let end = memchr(base + start, 0x0A, bytes.count - start)
    {
      let length = UnsafeRawPointer(end) - (base + start)
      try complete(UnsafeRawBufferPointer(start: base + start, count: length), body)
      start += length + 1
    }
    rest += bytes[start...]
    guard rest.count <= IntakeLimits.gitLine else {
      throw CollectingFailure(.program, "git printed a line of more than \(IntakeLimits.gitLine >> 20) MiB")
    }
  }

  /// Hands on a last line that has no end.
  mutating func finish(_ body: (UnsafeRawBufferPointer) throws(CollectingFailure) -> Void) throws(CollectingFailure) {
    if !rest.isEmpty { try complete(UnsafeRawBufferPointer(start: nil, count: 0), body) }
  }

  private mutating func complete(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(CollectingFailure) -> Void
  ) throws(CollectingFailure) {
    guard !rest.isEmpty else { return try body(bytes) }
    let line = rest + bytes
    rest.removeAll(keepingCapacity: true)
    var failure: CollectingFailure?
    line.withUnsafeBytes { line in
      do throws(CollectingFailure) { try body(line) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// Reads two pipes to their ends, whichever has something: a program that fills one while the other is waited for would
/// wait for ever.
/// - Parameters:
///   - deadline: when to give up.
///   - checkProgress: called now and then while nothing comes, to give up before.
///   - take: is handed at most 64 KiB, and whether they are of the second pipe.
func readBoth(
  _ output: Int32, _ errors: Int32, until deadline: ContinuousClock.Instant,
  checkProgress: () throws(CollectingFailure) -> Void = {},
  _ take: (UnsafeRawBufferPointer, Bool) throws(CollectingFailure) -> Void
) throws(CollectingFailure) {
  var open = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  var buffer = [UInt8](repeating: 0, count: 64 << 10)
  while open.contains(where: { $0.fd >= 0 }) {
    let ready = poll(&open, nfds_t(open.count), millisecondsLeft(deadline))
    if ContinuousClock.now >= deadline { throw CollectingFailure(.program, "git took longer than it may") }
    if ready == 0 { try checkProgress() }
    if ready < 0, errno != EINTR { throw pipeFailure(errno) }
    guard ready > 0 else { continue }
    for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
      let count = read(open[index].fd, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count < 0 { throw pipeFailure(errno) }
      // Poll passes over what is negative.
      if count == 0 { open[index].fd = -1 }
      var failure: CollectingFailure?
      buffer.withUnsafeBytes { bytes in
        do throws(CollectingFailure) { try take(UnsafeRawBufferPointer(rebasing: bytes[..<count]), index == 1) } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }
}

/// What poll may wait for: up to a second, so that somebody looks after what is waited for.
func millisecondsLeft(_ deadline: ContinuousClock.Instant) -> Int32 {
  let left = min(.seconds(1), max(.zero, deadline - ContinuousClock.now))
  return Int32(left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1)
}

private func pipeFailure(_ code: Int32) -> CollectingFailure {
  CollectingFailure(.program, "what git printed cannot be read: \(Disk.failure("what git printed", code).words)")
}
