import Diagnostics
import Foundation
import Intake
import Testing

@testable import documentation
@testable import fairlead

/// The documentation of this checkout.
@Suite("Documentation")
struct DocumentationTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path

  private static let site = Result { try Documentation(root: root) }

  private func text(_ path: String) throws -> String {
    let bytes = try #require(try Self.site.get().files[path], "there is no \(path)")
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("its sources have no findings")
  func findings() throws {
    #expect(try Self.site.get().findings.map(\.message) == [])
  }

  @Test("two runs are equal byte for byte")
  func twice() throws {
    #expect(try Documentation(root: Self.root).files == Self.site.get().files)
  }

  @Test("every field of a kind stands on its page, with what it is", arguments: Kind.all)
  func fields(_ kind: Kind) throws {
    let page = try text("files/\(kind.name).html")
    let sections = Set(DataTable.all.map(\.section))
    for (path, spec) in allFields(of: kind.specs, besides: sections) {
      #expect(page.contains("<tr id=\"\(path)\">"), "\(kind.name): \(path)")
      #expect(spec.about.count > 2, "\(kind.name): \(path) says nothing of itself")
    }
  }

  @Test("every field of a section about a table stands on the page of that table", arguments: DataTable.all.map(\.name))
  func settings(name: String) throws {
    let table = try #require(DataTable.all.first { $0.name == name })
    let page = try text("tables/\(name).html")
    for (path, _) in allFields(of: table.specs, besides: []) {
      #expect(page.contains("<tr id=\"\(table.section).\(path)\">"), "\(path)")
    }
    for column in table.columns {
      #expect(page.contains("<tr id=\"\(column.name)\">"), "\(column.name)")
      #expect(column.about.count > 2 && column.holds.count > 2)
    }
  }

  /// Every field with those within it, by its path; of what another page tells only the field itself.
  private func allFields(of specs: [FieldSpec], besides sections: Set<String>) -> [(path: String, spec: FieldSpec)] {
    var open = specs.map { (path: $0.name, spec: $0) }
    var all: [(path: String, spec: FieldSpec)] = []
    while let field = open.popLast() {
      all.append(field)
      if case .textOrGroup = field.spec.shape { continue }
      if sections.contains(field.path) { continue }
      open += field.spec.shape.fields.map { ("\(field.path).\($0.name)", $0) }
    }
    return all
  }

  @Test("every rule and every limit that 'fairlead explain' knows stands on a page")
  func rules() throws {
    #expect((documentedFindings + documentedJudgements).map(\.id).sorted() == ruleCatalogue.map(\.id))
    #expect(documentedLimits.map(\.name) == limits.map(\.name))
    let (findings, judgements, bounds) = (
      try text("findings.html"), try text("judgements.html"), try text("limits.html")
    )
    for rule in documentedFindings { #expect(findings.contains(" id=\"\(rule.id)\""), "\(rule.id)") }
    for rule in documentedJudgements { #expect(judgements.contains(" id=\"\(rule.id)\""), "\(rule.id)") }
    for limit in documentedLimits { #expect(bounds.contains(" id=\"\(limit.name)\""), "\(limit.name)") }
  }

  @Test("every link leads to a file of the site, and its fragment to a place there")
  func links() throws {
    let files = try Self.site.get().files
    var count = 0
    for page in files.keys where page.hasSuffix(".html") {
      for match in try text(page).matches(of: /(?:href|src)="([^"]*)"/) {
        let link = String(match.1).replacing("&amp;", with: "&")
        guard !link.hasPrefix("http"), !link.hasPrefix("mailto:") else { continue }
        count += 1
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page : resolved(String(parts[0]), from: page)
        // Reports that script/docs makes beside the pages; script/test-browser follows these.
        if target.hasPrefix("sample/") || target.hasPrefix("decisions/") { continue }
        #expect(files[target] != nil, "\(page): \(link) leads to nothing")
        if parts.count == 2, parts[1] != "Main", files[target] != nil {
          let fragment = parts[1].removingPercentEncoding ?? ""
          #expect(try text(target).contains(" id=\"\(fragment)\""), "\(page): \(link) has no such place")
        }
      }
    }
    #expect(count > 1000)
  }

  private func resolved(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast()
    for part in link.split(separator: "/") where part != "." {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  @Test("every kind and every table of docs/site is one that there is")
  func strays() throws {
    let folder = URL(filePath: Self.root).appending(path: "docs/site")
    func names(_ path: String) throws -> Set<String> {
      Set(
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).map {
          String($0.dropLast(3))
        })
    }
    #expect(try names("files") == Set(Kind.all.map(\.name)))
    #expect(try names("tables") == Set(DataTable.all.map(\.name)))
    let written = WrittenPage.all.map(\.source).filter { $0.hasPrefix("docs/site/") }
    let there = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    #expect(Set(written) == Set(there.map { "docs/site/\($0)" }))
  }

  @Test("names of a phrase in quotes are code, and apostrophes are typographic")
  func inline() {
    func html(_ text: String) -> String { String(decoding: inlineHTML(text), as: UTF8.self) }
    #expect(html("a team's 'owner' or `date`") == "a team’s <code>owner</code> or <code>date</code>")
    #expect(html("the teams' goal") == "the teams’ goal")
    #expect(html("'a < b'") == "<code>a &lt; b</code>")
    #expect(grouped("up to 1000000, or 1e12 of 2026") == "up to 1,000,000, or 1e12 of 2026")
  }
}
