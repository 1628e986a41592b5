import Documents
import Record

/// What the commits of one file did to the day of its last review.
struct ReviewTrack: HistoryTrack {
  private(set) var reviews: [ReviewCommit] = []
  /// The last day on which a commit changed something else.
  private var lastOtherChange: CalendarDate?

  mutating func take(_ patch: FilePatch, in commit: HistoryStep) {
    // What a merge brings was told with the commits that it joins.
    guard !commit.isMerge else { return }
    guard patch.oldPath != nil, let old = ReviewedText(patch.old, isCut: patch.isOldCut),
      let new = ReviewedText(patch.new, isCut: patch.isNewCut)
    else { return noteOtherChange(on: commit.day) }
    if old.rest != new.rest { noteOtherChange(on: commit.day) }
    guard let day = new.day, day != old.day else { return }
    add(
      ReviewCommit(
        committed: commit.day, commit: commit.number, reviewedOn: day, changesDateAlone: lastOtherChange != commit.day))
  }

  /// Who changes a text and writes down the review in two commits of one day has changed more than the day.
  private mutating func noteOtherChange(on day: CalendarDate) {
    lastOtherChange = day
    for place in reviews.indices where reviews[place].committed == day { reviews[place].changesDateAlone = false }
  }

  private mutating func add(_ review: ReviewCommit) {
    // The same review on two branches is one.
    guard let known = reviews.firstIndex(where: { $0.reviewedOn == review.reviewedOn }) else {
      reviews.append(review)
      return
    }
    if !review.changesDateAlone { reviews[known].changesDateAlone = false }
  }
}

/// A file taken apart: the day of its last review, and all the rest.
private struct ReviewedText {
  let day: CalendarDate?
  let rest: [UInt8]

  /// Nil for what is cut, and where the day is no day or stands in another form than on a line of its own.
  init?(_ bytes: [UInt8], isCut: Bool) {
    guard !isCut else { return nil }
    let yaml = bytes.withUnsafeBufferPointer { splitFrontMatter($0, file: "").yaml }
    guard let yaml else {
      (day, rest) = (nil, bytes)
      return
    }
    guard let line = reviewLine(in: bytes, yaml) else {
      (day, rest) = (nil, bytes)
      return
    }
    guard let written = reviewDay(Array(bytes[line])) else { return nil }
    (day, rest) = (written, Array(bytes[..<line.lowerBound] + bytes[line.upperBound...]))
  }
}

/// The line of a front matter that has the day, with its end.
private func reviewLine(in bytes: [UInt8], _ yaml: Range<Int>) -> Range<Int>? {
  let key = Array("last_reviewed_on:".utf8)
  var start = yaml.lowerBound
  while start < yaml.upperBound {
    let end = bytes[start..<yaml.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? yaml.upperBound
    if bytes[start..<end].starts(with: key) { return start..<end }
    start = end
  }
  return nil
}

private func reviewDay(_ line: [UInt8]) -> CalendarDate? {
  guard case .mapping(let entries)? = parseYAML(line, file: "").node?.value else { return nil }
  return entries.first?.value.plainText.flatMap { CalendarDate(iso: $0) }
}
