import Diagnostics
import Testing

@testable import Documents

@Suite("One bad line of YAML loses only its own field")
struct YAMLRecoveryTests {
  /// What is wrong, the rule that says so, and what is kept beside `b: 2`.
  static let spoiled: [(text: String, rule: String, kept: String)] = [
    ("a: @x\nb: 2\n", "yaml.syntax", "{b: 2}"), ("a: `x`\nb: 2\n", "yaml.syntax", "{b: 2}"),
    ("a: %x\nb: 2\n", "yaml.syntax", "{b: 2}"), ("a:\n  - @x\nb: 2\n", "yaml.syntax", "{b: 2}"),
    ("a: x: y\nb: 2\n", "yaml.syntax", "{b: 2}"), ("a:x\nb: 2\n", "yaml.syntax", "{b: 2}"),
    ("a: \"x\nb: 2\n", "yaml.syntax", "{b: 2}"), ("a: 'x\nb: 2\n", "yaml.syntax", "{b: 2}"),
    ("a: [x, y\nb: 2\n", "yaml.syntax", "{b: 2}"), ("a: {x: y\nb: 2\n", "yaml.syntax", "{b: 2}"),
    ("a: [x,\n  y\nb: 2\n", "yaml.syntax", "{b: 2}"), ("a: *x\nb: 2\n", "yaml.alias", "{b: 2}"),
    ("a: &x y\nb: 2\n", "yaml.anchor", "{b: 2}"), ("a: !x y\nb: 2\n", "yaml.tag", "{b: 2}"),
    ("a: x\n\tc: y\nb: 2\n", "yaml.tab", "{a: x, b: 2}"), ("a: x\n  c: y\nb: 2\n", "yaml.syntax", "{a: x, b: 2}"),
    ("a: x\nwords alone\nb: 2\n", "yaml.syntax", "{a: x, b: 2}"), ("words alone\nb: 2\n", "yaml.syntax", "{b: 2}"),
    (" a: x\nb: 2\n", "yaml.syntax", "{a: x, b: 2}"), ("a: x\na: y\nb: 2\n", "yaml.duplicate-key", "{a: x, b: 2}"),
    ("a:\n  - x\n y: z\nb: 2\n", "yaml.syntax", "{b: 2}"), ("a: #x\nb: 2\n", "yaml.syntax", "{b: 2}"),
    ("a: [x #1, y]\nb: 2\n", "yaml.syntax", "{b: 2}"), ("a: {{ x }} y\nb: 2\n", "yaml.syntax", "{b: 2}"),
    ("a: \"x\" y\nb: 2\n", "yaml.syntax", "{b: 2}"), ("a: {x: y, z}\nb: 2\n", "yaml.comma", "{b: 2}"),
    ("a: @x\nb: 2\n---\nc: 3\n", "yaml.syntax", "{b: 2}"),
  ]

  @Test("the rest of the fields is kept, and one finding tells of the line", arguments: spoiled.indices)
  func kept(index: Int) {
    let (text, rule, expected) = Self.spoiled[index]
    let reading = parseYAML(Array(text.utf8), file: "a.yaml")
    #expect(outline(reading.node) == expected, "\(text)")
    #expect(reading.findings.map(\.rule) == [rule], "\(text)")
    #expect(reading.findings.allSatisfy { $0.hint != nil })
    let windows = parseYAML(Array(text.replacing("\n", with: "\r\n").utf8), file: "a.yaml")
    #expect(outline(windows.node) == expected, "\(text)")
    #expect(windows.findings.map(\.span) == reading.findings.map(\.span), "\(text)")
  }

  @Test("the field that is lost is known by its key, so that nobody takes it for missing")
  func lost() {
    let reading = parseYAML(Array("a: 1\n\"b c\": @x\nd:\n  - *y\n".utf8), file: "a.md", firstLine: 2)
    #expect(reading.lost.map(\.key) == ["b c", "d"])
    #expect(reading.lost.map(\.text) == ["@x", ""])
    #expect(reading.lost.first?.keySpan.line == 3)
    #expect(reading.findings.map(\.span?.line) == [3, 5])
  }

  @Test("keys that are badly indented, or in another document, are not missing either")
  func lostBelow() {
    let reading = parseYAML(Array("a: 1\n b: 2\n c: 3\n---\nd: 4\n".utf8), file: "a.yaml")
    #expect(outline(reading.node) == "{a: 1}")
    #expect(reading.lost.map(\.key) == ["b", "c", "d"])
  }

  @Test(
    "a file whose last entry cannot be read may have been cut off there",
    arguments: [
      ("a: 1\n\"b", true), ("a: 1\nb: [c, d", true), ("a: 1\nb: \"c\n", true), ("a: @1\nb: 2\n", false),
      ("a: 1\n", false),
    ])
  func cut(text: String, isCut: Bool) {
    #expect(parseYAML(Array(text.utf8), file: "a.yaml").isCut == isCut)
  }

  @Test("every problem of a file is told at once, each at its place")
  func all() {
    let text = "a: @1\nb: `2\nc: 3\nd: *e\nf: g: h\n"
    let places = yaml(text).findings.compactMap(\.span).map { "\($0.line):\($0.column)" }
    #expect(places == ["1:4", "2:4", "4:4", "5:5"])
    #expect(outline(yaml(text).node) == "{c: 3}")
  }

  @Test("places after a bad line are those of the file, beyond ASCII too")
  func places() {
    let reading = parseYAML(Array("é: @ß\nü: \"*ö*\"\n".utf8), file: "a.yaml", firstLine: 2)
    #expect(reading.node.map { DocumentsTests.places($0) } == ["3:1+1", "ü@3:1+1", "3:4+5"])
  }

  @Test("a key of more than 1,024 bytes is named, wherever it stands", arguments: ["", "a: 1\n", "\n", "# x\n"])
  func longKeys(before: String) {
    for count in [1_023, 1_024, 1_025, 1_100, 5_000] {
      let text = before + String(repeating: "k", count: count) + ": v\nb: 2\n"
      let reading = parseYAML(Array(text.utf8), file: "a.yaml")
      guard case .mapping(let entries)? = reading.node?.value else {
        Issue.record("\(count)")
        continue
      }
      #expect(entries.last?.key == "b")
      #expect(reading.findings.count <= 1)
      #expect(count < 1_025 || reading.findings.first?.message == "a key has more than 1,024 characters")
    }
  }

  @Test("a reader's value of a lost line is its words, and nothing of a list or mapping")
  func readings() {
    let texts = ["Redis: yes": "Redis: yes", "\"open": "open", "@me": "@me", "[a, b": nil, "{x": nil, "": nil]
    for (text, expected) in texts {
      let span = SourceSpan(file: "a", line: 1, column: 1)
      let lost = YAMLReading.Lost(key: "k", keySpan: span, text: text)
      #expect(lost.reading.map { outline($0.value).replacing("'", with: "") } == expected, "\(text)")
    }
  }

  @Test("texts of many broken entries, or of many lines below one, are read in a time that fits their length")
  func cost() {
    let entries = String(repeating: "a: @x\n", count: 5_000)
    #expect(yaml(entries).findings.count == 1)
    let blank = "a: @x\n" + String(repeating: "\n", count: 200_000) + String(repeating: "  c d\n", count: 20_000)
    #expect(yaml(blank).findings.count == 1)
  }
}
