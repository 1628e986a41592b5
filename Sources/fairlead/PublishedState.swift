import Diagnostics
import Publishing
import Record
import Wording

/// What is published, and whether it is what should be.
struct PublishedState {
  let output: String
  /// The seconds of the longest age that is allowed; nil for any.
  let longest: TimeSpan?
  private(set) var head: ReportHead?
  private(set) var tree: PublishedTree?
  /// In whole seconds; below zero where the clocks disagree.
  private(set) var age: Int?
  /// Sentences without a full stop, the first the most important. Empty when all is well.
  private(set) var problems: [String] = []
  /// 0 when all is well, else what `PublishingFailure` gives, or 1.
  private(set) var exitStatus: Int32 = 0

  /// Clocks of two machines may disagree by this much.
  private static let tolerance = 300

  init(of output: String, at now: Int, longest: TimeSpan?) {
    (self.output, self.longest) = (output, longest)
    do throws(PublishingFailure) {
      let tree = try PublishedTree(at: output)
      self.tree = tree
      age = now - tree.madeAt
      judge(tree)
      head = try ReportHead(tree.report)
    } catch {
      problems.append(error.message)
      exitStatus = error.exitStatus
    }
    if exitStatus == 0, !problems.isEmpty { exitStatus = 1 }
  }

  private mutating func judge(_ tree: PublishedTree) {
    if !tree.isWhole {
      problems.append(
        "the report is being renewed in place, or a run was stopped at that: its pages may be of two days")
    }
    for (files, state) in [(tree.missing, "not there"), (tree.empty, "empty")] {
      guard let first = files.first else { continue }
      let rest = files.count > 1 ? " and \(files.count - 1) more of its files are" : " is"
      problems.append("the report is not whole: '\(harmless(first))'\(rest) \(state)")
    }
    if let failedAt = tree.failedAt {
      problems.append("a later run failed, at \(utc(failedAt)); latest-run.html in the report says why")
    }
    guard let age else { return }
    if age < -PublishedState.tolerance {
      problems.append("the report was made in the future, at \(utc(tree.madeAt)); see to the clocks")
    } else if let longest, age > longest.seconds {
      problems.append("the report is older than \(longest.text): it was made \(spanInWords(seconds: age)) ago")
    }
  }
}

/// A moment in UTC: `2026-11-27 05:15 UTC`.
func utc(_ seconds: Int) -> String {
  "\(CalendarDate(dayNumber: day(of: seconds)).iso) \(clock(seconds)) UTC"
}

/// The same for a page: `27 November 2026 at 05:15 (UTC)`.
func momentInWords(_ seconds: Int) -> String {
  "\(words(for: CalendarDate(dayNumber: day(of: seconds)))) at \(clock(seconds)) (UTC)"
}

/// The same as RFC 3339 has it: `2026-11-27T05:15:09Z`.
func rfc3339(_ seconds: Int) -> String {
  let second = secondOfDay(seconds) % 60
  return "\(CalendarDate(dayNumber: day(of: seconds)).iso)T\(clock(seconds)):\(second < 10 ? "0" : "")\(second)Z"
}

private func day(of seconds: Int) -> Int { (seconds - secondOfDay(seconds)) / 86_400 }

private func secondOfDay(_ seconds: Int) -> Int { (seconds % 86_400 + 86_400) % 86_400 }

private func clock(_ seconds: Int) -> String {
  let minutes = secondOfDay(seconds) / 60
  func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
  return "\(two(minutes / 60)):\(two(minutes % 60))"
}
