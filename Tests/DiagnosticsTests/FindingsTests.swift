import Diagnostics
import Testing

private let error = Rule("a.error", .error, "", explanation: "")
private let warning = Rule("a.warning", .warning, "", explanation: "")
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

  @Test("those at one place are in one order, the graver first, whatever they differ in")
  func ties() {
    let place = SourceSpan(file: "a.md", line: 1, column: 1)
    let long = SourceSpan(file: "a.md", line: 1, column: 1, length: 5)
    let found = [
      error.finding("x", at: long), error.finding("y", at: place), error.finding("y", at: long),
      error.finding("y", at: long, hint: "a"), error.finding("y", at: long, hint: "b"),
      error.finding("y", at: long, notes: [Finding.Note("n", at: place)], hint: "b"),
      error.finding("y", at: long, notes: [Finding.Note("n", at: long)], hint: "b"), note.finding("a", at: place),
    ]
    for _ in 1...20 { #expect(Findings(found.shuffled()).shown == found) }
  }

  @Test("a flood in one file is cut, counted, and never hides an error behind notes")
  func cap() {
    let notes = (1...30).map { note.finding("n", at: SourceSpan(file: "a.md", line: $0, column: 1)) }
    let late = error.finding("e", at: SourceSpan(file: "a.md", line: 99, column: 1))
    let other = note.finding("n", at: SourceSpan(file: "b.md", line: 1, column: 1))
    let findings = Findings(notes + [late, other])
    #expect(findings.shown.count == 22)
    #expect(findings.shown.contains(late))
    #expect(findings.shown.contains(other))
    #expect(findings.omitted.map(\.file) == ["a.md"])
    #expect(findings.omitted.map(\.count) == [10])
    #expect(findings.omitted.map(\.severity) == [.note])
    #expect(findings.errorCount == 1 && findings.noteCount == 31)
    #expect(findings.countsInWords == "1 error, 31 notes")
  }

  @Test("each severity has its own count, so that no number of others takes the place of an error")
  func severities() {
    let found = (1...25).flatMap { line in
      [error, warning, note].map { $0.finding("x", at: SourceSpan(file: "a.md", line: line, column: 1)) }
    }
    let findings = Findings(found)
    #expect(findings.shown.count { $0.severity == .error } == Findings.capPerFile)
    #expect(findings.omitted.map(\.severity) == [.error, .warning, .note])
    #expect(findings.omitted.map(\.count) == [5, 5, 5])
    #expect(FindingFormat.plain.text(of: findings).contains("a.md: 5 more errors in this file\n"))
  }

  @Test("a quotation of megabytes is told by its beginning and its end")
  func boundedText() {
    let text = "'\(String(repeating: "é\u{301}", count: 100_000))' is not a number"
    let found = error.finding(text, notes: [Finding.Note(text)], hint: text)
    for told in [found.message, found.notes[0].message, found.hint ?? ""] {
      #expect(told.utf8.count < 700)
      #expect(
        told.utf8.starts(with: "'é".utf8) && told.hasSuffix("' is not a number") && told.unicodeScalars.contains("…"))
      #expect(!told.unicodeScalars.contains("\u{FFFD}"))
    }
    #expect(bounded("short") == "short")
  }

  @Test("of a line of megabytes only a part is kept, with the caret where it belongs")
  func longLine() {
    let line = String(repeating: "ü", count: 100_000) + "HERE" + String(repeating: "é", count: 100_000)
    let found = [error.finding("x", at: SourceSpan(file: "a", line: 2, column: 100_001, length: 4))]
    let findings = Findings(found).attachingExcerpts { _ in Array("one\n\(line)\nthree".utf8) }
    #expect(findings.shown[0].excerpt?.utf8.count ?? .max <= 2048)
    let lines = FindingFormat.plain.text(of: findings).split(separator: "\n")
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) } ?? 0
    #expect(lines[1].dropFirst(caret).hasPrefix("HERE") && lines[2].hasSuffix("^~~~"))
  }

  @Test("findings as they come are kept by severity, and counted")
  func boundedFindings() {
    var findings = BoundedFindings()
    for line in 1...150 {
      findings.add(.warning, warning.finding("w", at: SourceSpan(file: "a", line: line, column: 1)))
    }
    findings.add(error.finding("e", at: SourceSpan(file: "a", line: 999, column: 1)))
    #expect(findings.kept.count == 101 && findings.kept.last?.message == "e")
    #expect((findings.omitted[.warning], findings.omitted.total) == (50, 50))
    let told = findings.told(in: "a")
    #expect(told.last?.message == "50 more warnings in this file are not listed")
    #expect(told.last?.severity == .warning)
    var all = BoundedFindings()
    all.append(findings)
    all.append(findings)
    #expect((all.omitted[.warning], all.omitted[.error]) == (200, 0))
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
