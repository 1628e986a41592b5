extension Site {
  /// The pages in the order in which they are read one after the other: the Briefing, what else the parts of the site have to say, and
  /// then each record.
  package var inReadingOrder: [Page] {
    pages.filter { $0.findable == .byWords } + pages.filter { $0.findable == .asRecord }
  }
}

/// The paths in the output that the main part of a page leads to, and those of the images that it shows.
package func targets(ofPage html: [UInt8], at path: String) -> (links: Set<String>, images: Set<String>) {
  var (links, images): (Set<String>, Set<String>) = ([], [])
  var pieces = HTMLPieces(PageMarkdown.main(of: html))
  while let piece = pieces.read() {
    guard case .opening(let name, let tag) = piece, name == "a" || name == "img" else { continue }
    guard let written = tag.attribute(name == "a" ? "href" : "src") else { continue }
    let address = written.prefix { $0 != UInt8(ascii: "#") }
    guard !address.isEmpty, !address.contains(UInt8(ascii: ":")) else { continue }
    let target = DocumentLinks.path(of: address, from: path)
    if name == "a" { links.insert(target) } else { images.insert(target) }
  }
  return (links, images)
}
