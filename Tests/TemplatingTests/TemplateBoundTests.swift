import Diagnostics
import TestSupport
import Testing

@testable import Templating

/// At a bound a template is taken, and with one more it is a finding: no page is ever cut.
@Suite("Bounds of templates, and one beyond")
struct TemplateBoundTests {

  private func set(_ files: [String: String]) -> TemplateSet {
    TemplateSet(files.map { TemplateFile(name: $0.key, file: "\($0.key).html", bytes: Array($0.value.utf8)) })
  }

  private func rules(_ files: [String: String]) -> [String] { set(files).findings.map(\.rule) }

  private func rules(rendering page: String, with value: [String: Value]) -> [String] {
    var output: [UInt8] = []
    let met = templates(["page": page]).render("page", with: .object(NamedValues(value)), into: &output)
    return met.map(\.rule)
  }

  private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test("sections in each other in one file")
  func sections() throws {
    let most = try #require(TemplateLimits.all["template.sections"]).value
    func page(_ depth: Int) -> String { times("{{#open}}", depth) + times("{{/open}}", depth) }
    #expect(rules(["page": page(most)]) == [])
    #expect(rules(["page": page(most + 1)]) == ["template.too-deep"])
  }

  @Test("partials in each other")
  func partials() throws {
    let most = try #require(TemplateLimits.all["template.partials"]).value
    func chain(_ count: Int) -> [String: String] {
      Dictionary(uniqueKeysWithValues: (0...count).map { ("p\($0)", $0 < count ? "{{>p\($0 + 1)}}" : "end") })
    }
    #expect(rules(chain(most)) == [])
    #expect(Set(rules(chain(most + 1))) == ["template.too-deep"])
  }

  @Test("sections open at once, over all partials")
  func open() throws {
    let most = try #require(TemplateLimits.all["template.open"]).value
    func rules(_ depth: Int) -> [String] {
      let parts = stride(from: 0, to: depth, by: 50).map { min(50, depth - $0) }
      let names = parts.indices.map { $0 == 0 ? "page" : "p\($0)" }
      let files = parts.indices.map { place in
        let inner = place + 1 < parts.count ? "{{>\(names[place + 1])}}" : "end"
        return (names[place], times("{{#open}}", parts[place]) + inner + times("{{/open}}", parts[place]))
      }
      var output: [UInt8] = []
      let set = set(Dictionary(uniqueKeysWithValues: files))
      return set.findings.map(\.rule)
        + set.render("page", with: DecisionSample(isOpen: true).value, into: &output).map(\.rule)
    }
    #expect(rules(most) == [])
    #expect(rules(most + 1) == ["template.too-large"])
  }

  @Test("tags and lines of a template with its partials in place")
  func tags() throws {
    let most = try #require(TemplateLimits.all["template.tags"]).value
    // The line that they stand in is one of them.
    #expect(rules(["page": times("{{title}}", most - 1)]) == [])
    #expect(rules(["page": times("{{title}}", most)]) == ["template.too-large"])
  }

  @Test("its text")
  func text() throws {
    let most = try #require(TemplateLimits.all["template.text"]).value
    let half = times("x", most / 2)
    #expect(rules(["page": "{{>half}}{{>half}}", "half": half]) == [])
    #expect(rules(["page": "{{>half}}{{>half}}x", "half": half]) == ["template.too-large"])
  }

  @Test("steps of a page")
  func steps() throws {
    let most = try #require(TemplateLimits.all["page.steps"]).value
    // Two sections over one list of n: one step to begin, and for each element four around the inner list and three for
    // each of its elements.
    func rules(_ count: Int) -> [String] {
      let list = Value.list(Array(repeating: .text("x"), count: count))
      return self.rules(rendering: "{{#tags}}{{#tags}}{{/tags}}{{/tags}}", with: ["tags": list])
    }
    let count = 1825
    #expect(1 + count * (4 + 3 * count) < most && 1 + (count + 1) * (4 + 3 * (count + 1)) > most)
    #expect(rules(count) == [])
    #expect(rules(count + 1) == ["template.too-large"])
  }

  @Test("a page")
  func page() throws {
    let most = try #require(TemplateLimits.all["page.size"]).value
    let part = Value.markup(Array(repeating: UInt8(ascii: "x"), count: most / 64))
    #expect(rules(rendering: times("{{{part}}}", 64), with: ["part": part]) == [])
    #expect(rules(rendering: times("{{{part}}}", 64) + "x", with: ["part": part]) == ["template.too-large"])
  }
}
