/// Which lines of which files are new, by what git prints of a difference without context.
struct HunkReading {
  /// By path from the top of the repository. A file that was only moved has no lines.
  private(set) var lines: [String: [ClosedRange<Int>]] = [:]
  private var file: String?
  /// Lines of the hunk that are still to come.
  private var linesLeft = (old: 0, new: 0)

  /// One line without its end.
  mutating func take(_ line: UnsafeRawBufferPointer) {
    guard !takesContent(line) else { return }
    if line.starts(with: "@@ -".utf8) {
      takeHunk(String(decoding: line, as: UTF8.self))
    } else if let path = line.path(after: "+++ ") ?? line.path(after: "rename to ") {
      file = path
      lines[path, default: []] += []
    } else if line.starts(with: "diff --git ".utf8) {
      file = nil
    }
  }

  /// Whether the line is one of a file's own, which may look like anything.
  private mutating func takesContent(_ line: UnsafeRawBufferPointer) -> Bool {
    guard linesLeft.old > 0 || linesLeft.new > 0 else { return false }
    switch line.first {
    case UInt8(ascii: "-"): linesLeft.old -= 1
    case UInt8(ascii: "+"): linesLeft.new -= 1
    case UInt8(ascii: "\\"): break
    default: return false
    }
    return true
  }

  /// `@@ -11,2 +12,3 @@ …`: a count that is not written is 1.
  private mutating func takeHunk(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count >= 3, let old = range(words[1]), let new = range(words[2]) else { return }
    linesLeft = (old.count, new.count)
    let (end, isTooFar) = new.start.addingReportingOverflow(new.count - 1)
    guard let file, new.count > 0, !isTooFar else { return }
    lines[file, default: []].append(new.start...end)
  }

  private func range(_ word: Substring) -> (start: Int, count: Int)? {
    let parts = word.dropFirst().split(separator: ",")
    guard let start = parts.first.flatMap({ Int($0) }), start >= 0 else { return nil }
    guard parts.count > 1 else { return (start, 1) }
    return Int(parts[1]).flatMap { $0 >= 0 ? (start, $0) : nil }
  }
}
