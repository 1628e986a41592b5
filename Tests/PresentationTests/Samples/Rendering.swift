import Analysis
import Diagnostics
import Foundation
import Presentation
import Templating
import Testing

/// The templates of the repository, found beside this file.
enum Templates {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

  /// Compiled once for all tests.
  static let compiled = Result { try load() }

  static func load() throws -> TemplateSet {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    let files = try names.filter { $0.hasSuffix(".html") }.map { name in
      TemplateFile(
        name: String(name.dropLast(5)), file: "templates/\(name)",
        bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    return TemplateSet(files)
  }
}

/// The pages of a report, by their paths; a finding on the way is an issue of the test.
///
/// - Parameter only: the paths of the pages that the test is about; nil for all.
func render(_ report: Report, rules: [Rule] = [], only: Set<String>? = nil) throws -> [String: String] {
  let templates = try Templates.compiled.get()
  var pages: [String: String] = [:]
  for page in Site(report, rules: rules).pages where only?.contains(page.path) ?? true {
    var bytes: [UInt8] = []
    let findings = page.render(with: templates, into: &bytes)
    #expect(findings.isEmpty, "\(page.path)")
    #expect(pages[page.path] == nil, "two pages at \(page.path)")
    pages[page.path] = String(decoding: bytes, as: UTF8.self)
  }
  return pages
}
