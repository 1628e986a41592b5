/// Lines of Markdown, each behind the margins of what is open around it.
struct MarkdownLines {
  private(set) var bytes: [UInt8] = []
  private var margins: [Margin] = []
  private var isGapWanted = false

  private struct Margin {
    var first: [UInt8]
    let others: [UInt8]
  }

  /// Whether a line stands in what was opened last.
  var isBegun: Bool { margins.last.map { $0.first == $0.others } ?? false }

  mutating func open(first: String, others: String) {
    margins.append(Margin(first: Array(first.utf8), others: Array(others.utf8)))
  }

  mutating func close() { margins.removeLast(min(1, margins.count)) }

  /// An empty line before the next, unless nothing is written yet.
  mutating func addGap() { isGapWanted = !bytes.isEmpty }

  /// A line as it is.
  mutating func add(line: some Sequence<UInt8>) {
    if isGapWanted {
      isGapWanted = false
      margins.forEach { bytes += $0.others }
      endLine()
    }
    for place in margins.indices {
      bytes += margins[place].first
      margins[place].first = margins[place].others
    }
    bytes += line
    endLine()
  }

  private mutating func endLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A paragraph, in which nothing begins a list, a heading or a quote.
  mutating func add(paragraph: [UInt8]) {
    for line in paragraph.split(separator: UInt8(ascii: "\n")) { add(line: MarkdownLines.escaped(line)) }
  }

  private static func escaped(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let backslash = UInt8(ascii: "\\")
    switch line.first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
      return [backslash] + line
    case .some(0x30...0x39):
      let digits = line.prefix { (0x30...0x39).contains($0) }
      guard let next = line[digits.endIndex...].first, next == UInt8(ascii: ".") || next == UInt8(ascii: ")") else {
        return Array(line)
      }
      return digits + [backslash] + line[digits.endIndex...]
    default: return Array(line)
    }
  }
}

extension MarkdownLines {
  /// A heading of the second rank, from text.
  mutating func addHeading(_ text: String) {
    add(line: "## \(markdownEscaped(text))".utf8)
    addGap()
  }

  /// An item of a list, from text.
  mutating func add(item text: String) {
    open(first: "- ", others: "  ")
    add(paragraph: Array(markdownEscaped(text).utf8))
    close()
  }
}
