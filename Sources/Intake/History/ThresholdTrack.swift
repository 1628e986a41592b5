import Diagnostics
import Documents
import Record

/// What is known of one file on the way through its commits.
struct ThresholdTrack {
  private(set) var history: ThresholdHistory?
  /// Each version that was told, to know what a merge has made by itself.
  private var seen: [ThresholdHistory.Version] = []
  /// The day of the first commit of those that cannot be read, while the last one cannot.
  private var unreadableSince: CalendarDate?
  private var earlierGaps: [ThresholdHistory.Gap] = []

  /// - Parameter old: what the commit's own patch says was there before, if it can be read.
  mutating func take(
    _ reading: VersionReading, after old: ThresholdHistory.Version?, on day: CalendarDate, isMerge: Bool
  ) {
    switch reading {
    case .none: break
    case .unreadable:
      // The file of a branch that is joined was told with the branch.
      unreadableSince = unreadableSince ?? day
      keepGaps()
    case .threshold(let new):
      endGap(on: day)
      add(new, after: old, on: day, isMerge: isMerge)
    }
  }

  private mutating func endGap(on day: CalendarDate) {
    guard let since = unreadableSince else { return }
    unreadableSince = nil
    earlierGaps.append(ThresholdHistory.Gap(from: since, to: day))
    keepGaps()
  }

  private mutating func keepGaps() {
    history?.gaps = earlierGaps + (unreadableSince.map { [ThresholdHistory.Gap(from: $0)] } ?? [])
    if unreadableSince != nil { history?.latest = nil }
  }

  private mutating func add(
    _ new: ThresholdHistory.Version, after old: ThresholdHistory.Version?, on day: CalendarDate, isMerge: Bool
  ) {
    var known = history ?? ThresholdHistory(firstCommitted: day, gaps: earlierGaps)
    defer {
      known.latest = new
      history = known
      if !seen.contains(where: new.says) { seen.append(new) }
    }
    if isMerge, seen.contains(where: new.says) { return }
    // After versions that cannot be read: the last one that can.
    guard let old = old ?? seen.last, !old.says(new) else { return }
    let change = ThresholdHistory.Change(committed: day, from: old, to: new)
    // The same edit on two branches is one.
    if known.changes.last?.from != old || known.changes.last?.to != new { known.changes.append(change) }
  }
}

extension ThresholdTrack: HistoryTrack {
  mutating func take(_ patch: FilePatch, in commit: HistoryStep) {
    // A side that cannot be read was told with its own commit.
    let old: ThresholdHistory.Version? =
      if patch.oldPath != nil, case .threshold(let version) = VersionReading(patch.old, isCut: patch.isOldCut) {
        version
      } else {
        nil
      }
    take(
      VersionReading(patch.new, isCut: patch.isNewCut), after: old, on: commit.day, isMerge: commit.isMerge)
  }
}

/// What a version of a file says of its threshold.
enum VersionReading: Equatable {
  case threshold(ThresholdHistory.Version)
  /// There is none in it.
  case none
  /// Nobody can say: the marks of a merge are in it, its front matter is no YAML, or does not end within what is kept.
  case unreadable

  init(_ bytes: [UInt8], isCut: Bool) {
    self = bytes.withUnsafeBufferPointer { Self.read($0, isCut: isCut) }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, isCut: Bool) -> VersionReading {
    guard mergeConflict(bytes, file: "") == nil else { return .unreadable }
    let parts = splitFrontMatter(bytes, file: "")
    guard let range = parts.yaml else {
      return isCut || parts.findings.contains { $0.severity == .error } ? .unreadable : .none
    }
    let parsed = parseYAML(UnsafeBufferPointer(rebasing: bytes[range]), file: "")
    guard !parsed.findings.contains(where: { $0.severity == .error }) else { return .unreadable }
    guard case .mapping(let entries)? = parsed.node?.value else {
      if case .null? = parsed.node?.value { return .none }
      return parsed.node == nil ? .none : .unreadable
    }
    guard let value = entries.first(where: { $0.key == "threshold" })?.value else { return .none }
    guard let text = value.plainText else { return .unreadable }
    return .threshold(ThresholdHistory.Version(text: beginning(of: text), terms: readThreshold(text)))
  }
}

/// More is no threshold, and would be told wherever a change is.
private let longestText = 100

/// Of scalars, because one character may have any number of them.
private func beginning(of text: String) -> String {
  let scalars = text.unicodeScalars
  guard scalars.count > longestText else { return text }
  return String(String.UnicodeScalarView(scalars.prefix(longestText))) + "…"
}
