import Analysis
import Record
package import Templating
import Wording

/// Pages of a site one after the other in one document, to be printed or to be sent.
///
/// It is made from the HTML of the pages, so that it says what they say, whatever their templates.
package struct WholeDocument: FramedPage {
  let frame: PageFrame
  private let scope: DocumentScope
  private let parts: [DocumentPart]
  private let style: [UInt8]
  private let leftOut: Int

  /// - Parameters:
  ///   - pages: those that stand in it, with their HTML, in the order in which they are read.
  ///   - leftOut: how many more there are, which would make it too long.
  ///   - images: what stands for an image, by its path in the output: an address with the image in it. Nil where the document lies
  ///     beside the images.
  ///   - style: what the style sheet says; nil where it lies beside the document.
  package init(
    _ scope: DocumentScope, of directory: Directory, pages: [(path: String, html: [UInt8])],
    leavingOut leftOut: Int = 0, images: [String: [UInt8]]? = nil, style: [UInt8]? = nil
  ) {
    self.scope = scope
    self.leftOut = leftOut
    self.style = style.map(styleElement) ?? []
    let links = DocumentLinks(scope, to: pages.map(\.path), images: images, in: directory)
    parts = pages.map { DocumentPart(path: $0.path, html: $0.html, links) }
    frame = PageFrame(
      headline: "\(directory.report.organization.name), \(scope.words)", lede: scope.lede(count(pages.count, "page")),
      label: capitalised(scope.words), path: PagePath.print, directory: directory)
  }

  /// It, as a page to be made.
  package var page: Page {
    Page(path: PagePath.print, source: "the whole document", kind: WholeDocument.kind) { self }
  }

  package static let kind = PageKind(template: "whole", names: names)

  package static let names = Names<WholeDocument>(
    page: "whole document",
    [
      .flag("is_alone", "Whether it has everything within itself, to be sent as one file") { $0.scope == .briefing },
      .markup("style", "The style sheet as an element; empty where it lies beside the document") { $0.style },
      .list("contents", "The parts of the table of contents", of: DocumentChapter.names) { document in
        DocumentChapter.all(of: document.parts, in: document.directory)
      },
      .list("parts", "The pages", of: DocumentPart.names) { $0.parts },
      .optionalText("left_out", "How many pages are left out, because it would be too long; nothing when none is") {
        $0.leftOut > 0 ? count($0.leftOut, "page") : nil
      },
    ])
}

/// What a document is made of.
package enum DocumentScope: Sendable {
  /// Every page, to be printed.
  case everything
  /// The Briefing and what it leads to, to be sent as one file.
  case briefing

  fileprivate var words: String {
    switch self {
    case .everything: "the whole report"
    case .briefing: "the Briefing and what it leads to"
    }
  }

  fileprivate func lede(_ pages: String) -> String {
    switch self {
    case .everything: "\(pages), one after the other: the Briefing, the parts of the report, and each record."
    case .briefing: "\(pages) in one file, which needs no other."
    }
  }
}

/// The style sheet as an element, which nothing in it ends.
private func styleElement(_ style: [UInt8]) -> [UInt8] {
  let text = String(decoding: style, as: UTF8.self).replacing("</", with: "<\\/")
  return Array("<style>\n\(text)</style>\n".utf8)
}

/// It is made where it is asked for, from the HTML of the other pages.
let wholePart = SitePart.pages(WholeDocument.kind.template, WholeDocument.names) { _, _ in [] }
