/// Memory in which many texts are rendered, one after the other.
///
/// While a text is rendered it takes several times its size, nearly all of it for its outline. To take that from the system
/// and give it back for each of ten thousand texts costs half as much as to parse them.
package struct MarkdownMemory: Sendable {
  private var html: [UInt8] = []
  private var outline = MarkdownOutline()
  private var anchors = HeadingAnchors()

  /// What a larger text took is not kept: it is rare, and may be very large.
  private static let largestKept = 64 << 10

  package init() {}

  /// Anchors of which none is taken.
  mutating func freshAnchors() -> HeadingAnchors {
    var fresh = HeadingAnchors()
    swap(&fresh, &anchors)
    fresh.removeAll()
    return fresh
  }

  /// An empty document that is written into this memory.
  mutating func document(of source: MarkdownSource) -> MarkdownDocument {
    var document = MarkdownDocument()
    swap(&document.html, &html)
    swap(&document.outline, &outline)
    document.html.removeAll(keepingCapacity: true)
    document.html.reserveCapacity(source.bytes.count + source.bytes.count / 4)
    document.outline.prepare(for: source)
    return document
  }

  /// Ends the writing: the document gets HTML of its own, of exactly its size.
  mutating func finish(_ document: inout MarkdownDocument, _ used: HeadingAnchors) {
    guard document.html.count <= MarkdownMemory.largestKept else { return }
    anchors = used
    html = document.html
    document.html = html.withUnsafeBufferPointer(Array.init)
  }

  /// Takes the outline back from a document of which nobody will ask for it any more.
  package mutating func reclaim(_ document: inout MarkdownDocument) {
    guard document.outline.bytes.count <= MarkdownMemory.largestKept else { return }
    outline = document.outline
    document.outline = MarkdownOutline()
  }
}

extension MarkdownOutline {
  /// Empties it, with room for what a text of this length and so many lines has.
  fileprivate mutating func prepare(for source: MarkdownSource) {
    file = source.file
    bytes.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    struck.removeAll(keepingCapacity: true)
    codeStarts.removeAll(keepingCapacity: true)
    let count = source.lineStarts.count
    bytes.reserveCapacity(source.bytes.count)
    blocks.reserveCapacity(count)
    lines.reserveCapacity(count)
    runs.reserveCapacity(count * 2)
  }
}
