internal import CCmark

/// A run of tildes that begins or ends struck text.
struct Strike {
  var node: CmarkNode
  /// Of the first tilde in the node's literal.
  var offset: Int
  /// 1 or 2.
  var length: Int
  var isOpening: Bool
}

/// A run of tildes that could begin or end struck text.
private struct TildeRun {
  var node: CmarkNode
  var offset: Int
  var length: Int
  var canOpen: Bool
  var canClose: Bool
  var isOpening: Bool?
}

/// Strikethrough: `~one~` and `~~two~~`, by the flanking rules of emphasis. Emphasis is already nested in cmark's tree,
/// so the two ends of struck text are always children of one node.
extension MarkdownRenderer {
  /// Finds the strikes among the children of a node. The first of each text node is remembered in its user data.
  mutating func findStrikes(in parent: CmarkNode) {
    guard survey.hasTilde, imageDepth == 0 else { return }
    var runs: [TildeRun] = []
    var child = parent.firstChild
    while let node = child {
      if beginsNote(node) { settle(&runs) }
      if node.isText { appendRuns(of: node, to: &runs) }
      // What is struck lies on one side of a link's tag, so that the two are nested.
      if isLinkTag(node) { settle(&runs) }
      child = node.next
    }
    settle(&runs)
  }

  /// Matches the runs found so far, and forgets them.
  private mutating func settle(_ runs: inout [TildeRun]) {
    defer { runs.removeAll(keepingCapacity: true) }
    guard runs.count > 1 else { return }
    match(&runs)
    for run in runs {
      guard let isOpening = run.isOpening else { continue }
      if strikes.last?.node != run.node {
        cmark_node_set_user_data(run.node.pointer, UnsafeMutableRawPointer(bitPattern: strikes.count + 1))
      }
      strikes.append(Strike(node: run.node, offset: run.offset, length: run.length, isOpening: isOpening))
    }
  }

  func firstStrike(of node: CmarkNode) -> Int? {
    guard let data = cmark_node_get_user_data(node.pointer) else { return nil }
    return Int(bitPattern: data) - 1
  }

  private func appendRuns(of node: CmarkNode, to runs: inout [TildeRun]) {
    let text = node.literal
    guard text.contains(UInt8(ascii: "~")) else { return }
    let escaped = escapedMarks(of: node)
    let links = bareLinks(of: node, escaped: escaped)
    var nextLink = links.startIndex
    var nextEscaped = escaped.startIndex
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "~") else {
        index += 1
        continue
      }
      while nextLink < links.count, links[nextLink].range.upperBound <= index { nextLink += 1 }
      while nextEscaped < escaped.count, escaped[nextEscaped] < index { nextEscaped += 1 }
      let barrier = nextEscaped < escaped.count ? escaped[nextEscaped] : text.count
      var end = index
      while end < barrier, text[end] == UInt8(ascii: "~") { end += 1 }
      let isLinked = nextLink < links.count && links[nextLink].range.contains(index)
      if !isLinked, end - index == 1 || end - index == 2 { runs.append(run(index..<end, of: node, text)) }
      index = max(end, index + 1)
    }
  }

  private func bareLinks(of node: CmarkNode, escaped: [Int]) -> [BareLink] {
    guard survey.mayHaveBareLinks, openLink == .none else { return [] }
    var scanner = BareLinkScanner(node.literal, after: byte(before: node), escaped: escaped)
    var links: [BareLink] = []
    while let link = scanner.next() { links.append(link) }
    return links
  }

  /// CommonMark 6.2: left-flanking runs open, right-flanking ones close.
  private func run(_ range: Range<Int>, of node: CmarkNode, _ text: UnsafeBufferPointer<UInt8>) -> TildeRun {
    let before = range.lowerBound > 0 ? TextClass(endingAt: range.lowerBound, in: text) : TextClass(byte(before: node))
    let after = range.upperBound < text.count ? TextClass(at: range.upperBound, in: text) : TextClass(byte(after: node))
    let canOpen = after != .blank && (after != .punctuation || before != .other)
    let canClose = before != .blank && (before != .punctuation || after != .other)
    return TildeRun(
      node: node, offset: range.lowerBound, length: range.count, canOpen: canOpen, canClose: canClose, isOpening: nil)
  }

  /// Each closing run goes with the nearest opening one before it, if both have the same length; if not, neither counts.
  private func match(_ runs: inout [TildeRun]) {
    var open: [Int] = []
    for index in runs.indices {
      if runs[index].canClose, let opening = open.popLast() {
        guard runs[opening].length == runs[index].length else { continue }
        runs[opening].isOpening = true
        runs[index].isOpening = false
      } else if runs[index].canOpen {
        open.append(index)
      }
    }
  }

  /// Text with the tags of its strikes in place of their tildes.
  mutating func writeStruck(_ text: UnsafeBufferPointer<UInt8>, of node: CmarkNode, from first: Int) {
    let skipped = node.literal.count - text.count
    var written = 0
    var index = first
    var previous = byte(before: node)
    while index < strikes.count, strikes[index].node == node {
      let strike = strikes[index]
      let start = strike.offset - skipped
      writePlain(UnsafeBufferPointer(rebasing: text[written..<start]), after: previous)
      writeTag(of: strike)
      written = start + strike.length
      previous = UInt8(ascii: "~")
      index += 1
    }
    writePlain(UnsafeBufferPointer(rebasing: text[written...]), after: previous)
  }

  /// The tags of the strikes in a text that is not written: their other ends may be in one that is.
  mutating func writeStrikeTags(of node: CmarkNode) {
    guard survey.hasTilde, var index = firstStrike(of: node) else { return }
    while index < strikes.count, strikes[index].node == node {
      writeTag(of: strikes[index])
      index += 1
    }
  }

  private mutating func writeTag(of strike: Strike) {
    if strike.isOpening { inlineDepth += 1 }
    noteStruck(isOpening: strike.isOpening)
    if !isMuted, inlineDepth <= DocumentLimits.markdownDepth {
      document.html.write(strike.isOpening ? "<del>" : "</del>")
    }
    if !strike.isOpening { inlineDepth -= 1 }
  }

  /// Remembers which text is struck out. One in another is a part of the outer one.
  private mutating func noteStruck(isOpening: Bool) {
    let place = document.outline.bytes.count
    guard let last = document.outline.struck.last, last.upperBound == .max else {
      if isOpening { document.outline.struck.append(place..<Int.max) }
      return
    }
    if !isOpening { document.outline.struck[document.outline.struck.count - 1] = last.lowerBound..<place }
  }
}
