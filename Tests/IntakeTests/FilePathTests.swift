import Diagnostics
import Testing

@testable import Intake

@Suite("Paths as text")
struct FilePathTests {
  @Test(
    "lose what leads nowhere, and keep what leads out",
    arguments: [
      ("a/./b//c", "a/b/c"), ("a/../b", "b"), ("../a", "../a"), ("a/..", "."), ("/../a", "/a"), ("/a/./b", "/a/b"),
    ])
  func normalised(path: String, expected: String) { #expect(FilePath.normalised(path) == expected) }

  @Test(
    "are read by bytes: a slash before a combining mark or a joiner is a slash", arguments: ["\u{308}", "\u{200D}"])
  func marks(mark: String) {
    #expect("../\(mark)x".pathParts == ["..", "\(mark)x"])
    #expect(FilePath.normalised("a/\(mark)b/../c") == "a/c")
    #expect(FilePath.normalised("./../\(mark)b").pathParts.first == "..")
  }
}
