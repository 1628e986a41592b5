internal import Synchronization

import Foundation
import Publishing

/// How long a run may take. What hangs cannot be asked to stop: a folder of a server that does not answer, or a pipe. So
/// a thread of its own waits for the end of that time, and ends the process.
///
/// It does so while content is read, when nothing was written yet. While pages are written, the run ends itself at the
/// next of them, and takes back what it staged; only when it hangs there, too, the process is ended after a little while, and the
/// next run clears up. The step that puts the new report in its place is never cut off.
final class RunBound: Sendable {
  enum Stage { case reading, writing, placing }

  let limit: TimeSpan
  let end: ContinuousClock.Instant
  private let stage = Mutex(Stage.reading)

  private static let grace = 5.0

  /// Begins to wait.
  ///
  /// - Parameter ending: what is done before the process is ended, such as to say why.
  init(_ limit: TimeSpan, ending: @escaping @Sendable (PublishingFailure) -> Void) {
    self.limit = limit
    end = .now + .seconds(limit.seconds)
    Thread.detachNewThread { [self] in
      Thread.sleep(forTimeInterval: Double(limit.seconds))
      stage.withLock { if $0 == .reading { stop(ending) } }
      Thread.sleep(forTimeInterval: RunBound.grace)
      stage.withLock { if $0 != .placing { stop(ending) } }
    }
  }

  /// Waits for a process that is about to be ended.
  func reach(_ next: Stage) { stage.withLock { $0 = next } }

  var failure: PublishingFailure {
    PublishingFailure(
      .time, "the run took longer than \(limit.text)", hint: "find out what it waits for, or allow more with --timeout")
  }

  private func stop(_ ending: @Sendable (PublishingFailure) -> Void) -> Never {
    // What is done now may hang as the run does.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: RunBound.grace)
      _exit(75)
    }
    ending(failure)
    // Without what a process does at its end: other threads are still at work.
    _exit(failure.exitStatus)
  }
}
