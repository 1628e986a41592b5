/// Findings for a person: place, severity, sentence, id, then the line with a caret, notes and a hint.
struct TextFormat {
  let isColoured: Bool

  func text(of findings: Findings) -> String {
    text(of: findings.shown)
      + findings.omitted.map { file, severity, count in
        "\(harmless(file)): \(count) more \(severity.rawValue)\(count == 1 ? "" : "s") in this file\n"
      }.joined()
  }

  func text(of findings: [Finding]) -> String {
    findings.flatMap(lines(of:)).map { $0 + "\n" }.joined()
  }

  private func lines(of finding: Finding) -> [String] {
    let place = finding.span.map { "\($0.place): " } ?? ""
    let severity = paint(finding.severity.rawValue, as: colour(of: finding.severity))
    var lines = ["\(bold(place))\(severity): \(bold(harmless(finding.message))) [\(finding.rule)]"]
    if let span = finding.span, let excerpt = finding.excerpt {
      lines += Excerpt(line: excerpt, from: finding.excerptStart, at: span).lines(caret: {
        paint($0, as: colour(of: finding.severity))
      })
    }
    lines += finding.notes.map { note in
      "   note: \(harmless(note.message))" + (note.span.map { ", at \($0.place)" } ?? "")
    }
    if let hint = finding.hint { lines.append("   hint: \(harmless(hint))") }
    return lines
  }

  private func colour(of severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    }
  }

  private func paint(_ text: String, as code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func bold(_ text: String) -> String { isColoured && !text.isEmpty ? paint(text, as: "1") : text }
}

/// A finding as a terminal shows it, without colour; ended by a line break.
package func plainText(of finding: Finding) -> String { TextFormat(isColoured: false).text(of: [finding]) }

/// A line of a file, cut to what a terminal shows, with a caret under the part that is meant.
private struct Excerpt {
  private let text: String
  private let line: Int
  private let caretOffset: Int
  private let caretLength: Int

  private static let width = 120

  /// - Parameter skipped: how many scalars of the line come before.
  init(line written: String, from skipped: Int, at span: SourceSpan) {
    let scalars = Array(written.unicodeScalars)
    let column = max(1, span.column - skipped)
    // A long line is shown around the caret, so that the caret is never off the screen.
    let start = column - 1 > Excerpt.width - 40 ? max(0, column - 41) : 0
    let end = min(scalars.count, start + Excerpt.width)
    var shown = String.UnicodeScalarView()
    if start < end { shown.append(contentsOf: scalars[start..<end]) }
    let before = start + skipped > 0 ? "…" : ""
    text = before + harmless(String(shown)) + (end < scalars.count ? "…" : "")
    line = span.line
    caretOffset = max(0, min(column - 1, scalars.count) - start) + before.unicodeScalars.count
    caretLength = max(1, min(span.length, end - (column - 1)))
  }

  func lines(caret paint: (String) -> String) -> [String] {
    let number = String(line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let indent = String(repeating: " ", count: max(5, number.count))
    let tail = String(repeating: "~", count: caretLength - 1)
    return [
      "\(margin)\(number) | \(text)",
      "\(indent) | \(String(repeating: " ", count: caretOffset))\(paint("^" + tail))",
    ]
  }
}
