import Diagnostics
import Testing

@testable import Documents

@Suite("YAML that says less than was written")
struct YAMLMisreadingTests {
  /// Each text marks what is cut off, and names what is left.
  static let cut: [(text: String, value: String)] = [
    ("title: Fix ⟦#123 at the till⟧\n", "Fix"), ("a: C ⟦#sharp⟧\nb: d\n", "C"), ("a:\n  - one ⟦#1⟧\n  - two\n", "one"),
    ("a: {b: c ⟦#4⟧\n  }\n", "c"), ("a: [b, c ⟦#4⟧\n  ]\n", "c"), ("a:\n  b: x\t⟦#é⟧\n", "x"),
    ("a: long\n  text ⟦#9 more⟧\nb: c\n", "long text"), ("k é: ü ⟦#ö⟧", "ü"),
  ]

  @Test("a text cut by a number sign is told, with the whole as a hint", arguments: cut.indices)
  func comment(index: Int) throws {
    let expected = MarkedText(Self.cut[index].text)
    let finding = try #require(yaml(expected.text).findings.first, "\(expected.text)")
    #expect(finding.rule == "yaml.comment")
    #expect(finding.severity == .warning)
    #expect(finding.span == expected.span, "\(expected.text)")
    #expect(finding.message.hasSuffix("so the value is only '\(Self.cut[index].value)'"), "\(finding.message)")
  }

  @Test("the hint is the value as a reader takes it")
  func hint() {
    let hint = yaml("title: Fix #123 at the till\n").findings.first?.hint
    #expect(hint == "put the value in quotes: \"Fix #123 at the till\"; a comment has a blank after its #")
  }

  @Test(
    "a comment is a comment",
    arguments: [
      "target: 3 # per cent\n", "target: 3  #\n", "a: b ## c\n", "a: b #-- c\n", "a: \"b #1\"\n", "a: 'b' #1\n",
      "a: |\n  b #1\n", "a: >\n  b #1\n  c\n", "#1\na: b\n", "a: b\n  #1\n", "a:\n  #b: c\n  d: e\n", "a: b#1\n",
      "a: [b, c] #1\n", "a: #list\n  - b\n", "url: https://example.org/#a\n", "a: b # c #1\n",
    ])
  func realComment(text: String) {
    #expect(yaml(text).findings.map(\.message) == [], "\(text)")
  }

  @Test("a value that is a comment as a whole is an error")
  func wholeValue() {
    let reading = parseYAML(Array("owner: #platform\nb: 2\n".utf8), file: "a.yaml")
    #expect(reading.findings.map(\.message) == ["'#platform' is read as a comment, so there is no value"])
    #expect(reading.findings.map(\.severity) == [.error])
    #expect(reading.lost.map(\.key) == ["owner"])
  }

  @Test(
    "a comma that ends a value in braces is told",
    arguments: [
      ("{note: ⟦Belgium⟧, France}", "put the value in quotes: note: \"Belgium, France\""),
      ("{value: ⟦89⟧,5}", "write a decimal with a point: value: 89.5"),
      ("{value: ⟦-89⟧,50}", "write a decimal with a point: value: -89.50"),
      ("{value: ⟦12⟧,500}", "write 12500 for thousands, or 12.5 for a decimal"),
      (
        "{note: ⟦Waste⟧, loaves and all, is down, metric: waste}",
        "put the value in quotes: note: \"Waste, loaves and all, is down\""
      ),
      ("{value: ⟦1⟧,200,300}", "put the value in quotes: value: \"1,200,300\""),
      ("{a: b, note: ⟦x⟧, y, c: d}", "put the value in quotes: note: \"x, y\""),
    ])
  func comma(text: String, hint: String) {
    let expected = MarkedText("k: \(text)\n")
    let findings = yaml(expected.text).findings
    #expect(findings.map(\.rule) == ["yaml.comma"], "\(text)")
    #expect(findings.first?.span == expected.span, "\(text)")
    #expect(findings.first?.hint == hint)
  }

  @Test(
    "no comma is told where nothing is cut",
    arguments: ["k: {a: b, c: d}\n", "k: {a: b, c: }\n", "k: {a, b}\n", "k: {a: \"b, c\", d: e}\n", "k: {a: [b, c]}\n"])
  func noComma(text: String) { #expect(yaml(text).findings.map(\.message) == []) }

  @Test(
    "two pairs of braces around a word are read like one",
    arguments: [
      ("k: {accepted}", "{k: {accepted: ~}}"), ("k: {{ accepted }}", "{k: {accepted: ~}}"),
      ("k: [{a}, {{b}}]", "{k: [{a: ~}, {b: ~}]}"), ("k: {a: b}", "{k: {a: b}}"), ("k: {}", "{k: {}}"),
    ])
  func braces(text: String, expected: String) { #expect(outline(text) == expected) }
}
