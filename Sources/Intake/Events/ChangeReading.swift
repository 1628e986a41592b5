import Diagnostics
import Documents
import Record

/// Reads the files of changes; what is said of times that run backward is among the findings, once for each file.
func readChanges(
  _ files: [EventInput], _ stretchLength: Int
) async -> EventReading<ChangeRows> {
  var reading = await readOnce(files, stretchLength) { _, compares, excluded in
    ChangeConsumer(comparesIdentities: compares, excluded: excluded)
  }
  reading.findings += backwardFindings(reading.parts)
  return reading
}

private func backwardFindings(_ parts: [StretchReading<ChangeRows>]) -> [Finding] {
  var counts: [Int: (first: SourceSpan, count: Int)] = [:]
  var files: [Int] = []
  for part in parts {
    guard var span = part.rows.firstBackward else { continue }
    span.line += part.linesBefore
    if counts[part.stretch.file] == nil { files.append(part.stretch.file) }
    counts[part.stretch.file, default: (span, 0)].count += part.rows.backward
  }
  return files.compactMap { counts[$0] }.map { first, count in
    EventRules.backward.finding(
      count == 1 ? "the times of this change run backward" : "the times of \(count) changes run backward, first here",
      at: first,
      hint: count > 10
        ? "if it is so in most rows, the columns of the two times are swapped; else correct the times"
        : "correct the times; until then the phase that would be negative is unavailable")
  }
}
