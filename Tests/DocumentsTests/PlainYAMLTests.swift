import Diagnostics
import Testing

@testable import Documents

/// Yams is the independent reference: what the plain reader accepts, Yams must read as the same tree in the same places.
@Suite("Plain YAML without Yams")
struct PlainYAMLTests {
  private func compare(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let place = YAMLPlace(file: "a.yaml", firstLine: 1)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let plain = PlainYAML.read(bytes, at: place) else { return false }
      let reading = parseWithYams(bytes, at: place, YAMLLimits())
      let (reference, findings) = (reading.node, reading.findings)
      #expect(findings.isEmpty, "\(text.debugDescription)")
      #expect(outline(plain) == outline(reference), "\(text.debugDescription)")
      #expect(places(plain) == (reference.map(places) ?? []), "\(text.debugDescription)")
      return true
    }
  }

  @Test("ordinary front matter is plain")
  func ordinary() {
    let text =
      "title: Use a queue\nstatus: 'proposed'\ndate: 2026-03-04\ndeciders: [ana, bo b, null]\n\ntags:\n  - x\n  - \"y: z\"\n# note\nempty:\nnone: [ ]\nowner: payments\n"
    #expect(compare(text))
    #expect(compare(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")))
    #expect(compare("\u{FEFF}a:\n- b\n- c"))
  }

  @Test(
    "whatever is not plain is left to Yams",
    arguments: [
      "", "# x\n", "a", "a: b: c", "a: b #c", "a: *b", "a: 'it''s'", "a: \"\\n\"", "a: b\n  c", "a:\n  b: c", "a: é",
      "é: a", "a: b\na: c", "- a",
      "a: [b, [c]]", "a: [b: c]", "a: [b,]", "a: [,b]", "a:\tb", "a: |\n  b", "---\na: b", "a: b\n---\n",
      "a:\n- b\n  c\n", "a:\n- b\n - c\n", "a:\n-\n",
      "a: b\rc: d", "a: \"x\" y", "a: -b", "a:\n- - b\n", "a:\n- b: c\n", "a: b:", "a :b", "a:b", "a: b\u{0}",
      "a:\n  - 'b'c\n", "a: b\n\tc",
    ])
  func notPlain(text: String) { #expect(!compare(text)) }

  @Test("any mixture of pieces reads as Yams reads it, or not at all", arguments: 0..<100)
  func mixtures(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "key", "b-c", ":", ": ", ":  ", "\n", "\r\n", "\n  ", "\n  - ", "\n- ", "- ", "-", "[", "]", ", ", ",", "'",
      "\"", "#", " #", " ", "~",
      "null", "1.10", "x y", "\na: ", "\nk:", "\nd: [e, f]", "\nz: 'q'", "*", "&", "!", "{", "}", "|", ">", "?", "? ",
      "%", "---", "\t", ".",
    ]
    var plainCount = 0
    for _ in 0..<200 {
      var text = Bool.random(using: &generator) ? "k: " : ""
      for _ in 0..<Int.random(in: 1...10, using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
      if compare(text) { plainCount += 1 }
    }
    #expect(plainCount > 0)
  }
}
