import Diagnostics
import Foundation
import Templating

/// The documentation of a checkout: its pages, made from hand-written Markdown, from the lists that the program works by, and
/// from the files of `docs/examples`.
struct Documentation {
  let pages: [DocumentationPage]
  /// Every file of the site, by its path.
  let files: [String: [UInt8]]
  /// What is wrong with its sources; with any, the site is not to be published.
  let findings: [Finding]

  init(root: String) throws {
    let sources = try SourceFolder(root: root)
    var findings: [Finding] = []
    var pages = writtenPages(sources, findings: &findings)
    pages += kindPages(sources, findings: &findings) + tablePages(sources, findings: &findings) + rulePages()
    pages.insert(contentsPage(of: pages), at: 0)
    let index = SearchIndex(pages)
    pages.append(searchPage(index))
    let templates = TemplateSet(sources.templates)
    findings += templates.findings + templates.check(pages.map { ($0.template, $0.shape) })
    var files = sources.assets
    files[SearchIndex.path] = index.script
    let frames = Frames(pages)
    // Each page would tell what is wrong with its template once more.
    for page in findings.isEmpty ? pages : [] {
      var bytes: [UInt8] = []
      findings += templates.render(page.template, with: page.value(frames.frame(of: page)), into: &bytes)
      files[page.path] = bytes
    }
    (self.pages, self.files, self.findings) = (pages, files, findings)
  }

  /// Writes the files into a folder, which is made where it is not there.
  func write(to folder: String) throws {
    for (path, bytes) in files {
      let file = URL(filePath: folder).appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }
}
