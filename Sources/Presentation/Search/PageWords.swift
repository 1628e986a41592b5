import Analysis
import Record

/// What a page is called and the headings on it, from the HTML that its template made.
package struct PageWords: Sendable {
  /// That of the browser's window, without the name of the organization behind it.
  let title: String
  /// Those below the news of the page, which is another every day.
  let headings: [Prose.Heading]

  package init(ofPage html: [UInt8], in directory: Directory) {
    title = PageWords.title(in: html, organization: directory.report.organization.name)
    headings = PageWords.starts(in: html).compactMap { Prose.Heading(html[$0...]) }
  }

  private static func title(in html: [UInt8], organization: String) -> String {
    let mark = Array("<title>".utf8)
    guard let start = html.indices.first(where: { html[$0...].starts(with: mark) }) else { return "" }
    let whole = html[(start + mark.count)...].prefix { $0 != UInt8(ascii: "<") }
    let text = String(decoding: unescaped(whole), as: UTF8.self)
    let end = " · \(organization)"
    return text.hasSuffix(end) ? String(text.dropLast(end.count)) : text
  }

  /// Where the tags of headings begin.
  private static func starts(in html: [UInt8]) -> [Int] {
    var starts: [Int] = []
    // The list of ten thousand decisions is one of these pages.
    html.withUnsafeBufferPointer { bytes in
      var place = 0
      while place + 3 < bytes.count {
        if bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "h"),
          (0x32...0x36).contains(bytes[place + 2])
        {
          starts.append(place)
        }
        place += 1
      }
    }
    return starts
  }
}

extension Prose.Heading {
  /// The heading that begins here; nil for one without words.
  fileprivate init?(_ html: ArraySlice<UInt8>) {
    var pieces = HTMLPieces(html)
    guard case .opening(let name, let tag)? = pieces.read() else { return nil }
    var words: [UInt8] = []
    while let piece = pieces.read() {
      if case .closing(name, _) = piece { break }
      if case .text(let text) = piece { words += unescaped(text) }
    }
    let text = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    let anchor = tag.attribute("id").map { String(decoding: unescaped($0), as: UTF8.self) }
    let level = tag.dropFirst().first.map { Int($0) - 0x30 } ?? 2
    self.init(level: level, text: text, anchor: anchor ?? "")
  }
}
