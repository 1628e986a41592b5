/// All findings of a run: in order, without repeats, and no more per file than a person reads.
package struct Findings: Sendable {
  /// Sorted, capped and, after `attachingExcerpts`, with the lines they are about.
  package let shown: [Finding]
  /// How many were left out of `shown`, by file and severity, in the order of the files, errors first.
  package let omitted: [(file: String, severity: Severity, count: Int)]
  package let errorCount: Int
  package let warningCount: Int
  package let noteCount: Int

  /// How many findings of one file and one severity are shown. The rest are counted: after twenty, the cause is usually
  /// one.
  package static let capPerFile = DiagnosticLimits.told

  package init(_ found: some Sequence<Finding>, capPerFile: Int = Findings.capPerFile) {
    let sorted = Array(Set(found)).sorted()
    var counts = SeverityCounts()
    for finding in sorted { counts[finding.severity] += finding.count }
    (errorCount, warningCount, noteCount) = (counts[.error], counts[.warning], counts[.note])
    (shown, omitted) = Findings.cap(sorted, at: capPerFile)
  }

  private init(_ findings: Findings, shown: [Finding]) {
    self.shown = shown
    omitted = findings.omitted
    errorCount = findings.errorCount
    warningCount = findings.warningCount
    noteCount = findings.noteCount
  }

  package var hasErrors: Bool { errorCount > 0 }

  /// The findings with the line each is about. `lines` gives the bytes of a file, or nil if it can no longer be read.
  package func attachingExcerpts(source: (String) -> [UInt8]?) -> Findings {
    var attached = shown
    var start = attached.startIndex
    while start < attached.endIndex {
      let file = attached[start].span?.file
      let end = attached[start...].firstIndex { $0.span?.file != file } ?? attached.endIndex
      if let file, attached[start..<end].contains(where: { $0.span.map { $0.line > 0 } ?? false }),
        let bytes = source(file)
      {
        attach(bytes, to: &attached[start..<end])
      }
      start = end
    }
    return Findings(self, shown: attached)
  }

  /// The findings of one file are in the order of its lines, so one walk finds them all.
  private func attach(_ bytes: [UInt8], to findings: inout ArraySlice<Finding>) {
    bytes.withUnsafeBufferPointer { bytes in
      var lines = Lines(bytes)
      for index in findings.indices {
        guard findings[index].showsLine, let span = findings[index].span, span.line > 0,
          let line = lines.line(span.line)
        else { continue }
        let (skipped, part) = Findings.part(of: line, around: span.column, in: bytes)
        findings[index].excerpt = String(decoding: UnsafeBufferPointer(rebasing: bytes[part]), as: UTF8.self)
        findings[index].excerptStart = skipped
      }
    }
  }

  /// The whole line, or of one that is longer than a page what stands around a column.
  private static func part(
    of line: Range<Int>, around column: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (skipped: Int, part: Range<Int>) {
    guard line.count > 4096 else { return (0, line) }
    let skipped = max(0, column - 201)
    var (start, scalars) = (line.lowerBound, 0)
    while start < line.upperBound, scalars < skipped || bytes[start] & 0xC0 == 0x80 {
      start += 1
      if start < line.upperBound, bytes[start] & 0xC0 != 0x80 { scalars += 1 }
    }
    return (skipped, start..<min(line.upperBound, start + 2048))
  }

  /// Of each file and severity the first ones. No number of notes, nor of warnings, can hide why nothing was published.
  private static func cap(
    _ sorted: [Finding], at limit: Int
  ) -> ([Finding], [(file: String, severity: Severity, count: Int)]) {
    var shown: [Finding] = []
    var omitted: [(file: String, severity: Severity, count: Int)] = []
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let file = sorted[start].span?.file
      var counts = SeverityCounts()
      while start < sorted.endIndex, sorted[start].span?.file == file {
        let severity = sorted[start].severity
        counts[severity] += 1
        if counts[severity] <= limit { shown.append(sorted[start]) }
        start += 1
      }
      let rest = counts.beyond(limit)
      for severity in Severity.allCases.reversed() where rest[severity] > 0 {
        omitted.append((file ?? "", severity, rest[severity]))
      }
    }
    return (shown, omitted)
  }
}

/// Finds the lines of a text, ended by LF, CRLF or CR, one after the other.
private struct Lines {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The line that begins at `start`, from 1.
  private var number = 1
  private var start = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// A line without its end; nil behind the last. Lines are asked for in their order.
  mutating func line(_ wanted: Int) -> Range<Int>? {
    while number < wanted {
      let end = end
      guard end < bytes.count else { return nil }
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
      number += 1
    }
    return start..<end
  }

  private var end: Int { bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count }
}
