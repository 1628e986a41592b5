import Diagnostics
import Foundation
import Intake
import Presentation
import Templating
import TestSupport
import Testing

@testable import Publishing

@Suite("The bound of the document to print, and one beyond")
struct PrintBoundTests {
  @Test("a page too many is left out whole, and the document says so")
  func print() async throws {
    var content = FeedContent()
    for number in 1...3 {
      content.files["decisions/000\(number)-a.md"] = FeedContent.decision(
        "No. \(number)", "status: accepted\ndate: 2026-11-1\(number)")
    }
    let report = try await content.directory(on: "2026-11-20").report
    var forms = OtherForms()
    forms.print = true
    let site = Site(report, forms: forms)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates").path
    let templates = TemplateSet(
      TextFolder(at: folder).files.map { TemplateFile(name: $0.name, file: $0.name, bytes: $0.bytes) })
    #expect(templates.findings.isEmpty)
    let size = try site.inReadingOrder.reduce(0) { size, page in
      var html: [UInt8] = []
      try page.make(with: templates, into: &html)
      return size + html.count
    }
    func document(_ most: Int) throws -> String {
      let tree = MemoryTree { _ in true }
      try PrintPublisher(site, with: templates, most: most).write(part: 0, to: tree)
      return String(decoding: tree[PagePath.print] ?? [], as: UTF8.self)
    }
    #expect(!(try document(size).contains("Left out")))
    #expect(try document(size - 1).contains("Left out: 1\u{A0}page"))
    #expect(PublishingLimits.print == PublishingLimits.all["print.size"]?.value)
  }
}
