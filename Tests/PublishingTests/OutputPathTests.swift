import Publishing
import Testing

@Suite("Paths inside the output")
struct OutputPathTests {
  @Test(
    "what is not a path of a page is refused with its reason",
    arguments: [
      ("", "it is empty"),
      ("/etc/passwd", "it has an empty component"),
      ("a//b", "it has an empty component"),
      ("a/", "it has an empty component"),
      ("../a", "it has a component that is only dots"),
      ("a/../../b", "it has a component that is only dots"),
      ("a/./b", "it has a component that is only dots"),
      ("a\u{0}b", "it has a control character"),
      ("a\nb", "it has a control character"),
      ("a\u{7F}", "it has a control character"),
      ("a\u{202E}gpj", "it has a character that reverses letters"),
      (".Fairlead", "that name is Fairlead's own"),
      ("a\\b", "it has a backslash"),
      (String(repeating: "é", count: 128), "a component is longer than 255 bytes"),
      (String(repeating: "abcdefgh/", count: 101), "it is longer than 900 bytes"),
    ])
  func refused(path: String, reason: String) throws {
    let sandbox = try Sandbox()
    let tree = try OutputTree.begin(at: sandbox.output)
    let failure = failure { try tree.write(path, [], source: "content/x.md") }
    #expect(failure?.cause == .content)
    #expect(failure?.message.hasSuffix("cannot be a page's path: \(reason), from content/x.md") == true)
    #expect(failure?.message.unicodeScalars.contains { $0.value < 0x20 } == false)
  }

  @Test("the longest component, dots and spaces are fine")
  func accepted() throws {
    let sandbox = try Sandbox()
    let longest = String(repeating: "x", count: 255)
    try publish([longest: "1", "...": "2", "a b/.well-known": "3"], in: sandbox)
    #expect(try sandbox.tree() == ["...: 2", "a b/.well-known: 3", "\(longest): 1"])
  }
}
