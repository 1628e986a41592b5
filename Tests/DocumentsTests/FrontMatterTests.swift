import Diagnostics
import Testing

@testable import Documents

@Suite("Front matter")
struct FrontMatterTests {
  private struct Split {
    var yaml: String?
    var yamlLine: Int
    var body: String
    var bodyLine: Int
    var rules: [String]
  }

  private func split(_ text: String) -> Split {
    let bytes = Array(text.utf8)
    let head = bytes.withUnsafeBufferPointer { splitFrontMatter($0, file: "a.md") }
    return Split(
      yaml: head.yaml.map { String(decoding: bytes[$0], as: UTF8.self) }, yamlLine: head.yamlFirstLine,
      body: String(decoding: bytes[head.body], as: UTF8.self), bodyLine: head.bodyFirstLine,
      rules: head.findings.map(\.rule))
  }

  @Test("fields stand between two fences, the text after them", arguments: ["\n", "\r\n", "\r"])
  func plain(end: String) {
    let found = split(["---", "a: b", "c: d", "---", "# Text", "---", "more"].joined(separator: end))
    #expect(found.yaml == "a: b\(end)c: d\(end)")
    #expect(found.yamlLine == 2)
    #expect(found.body == "# Text\(end)---\(end)more")
    #expect(found.bodyLine == 5)
    #expect(found.rules.isEmpty)
  }

  @Test(
    "the head is found and the rest left",
    arguments: [
      ("---\na: b\n---", "a: b\n", ""), ("---\na: b\n...\ntext", "a: b\n", "text"),
      ("---  \na: b\n---\t \ntext", "a: b\n", "text"),
      ("\u{FEFF}---\na: b\n---\ntext", "a: b\n", "text"), ("---\n---\ntext", "", "text"),
      ("---\n\n# none\n---\ntext", "\n# none\n", "text"),
      ("---\n\na: b\n---\ntext", "\na: b\n", "text"), ("---\n# note\na: b\n---\n", "# note\na: b\n", ""),
      ("---\ntitel x\nowner: y\n---\n", "titel x\nowner: y\n", ""), ("---\n\"a b\": c\n---\n", "\"a b\": c\n", ""),
      ("---\n{a: b}\n---\n", "{a: b}\n", ""), ("---\na: |\n  ---\n---\nb", "a: |\n  ---\n", "b"),
      ("---\na: b\n----\n---\n", "a: b\n----\n", ""),
      ("---\nDate Created: x\n---\n", "Date Created: x\n", ""), ("---\nkey:\n---\n", "key:\n", ""),
      ("---\nétat: oui\n---\n", "état: oui\n", ""),
    ])
  func heads(text: String, yaml: String, body: String) {
    let found = split(text)
    #expect(found.yaml == yaml)
    #expect(found.body == body)
    #expect(found.rules.isEmpty)
  }

  @Test("blank lines may stand before the fields", arguments: ["\n", "\n \t\n\n", "\u{FEFF}\r\n"])
  func blanks(before: String) {
    let found = split(before + "---\na: b\n---\ntext")
    #expect(found.yaml == "a: b\n")
    #expect(found.body == "text")
    let lines = before.count { $0.isNewline }
    #expect([found.yamlLine, found.bodyLine] == [lines + 2, lines + 4])
    #expect(split(before + "text").bodyLine == 1)
  }

  @Test(
    "a thematic break is not front matter",
    arguments: [
      "---\n\nSome prose.\n\n---\n\nMore.\n", "---\nSome prose, and more\n---\n", "---\n# Heading\n\ntext\n", "---",
      "---\n", "---\n\n",
      "---\n\nSome prose with: colon and much more\n\n---\n", "----\na: b\n----\n", "--- x\na: b\n---\n",
      " ---\na: b\n---\n",
      "# Text\n---\na: b\n---\n", "", "text", "--", "+++\nno end\n", "---\n- item\n- item\n",
      "---\nhttp://example.com/x\n---\n",
    ])
  func breaks(text: String) {
    let found = split(text)
    #expect(found.yaml == nil)
    #expect(found.body == text)
    #expect(found.bodyLine == 1)
    #expect(found.rules.isEmpty)
  }

  @Test("a head that never closes is reported at its fence, and the whole file is body")
  func unclosed() {
    let found = split("---\ntitle: x\n\n# Text\n")
    #expect(found.rules == ["front-matter.unclosed"])
    #expect(found.yaml == nil)
    #expect(found.body == "---\ntitle: x\n\n# Text\n")
  }

  @Test("a head in TOML is reported and left out of the body")
  func toml() {
    let found = split("+++\ntitle = \"x\"\n+++\n# Text\n")
    #expect(found.rules == ["front-matter.toml"])
    #expect(found.yaml == nil)
    #expect(found.body == "# Text\n")
    #expect(found.bodyLine == 4)
  }

  @Test("a finding in the head has the line of the file")
  func lines() {
    let bytes = Array("---\r\na: b\r\nc: *d\r\n---\r\ntext".utf8)
    let findings = bytes.withUnsafeBufferPointer { bytes -> [Finding] in
      let head = splitFrontMatter(bytes, file: "a.md")
      guard let range = head.yaml else { return [] }
      return parseYAML(
        UnsafeBufferPointer(rebasing: bytes[range]), file: "a.md", firstLine: head.yamlFirstLine
      ).findings
    }
    #expect(findings.map(\.span) == [SourceSpan(file: "a.md", line: 3, column: 4, length: 2)])
  }
}
