import Record

/// Makes histories of thresholds of what `git log --patch` prints with whole files as context.
///
/// A file that is renamed takes its history along; one of a name that was removed begins anew.
struct PatchReading {
  private var day = CalendarDate(dayNumber: 0)
  private var file: FilePatch?
  private var known: [ContentPath: ThresholdHistory] = [:]

  /// One line without its end.
  mutating func take(_ line: UnsafeRawBufferPointer) {
    if file?.takesContent(line) == true { return }
    if line.first == 0 {
      settle()
      take(time: String(decoding: line.dropFirst(), as: UTF8.self))
    } else if line.starts(with: "diff --git ".utf8) {
      settle()
      file = FilePatch()
    } else {
      file?.takeHeader(line)
    }
  }

  mutating func finished() -> [ContentPath: ThresholdHistory] {
    settle()
    return known
  }

  /// A time that no clock shows leaves the day as it was.
  private mutating func take(time text: String) {
    guard let time = GitTime(raw: text), GitTime.range.contains(time.seconds) else { return }
    day = time.day
  }

  private mutating func settle() {
    defer { file = nil }
    guard let file else { return }
    if let (old, new) = file.rename, let moved = known.removeValue(forKey: old) { known[new] = moved }
    guard let path = file.newPath else {
      if let removed = file.oldPath { known[removed] = nil }
      return
    }
    guard file.hasContent, let new = version(in: file.new) else { return }
    let old = file.oldPath == nil ? known[path]?.latest : version(in: file.old)
    add(new, after: old, to: path)
  }

  private mutating func add(_ new: ThresholdHistory.Version, after old: ThresholdHistory.Version?, to path: ContentPath)
  {
    var history = known[path] ?? ThresholdHistory(firstCommitted: day)
    history.latest = new
    if let old, !old.says(new) {
      let change = ThresholdHistory.Change(committed: day, from: old, to: new)
      // The same edit on two branches is one.
      if history.changes.last?.from != old || history.changes.last?.to != new { history.changes.append(change) }
    }
    known[path] = history
  }
}
