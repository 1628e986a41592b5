import Diagnostics
import Testing

@testable import Documents

/// The rows of a table as text, and what was found.
func csv(
  _ text: String, _ columns: [CSVColumn] = [CSVColumn("a"), CSVColumn("b")], delimiter: UInt8 = 0x2C
) -> (rows: [[String?]], reading: CSVReading) {
  var rows: [[String?]] = []
  let reading = Array(text.utf8).withUnsafeBufferPointer { bytes in
    readCSV(bytes, file: "a.csv", columns: columns, delimiter: delimiter) { row in
      rows.append(columns.indices.map { row.text($0) })
    }
  }
  return (rows, reading)
}

@Suite("CSV as it is written")
struct CSVReadingTests {
  @Test("rows are read, whatever ends a line", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    for last in ["", end, end + end] {
      let (rows, reading) = csv(["a,b", "1,2", "", "3,", ",4"].joined(separator: end) + last)
      #expect(rows == [["1", "2"], ["3", ""], ["", "4"]])
      #expect(reading.findings.isEmpty)
      #expect(reading.rowCount == 3)
    }
  }

  @Test("quotes keep delimiters, line ends and doubled quotes")
  func quotes() {
    let (rows, reading) = csv("a,b\n\"1,2\",\"x\ny\"\n\"\",\"say \"\"hi\"\"\"\n\"\"\"\",\"\r\n\"\n")
    #expect(rows == [["1,2", "x\ny"], ["", "say \"hi\""], ["\"", "\r\n"]])
    #expect(reading.findings.isEmpty)
  }

  @Test("blanks belong to fields, and around names they do not count")
  func blanks() {
    #expect(csv(" a ,\tb\n 1 , 2\n").rows == [[" 1 ", " 2"]])
    #expect(csv("a,b\n1,2\n   \n3,4\n").rows == [["1", "2"], ["3", "4"]])
  }

  @Test("a byte-order mark, a header alone and a quoted header are fine")
  func headers() {
    #expect(csv("\u{FEFF}a,b\n1,2").rows == [["1", "2"]])
    #expect(csv("\u{FEFF}\"a\",\"b\"\n1,2").rows == [["1", "2"]])
    #expect(csv("a,b").rows.isEmpty)
    #expect(csv("a,b").reading.findings.isEmpty)
    #expect(csv("a,b").reading.header == ["a", "b"])
  }

  @Test("columns are found by name, mapped, in any order, and optional ones may be absent")
  func columns() {
    let columns = [
      CSVColumn("date", header: "Week starting"), CSVColumn("team", isRequired: false), CSVColumn("value"),
    ]
    let (rows, reading) = csv("value,other,Week starting\n5,x,2026-01-05\n", columns)
    #expect(rows == [["2026-01-05", nil, "5"]])
    #expect(reading.findings.isEmpty)
  }

  @Test("fields know their place, also after line ends in quotes")
  func places() {
    var spans: [SourceSpan] = []
    let bytes = Array("\u{FEFF}a,b,c\n\"é\nü,\",ñ,\"two\nlines\"\nx,yy,zzz\n".utf8)
    let columns = ["a", "b", "c"].map { CSVColumn($0) }
    _ = bytes.withUnsafeBufferPointer { bytes in
      readCSV(bytes, file: "a.csv", columns: columns) { row in spans += [0, 1, 2].map { row.span($0) } }
    }
    let expected = [(2, 1, 2), (3, 5, 1), (3, 7, 4), (5, 1, 1), (5, 3, 2), (5, 6, 3)]
    #expect(spans == expected.map { SourceSpan(file: "a.csv", line: $0.0, column: $0.1, length: $0.2) })
  }

  @Test("another delimiter is a parameter")
  func semicolons() { #expect(csv("a;b\n1,5;2\n", delimiter: 0x3B).rows == [["1,5", "2"]]) }

  /// The writer here shares no code with the reader: it decides at random on quotes that are not needed.
  @Test("what a simple writer writes is read back equal", arguments: 0..<200)
  func roundTrip(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = ["a", "1", ",", "\"", "\n", "\r\n", "é", "𝔸", " ", "", ";", "\t", "--"]
    let width = Int.random(in: 1...6, using: &generator)
    let end = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    let names = (0..<width).map { "column \($0)" }
    var table: [[String]] = []
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      let row = (0..<width).map { _ in
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
          .joined()
      }
      // A lone empty or blank field would be an empty line.
      if row.count > 1 || row[0].contains("a") { table.append(row) }
    }
    var text = names.joined(separator: ",")
    for row in table {
      text += end
      text += row.map { field in
        let needsQuotes = field.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        guard needsQuotes || Bool.random(using: &generator) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }.joined(separator: ",")
    }
    if Bool.random(using: &generator) { text += end }
    let (rows, reading) = csv(text, names.map { CSVColumn($0) })
    #expect(reading.findings.isEmpty)
    #expect(rows == table.map { $0.map { Optional($0) } })
  }
}
