import Diagnostics
import Testing

@testable import Documents

@Suite("Duplicate keys in YAML")
struct YAMLDuplicateTests {
  private func duplicates(_ text: String) -> [String] {
    yaml(text).findings.sorted().map { finding in
      let note = finding.notes.first?.span
      return "\(finding.rule) \(finding.span?.line ?? 0):\(finding.span?.column ?? 0)+\(finding.span?.length ?? 0)"
        + " after \(note?.line ?? 0):\(note?.column ?? 0)+\(note?.length ?? 0)"
    }
  }

  @Test("the duplicate is pointed at, with a note at the first, and the first is kept")
  func flat() {
    let text = "title: x\nowner: y\ntitle: z\n"
    #expect(duplicates(text) == ["yaml.duplicate-key 3:1+5 after 1:1+5"])
    #expect(outline(yaml(text).node) == "{title: x, owner: y}")
  }

  @Test("duplicates are found at any depth, in block and flow style, however they are quoted")
  func nested() {
    let text = "a:\n  b:\n    - {c: 1, é: 2, 'c': 3}\n    - d: 1\n      \"d\": 2\n"
    #expect(
      duplicates(text) == ["yaml.duplicate-key 3:20+3 after 3:8+1", "yaml.duplicate-key 5:7+3 after 4:7+1"])
    #expect(outline(yaml(text).node) == "{a: {b: [{c: 1, é: 2}, {d: 1}]}}")
  }

  @Test("a line with many duplicates keeps its columns")
  func crowded() {
    #expect(
      duplicates("{a: 1, b: 2, a: 3, b: {a: 1, a: 2}, a: 4}") == [
        "yaml.duplicate-key 1:14+1 after 1:2+1", "yaml.duplicate-key 1:20+1 after 1:8+1",
        "yaml.duplicate-key 1:30+1 after 1:24+1", "yaml.duplicate-key 1:37+1 after 1:2+1",
      ])
  }

  @Test("the same key in two mappings is no duplicate")
  func separate() {
    #expect(outline("a: {x: 1}\nb: {x: 1}\n") == "{a: {x: 1}, b: {x: 1}}")
    #expect(outline("- {x: 1}\n- {x: 2}\n") == "[{x: 1}, {x: 2}]")
  }

  @Test("values around duplicates are untouched, asterisks too")
  func values() {
    #expect(outline(yaml("a: 'x*'\na: y\nb: 1 * 2\n").node) == "{a: 'x*', b: 1 * 2}")
  }

  @Test("an alias beside a duplicate is still an alias")
  func alias() {
    #expect(Set(yaml("*a : 1\n*a : 2\n").findings.map(\.rule)) == ["yaml.alias"])
  }

  @Test("a file full of duplicates ends in one finding at a duplicated key")
  func flood() {
    let findings = yaml(String(repeating: "key: 1\n", count: 5_000)).findings
    #expect(findings.count == 1)
    #expect(findings.first?.rule == "yaml.duplicate-key")
    #expect(findings.first?.message == "'key' is written more than once")
    #expect(findings.first?.span?.column == 1)
  }
}
