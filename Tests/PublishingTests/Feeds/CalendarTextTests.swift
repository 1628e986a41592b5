import Testing

@testable import Publishing

@Suite("Lines of a calendar")
struct CalendarTextTests {
  private func lines(_ name: String, text: String) -> [String] {
    var calendar = CalendarText()
    calendar.add(name, text: text)
    return String(decoding: calendar.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("what has a meaning in text stands behind a backslash, and line ends are written as letters")
  func escapes() {
    #expect(lines("SUMMARY", text: #"a, b; c\d"#) == [#"SUMMARY:a\, b\; c\\d"#])
    #expect(lines("SUMMARY", text: "a\nb\r\nc\rd") == [#"SUMMARY:a\nb\nc\nd"#])
    #expect(lines("SUMMARY", text: "a\u{7}b\u{7F}c\td: \"e\"") == ["SUMMARY:abc\td: \"e\""])
  }

  @Test("a line has 75 bytes at most, and goes on after a blank", arguments: [1, 66, 67, 68, 140, 141, 142, 500])
  func folds(length: Int) {
    let text = String(repeating: "x", count: length)
    let lines = lines("SUMMARY", text: text)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 } && lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(lines.dropLast().allSatisfy { $0.utf8.count == 75 })
    #expect(([lines[0]] + lines.dropFirst().map { String($0.dropFirst()) }).joined() == "SUMMARY:" + text)
  }

  @Test("a character is never divided", arguments: ["é", "€", "😀"], 60..<70)
  func characters(character: String, before: Int) {
    let text = String(repeating: "x", count: before) + String(repeating: character, count: 40)
    var calendar = CalendarText()
    calendar.add("SUMMARY", text: text)
    let whole = String(decoding: calendar.bytes, as: UTF8.self)
    #expect(!whole.unicodeScalars.contains("\u{FFFD}"))
    #expect(whole.replacing("\r\n ", with: "") == "SUMMARY:\(text)\r\n")
    #expect(whole.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
  }
}
