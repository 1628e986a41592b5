import Testing

@testable import Diagnostics

@Suite("Reading JSON")
struct JSONReadingTests {
  private func read(_ text: String) throws -> JSONValue { try readJSON(Array(text.utf8)) }

  @Test("values are read as they are written")
  func values() throws {
    let text =
      "\u{FEFF} {\"a\": [1, -0.5e2, true, false, null, \"x\\n\\u00e9\\ud83d\\ude00\\/\"], \"b\": {}, \"c\": []}\n"
    #expect(
      try read(text)
        == .object([
          "a": .list([.number(1), .number(-50), .flag(true), .flag(false), .null, .text("x\né😀/")]), "b": .object([:]),
          "c": .list([]),
        ]))
    #expect(try read("\"\\ud83dx\"") == .text("\u{FFFD}x"))
  }

  @Test("the line of what is wrong is told")
  func line() throws {
    #expect(throws: JSONFailure(line: 3, message: "here should be a colon")) { try read("{\n\n\"a\" 1}") }
    #expect(throws: JSONFailure(line: 1, message: "it ends in the middle")) { try read("[1, ") }
    for text in [
      "tru", "[1,]", "{\"a\":1,}", "[1 2]", "'a'", "1.", "+1", ".5", "-", "\"\t\"", "\"\\x\"", "\"\\u12g4\"", "nan",
    ] {
      #expect(throws: JSONFailure.self, "\(text)") { try read(text) }
    }
  }

  @Test("64 levels are read and 65 are not, however wide")
  func depth() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + "1" + String(repeating: "]", count: levels)
    }
    #expect(throws: Never.self) { try read(nested(64)) }
    #expect(throws: JSONFailure.self) { try read(nested(65)) }
    #expect(throws: JSONFailure.self) { try read(String(repeating: "{\"a\":", count: 100_000)) }
  }

  @Test("what is written of a value reads back as it")
  func back() throws {
    let value = try read("{\"b\": [1.25, \"<\\\"\"], \"a\": {\"c\": null}}")
    var writer = JSONWriter(indented: false)
    writer.value(value)
    #expect(writer.text == "{\"a\":{\"c\":null},\"b\":[1.25,\"\\u003c\\\"\"]}")
    #expect(try readJSON(writer.bytes) == value)
  }
}
