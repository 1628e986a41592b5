package import Diagnostics

/// Turns the rows of a table in any form into batches of numbers: what `EventScanner` does for plain CSV, field by field.
/// It belongs to one task.
package final class EventTable {
  package let batch: EventBatch
  package let header: TableHeader
  /// Rows that stand for something else, by the word that says so.
  package private(set) var passedOver: [String: Int] = [:]
  /// Whether no row was met, good or not.
  package private(set) var isEmpty = true
  /// What has to be told of times: where the first stands, and how many there are.
  package private(set) var remarks: [TimeRemark: (first: SourceSpan, count: Int)] = [:]
  /// Why the rest of the file cannot be read.
  package private(set) var breakage: [Finding] = []

  let text: TextMemory
  let file: String
  let columns: [EventColumn]
  let paths: [String]
  let constants: [Constant?]
  private var rows: TableRows
  /// The columns of rows that do not begin their line, by where they begin.
  private(set) var places: [UInt32: Int] = [:]

  enum Constant {
    case value(UInt64)
    case text([UInt8])
    /// A word that the column does not know, which is told where it is written.
    case unknown
  }

  package init(_ text: TextMemory, file: String, header: TableHeader, columns: [EventColumn]) {
    batch = EventBatch(columns: columns.count)
    self.text = text
    self.file = file
    self.header = header
    self.columns = columns
    let paths = columns.map(\.column.header)
    self.paths = paths
    constants = columns.map { EventTable.constant($0) }
    rows = TableRows(text.bytes, file: file, header: header, paths: paths)
  }

  private static func constant(_ column: EventColumn) -> Constant? {
    if column.hasUnreadableConstant { return .unknown }
    guard let word = column.constant else { return nil }
    guard case .word(let words, let unknown) = column.content else { return .text(Array(word.utf8)) }
    return (words.value(of: word) ?? unknown).map { .value(UInt64($0)) } ?? .unknown
  }

  package var base: UnsafePointer<UInt8> { text.base }

  /// Puts the next rows into the batch, in place of what it held. False when there are none after them.
  package func fill() -> Bool {
    batch.count = 0
    batch.copies.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    while batch.count < EventBatch.capacity {
      switch rows.next() {
      case .end: return false
      case .broken:
        breakage = rows.findings
        return false
      case .faulty: add(isFaulty: true)
      case .row:
        isEmpty = false
        switch rows.withRow({ read($0, at: batch.count * batch.width) }) {
        case .good: add(isFaulty: false)
        case .faulty: add(isFaulty: true)
        case .passedOver: break
        }
      }
    }
    return true
  }

  private func add(isFaulty: Bool) {
    let start = UInt32(truncatingIfNeeded: rows.start)
    if rows.column != 1 { places[start] = rows.column }
    batch.rows[batch.count] = EventRow(
      start: start, end: start, line: UInt32(truncatingIfNeeded: rows.line - 1), isFaulty: isFaulty)
    batch.count += 1
    isEmpty = false
  }

  // MARK: One row

  private enum Outcome { case good, faulty, passedOver }

  private func read(_ row: CSVRow, at first: Int) -> Outcome {
    var outcome = Outcome.good
    for (slot, column) in columns.enumerated() {
      batch.values[first + slot] = EventValue.absent
      batch.places[first + slot] = 0
      if let constant = constants[slot] {
        if !put(constant, at: first + slot) { outcome = .faulty }
        continue
      }
      guard header.selection[slot] >= 0 else { continue }
      switch read(row, slot, column, at: first + slot) {
      case .good: break
      case .faulty: outcome = .faulty
      case .passedOver: return .passedOver
      }
    }
    return outcome
  }

  private func put(_ constant: Constant, at place: Int) -> Bool {
    switch constant {
    case .value(let value): batch.values[place] = value
    case .text(let bytes): copy(bytes, to: place)
    case .unknown: return false
    }
    return true
  }

  private func copy(_ bytes: [UInt8], to place: Int) {
    guard !bytes.isEmpty else { return }
    let start = batch.copies.count
    batch.copies += bytes
    batch.copies += [0, 0, 0, 0, 0, 0, 0, 0]
    let hash = batch.copies.withUnsafeBufferPointer { copies in
      copies.baseAddress.map { hashBytes($0 + start, count: bytes.count) } ?? 0
    }
    batch.values[place] = min(hash, EventStep.fault - 1)
    batch.places[place] = UInt64(start) << 32 | UInt64(bytes.count) | EventBatch.isCopy
  }

  private func read(_ row: CSVRow, _ slot: Int, _ column: EventColumn, at place: Int) -> Outcome {
    let field = row.fields[header.selection[slot]]
    guard !field.hasDoubledQuote, !field.hasEscape, column.translations.isEmpty else {
      let written = trimmed(row.text(of: field))
      let bytes = Array((column.translations[written] ?? written).utf8)
      if case .text = column.content {
        copy(bytes, to: place)
        return bytes.isEmpty && !column.mayBeEmpty ? .faulty : .good
      }
      return (bytes + [0, 0, 0, 0, 0, 0, 0, 0]).withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { store($0, bytes.count, row, slot, column, at: place) } ?? .faulty
      }
    }
    var (start, end) = field.isQuoted ? (field.start + 1, field.end - 1) : (field.start, field.end)
    while start < end, isBlank(base[start]) { start += 1 }
    while start < end, isBlank(base[end - 1]) { end -= 1 }
    return store(base + start, end - start, row, slot, column, at: place)
  }

  private func store(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ row: CSVRow, _ slot: Int, _ column: EventColumn, at place: Int
  ) -> Outcome {
    guard count > 0 else { return column.mayBeEmpty ? .good : .faulty }
    switch column.content {
    case .text:
      batch.values[place] = min(hashBytes(start, count: count), EventStep.fault - 1)
      batch.places[place] = UInt64(start - base) << 32 | UInt64(count)
    case .word(let words, let unknown):
      guard let value = words.value(of: start, count: count, hash: hashBytes(start, count: count)) ?? unknown else {
        return .faulty
      }
      if value == EventColumn.passedOverWord {
        let word = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        if !column.unreadable.contains(word) { passedOver[word, default: 0] += 1 }
        return .passedOver
      }
      if value == EventColumn.emptyWord { return column.mayBeEmpty ? .good : .faulty }
      batch.values[place] = UInt64(value)
    case .time:
      guard case .success(let moment) = column.times.moment(UnsafeBufferPointer(start: start, count: count)) else {
        return .faulty
      }
      batch.values[place] = UInt64(moment.seconds)
      if let remark = moment.remark { note(remark, row, slot) }
    }
    return .good
  }

  private func note(_ remark: TimeRemark, _ row: CSVRow, _ slot: Int) {
    if remarks[remark] == nil { remarks[remark] = (row.span(slot), 0) }
    remarks[remark]?.count += 1
  }
}
