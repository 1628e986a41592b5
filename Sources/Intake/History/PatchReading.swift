import Record

/// A commit on the way through a history.
struct HistoryStep {
  /// Counts those that changed one of the files.
  var number = 0
  /// The day on which it was written, on its author's clock.
  var day = CalendarDate(dayNumber: 0)
  /// The commit joins others: what it brings from them was told with them.
  var isMerge = false
}

/// What is known of one file on the way through its commits.
protocol HistoryTrack {
  init()
  /// - Parameter patch: with whole files as context.
  mutating func take(_ patch: FilePatch, in commit: HistoryStep)
}

/// Follows files through what `git log --patch` prints with whole files as context.
///
/// A file that is renamed takes its history along; one of a name that was removed begins anew.
struct PatchReading<Track: HistoryTrack> {
  private var commit = HistoryStep()
  private var file: FilePatch?
  private var tracks: [ContentPath: Track] = [:]

  /// One line without its end.
  mutating func take(_ line: UnsafeRawBufferPointer) {
    if file?.takesContent(line) == true { return }
    if line.first == 0 {
      settle()
      let parts = String(decoding: line.dropFirst(), as: UTF8.self).split(separator: "\0")
      commit.number += 1
      commit.isMerge = parts.dropFirst().first?.contains(" ") ?? false
      take(time: parts.first.map(String.init) ?? "")
    } else if line.starts(with: "diff --git ".utf8) {
      settle()
      file = FilePatch()
    } else {
      file?.takeHeader(line)
    }
  }

  mutating func finished() -> [ContentPath: Track] {
    settle()
    return tracks
  }

  /// A time that no clock shows leaves the day as it was.
  private mutating func take(time text: String) {
    guard let time = GitTime(raw: text), GitTime.range.contains(time.seconds) else { return }
    commit.day = time.day
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
    var track = tracks.removeValue(forKey: path) ?? Track()
    track.take(file, in: commit)
    tracks[path] = track
  }
}
