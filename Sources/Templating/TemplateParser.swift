internal import Diagnostics

/// A template as its pieces, in the order in which they are written.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [Node]
  let findings: [Finding]

  init(_ source: TemplateSource) {
    var parser = TemplateParser(source)
    parser.parse()
    self.source = source
    nodes = parser.nodes
    findings = parser.findings
  }
}

/// Reads a template from front to back, once.
///
/// Lines matter: a tag that has a line to itself takes the line with it, and the start of every other line is kept as a
/// node of its own, because that is where a partial is indented.
struct TemplateParser {
  let source: TemplateSource
  var nodes: [Node] = []
  var findings: [Finding] = []
  var delimiters = Delimiters()
  /// Everything before has been read.
  var position = 0
  var line: LineState
  var openTags: [OpenTag] = []
  /// Whether ignored content was reported for the parent at hand: once is enough.
  var reportedIgnored = false
  var hasGivenUp = false

  /// How far the line at hand has come.
  struct LineState {
    /// Where it starts, or where its visible part starts after a tag that was taken out of it.
    var start: Int
    /// Whether anything but white space was found on it.
    var isOpen = false
  }

  struct OpenTag {
    let sigil: Tag.Sigil
    let name: String
    let tag: Range<Int>
    let node: Int
    /// White space before the tag, when nothing else is before it on its line.
    let leading: Range<Int>?
  }

  init(_ source: TemplateSource) {
    self.source = source
    line = LineState(start: 0)
  }

  var bytes: [UInt8] { source.bytes }

  /// Directly between a parent tag and its end only blocks count.
  var isInParent: Bool { openTags.last?.sigil == .parent }

  mutating func parse() {
    if let invalid = source.firstInvalidRange {
      report(TemplateRules.notUTF8, "bytes that are not UTF-8", at: invalid)
    }
    if let nul = bytes.firstIndex(of: 0) { report(TemplateRules.notUTF8, "a NUL", at: nul..<nul + 1) }
    while !hasGivenUp, let opening = bytes.firstRange(of: delimiters.open, from: position) {
      readText(upTo: opening.lowerBound)
      guard let tag = Tag(in: bytes, at: opening.lowerBound, delimiters) else {
        reportUnfinished(opening)
        giveUp()
        continue
      }
      position = tag.range.upperBound
      read(tag)
    }
    if !hasGivenUp { readEnd() }
    for open in openTags.reversed() {
      if !hasGivenUp { reportUnclosed(open) }
      closeNode(of: open)
    }
  }

  private mutating func readEnd() {
    readText(upTo: bytes.count)
    if !isInParent, !line.isOpen, line.start < bytes.count { openLine(before: bytes.count) }
  }

  /// Reads no further: what follows cannot be understood.
  mutating func giveUp() {
    hasGivenUp = true
  }

  /// After this many, the cause is one: the rest would only take time.
  static let findingLimit = 100

  mutating func report(
    _ rule: Rule, _ message: String, at range: Range<Int>, notes: [Finding.Note] = [], hint: String? = nil
  ) {
    guard findings.count < Self.findingLimit else { return }
    findings.append(rule.finding(message, at: source.span(range), notes: notes, hint: hint))
  }
}
