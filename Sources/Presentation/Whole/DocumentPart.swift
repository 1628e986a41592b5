import Templating
import Wording

/// A page as it stands in a document.
struct DocumentPart: Sendable {
  let path: String
  let title: String
  let anchor: String
  let html: [UInt8]

  init(path: String, html: [UInt8], _ links: DocumentLinks) {
    self.path = path
    title = PageWords(ofPage: html, in: links.directory).title
    anchor = links.anchor(of: path)
    self.html = PartWriter(path: path, links).written(PageMarkdown.main(of: html))
  }

  static let names = Names<DocumentPart>(
    "page of a document",
    [
      .text("title", "What the page is called") { $0.title },
      .text("anchor", "Its id in the document") { $0.anchor },
      .link("href", "The way to it within the document") { "#\($0.anchor)" },
      .markup("html", "What stands on it, its headings a level deeper") { $0.html },
    ])
}

/// A part of the table of contents.
struct DocumentChapter: Sendable {
  let name: String
  var parts: [DocumentPart]

  /// Pages that stand in the front of a folder come first, then the others by their folders.
  static func all(of parts: [DocumentPart], in directory: Directory) -> [DocumentChapter] {
    let fronts = (directory.fronts + PriorityPart.fronts).map { (PagePath.topFolder(of: $0.path), $0.name) }
    var titles = Dictionary(fronts) { first, _ in first }
    var chapters = [DocumentChapter(name: "Parts of the report", parts: [])]
    for part in parts {
      let folder = PagePath.topFolder(of: part.path)
      let isFront = part.path == "\(folder)/index.html" || folder.isEmpty
      if isFront, titles[folder] == nil { titles[folder] = part.title }
      let name = isFront ? chapters[0].name : titles[folder] ?? capitalised(String(folder))
      if let place = chapters.firstIndex(where: { $0.name == name }) {
        chapters[place].parts.append(part)
      } else {
        chapters.append(DocumentChapter(name: name, parts: [part]))
      }
    }
    return chapters
  }

  static let names = Names<DocumentChapter>(
    "part of a table of contents",
    [
      .text("name", "What it is called") { $0.name },
      .list("entries", "The pages in it", of: DocumentPart.names) { $0.parts },
    ])
}
