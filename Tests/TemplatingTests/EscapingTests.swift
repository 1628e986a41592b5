import Templating
import Testing

/// A small generator with a seed (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("escaping")
struct EscapingTests {
  static let set = templates(["page": "{{title}}"])

  static func escaped(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    _ = set.render("page", with: DecisionSample(title: text).value, into: &output)
    return output
  }

  @Test(
    "replaces the five bytes and no other",
    arguments: [
      ("", ""), ("a", "a"), ("&<>\"'", "&amp;&lt;&gt;&quot;&#39;"), ("&amp;", "&amp;amp;"), ("=;?@/`", "=;?@/`"),
      ("\"\u{301}", "&quot;\u{301}"), ("<\u{200D}é>", "&lt;\u{200D}é&gt;"), ("日本\u{0}", "日本\u{0}"),
    ])
  func replaces(_ text: String, _ expected: String) {
    #expect(Self.escaped(text) == Array(expected.utf8))
  }

  @Test("leaves no special byte of random text behind, and can be undone", arguments: 0..<200 as Range<UInt64>)
  func random(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let alphabet = Array("&<>\"'abc \u{301}\u{FE0F}é漢😀;#39".unicodeScalars)
    var text = ""
    for _ in 0..<Int.random(in: 0..<300, using: &generator) {
      guard let scalar = alphabet.randomElement(using: &generator) else { continue }
      text.unicodeScalars.append(scalar)
    }
    let output = Self.escaped(text)
    #expect(!output.contains { Array("<>\"'".utf8).contains($0) })
    #expect(unescaped(output) == Array(text.utf8))
  }

  @Test("does so for random bytes, repaired into text", arguments: 0..<50 as Range<UInt64>)
  func randomBytes(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = String(decoding: bytes, as: UTF8.self)
    let output = Self.escaped(text)
    #expect(!output.contains { Array("<>\"'".utf8).contains($0) })
    #expect(unescaped(output) == Array(text.utf8))
  }

  /// The reverse, written independently: scans for entities.
  private func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      let entity = entities.first { rest.starts(with: $0.0.utf8) }
      result += entity.map { Array($0.1.utf8) } ?? [byte]
      rest = rest.dropFirst(entity?.0.utf8.count ?? 1)
    }
    return result
  }
}
