import Diagnostics
import Testing

private let error = Rule("a.error", .error, "", explanation: "")
private let note = Rule("a.note", .note, "", explanation: "")

@Suite("The findings of a run")
struct FindingsTests {
  @Test("they are in order of file, line and column, whatever the order of work, and stand once")
  func order() {
    let places = [("b.md", 1, 1), ("a.md", 10, 2), ("a.md", 9, 1), ("a.md", 10, 1), ("a.md", 9, 1)]
    let found = places.map { error.finding("x", at: SourceSpan(file: $0.0, line: $0.1, column: $0.2)) }
    let shown = Findings(found.shuffled()).shown.compactMap { $0.span?.place }
    #expect(shown == ["a.md:9:1", "a.md:10:1", "a.md:10:2", "b.md:1:1"])
  }

  @Test("a flood in one file is cut, counted, and never hides an error behind notes")
  func cap() {
    let notes = (1...30).map { note.finding("n", at: SourceSpan(file: "a.md", line: $0, column: 1)) }
    let late = error.finding("e", at: SourceSpan(file: "a.md", line: 99, column: 1))
    let other = note.finding("n", at: SourceSpan(file: "b.md", line: 1, column: 1))
    let findings = Findings(notes + [late, other])
    #expect(findings.shown.count == 21)
    #expect(findings.shown.contains(late))
    #expect(findings.shown.contains(other))
    #expect(findings.omitted.map(\.file) == ["a.md"])
    #expect(findings.omitted.map(\.count) == [11])
    #expect(findings.errorCount == 1 && findings.noteCount == 31)
    #expect(findings.countsInWords == "1 error, 31 notes")
  }

  @Test("excerpts are the lines of the file, whatever ends them", arguments: ["\n", "\r\n", "\r"])
  func excerpts(lineEnd: String) {
    let found = [
      error.finding("x", at: SourceSpan(file: "a", line: 2, column: 1)),
      error.finding("x", at: SourceSpan(file: "a", line: 3, column: 1)),
      error.finding("x", at: SourceSpan(file: "a", line: 4, column: 1)),
      error.finding("x", at: SourceSpan(file: "gone", line: 1, column: 1)),
    ]
    let text = ["one", "two", "three"].joined(separator: lineEnd)
    let findings = Findings(found).attachingExcerpts { $0 == "a" ? Array(text.utf8) : nil }
    #expect(findings.shown.map(\.excerpt) == ["two", "three", nil, nil])
  }

  @Test("a ceiling lowers what is worse and leaves the rest")
  func ceiling() {
    #expect(error.finding("x").atMost(.warning).severity == .warning)
    #expect(note.finding("x").atMost(.warning).severity == .note)
  }
}

@Suite("Near misses")
struct NearMissTests {
  @Test("a list that nobody could read is not told: many names, or one of a megabyte")
  func unreadableLists() {
    #expect(suggestion(for: "vlue", among: ["day", "hours"]) == "known here: day, hours")
    #expect(suggestion(for: "vlue", among: (1...13).map { "name\($0)" }) == nil)
    #expect(suggestion(for: "vlue", among: [String(repeating: "a", count: 1 << 20)]) == nil)
  }

  @Test(
    "a slip of the finger is recognised",
    arguments: [("tilte", "title"), ("ouner", "owner"), ("supersede", "supersedes"), ("TITLE", "title")])
  func slips(written: String, meant: String) {
    #expect(nearMiss(to: written, in: ["status", "title", "owner", "supersedes"]) == meant)
  }

  @Test("another word is no near miss", arguments: ["", "budget", "x", "id"])
  func otherWords(written: String) {
    #expect(nearMiss(to: written, in: ["status", "title", "owner"]) == nil)
  }

  @Test("of two equally near candidates the first is taken")
  func tie() {
    #expect(nearMiss(to: "cat", in: ["cut", "car"]) == "cut")
  }

  @Test("without a near miss a short list is shown, a long one is not")
  func list() {
    #expect(suggestion(for: "zzz", among: ["a1", "b2"]) == "known here: a1, b2")
    #expect(suggestion(for: "zzz", among: (0..<20).map { "name\($0)" }) == nil)
    #expect(suggestion(for: "zzz", among: []) == nil)
  }
}

@Suite("Columns")
struct ScalarColumnTests {
  @Test("count Unicode scalars, not bytes")
  func columns() {
    let bytes = Array("aé🙂z".utf8)  // a: 1 byte, é: 2, 🙂: 4
    bytes.withUnsafeBufferPointer { buffer in
      #expect(ScalarColumn.column(of: 0, lineStart: 0, in: buffer) == 1)
      #expect(ScalarColumn.column(of: 1, lineStart: 0, in: buffer) == 2)
      #expect(ScalarColumn.column(of: 3, lineStart: 0, in: buffer) == 3)
      #expect(ScalarColumn.column(of: 7, lineStart: 0, in: buffer) == 4)
      #expect(ScalarColumn.column(of: 2, lineStart: 0, in: buffer) == 2)
      #expect(ScalarColumn.count(0..<8, in: buffer) == 4)
    }
  }
}
