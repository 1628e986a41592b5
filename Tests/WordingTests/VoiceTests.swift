import Foundation
import Testing

/// The words that docs/voice.md retires, held against all that a reader sees.
@Suite("The voice")
struct VoiceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// The first column of the table.
  private static func retired() throws -> [String] {
    let text = try String(contentsOf: root.appending(path: "docs/voice.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").drop { $0 != "| not | but |" }.dropFirst(2).prefix { $0.hasPrefix("|") }
    return rows.map { $0.split(separator: "|")[0].trimmingCharacters(in: .whitespaces) }
  }

  /// What a reader can come to see: templates and the README whole, of the sources what is no comment. A line that goes on in
  /// the next one is one with it.
  private static func lines() throws -> [(place: String, text: String)] {
    let folders = try ["Sources", "templates"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).map { "\(folder)/\($0)" }
    }
    let files = folders.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".html") } + ["README.md"]
    return try files.sorted().flatMap { file in
      try String(contentsOf: root.appending(path: file), encoding: .utf8).replacing(/\\\n *|" *\n *\+ "/, with: "")
        .split(separator: "\n").filter { !file.hasSuffix(".swift") || !$0.drop(while: \.isWhitespace).hasPrefix("//") }
        .map { (file, $0.lowercased()) }
    }
  }

  @Test("has retired at least twenty phrases, and none of them stands where a reader could meet it")
  func retiredWords() throws {
    let retired = try Self.retired()
    #expect(retired.count >= 20)
    let lines = try Self.lines()
    #expect(lines.count > 10_000, "the sources were not found")
    for phrase in retired.map({ $0.lowercased() }) {
      let found = lines.filter { $0.text.contains(phrase) }.map { "\($0.place): \($0.text)" }
      #expect(found.isEmpty, "“\(phrase)” stands in \(found)")
    }
  }
}
