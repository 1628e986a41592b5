package import Presentation
internal import Record
package import Templating

/// The Briefing and the pages that it leads to as one file, to be sent: style and images stand in it.
package struct SingleFile {
  private let site: Site
  private let templates: TemplateSet
  /// What stands where in the output, and where it is read from.
  private let sources: [String: String]

  /// - Parameter files: those that come with the templates: where each stands in the output, and where it is read from.
  package init(of site: Site, with templates: TemplateSet, and files: [(path: String, source: String)]) {
    (self.site, self.templates) = (site, templates)
    let assets = site.assets.map { (PagePath.asset($0.path), $0.source) }
    sources = Dictionary(assets + files.map { ($0.path, $0.source) }) { first, _ in first }
  }

  /// Writes it, or replaces the one that an earlier run wrote. A file that Fairlead did not write is never touched.
  package func write(to path: String) throws(PublishingFailure) {
    let bytes = try self.bytes
    // The document ends with the end of its last line, and so does what is written.
    let text = String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
    try writeCollected([CollectedFile(path, header: SingleFile.mark, rows: [text])])
  }

  private static let mark = "<!-- Made by Fairlead, which replaces this file. -->"

  var bytes: [UInt8] {
    get throws(PublishingFailure) {
      var (pages, shown): ([(path: String, html: [UInt8])], Set<String>) = ([], [])
      for page in try chosen {
        var html: [UInt8] = []
        try page.make(with: templates, into: &html)
        shown.formUnion(targets(ofPage: html, at: page.path).images)
        pages.append((page.path, html))
      }
      var style: [UInt8] = []
      if let source = sources[site.directory.shared.stylesheet] { style = try Publishing.bytes(ofFileAt: source) }
      let document = WholeDocument(
        .briefing, of: site.directory, pages: pages, images: try images(shown), style: style)
      var bytes: [UInt8] = []
      try document.page.make(with: templates, into: &bytes)
      return bytes
    }
  }

  /// The Briefing, and what it leads to in the order in which it is read.
  private var chosen: [Page] {
    get throws(PublishingFailure) {
      let pages = site.inReadingOrder
      guard let briefing = pages.first(where: { $0.path == PagePath.briefing }) else { return [] }
      var html: [UInt8] = []
      try briefing.make(with: templates, into: &html)
      let wanted = targets(ofPage: html, at: briefing.path).links.union([briefing.path])
      return pages.filter { wanted.contains($0.path) }
    }
  }

  private func images(_ shown: Set<String>) throws(PublishingFailure) -> [String: [UInt8]] {
    var images: [String: [UInt8]] = [:]
    for path in shown {
      guard let source = sources[path] else { continue }
      let bytes = try Publishing.bytes(ofFileAt: source)
      if bytes.count <= PublishingLimits.image { images[path] = dataAddress(of: bytes, at: path) }
    }
    return images
  }
}
