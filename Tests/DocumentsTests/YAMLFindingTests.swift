import Diagnostics
import Testing

@testable import Documents

@Suite("YAML that is refused")
struct YAMLFindingTests {
  /// Each text marks with ⟦⟧ where its finding must appear.
  static let refused: [(rule: String, text: String)] = [
    ("yaml.alias", "a: b\nc: ⟦*d⟧\n"), ("yaml.alias", "- ⟦*bold* text⟧\n"), ("yaml.alias", "⟦*a⟧ : b\n"),
    ("yaml.alias", "é: [x, ⟦*a⟧, y]\n"), ("yaml.alias", "{a: ⟦*b⟧}"), ("yaml.alias", "? ⟦*a⟧\n: b\n"),
    ("yaml.alias", "---\n⟦*a⟧\n"), ("yaml.merge-key", "⟦<<⟧: {a: b}\n"), ("yaml.anchor", "a: ⟦&b⟧ c\n"),
    ("yaml.anchor", "a: ⟦&b⟧\n  c: d\n"), ("yaml.anchor", "- ⟦&b⟧ [x]\n"), ("yaml.anchor", "⟦&b⟧ k: v\n"),
    ("yaml.anchor", "title: ⟦&⟧ more\n"), ("yaml.tag", "a: ⟦!!python/object:os.system⟧ {x: y}\n"),
    ("yaml.tag", "a: ⟦!!str⟧ x\n"), ("yaml.tag", "a: ⟦!!str⟧ \"x\"\n"), ("yaml.tag", "a: ⟦!!binary⟧ |\n  eA==\n"),
    ("yaml.tag", "a: ⟦!⟧foo!bar x\n"), ("yaml.key", "? ⟦[⟧a]\n: b\n"), ("yaml.key", "{⟦[⟧a]: b, [a]: c}\n"),
    ("yaml.key", "a: {⟦{⟧ b: c }}\n"), ("yaml.key", "⟦\"\"⟧: x\n"), ("yaml.key", "a: 1\n⟦:⟧ x\n"),
    ("yaml.documents", "a: b\n⟦---⟧\nc: d\n"), ("yaml.tab", "a:\n⟦\t⟧b: c\n"), ("yaml.tab", "a:\n  - x\n⟦\t⟧- y\n"),
    ("yaml.tab", "a: |\n⟦\t⟧x\n"), ("yaml.character", "é: ⟦\u{1}⟧\n"),
    ("yaml.character", "a: b\n\u{7F}".replacingLast()),
    ("yaml.character", "a: ⟦\"\\0\"⟧\n"), ("yaml.character", "a:\n  - x⟦\u{FEFF}⟧\n"),
    ("yaml.syntax", "title: Foo⟦:⟧ bar\n"), ("yaml.syntax", "a: x\n  b⟦:⟧ y\n"),
    ("yaml.syntax", "a: x\n⟦foo bar⟧\nb: y\n"),
    ("yaml.syntax", "⟦foo bar⟧\nb: y\n"), ("yaml.syntax", "a: ⟦\"⟧x\nb: y\n"), ("yaml.syntax", "a: ⟦'⟧x\nb: y\n"),
    ("yaml.syntax", "a: \"x\" ⟦y⟧\nb: z\n"), ("yaml.syntax", "a: ⟦[⟧x, y\nb: z\n"),
    ("yaml.syntax", "a: ⟦{⟧x: y\nb: z\n"),
    ("yaml.syntax", "a: ⟦-⟧ b\n"), ("yaml.syntax", "a: b\n⟦-⟧ c\n"), ("yaml.syntax", "- a\n⟦b⟧: c\n"),
    ("yaml.syntax", "a:\n    b: c\n  ⟦d⟧: e\n"), ("yaml.syntax", "a: ⟦@⟧foo\n"), ("yaml.syntax", "a: ⟦>⟧ 5\n"),
    ("yaml.syntax", "a: \"C:⟦\\p⟧ath\"\n"), ("yaml.syntax", "a: [b,⟦,⟧c]\n"), ("yaml.syntax", "⟦%⟧FOO\n"),
    ("yaml.syntax", "\"foo\" ⟦b⟧ar\n"),
  ]

  @Test("a refused part is located", arguments: refused.indices)
  func located(index: Int) throws {
    let (rule, marked) = Self.refused[index]
    let expected = MarkedText(marked)
    let findings = yaml(expected.text).findings
    let finding = try #require(findings.first, "\(marked)")
    #expect(findings.count == 1, "\(marked)")
    #expect(finding.rule == rule, "\(marked)")
    #expect(finding.span == expected.span, "\(marked)")
    #expect(finding.hint != nil)
  }

  @Test("every place holds with CRLF", arguments: refused.indices)
  func locatedWithCRLF(index: Int) {
    let (rule, marked) = Self.refused[index]
    let expected = MarkedText(marked.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    let found = yaml(expected.text).findings.map { "\($0.rule) \($0.span.debugDescription)" }
    #expect(found == ["\(rule) \(expected.span.debugDescription)"], "\(marked)")
  }

  @Test("a colon in a value gets the whole line as a hint")
  func colonHint() {
    let finding = yaml("title: Redis: yes or \"no\"\n").findings.first
    #expect(finding?.message == "the value of 'title' holds another ':'")
    #expect(finding?.hint == "put the value in quotes: title: 'Redis: yes or \"no\"'")
  }

  @Test(
    "bytes that are not UTF-8 are located",
    arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xEF, 0xB7, 0xAC], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]])
  func invalid(bytes: [UInt8]) {
    let text = Array("a: é\nb: é".utf8) + bytes + Array("\n".utf8)
    let reading = parseYAML(text, file: "a.yaml")
    let (node, findings) = (reading.node, reading.findings)
    #expect(node == nil)
    #expect(findings.map(\.rule) == ["yaml.character"])
    #expect(findings.first?.span == SourceSpan(file: "a.yaml", line: 2, column: 5))
  }

  @Test("every rule that is listed has an explanation and a unique id")
  func rules() {
    #expect(Set(documentRules.map(\.id)).count == documentRules.count)
    #expect(documentRules.allSatisfy { !$0.summary.isEmpty && $0.explanation.contains("\n\n") })
  }
}

extension String {
  /// Marks the last character.
  fileprivate func replacingLast() -> String { "\(dropLast())⟦\(suffix(1))⟧" }
}
