import Diagnostics
import Record
import Documents

/// Reads a whole file of events that is not plain CSV: another delimiter or encoding, JSON, dates of other forms. It is kept
/// in memory while it is read, as the settings that need this are of exports and not of archives.
struct TablePass<Consumer: EventConsumer> {
  let source: OpenFile
  let input: EventInput
  let stretch: EventStretch

  func read(_ consumer: Consumer) -> StretchReading<Consumer.Rows> {
    var (consumer, log) = (consumer, EventLog())
    let digest = take(into: &consumer, &log)
    return StretchReading(
      stretch: stretch, start: stretch.offset, end: source.size, rows: consumer.finish(), log: log, digest: digest)
  }

  private func take(into consumer: inout Consumer, _ log: inout EventLog) -> UInt64 {
    let name = input.file.display
    guard source.size <= IntakeLimits.export else {
      log.add(
        ContentRules.unreadable.finding(
          "this file is larger than \(IntakeLimits.export >> 20) MiB", at: .wholeFile(name),
          hint: "write a file for each year"))
      return 0
    }
    let bytes = wholeFile(&log)
    let digest = bytes.withUnsafeBytes(Digest.xxh64)
    if let conflict = mergeConflict(bytes, file: name, isData: true) {
      log.add(conflict)
      return digest
    }
    let decoded = bytes.withUnsafeBufferPointer { decodedText($0, input.form.encoding, file: name) }
    if let finding = decoded.finding {
      log.add(finding)
      return digest
    }
    let text = TextMemory(decoded.text)
    let columns = input.columns
    let (header, findings) = tableHeader(text.bytes, file: name, form: input.form, columns: columns.map(\.column))
    for finding in findings.told(in: name) { log.add(finding) }
    guard let header else { return digest }
    let told = columnFindings(text.bytes, file: name, header: header, mapped: columns.map(\.column))
    for finding in told { log.add(finding) }
    // What else could be told of the rows would show who is in them.
    guard !told.contains(where: { $0.severity == .error }) else { return digest }
    let table = EventTable(text, file: name, header: header, columns: columns)
    let missed = missedColumns(columns, names: header.names, file: name, has: table.has)
    for finding in missed { log.add(finding) }
    guard !missed.contains(where: { $0.severity == .error }) else { return digest }
    let place = EventPlace(base: table.base, origin: 0, file: name, rows: .table(table), columns: columns)
    var isMore = true
    while isMore {
      isMore = table.fill()
      consumer.take(table.batch, at: place, log: &log)
    }
    if let order = log.order, allDatesFit(order, text, header) { log.allDatesFit(order) }
    tell(table, &log)
    return digest
  }

  /// Whether every time of the file is one in an order.
  private func allDatesFit(_ order: DayOrder, _ text: TextMemory, _ header: TableHeader) -> Bool {
    let columns = input.columns.map { column in
      var column = column
      column.times.order = order
      return column
    }
    let table = EventTable(text, file: input.file.display, header: header, columns: columns)
    var isMore = true
    while isMore {
      isMore = table.fill()
      for index in 0..<table.batch.count where table.batch.rows[index].isFaulty {
        let isOfTime = table.problems(in: table.batch.rows[index]).contains { problem in
          if case .value(_, _, _, .time) = problem { true } else { false }
        }
        if isOfTime { return false }
      }
    }
    return true
  }

  private func wholeFile(_ log: inout EventLog) -> [UInt8] {
    var failure: Disk.Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: source.size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      switch source.read(into: start, count: source.size, at: 0) {
      case .success(let got): count = got
      case .failure(let problem): failure = problem
      }
    }
    if let failure {
      log.add(
        ContentRules.unreadable.finding(
          "this file cannot be read: \(failure.words)", at: .wholeFile(input.file.display)))
    }
    return bytes
  }

  private func tell(_ table: EventTable, _ log: inout EventLog) {
    for finding in table.breakage { log.add(finding) }
    if table.isEmpty, table.breakage.isEmpty { log.add(TableRules.noRows(in: input.file.display)) }
    for remark in TimeRemark.allCases {
      guard let (first, count) = table.remarks[remark] else { continue }
      log.add(EventRules.finding(of: remark, first: first, count: count))
    }
    guard !table.passedOver.isEmpty else { return }
    log.add(EventRules.passedOver(table.passedOver, file: input.file.display))
  }
}

/// What is told of columns that a file lacks and may lack.
func missedColumns(
  _ columns: [EventColumn], names: [String], file: String, has: (Int) -> Bool
) -> [Finding] {
  columns.indices.filter { columns[$0].isMissed && columns[$0].column.isInFile && !has($0) }.map { index in
    let header = columns[index].column.header
    let free = names.filter { name in !name.isEmpty && !columns.contains { $0.column.header == name } }
    if let near = nearMiss(to: header, in: free) {
      return EventRules.noColumn.finding(
        "no column '\(header)'", at: SourceSpan(file: file, line: 1, column: 1),
        hint: "did you mean '\(near)'? Correct it, or write '\(columns[index].column.name): \(near)' under 'columns'")
    }
    return EventRules.noColumn.finding(
      "no column '\(header)', so its phases are unavailable", at: SourceSpan(file: file, line: 1, column: 1),
      hint:
        "where the files have none, write '\(columns[index].column.name): {is: none}' under 'columns', and this is not told"
    ).atMost(.note)
  }
}
