import Diagnostics
import Documents
import Record

// Stretches put together to files, and what is told of each.
extension EventReader {
  /// Puts the stretches of a file together: each has to begin where the one before ended, else it is read again.
  func join(
    _ parts: inout [StretchReading<Consumer.Rows>], _ range: Range<Int>, of file: Opened, _ compares: Bool,
    into reading: inout EventReading<Consumer.Rows>
  ) {
    var expected = file.start
    var lines = file.lines
    var log = EventLog()
    var digest = file.digest
    let before = (parts: reading.parts.count, tally: reading.tally)
    for index in range {
      digest = (digest << 1 | digest >> 63) ^ parts[index].digest
      let stretch = parts[index].stretch
      guard expected < stretch.limit || index == range.lowerBound else { continue }
      if parts[index].start != expected {
        parts[index] = read(stretch, of: file, from: expected, compares: compares)
      }
      let part = parts[index]
      log.append(part.log, after: lines)
      add(part.rows, to: &reading.tally)
      parts[index].log = EventLog()
      parts[index].linesBefore = lines
      lines += part.lines
      expected = part.end
      reading.parts.append(parts[index])
    }
    reading.digests.append((file.file.path, digest))
    if log.rowsLeftOut > 0, let conflict = conflict(in: file) {
      // Everything else that could be said of the rows follows from it.
      reading.parts.removeSubrange(before.parts...)
      reading.tally = before.tally
      return reading.findings.append(conflict)
    }
    if log.rowsLeftOut == reading.tally.rows - before.tally.rows { log.settle(file.input.columns) }
    log.settleReversed(
      Consumer.reversed, beside: reading.parts[before.parts...].reduce(0) { $0 + $1.rows.inOrder })
    reading.findings += log.findings + [cutOff(file)].compactMap(\.self)
    reading.tally.rowsLeftOut += log.rowsLeftOut
    noteLeftOut(log, file.file, &reading)
    if file.header != nil, log.rowsLeftOut == 0, log.findings.isEmpty, reading.tally.rows == before.tally.rows,
      Consumer.tellsOfFiles
    {
      reading.findings.append(TableRules.noRows(in: file.file.display))
    }
  }

  private func cutOff(_ file: Opened) -> Finding? {
    guard file.input.form.syntax == .csv, Consumer.tellsOfFiles, case .success(let source) = file.source.open() else {
      return nil
    }
    return Intake.cutOff(
      bytes(of: source, at: max(0, source.size - CutOff.tail), CutOff.tail), file: file.file.display)
  }

  /// Looked for only where rows are faulty, in files that are read in stretches: tables are looked through before.
  private func conflict(in file: Opened) -> Finding? {
    guard file.header != nil, Consumer.tellsOfFiles,
      case .success(let bytes) = Disk.read(file.file.source, limit: IntakeLimits.export)
    else { return nil }
    return mergeConflict(bytes, file: file.file.display, isData: true)
  }

  private func add(_ rows: Consumer.Rows, to tally: inout EventTally) {
    tally.rows += rows.count
    tally.outsideProduction += rows.outsideProduction
  }

  func noteUnchecked(_ reading: inout EventReading<Consumer.Rows>) {
    reading.findings.append(
      EventRules.unchecked.finding(
        "\(reading.tally.rows) rows, so their ids were not compared", at: reading.files.first.map { .wholeFile($0) },
        hint: "leave out old months"))
  }

  private func noteLeftOut(_ log: EventLog, _ file: ContentFile, _ reading: inout EventReading<Consumer.Rows>) {
    // Without a reason of a row's own, the reason is told where it is written: in fairlead.yaml.
    guard log.hasMore, !log.findings.isEmpty else { return }
    reading.findings.append(
      EventRules.leftOut.finding(
        "\(log.rowsLeftOut) rows of this file cannot be used", at: .wholeFile(file.display),
        hint: "mend the first of them; the cause is usually one"))
  }
}
