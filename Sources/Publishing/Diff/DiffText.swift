internal import Diagnostics
internal import Wording

extension ReportDiff {
  /// For a terminal: the verdict, then ten rows of each section, and of definitions and visibility all.
  package var text: String {
    let layout = DiffLayout(self, bytes: Int.max, isFolding: false, line: \.line)
    var lines = [harmless(verdict)] + remarks
    for part in layout.parts {
      lines += ["", "\(part.section.title) (\(Wording.count(part.count)))"] + part.shown.map { "  \($0)" }
      if part.left > 0 { lines.append("  … and \(Wording.count(part.left)) more") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
