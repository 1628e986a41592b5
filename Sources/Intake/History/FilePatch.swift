import Record

/// What one commit did to one file.
struct FilePatch {
  /// Nil for a file that was not there before, or is not there any more.
  private(set) var oldPath: ContentPath?
  private(set) var newPath: ContentPath?
  private(set) var rename: (old: ContentPath, new: ContentPath)?
  private var renamedFrom: ContentPath?
  /// The bytes before and after, as far as a front matter may reach.
  private(set) var old: [UInt8] = []
  private(set) var new: [UInt8] = []
  private(set) var hasContent = false
  /// Whether a side has more bytes than are kept of it; then what is kept is its beginning.
  private(set) var isOldCut = false
  private(set) var isNewCut = false
  /// Lines of the hunk that are still to come.
  private var linesLeft = (old: 0, new: 0)

  /// Front matter is far shorter.
  private static let mostKept = 256 << 10

  /// Whether the line is one of the file's own, which may look like anything.
  mutating func takesContent(_ line: UnsafeRawBufferPointer) -> Bool {
    guard linesLeft.old > 0 || linesLeft.new > 0, let kind = line.first else { return false }
    let text = line.dropFirst()
    switch kind {
    case UInt8(ascii: " "):
      keep(text, in: &old, &isOldCut)
      keep(text, in: &new, &isNewCut)
      linesLeft = (linesLeft.old - 1, linesLeft.new - 1)
    case UInt8(ascii: "-"):
      keep(text, in: &old, &isOldCut)
      linesLeft.old -= 1
    case UInt8(ascii: "+"):
      keep(text, in: &new, &isNewCut)
      linesLeft.new -= 1
    case UInt8(ascii: "\\"): break
    default: return false
    }
    return true
  }

  mutating func takeHeader(_ line: UnsafeRawBufferPointer) {
    if let path = line.path(after: "--- ") { oldPath = path }
    if let path = line.path(after: "+++ ") { newPath = path }
    if let path = line.path(after: "rename from ") { renamedFrom = path }
    if let path = line.path(after: "rename to "), let renamedFrom { rename = (renamedFrom, path) }
    if line.starts(with: "@@ -".utf8) { takeHunk(String(decoding: line, as: UTF8.self)) }
  }

  /// `@@ -1,12 +1,13 @@`: a count that is not written is 1.
  private mutating func takeHunk(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count >= 3, let old = lines(words[1]), let new = lines(words[2]) else { return }
    // With whole files as context there is one hunk; a second one would leave lines out between.
    guard !hasContent else { return }
    hasContent = true
    linesLeft = (old, new)
  }

  private func lines(_ range: Substring) -> Int? {
    let parts = range.dropFirst().split(separator: ",")
    return parts.count == 2 ? Int(parts[1]) : parts.count == 1 ? 1 : nil
  }

  private func keep(_ line: Slice<UnsafeRawBufferPointer>, in side: inout [UInt8], _ isCut: inout Bool) {
    guard !isCut, side.count + line.count < Self.mostKept else {
      isCut = true
      return
    }
    side += line
    side.append(UInt8(ascii: "\n"))
  }
}

extension UnsafeRawBufferPointer {
  /// The path behind a word at the beginning of a line; nil without the word, and for no file.
  func path(after word: String) -> String? {
    guard starts(with: word.utf8) else { return nil }
    var name = Array(dropFirst(word.utf8.count))
    // A name with a blank is ended by a tab.
    if name.last == UInt8(ascii: "\t") { name.removeLast() }
    guard name != Array("/dev/null".utf8) else { return nil }
    return String(decoding: unquoted(name), as: UTF8.self)
  }
}

/// A name in git's quotes as it is: `"caf\303\251.md"`. One without quotes stands for itself.
func unquoted(_ name: [UInt8]) -> [UInt8] {
  let quote = UInt8(ascii: "\"")
  guard name.count >= 2, name.first == quote, name.last == quote else { return name }
  var plain: [UInt8] = []
  var rest = name[1..<(name.count - 1)]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
      plain.append(byte)
      continue
    }
    guard (UInt8(ascii: "0")...UInt8(ascii: "3")).contains(escaped), rest.count >= 2 else {
      plain.append(escapes[escaped] ?? escaped)
      continue
    }
    let digits = [escaped] + rest.prefix(2)
    rest = rest.dropFirst(2)
    plain.append(digits.reduce(0) { $0 &* 8 &+ ($1 & 7) })
  }
  return plain
}

private let escapes: [UInt8: UInt8] = [
  UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "v"): 11,
  UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
]
