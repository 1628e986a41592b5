import Record

/// Makes histories of thresholds of what `git log --patch` prints with whole files as context.
///
/// A file that is renamed takes its history along; one of a name that was removed begins anew.
struct PatchReading {
  private var day = CalendarDate(dayNumber: 0)
  /// The commit joins others: what it brings from them was told with them.
  private var isMerge = false
  private var file: FilePatch?
  private var tracks: [ContentPath: ThresholdTrack] = [:]

  /// One line without its end.
  mutating func take(_ line: UnsafeRawBufferPointer) {
    if file?.takesContent(line) == true { return }
    if line.first == 0 {
      settle()
      let parts = String(decoding: line.dropFirst(), as: UTF8.self).split(separator: "\0")
      isMerge = parts.dropFirst().first?.contains(" ") ?? false
      take(time: parts.first.map(String.init) ?? "")
    } else if line.starts(with: "diff --git ".utf8) {
      settle()
      file = FilePatch()
    } else {
      file?.takeHeader(line)
    }
  }

  mutating func finished() -> [ContentPath: ThresholdHistory] {
    settle()
    return tracks.compactMapValues(\.history)
  }

  /// A time that no clock shows leaves the day as it was.
  private mutating func take(time text: String) {
    guard let time = GitTime(raw: text), GitTime.range.contains(time.seconds) else { return }
    day = time.day
  }

  private mutating func settle() {
    defer { file = nil }
    guard let file else { return }
    if let (old, new) = file.rename, let moved = tracks.removeValue(forKey: old) { tracks[new] = moved }
    guard let path = file.newPath else {
      if let removed = file.oldPath { tracks[removed] = nil }
      return
    }
    guard file.hasContent else { return }
    var track = tracks[path] ?? ThresholdTrack()
    // A side that cannot be read was told with its own commit.
    let old: ThresholdHistory.Version? =
      if file.oldPath != nil, case .threshold(let version) = file.oldReading { version } else { nil }
    track.take(file.newReading, after: old, on: day, isMerge: isMerge)
    tracks[path] = track
  }
}

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
