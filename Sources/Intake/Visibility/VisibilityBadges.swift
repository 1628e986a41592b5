import Diagnostics

/// A badge, and where it stands.
struct LocatedBadge {
  let label: String
  let value: String
  let span: SourceSpan
}

/// The badges of a text: `![](https://img.shields.io/badge/visibility-leadership-red)`.
func badges(in text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) -> [LocatedBadge] {
  var found: [LocatedBadge] = []
  var (start, counted, line) = (0, 0, firstLine)
  while found.count < mostBadges, let place = place(of: "/badge/", in: text, from: start) {
    let end = text[place...].prefix(longestAddress).firstIndex { ") \n\"'<>]".utf8.contains($0) }
    let stop = end ?? min(text.count, place + longestAddress)
    line += text[counted..<place].count { $0 == 0x0A }
    (start, counted) = (stop, place)
    let address = String(decoding: UnsafeBufferPointer(rebasing: text[place..<stop]), as: UTF8.self)
    guard let (label, value) = badge(in: address) else { continue }
    found.append(LocatedBadge(label: label, value: value, span: SourceSpan(file: file, line: line, column: 1)))
  }
  return found
}

private let mostBadges = 50
private let longestAddress = 300
