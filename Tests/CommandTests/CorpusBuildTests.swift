import Foundation
import Testing

/// Records that others wrote, during development.
private enum Corpora {
  /// `FAIRLEAD_SHARED` if set, else `../shared/data` beside the package.
  static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["FAIRLEAD_SHARED"].map { URL(filePath: $0) }
    let folder = (named ?? package.deletingLastPathComponent().appending(path: "shared/data")).appending(
      path: "decisions")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}

/// Folders of records that others wrote, as the only content.
@Suite("records in the wild, published", .enabled(if: Corpora.folder != nil, "no shared/data beside the package"))
struct CorpusBuildTests {
  @Test(
    "every record has a page, and the log links to it",
    arguments: [("adrs-corpus", 16), ("govuk-aws", 38), ("log4brains", 9), ("madr", 19)])
  func pages(name: String, count: Int) throws {
    let place = try Workplace()
    let folder = try #require(Corpora.folder).appending(path: name)
    try FileManager.default.copyItem(atPath: folder.path, toPath: place.path(name))
    try place.write("content/fairlead.yaml", "organization: Others\nas_of: 2026-06-15\ndecisions: [../\(name)]\n")
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    let others: Set<String> = ["README.md", "index.md", "template.md", "adr-template.md"]
    let records = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && !others.contains($0) }.map { $0.dropLast(3) }
    #expect(records.count == count)
    let log = try place.text("output/decisions/index.html")
    for record in records {
      #expect(place.exists("output/decisions/\(name)/\(record).html"), "\(record)")
      #expect(log.contains("href=\"\(name)/\(record).html\""), "\(record)")
    }
  }
}
