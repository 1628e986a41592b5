/// A page as Markdown (CommonMark with the tables of GitHub), from the HTML that its template made: so it says what the page
/// says, whatever the template.
///
/// What stands in `<main>` is written: headings, paragraphs, lists, definitions, tables, code and links. Of a drawing its title
/// and its description are.
struct PageMarkdown {
  var lines = MarkdownLines()
  /// The words of the open block, or of the open cell.
  var words = MarkdownWords()
  /// Of every open list, the number of its next item; nil for one without numbers.
  var numbers: [Int?] = []
  /// Of every open link, where it leads, and where its words begin.
  var links: [(address: ArraySlice<UInt8>?, start: Int)] = []
  /// Where the words of everything begin that is emphasised.
  var emphases: [Int] = []
  /// Of every open list of definitions, whether a term is.
  var definitions: [Bool] = []
  /// The outermost table that is open, and how many are.
  var table: MarkdownTable?
  var tableDepth = 0
  var drawing = Drawing()
  var code: Code?
  var codeText: [UInt8] = []

  enum Code { case inline, block }

  /// How many drawings are open, where the words of the outermost begin, and whether its title or description is open.
  struct Drawing {
    var (depth, start, isTold) = (0, 0, false)
  }

  /// - Parameter html: a whole page, or a part of one.
  init(_ html: [UInt8]) {
    var pieces = HTMLPieces(PageMarkdown.main(of: html))
    while let piece = pieces.read() {
      switch piece {
      case .text(let text): add(text)
      case .opening(let name, let tag):
        if HTMLName.unseen.contains(name) { pieces.skip(to: name) } else { open(name, tag) }
      case .closing(let name, _): close(name, before: pieces.next)
      }
    }
    endBlock()
  }

  /// What stands in `<main>`, or in the body of a page that has none.
  static func main(of html: [UInt8]) -> ArraySlice<UInt8> {
    for name in ["main", "body"] {
      guard let start = find("<\(name)", in: html[...]) else { continue }
      return html[start..<(find("</\(name)", in: html[start...]) ?? html.endIndex)]
    }
    return html[...]
  }

  private static func find(_ tag: String, in html: ArraySlice<UInt8>) -> Int? {
    let (wanted, start) = (Array(tag.utf8), UInt8(ascii: "<"))
    var rest = html
    while let place = rest.firstIndex(of: start) {
      if rest[place...].starts(with: wanted) { return place }
      rest = rest[(place + 1)...]
    }
    return nil
  }
}

/// The Markdown of a page, whose links lead to the Markdown of other pages.
package func markdown(ofPage html: [UInt8]) -> [UInt8] { PageMarkdown(html).lines.bytes }

extension PagePath {
  /// Where the Markdown of a page stands: beside it.
  package static func markdown(of page: String) -> String {
    page.hasSuffix(".html") ? page.dropLast(".html".count) + ".md" : page + ".md"
  }
}
