import Diagnostics
import Testing

@testable import Documents

private let columns = [
  EventColumn("id", .text), EventColumn("at", .time),
  EventColumn("word", .word(WordTable(["yes", "no"]), unknown: nil), mayBeEmpty: true),
]

/// The rows that the scanner takes for good, as numbers, and what the wordy reader says of the others.
private func scan(_ rows: [UInt8]) -> (good: [[UInt64]], faulty: [[EventProblem]]) {
  var bytes = rows
  bytes += [0x0A] + Array(repeating: 0, count: 64)
  let start = Array("id,at,word\n".utf8)
  guard
    let header = start.withUnsafeBufferPointer({ EventHeader.read($0, file: "a.csv", columns: columns) }).header
  else { return ([], []) }
  let scanner = EventScanner(columns: columns, header: header)
  var (good, faulty): ([[UInt64]], [[EventProblem]]) = ([], [])
  bytes.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return }
    var position = 0
    repeat {
      _ = scanner.scan(base, from: &position, limit: rows.count, end: rows.count, isLast: true)
      for index in 0..<scanner.batch.count {
        let row = scanner.batch.rows[index]
        if row.isFaulty {
          let text = UnsafeBufferPointer(rebasing: buffer[Int(row.start)..<Int(row.end)])
          faulty.append(header.problems(in: text, file: "a.csv", line: Int(row.line) + 1, columns: columns))
        } else {
          good.append((1..<3).map { scanner.batch.values[index * 3 + $0] })
        }
      }
    } while position < rows.count
  }
  return (good, faulty)
}

/// The same by the reader of ordinary CSV files: the rows that it hands on and that `EventHeader.problems` would not mind.
private func read(_ rows: [UInt8]) -> (good: Int, bad: Int) {
  var good = 0
  var refused = 0
  let reading = (Array("id,at,word\n".utf8) + rows).withUnsafeBufferPointer { bytes in
    readCSV(bytes, file: "a.csv", columns: columns.map(\.column)) { row in
      let at = Array((row.text(1) ?? "").utf8).withUnsafeBufferPointer(EventTime.read)
      let isWord = ["", "yes", "no"].contains(row.text(2))
      if case .success = at, isWord, row.text(0) != "" { good += 1 } else { refused += 1 }
    }
  }
  let lines = Set(reading.findings.compactMap(\.span?.line)).count
  return (good, refused + lines)
}

@Suite("Scanning event files")
struct EventScannerTests {
  @Test("the scanner takes exactly the rows that the ordinary reader and the rules take, whatever the bytes")
  func agrees() {
    let rows = Array(
      """
      a,2026-02-09T10:00:00Z,yes
      "b","2026-02-09T10:00:00+01:00",no\r
      "c""d",2026-02-09T10:00Z,\n
      a longer id than eight bytes,2026-02-09T10:00:00Z,"yes"

      """.utf8)
    let letters = Array("\",\n\r ay0Z+é".utf8)
    var state: UInt64 = 11
    for _ in 0..<4000 {
      var text = rows
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text[Int(state >> 33) % text.count] = letters[Int(state >> 13) % letters.count]
      }
      guard text.withUnsafeBufferPointer({ firstBadByte($0) }) == nil else { continue }
      let (good, faulty) = scan(text)
      let expected = read(text)
      #expect(good.count == expected.good, "\(String(decoding: text, as: UTF8.self))")
      #expect(faulty.allSatisfy { !$0.isEmpty }, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test("a row that goes on past the buffer is left for the next")
  func incomplete() {
    let rows = Array("a,2026-02-09T10:00:00Z,\"yes".utf8)
    let (good, faulty) = scan(rows)
    #expect(good.isEmpty)
    #expect(faulty.count == 1)
  }

  @Test("nothing, and nothing but line ends and blanks")
  func empty() {
    for text in ["", "\n", "\r\n\r\n", "  \n\t\n"] {
      let (good, faulty) = scan(Array(text.utf8))
      #expect(good.isEmpty && faulty.isEmpty)
    }
  }
}
