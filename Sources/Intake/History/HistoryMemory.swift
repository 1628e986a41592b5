internal import Synchronization

/// What git answered about the history of the content, for runs that read it again and again.
///
/// Half of the time that a small content takes goes into starting git some twenty times. What it is asked depends on no file that
/// somebody edits, but on the last commit and on settings of the repository, which nobody changes between two saves; so answers count as
/// long as the last commit is the same.
package final class HistoryMemory: Sendable {
  /// What git says, line by line.
  struct Answer {
    /// Nil where it is too long to be kept.
    private(set) var lines: [[UInt8]]? = []
    private(set) var bytes = 0

    mutating func add(_ line: UnsafeRawBufferPointer) {
      bytes += line.count
      if bytes > HistoryMemory.mostBytes { lines = nil } else { lines?.append(Array(line)) }
    }
  }

  private struct State {
    var head = ""
    var answers: [[String]: [[UInt8]]] = [:]
    var bytes = 0
  }

  /// Used by all that asks git within `remembering`.
  @TaskLocal static var current: HistoryMemory?

  private static let mostBytes = 64 << 20
  private let state = Mutex(State())

  package init() {}

  /// Reads with the answers of earlier times, as far as they still count.
  package func remembering<Result: Sendable>(
    contentAt root: String, isolation: isolated (any Actor)? = #isolation, _ read: () async throws -> Result
  ) async rethrows -> Result {
    settle(at: head(of: root))
    return try await HistoryMemory.$current.withValue(self, operation: read)
  }

  func answer(to question: [String]) -> [[UInt8]]? { state.withLock { $0.answers[question] } }

  func remember(_ answer: Answer, to question: [String]) {
    state.withLock { state in
      guard let lines = answer.lines, state.bytes + answer.bytes <= HistoryMemory.mostBytes else { return }
      state.bytes += answer.bytes
      state.answers[question] = lines
    }
  }

  private func settle(at head: String) {
    state.withLock { state in
      if state.head != head || head.isEmpty { state = State(head: head) }
    }
  }

  /// The id of the last commit; empty where there is none, or nobody knows.
  private func head(of root: String) -> String {
    do throws(CollectingFailure) {
      return try GitProgram(repository: root, looksAbove: true).answers(["--verify", "--quiet", "HEAD"]).first ?? ""
    } catch { return "" }
  }
}
