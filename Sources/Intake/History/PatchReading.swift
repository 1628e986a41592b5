import Record

/// Makes histories of thresholds of what `git log --patch` prints with whole files as context.
///
/// A file that is renamed takes its history along; one that was removed and came back goes on where it was.
struct PatchReading {
  private var day = CalendarDate(dayNumber: 0)
  private var file: FilePatch?
  private var known: [ContentPath: Known] = [:]

  private struct Known {
    var history: ThresholdHistory
    /// What the file said last.
    var latest: ThresholdHistory.Version
  }

  /// One line without its end.
  mutating func take(_ line: UnsafeRawBufferPointer) {
    if file?.takesContent(line) == true { return }
    if line.first == 0 {
      settle()
      if let time = GitTime(raw: String(decoding: line.dropFirst(), as: UTF8.self)) { day = time.day }
    } else if line.starts(with: "diff --git ".utf8) {
      settle()
      file = FilePatch()
    } else {
      file?.takeHeader(line)
    }
  }

  mutating func finished() -> [ContentPath: ThresholdHistory] {
    settle()
    return known.mapValues(\.history)
  }

  private mutating func settle() {
    defer { file = nil }
    guard let file else { return }
    if let (old, new) = file.rename, let moved = known.removeValue(forKey: old) { known[new] = moved }
    guard let path = file.newPath, file.hasContent, let new = version(in: file.new) else { return }
    let old = file.oldPath == nil ? known[path]?.latest : version(in: file.old)
    add(new, after: old, to: path)
  }

  private mutating func add(_ new: ThresholdHistory.Version, after old: ThresholdHistory.Version?, to path: ContentPath)
  {
    var entry = known[path] ?? Known(history: ThresholdHistory(firstCommitted: day), latest: new)
    entry.latest = new
    if let old, !old.says(new) {
      let change = ThresholdHistory.Change(committed: day, from: old, to: new)
      // The same edit on two branches is one.
      if entry.history.changes.last?.from != old || entry.history.changes.last?.to != new {
        entry.history.changes.append(change)
      }
    }
    known[path] = entry
  }
}

extension ThresholdHistory.Version {
  /// Whether the other says the same, in whatever words.
  fileprivate func says(_ other: Self) -> Bool {
    if let terms, let others = other.terms { return terms == others }
    return text == other.text
  }
}
