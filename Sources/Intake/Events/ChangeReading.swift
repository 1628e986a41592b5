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
  var counts: [Int: (first: SourceSpan?, count: Int, all: Int)] = [:]
  for part in parts {
    var count = counts[part.stretch.file] ?? (nil, 0, 0)
    if count.first == nil, var span = part.rows.firstBackward {
      span.line += part.linesBefore
      count.first = span
    }
    count.count += part.rows.backward
    count.all += part.rows.changes.count
    counts[part.stretch.file] = count
  }
  return counts.sorted { $0.key < $1.key }.compactMap { _, found in
    found.first.map { backward(at: $0, found.count, of: found.all) }
  }
}

private func backward(at first: SourceSpan, _ count: Int, of all: Int) -> Finding {
  if ReversedTimes.areColumnsSwapped(count, beside: all - count) {
    return EventRules.reversed.finding(
      "the times of \(count) of \(all) changes run backward, first here: columns of times look swapped", at: first,
      hint: "name them as they are under 'columns' in the section; or swap their names in the file"
    ).atMost(.warning)
  }
  return EventRules.backward.finding(
    count == 1 ? "the times of this change run backward" : "the times of \(count) changes run backward, first here",
    at: first, hint: "correct the times; until then the phase that would be negative is unavailable")
}
