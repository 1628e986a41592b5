internal import Diagnostics
internal import Wording

/// By which a bot finds its comment again, to rewrite it.
package let diffMarker = "<!-- fairlead-diff -->"

extension ReportDiff {
  /// For a comment in a review: under 60,000 bytes, whatever changed.
  package var markdown: String {
    let layout = DiffLayout(self, bytes: PublishingLimits.comment, isFolding: true) { "- \(plainMarkdown($0.line))\n" }
    var text = "\(diffMarker)\n**\(plainMarkdown(verdict))**\n"
    for remark in remarks { text += "\n\(plainMarkdown(remark))\n" }
    for part in layout.parts { text += section(part) }
    return text
  }

  private func section(_ part: DiffLayout.Part) -> String {
    var text = "\n### \(part.section.title) (\(Wording.count(part.count)))\n\n" + part.shown.joined()
    if !part.folded.isEmpty {
      text += "\n<details><summary>\(Wording.count(part.folded.count)) more</summary>\n\n"
      text += part.folded.joined() + "\n</details>\n"
    }
    if part.left > 0 { text += "\n… and \(Wording.count(part.left)) more, for which this comment has no room\n" }
    return text
  }
}
