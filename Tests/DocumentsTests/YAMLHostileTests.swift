import Diagnostics
import Testing

@testable import Documents

/// None of these may hang, overflow the stack or make a heap of findings; the run's time limit is the judge of the first.
@Suite("Hostile YAML")
struct YAMLHostileTests {
  private func filled(with unit: String, size: Int = 1 << 20) -> [UInt8] {
    Array(String(repeating: unit, count: size / unit.utf8.count).utf8)
  }

  @Test(
    "a mebibyte of openings ends at once",
    arguments: ["[", "{", "- ", "? ", "[{a: ", "[[],", "{? ", "-\n  - ", "- - - "])
  func nesting(unit: String) {
    let reading = parseYAML(filled(with: unit), file: "a.yaml")
    let (node, findings) = (reading.node, reading.findings)
    #expect(node == nil || findings.isEmpty)
    #expect(findings.count <= 1)
  }

  @Test(
    "a mebibyte of one sign ends",
    arguments: ["*", "&a ", "!", "\"", "'", "|", "\t", ": ", "a\t", "#", "%", "\u{2028}*", "\r", "- *a\n"])
  func signs(unit: String) {
    let findings = parseYAML(filled(with: unit, size: 1 << 17), file: "a.yaml").findings
    #expect(findings.count <= 100)
    #expect(findings.allSatisfy { $0.message.utf8.count < 300 && ($0.hint ?? "").utf8.count < 300 })
  }

  @Test("nesting is allowed up to the limit and not beyond")
  func depth() {
    let flow = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(yaml(flow(64)).findings.isEmpty)
    #expect(yaml(flow(65)).findings.map(\.rule) == ["yaml.depth"])
    #expect(yaml(flow(65)).findings.first?.span?.column == 65)
    #expect(yaml(flow(900)).findings.map(\.rule) == ["yaml.depth"])
    #expect(yaml(flow(100_000)).findings.map(\.rule) == ["yaml.depth"])
    let block = (0..<70).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    #expect(yaml(block).findings.map(\.rule) == ["yaml.depth"])
    #expect(yaml(block).findings.first?.span == SourceSpan(file: "a.yaml", line: 65, column: 65))
  }

  @Test("a document larger than the limit is not parsed")
  func size() {
    let bytes = Array("a: b\n".utf8)
    #expect(parseYAML(bytes, file: "a.yaml", limits: YAMLLimits(size: 5)).findings.isEmpty)
    let findings = parseYAML(bytes, file: "a.yaml", limits: YAMLLimits(size: 4)).findings
    #expect(findings.map(\.rule) == ["yaml.size"])
  }

  @Test("an alias bomb ends at once, as a value and as a key")
  func bomb() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(Set(yaml(text).findings.map(\.rule)) == ["yaml.alias", "yaml.anchor"])
    #expect(yaml(text + "? *a59\n: x\n? *a59\n: y\n").findings.contains { $0.rule == "yaml.alias" })
  }

  @Test("any truncation and any changed byte of a document ends in a node or a finding")
  func mutations() {
    let text = "a: [x, {b: 'c'}]\r\nd: \"e\\n\"\n? f\n: |\n  *g*\n  h\ni: &j !!k l\nm:\n- n\n- - o\n"
    let bytes = Array(text.utf8)
    for end in bytes.indices { _ = parseYAML(Array(bytes[..<end]), file: "a.yaml") }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      var changed = bytes
      for _ in 0..<3 {
        let signs = Array("[]{}:,-?#&*!|>'\"%@` \t\n\rabc\0".utf8)
        changed[Int.random(in: changed.indices, using: &generator)] =
          signs[Int.random(in: signs.indices, using: &generator)]
      }
      let reading = parseYAML(changed, file: "a.yaml")
      let (node, findings) = (reading.node, reading.findings)
      let lineCount =
        changed.split(omittingEmptySubsequences: false) { $0 == 0x0A }.count + changed.count { $0 == 0x0D }
      #expect(findings.allSatisfy { ($0.span?.line ?? 0) <= lineCount })
      #expect(node != nil || !findings.isEmpty)
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014), so that a failing run can be made again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
