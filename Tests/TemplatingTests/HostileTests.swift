import Diagnostics
import Templating
import Testing

@Suite("hostile templates")
struct HostileTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#open}}", "{{/open}}", "{{^tags}}", "{{#tags}}", "{{/tags}}", "{{title}}", "{{.}}",
    "{{>a}}",
    "{{>b}}", "{{<a}}", "{{/a}}", "{{<b}}", "{{/b}}", "{{$x}}", "{{/x}}", "{{$y}}", "{{/y}}", "{{=<% %>=}}",
    "<%={{ }}=%>", "{{=",
    "{{!", "\n", "\r\n", "  ", "\t", "<p ", "class=\"", "'", ">", "<!--", "-->", "<script>", "é", "\u{0}", "{{&",
    "{{ # ", "*",
  ]

  /// Two templates that use each other, put together from tags and pieces of tags.
  private func random(_ seed: UInt64) -> [TemplateFile] {
    var generator = SeededGenerator(state: seed)
    return ["page", "a", "b"].map { name in
      let count = Int.random(in: 0..<40, using: &generator)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
      return TemplateFile(name: name, file: "\(name).html", bytes: Array(text.utf8))
    }
  }

  @Test("end in findings or a page, the same each time", arguments: 0..<1000 as Range<UInt64>)
  func randomTags(_ seed: UInt64) {
    let files = random(seed)
    let sample = DecisionSample(isOpen: true, tags: ["<t>", "u"])
    let set = TemplateSet(files)
    let findings = set.findings + set.check("page", against: DecisionSample.names.shape)
    var first: [UInt8] = []
    var second: [UInt8] = []
    let met = set.render("page", with: sample.value, into: &first)
    #expect(met == set.render("page", with: sample.value, into: &second) && first == second)
    #expect(findings.allSatisfy { ($0.span?.line ?? 1) > 0 && ($0.span?.column ?? 1) > 0 })
    // What the check accepts, rendering has nothing to say about.
    if findings.isEmpty { #expect(met.isEmpty) }
  }

  @Test("of random bytes do not stop the program", arguments: 0..<100 as Range<UInt64>)
  func randomBytes(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let alphabet = Array("{{}}#/^$<>&=! .ab\n\"".utf8) + [0xFF, 0xC3, 0x00]
    let bytes = (0..<400).compactMap { _ in alphabet.randomElement(using: &generator) }
    let set = TemplateSet([TemplateFile(name: "page", file: "page.html", bytes: bytes)])
    _ = set.check("page", against: DecisionSample.names.shape)
    #expect(set.contains("page"))
  }

  @Test(
    "that are long take time in proportion",
    arguments: ["{{title", "{{#open}}", "{{/open}}", "{{nope}}", "{{>nope}}", "{", " \n"])
  func long(_ piece: String) {
    let set = templates(["page": String(repeating: piece, count: 20_000)])
    #expect(set.findings.count + set.check("page", against: DecisionSample.names.shape).count <= 200)
  }
}
