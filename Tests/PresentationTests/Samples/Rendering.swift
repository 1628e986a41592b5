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

/// Every page of a report, by its path; a finding on the way is an issue of the test.
func render(_ report: Report, rules: [Rule] = []) throws -> [String: String] {
  let templates = try Templates.load()
  var pages: [String: String] = [:]
  for page in Site(report, rules: rules).pages {
    var bytes: [UInt8] = []
    let findings = page.render(with: templates, into: &bytes)
    #expect(findings.isEmpty, "\(page.path)")
    #expect(pages[page.path] == nil, "two pages at \(page.path)")
    pages[page.path] = String(decoding: bytes, as: UTF8.self)
  }
  return pages
}
