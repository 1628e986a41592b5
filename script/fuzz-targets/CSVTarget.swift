import Diagnostics

@testable import Documents

private let columns = [
  EventColumn("id", .text), EventColumn("at", .time),
  EventColumn("word", .word(WordTable(["yes", "no"]), unknown: nil), mayBeEmpty: true),
]
private let names = Array("id,at,word\n".utf8)

/// A row as both readers have to understand it.
private struct Row: Equatable {
  var id: [UInt8]
  var at: UInt32
  var word: Int?
}

/// The scanner of events takes exactly the rows that the ordinary reader of CSV and the rules take, with the same values;
/// and it has something to say of each that it does not take.
func fuzzCSV(_ rows: UnsafeBufferPointer<UInt8>) {
  let whole = names + rows
  let reading = whole.withUnsafeBufferPointer { bytes in
    let reading = readCSV(bytes, file: "a.csv", columns: columns.map(\.column)) { _ in }
    claimPlaces(reading.findings, in: bytes)
    return reading
  }
  // Bytes that are no text are refused before a row is scanned.
  guard whole.withUnsafeBufferPointer({ firstBadByte($0) }) == nil, reading.header.count == 3 else { return }
  let (scanned, expected) = (scan(rows), read(whole))
  claim(scanned == expected, "\(scanned.count) rows scanned, \(expected.count) read: \(scanned) and \(expected)")
}

private func read(_ whole: [UInt8]) -> [Row] {
  var found: [Row] = []
  _ = whole.withUnsafeBufferPointer { bytes in
    readCSV(bytes, file: "a.csv", columns: columns.map(\.column)) { row in
      let at = Array((row.text(1) ?? "").utf8).withUnsafeBufferPointer(EventTime.read)
      let word = row.text(2) ?? ""
      guard case .success(let seconds) = at, ["", "yes", "no"].contains(word), let id = row.text(0), !id.isEmpty else {
        return
      }
      found.append(Row(id: Array(id.utf8), at: seconds, word: word.isEmpty ? nil : word == "yes" ? 0 : 1))
    }
  }
  return found
}

private func scan(_ rows: UnsafeBufferPointer<UInt8>) -> [Row] {
  guard let header = names.withUnsafeBufferPointer({ EventHeader.read($0, file: "a.csv", columns: columns) }).header
  else { return [] }
  let scanner = EventScanner(columns: columns, header: header)
  let padded = Array(rows) + [0x0A] + Array(repeating: 0, count: 64)
  var found: [Row] = []
  padded.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return }
    var position = 0
    repeat {
      let before = position
      _ = scanner.scan(base, from: &position, limit: rows.count, end: rows.count, isLast: true)
      found += scanner.batch.good(base, header)
      claim(position > before || position >= rows.count, "the scanner stands still at \(position)")
    } while position < rows.count
  }
  return found
}

extension EventBatch {
  fileprivate func good(_ base: UnsafePointer<UInt8>, _ header: EventHeader) -> [Row] {
    (0..<count).compactMap { place in
      let (values, row) = (values + place * 3, rows[place])
      guard !row.isFaulty else {
        let text = UnsafeBufferPointer(start: base + Int(row.start), count: Int(row.end) - Int(row.start))
        let problems = header.problems(in: text, file: "a.csv", line: Int(row.line) + 1, columns: columns)
        claim(!problems.isEmpty, "a row is refused without a reason")
        return nil
      }
      let id = withText(row: place, column: 0, base: base) { Array(UnsafeBufferPointer(start: $0, count: $1)) }
      let word = values[2] == EventValue.absent ? nil : Int(values[2])
      return Row(id: id, at: UInt32(truncatingIfNeeded: values[1]), word: word)
    }
  }
}
