/// All findings of a run: in order, without repeats, and no more per file than a person reads.
package struct Findings: Sendable {
  /// Sorted, capped and, after `attachingExcerpts`, with the lines they are about.
  package let shown: [Finding]
  /// How many were left out of `shown`, by file, in the order of the files.
  package let omitted: [(file: String, count: Int)]
  package let errorCount: Int
  package let warningCount: Int
  package let noteCount: Int

  /// How many findings of one file are shown. The rest are counted: after twenty, the cause is usually one.
  package static let capPerFile = 20

  package init(_ found: some Sequence<Finding>, capPerFile: Int = Findings.capPerFile) {
    let sorted = Array(Set(found)).sorted()
    errorCount = sorted.count { $0.severity == .error }
    warningCount = sorted.count { $0.severity == .warning }
    noteCount = sorted.count { $0.severity == .note }
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
    var lines: [Substring.UTF8View] = []
    var current: String?
    let attached = shown.map { finding -> Finding in
      guard let span = finding.span, span.line > 0 else { return finding }
      if span.file != current {
        current = span.file
        lines = source(span.file).map(splitLines) ?? []
      }
      guard span.line <= lines.count else { return finding }
      var copy = finding
      copy.excerpt = String(Substring(lines[span.line - 1]))
      return copy
    }
    return Findings(self, shown: attached)
  }

  /// Errors are kept before warnings and notes, so that a flood of notes cannot hide why nothing was published.
  private static func cap(_ sorted: [Finding], at limit: Int) -> ([Finding], [(file: String, count: Int)]) {
    var shown: [Finding] = []
    var omitted: [(file: String, count: Int)] = []
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let file = sorted[start].span?.file
      let end = sorted[start...].firstIndex { $0.span?.file != file } ?? sorted.endIndex
      let ofFile = sorted[start..<end]
      if ofFile.count > limit {
        let worstFirst = ofFile.enumerated().sorted {
          ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
        }
        shown += worstFirst.prefix(limit).sorted { $0.offset < $1.offset }.map(\.element)
        omitted.append((file ?? "", ofFile.count - limit))
      } else {
        shown += ofFile
      }
      start = end
    }
    return (shown, omitted)
  }
}

/// The lines of a text, ended by LF, CRLF or CR, without their ends.
private func splitLines(_ bytes: [UInt8]) -> [Substring.UTF8View] {
  let text = String(decoding: bytes, as: UTF8.self)
  var lines: [Substring.UTF8View] = []
  let view = text.utf8
  var start = view.startIndex
  var index = start
  while index < view.endIndex {
    let byte = view[index]
    guard byte == 0x0A || byte == 0x0D else {
      view.formIndex(after: &index)
      continue
    }
    lines.append(view[start..<index])
    view.formIndex(after: &index)
    if byte == 0x0D, index < view.endIndex, view[index] == 0x0A { view.formIndex(after: &index) }
    start = index
  }
  lines.append(view[start..<view.endIndex])
  return lines
}
