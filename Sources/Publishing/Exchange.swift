internal import CExchange

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Puts the new tree in the place of the old one.
struct Exchange: Sendable {
  /// Exchanges two paths in one step: 0, or -1 with `errno`. A value, so that a test can be a system without it.
  var inOneStep: @Sendable (String, String) -> Int32 = { fairlead_exchange($0, $1) }
  var move: @Sendable (String, String) -> Int32 = { rename($0, $1) }

  /// Returns where the old tree is now, or nil when there was none.
  func publish(_ staging: String, at location: OutputLocation, replacing: Bool) throws(PublishingFailure) -> String? {
    guard replacing else {
      guard move(staging, location.output) == 0 else { throw failure(location, errno) }
      return nil
    }
    if inOneStep(staging, location.output) == 0 { return staging }
    let code = errno
    guard [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP].contains(code) else { throw failure(location, code) }
    return try inTwoSteps(staging, location)
  }

  /// For file systems that cannot exchange. Between the steps there is no output; a run that is killed there is
  /// mended by the next one (`Leavings.bringBack`).
  private func inTwoSteps(_ staging: String, _ location: OutputLocation) throws(PublishingFailure) -> String {
    let previous = try location.freePlace(.previous)
    guard move(location.output, previous) == 0 else { throw failure(location, errno) }
    if move(staging, location.output) == 0 { return previous }
    let code = errno
    guard move(previous, location.output) == 0 else {
      throw PublishingFailure(
        .disk, "cannot put the old output back: \(errorText(errno))", hint: "it is complete, at \(previous)")
    }
    throw failure(location, code)
  }

  private func failure(_ location: OutputLocation, _ code: Int32) -> PublishingFailure {
    .system("put the new report in the place of", location.output, code: code)
  }
}
