import Diagnostics
import Testing

@testable import Documents

@Suite("CSV that is refused")
struct CSVFindingTests {
  static let refused: [(rule: String, text: String)] = [
    ("csv.ragged-row", "a,b\n1,2,⟦3⟧\n"), ("csv.ragged-row", "a,b\n1,2,⟦3⟧,4\n"), ("csv.ragged-row", "a,b\n⟦1⟧\n"),
    ("csv.ragged-row", "a,b\n\"x\ny\",2,⟦\"é\"⟧\n"), ("csv.ragged-row", "a,b\n⟦\"\"⟧\n"),
    ("csv.unterminated-quote", "a,b\né,⟦\"⟧2\n3,4\n"), ("csv.unterminated-quote", "a,b\n1,⟦\"⟧"),
    ("csv.text-after-quote", "a,b\n\"1\"⟦x⟧,2\n"), ("csv.text-after-quote", "a,b\n\"1\n\"⟦ ⟧,2\n"),
    ("csv.stray-quote", "a,b\n1⟦\"⟧9,2\n"), ("csv.stray-quote", "a,b\né ⟦\"⟧x\",2\n"),
    ("csv.duplicate-column", "a,b,⟦a⟧\n1,2,3\n"), ("csv.missing-column", "⟦a,c⟧\n1,2\n"),
    ("csv.delimiter", "⟦a;b⟧\n1;2\n"), ("csv.delimiter", "⟦a\tb⟧\n1\t2\n"), ("csv.character", "a,b\né,⟦\0⟧\n"),
  ]

  @Test("a fault is located", arguments: refused.indices)
  func located(index: Int) throws {
    let (rule, marked) = Self.refused[index]
    let expected = MarkedText(marked, file: "a.csv")
    let (rows, reading) = csv(expected.text)
    #expect(rows.isEmpty)
    #expect(reading.findings.map(\.rule) == [rule], "\(marked)")
    #expect(reading.findings.first?.span == expected.span, "\(marked)")
    #expect(reading.findings.first?.hint != nil)
  }

  @Test("an empty file is about the file as a whole", arguments: ["", "\n\n", "\u{FEFF}", "\r\n"])
  func empty(text: String) {
    let findings = csv(text).reading.findings
    #expect(findings.map(\.rule) == ["csv.empty"])
    #expect(findings.first?.span == .wholeFile("a.csv"))
  }

  @Test("good rows around a bad one are read")
  func around() {
    let (rows, reading) = csv("a,b\n1,2\n3\n4,5,6\n7\"7,8\n\"9\"9,\"x,y\"\n10,11\n")
    #expect(rows == [["1", "2"], ["10", "11"]])
    #expect(
      reading.findings.map(\.rule) == ["csv.ragged-row", "csv.ragged-row", "csv.stray-quote", "csv.text-after-quote"])
    #expect(reading.findings.map { $0.span?.line } == [3, 4, 5, 6])
  }

  @Test("a missing column names what it is for and the nearest that is there")
  func nearMiss() {
    let columns = [CSVColumn("date", header: "Week starting"), CSVColumn("value")]
    let findings = csv("weeks starting,vaule\n", columns).reading.findings
    #expect(findings.map(\.message) == ["no column 'Week starting' for 'date'", "no column 'value'"])
    #expect(findings.map(\.hint) == ["did you mean 'weeks starting'?", "did you mean 'vaule'?"])
  }

  @Test("capitals, blanks, hyphens and underscores of a name do not count where that leaves one column")
  func close() {
    let columns = [CSVColumn("deployed_at"), CSVColumn("id")]
    #expect(csv("Deployed At,ID\n1,2\n", columns).reading.findings.isEmpty)
    #expect(csv("deployed at,Deployed-At,id\n1,2,3\n", columns).reading.findings.map(\.rule) == ["csv.missing-column"])
    #expect(csv("deployed_at,Deployed-At,id\n1,2,3\n", columns).reading.findings.isEmpty)
  }

  @Test("a duplicate column that nobody asked for is a warning, and rows are read")
  func otherDuplicate() {
    let (rows, reading) = csv("a,x,b,x,,\n1,2,3,4,5,6\n")
    #expect(rows == [["1", "3"]])
    #expect(reading.findings.map(\.severity) == [.warning])
  }

  @Test("bytes that are not UTF-8 are located")
  func encoding() {
    let bytes = Array("a,b\né,".utf8) + [0xE9] + Array("\n".utf8)
    let reading = bytes.withUnsafeBufferPointer { readCSV($0, file: "a.csv", columns: []) { _ in } }
    #expect(reading.findings.map(\.rule) == ["csv.character"])
    #expect(reading.findings.first?.span == SourceSpan(file: "a.csv", line: 2, column: 3))
    let wide: [UInt8] = [0xFF, 0xFE, 0x61, 0]
    #expect(wide.withUnsafeBufferPointer { readCSV($0, file: "a", columns: []) { _ in } }.findings.count == 1)
  }

  @Test("NUL and broken bytes are found at every offset of a word")
  func everyOffset() {
    for length in 0..<40 {
      for bad: UInt8 in [0, 0x80, 0xFF] {
        let bytes = [UInt8](repeating: 0x61, count: length) + [bad] + [UInt8](repeating: 0x01, count: 9)
        #expect(bytes.withUnsafeBufferPointer { firstBadByte($0) } == length)
      }
      let good = [UInt8](repeating: 0x01, count: length) + Array("é𝔸".utf8)
      #expect(good.withUnsafeBufferPointer { firstBadByte($0) } == nil)
    }
  }

  @Test("a flood of bad rows is counted, not kept")
  func flood() {
    let reading = csv("a,b\n" + String(repeating: "1\n", count: 50_000)).reading
    #expect(reading.findings.count == CSVReading.findingLimit)
    #expect(reading.omittedFindings == 50_000 - CSVReading.findingLimit)
  }

  @Test("a flood of faults in one row, of columns and of quotes ends")
  func hostile() {
    #expect(csv("a,b\n" + String(repeating: "x\"y,", count: 100_000)).reading.findings.count == 100)
    #expect(csv(String(repeating: "a,", count: 100_000) + "b").reading.findings.count <= 100)
    #expect(csv("a,b\n\"" + String(repeating: "\"\"", count: 500_000)).reading.findings.count == 1)
    #expect(csv(String(repeating: "\"", count: 1 << 20)).reading.findings.count <= 100)
    #expect(csv(String(repeating: ",", count: 1 << 19)).reading.findings.count == 2)
  }

  @Test("any changed byte ends in rows or findings")
  func mutations() {
    let bytes = Array("a,b\r\n1,\"x\"\"\r\ny\"\r\n\"é\",2\n".utf8)
    var generator = SeededGenerator(seed: 11)
    let signs = Array(",\"\r\n;a\0\t".utf8)
    for _ in 0..<5_000 {
      var changed = bytes
      for _ in 0..<3 {
        changed[Int.random(in: changed.indices, using: &generator)] = signs.randomElement(using: &generator) ?? 0
      }
      _ = changed.withUnsafeBufferPointer { bytes in
        readCSV(bytes, file: "a.csv", columns: [CSVColumn("a"), CSVColumn("b", isRequired: false)]) { row in
          #expect(row.text(0) != nil)
          #expect(row.span(0).line <= 30)
        }
      }
    }
  }
}
