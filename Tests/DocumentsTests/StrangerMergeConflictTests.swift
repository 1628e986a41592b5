import Diagnostics
import Testing

@testable import Documents

@Suite("A merge that nobody finished")
struct StrangerMergeConflictTests {
  private func place(_ text: String) -> [Int]? {
    mergeConflict(Array(text.utf8), file: "a.md")?.span.map { [$0.line, $0.column] }
  }

  @Test("is told once, at its first line", arguments: ["\n", "\r\n", "\r"])
  func told(end: String) {
    let text = ["a", "<<<<<<< HEAD", "b", "=======", "c", ">>>>>>> main", "<<<<<<< HEAD", ""].joined(separator: end)
    #expect(place(text) == [2, 1])
  }

  @Test("is found at the very start of a file, and behind a line that only looks like one")
  func start() {
    #expect(place("<<<<<<< a\n=======\n>>>>>>> b") == [1, 1])
    #expect(place("x <<<<<<< a\n<<<<<<< a\n=======\n>>>>>>> b") == [2, 1])
  }

  @Test(
    "is not seen where it is not",
    arguments: [
      "", "<", "<<<<<<< ", "Title\n=======\n", "<<<<<<< a\n=======\n", "<<<<<<< a\n>>>>>>> b\n",
      "    <<<<<<< a\n    =======\n    >>>>>>> b\n", "=======\n<<<<<<< a\n>>>>>>> b\n", "<<<<<<<a\n=======\n>>>>>>> b",
    ])
  func absent(text: String) {
    #expect(place(text) == nil)
  }
}
