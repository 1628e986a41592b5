import Diagnostics
import Testing

@testable import Documents

@Suite struct YAMLParsingTests {
  @Test("an empty document is no node and no finding", arguments: ["", "\n", "# only\n", "---\n", "---\n...\n"])
  func empty(text: String) {
    let (node, findings) = parseYAML(Array(text.utf8), file: "a.yaml")
    #expect(node == nil)
    #expect(findings.isEmpty)
  }
}
