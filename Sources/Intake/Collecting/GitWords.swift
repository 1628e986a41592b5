import Diagnostics

/// What git said on standard error, harmless for a terminal.
struct GitWords {
  private let lines: [String]

  init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { harmless(trimmed($0)) }.filter { !$0.isEmpty }
  }

  /// At most five.
  var warnings: [String] {
    lines.compactMap { $0.hasPrefix("warning: ") ? "git says: " + $0.dropFirst(9) : nil }.prefix(5).map(\.self)
  }

  /// Why git failed, in its own words, and what it says to do.
  func failure(status: Int32, repository: String) -> CollectingFailure {
    let complaint = lines.firstIndex { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.startIndex
    guard complaint < lines.count else {
      return CollectingFailure(.program, "git ended with status \(status) and said nothing")
    }
    let isMarked = lines[complaint].hasPrefix("fatal: ") || lines[complaint].hasPrefix("error: ")
    let words = lines[complaint].dropFirst(isMarked ? 7 : 0)
    if words.hasPrefix("not a git repository") {
      var failure = CollectingFailure(
        .usage, "'\(harmless(repository))' is not a git repository",
        hint: "name the folder that holds .git, or a bare repository; folders above it are not looked into")
      // A file .git that names none is another matter.
      failure.isNoRepository = words.hasPrefix("not a git repository (or any")
      return failure
    }
    if words.hasPrefix("Out of memory") {
      return CollectingFailure(
        .program, "git needs more memory than it may have: \(words)",
        hint: "look for a file without an end, such as a link to /dev/zero, in '.git' and where settings lead")
    }
    let advice = lines[(complaint + 1)...].joined(separator: " ")
    return CollectingFailure(
      words.hasPrefix("cannot change to") ? .usage : .program, "git says: \(words)",
      hint: advice.isEmpty ? nil : advice)
  }
}

private func trimmed(_ line: Substring) -> String {
  var line = line
  while let first = line.first, first.isWhitespace { line.removeFirst() }
  while let last = line.last, last.isWhitespace { line.removeLast() }
  return String(line)
}
