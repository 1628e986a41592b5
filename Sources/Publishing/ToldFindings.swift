package import Diagnostics
package import Record

/// The first findings of a run, as lines that everyone may read: the most severe first, each with its file from the content
/// folder and its line. Those that name a file which not all may see are left out.
///
/// - Parameters:
///   - content: the content folder, as the person named it.
///   - withheld: the files that nothing published may name.
///   - most: no more lines than this.
package func tellableLines(
  of findings: Findings, content: String, withholding withheld: Set<ContentPath>, most: Int
) -> [String] {
  let words = WithheldWords(withheld)
  let root = components(of: content)
  let relative = { relativePath($0, from: root) }
  let told = findings.shown.lazy.filter { words.permit($0, relative: relative) }
  return [Severity.error, .warning].flatMap { severity in
    told.filter { $0.severity == severity }.prefix(most).map { line(of: $0, relative: relative) }
  }.prefix(most).map(\.self)
}

private func line(of finding: Finding, relative: (String) -> String) -> String {
  let place = finding.span.map { span in
    let file = relative(span.file)
    return span.line > 0 && !file.isEmpty ? "\(file), line \(span.line): " : file.isEmpty ? "" : "\(file): "
  }
  let text = harmless((place ?? "") + finding.message)
  return text.count > longestLine ? "\(text.prefix(longestLine))…" : text
}

private let longestLine = 300
