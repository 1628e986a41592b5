/// Why nothing was published. The old output is as it was.
package struct PublishingFailure: Error, Hashable, Sendable {
  /// Who can mend it, which is what the exit status of a run says.
  package enum Cause: Hashable, Sendable {
    /// Two sources want one path, or a path that cannot be a file name; or what is published is not what it should be.
    case content
    /// The folder that was asked for cannot be an output folder.
    case usage
    /// The disk, its permissions, or another run.
    case disk
    /// The run took longer than it was allowed to.
    case time
  }

  package var cause: Cause
  /// One sentence fragment, the most specific thing first, without a full stop.
  package var message: String
  /// What to do about it, in the imperative.
  package var hint: String?

  package init(_ cause: Cause, _ message: String, hint: String? = nil) {
    self.cause = cause
    self.message = message
    self.hint = hint
  }

  /// 1, 64 (EX_USAGE), 74 (EX_IOERR) or 75 (EX_TEMPFAIL), as sysexits.h numbers them.
  package var exitStatus: Int32 {
    switch cause {
    case .content: 1
    case .usage: 64
    case .disk: 74
    case .time: 75
    }
  }
}

extension PublishingFailure: CustomStringConvertible {
  package var description: String {
    guard let hint else { return message }
    return "\(message) (\(hint))"
  }
}

extension PublishingFailure {
  /// A system call that failed, in the words of the system.
  static func system(_ deed: String, _ path: String, code: Int32) -> PublishingFailure {
    PublishingFailure(.disk, "cannot \(deed) \(path): \(errorText(code))", hint: systemHint(code))
  }
}
