/// The footnotes of a text: `[^1]` in it, and `[^1]: …` at the beginning of a line.
///
/// libcmark knows none, and takes `[^1]: https://…` for the definition of a link. So both are marked before it reads the
/// text, each by as many bytes as it has (`{`, a control character, letters that number the label, `}`), so that every place
/// stays true. A text that holds the control character itself, or defines no note, is left as it is.
struct Footnotes {
  static let mark: UInt8 = 0x02
  static let none = Footnotes()

  /// The text in which notes are marked; nil when there are none.
  private(set) var text: [UInt8]?
  private var labels: [Label: Int] = [:]
  private var names: [[UInt8]] = []
  /// Notes of labels by their length, because longer labels have room for more numbers.
  private var byLength: [Int: [Int]] = [:]
  private var places: [Int] = []
  private var notes: [Note] = []
  private var numbered = 0

  private struct Label: Hashable { var bytes: [UInt8] }

  /// What became of a note.
  struct Note {
    /// From 1, in the order of the text; 0 before it was met.
    var number = 0
    var references = 0
    var isWritten = false
  }

  static let longestLabel = 64

  private init() {}

  init(_ source: UnsafeBufferPointer<UInt8>, lineStarts: [Int]) {
    guard !source.contains(Footnotes.mark) else { return }
    define(in: source, lineStarts)
    guard !names.isEmpty else { return }
    var marked = Array(source)
    var index = 0
    while index + 3 < source.count {
      guard source[index] == UInt8(ascii: "["), source[index + 1] == UInt8(ascii: "^"),
        index == 0 || source[index - 1] != UInt8(ascii: "\\"), let label = label(at: index, in: source),
        let note = labels[Label(bytes: lowered(source[label]))]
      else {
        index += 1
        continue
      }
      write(note, over: label, in: &marked)
      index = label.upperBound + 1
    }
    text = marked
  }

  var isEmpty: Bool { names.isEmpty }

  private mutating func define(in source: UnsafeBufferPointer<UInt8>, _ lineStarts: [Int]) {
    var fence = CodeFence()
    for start in lineStarts where start < source.count {
      var index = start
      while index < source.count, source[index] == 0x20 { index += 1 }
      if fence.holds(index, in: source) { continue }
      guard index - start <= 3, index < source.count, let label = label(at: index, in: source),
        label.upperBound + 1 < source.count, source[label.upperBound + 1] == UInt8(ascii: ":")
      else { continue }
      add(lowered(source[label]), as: Array(source[label]))
    }
  }

  private mutating func add(_ label: [UInt8], as name: [UInt8]) {
    guard labels[Label(bytes: label)] == nil else { return }
    let number = byLength[label.count, default: []].count
    // Beyond, the note stays the text that it is.
    guard number < (label.count == 1 ? Footnotes.digits.count : Footnotes.digits.count * Footnotes.digits.count) else {
      return
    }
    byLength[label.count, default: []].append(names.count)
    labels[Label(bytes: label)] = names.count
    names.append(name)
    places.append(number)
    notes.append(Note())
  }

  /// The bytes of the label of a `[^label]` that begins at `start`.
  private func label(at start: Int, in source: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard start + 3 < source.count, source[start] == UInt8(ascii: "["), source[start + 1] == UInt8(ascii: "^") else {
      return nil
    }
    var end = start + 2
    while end < source.count, end - start - 2 <= Footnotes.longestLabel {
      let byte = source[end]
      if byte == UInt8(ascii: "]") { return end > start + 2 ? (start + 2)..<end : nil }
      if byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "^") || byte == UInt8(ascii: "|") {
        return nil
      }
      end += 1
    }
    return nil
  }

  private func lowered(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    label.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

  private func write(_ note: Int, over label: Range<Int>, in text: inout [UInt8]) {
    text[label.lowerBound - 2] = UInt8(ascii: "{")
    text[label.lowerBound - 1] = Footnotes.mark
    text[label.upperBound] = UInt8(ascii: "}")
    var number = places[note]
    for index in label {
      text[index] = Footnotes.digits[number % Footnotes.digits.count]
      number /= Footnotes.digits.count
    }
  }

  /// The note whose mark begins with the `{` at `start`, and where the mark ends.
  func note(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> (note: Int, end: Int)? {
    guard start + 3 < text.count, text[start] == UInt8(ascii: "{"), text[start + 1] == Footnotes.mark else {
      return nil
    }
    var end = start + 2
    while end < text.count, text[end].isLetterOrDigit, end - start - 2 <= Footnotes.longestLabel { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: "}"), let notes = byLength[end - start - 2] else { return nil }
    var number = 0
    for index in (start + 2..<min(end, start + 4)).reversed() {
      guard let digit = Footnotes.digits.firstIndex(of: text[index]) else { return nil }
      number = number * Footnotes.digits.count + digit
    }
    return number < notes.count ? (notes[number], end + 1) : nil
  }

  /// The text as it was written.
  func restoring(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard !isEmpty, text.contains(Footnotes.mark) else { return Array(text) }
    var restored: [UInt8] = []
    var index = 0
    while index < text.count {
      if let (note, end) = note(at: index, in: text) {
        restored += [UInt8(ascii: "["), UInt8(ascii: "^")] + names[note] + [UInt8(ascii: "]")]
        index = end
      } else {
        restored.append(text[index])
        index += 1
      }
    }
    return restored
  }

  /// The note with its number, which it gets when it is met first.
  mutating func meet(_ note: Int) -> Note {
    if notes[note].number == 0 {
      numbered += 1
      notes[note].number = numbered
    }
    return notes[note]
  }

  mutating func countReference(to note: Int) -> Int {
    notes[note].references += 1
    return notes[note].references
  }

  mutating func uncountReference(to note: Int) { notes[note].references -= 1 }

  mutating func setWritten(_ note: Int) { notes[note].isWritten = true }

  /// The numbers of those that are referred to and have no text: it stands in a comment, or in code.
  var missing: [Int] { notes.filter { $0.references > 0 && !$0.isWritten }.map(\.number).sorted() }
}

/// Which lines are inside a fenced code block.
private struct CodeFence {
  private var open: (sign: UInt8, length: Int)?

  /// Whether the line whose text begins at `start` is code, or a fence.
  mutating func holds(_ start: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start < source.count, source[start] == UInt8(ascii: "`") || source[start] == UInt8(ascii: "~") else {
      return open != nil
    }
    var end = start
    while end < source.count, source[end] == source[start] { end += 1 }
    guard end - start >= 3 else { return open != nil }
    guard let fence = open else {
      open = (source[start], end - start)
      return true
    }
    if fence.sign == source[start], end - start >= fence.length { open = nil }
    return true
  }
}
