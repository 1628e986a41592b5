import Diagnostics

/// Pages as a preview shows them: with what was found, and with the script that waits for news.
///
/// The policy of a page stays as it is published, so that what it forbids is forbidden here, too. So nothing stands inline:
/// script and style are files of the preview's own, which every policy with 'self' allows.
enum PreviewPage {
  /// A page of the site, completed.
  static func completed(_ page: [UInt8], _ posted: PreviewBoard.Posted) -> [UInt8] {
    let end = placeOfLast(Array("</body>".utf8), in: page) ?? page.count
    return page[..<end] + Array(addition(posted).utf8) + page[end...]
  }

  /// Where the site has no page to show.
  static func answer(
    _ status: PreviewAnswer.Status, _ title: String, _ posted: PreviewBoard.Posted
  ) -> PreviewAnswer {
    let page = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark"><title>\(escaped(title)) · Preview</title>
      <link rel="stylesheet" href="\(PreviewFiles.style)"></head>
      <body class="plain"><h1>\(escaped(title))</h1><p><a href="/">To the front page</a></p>
      \(addition(posted))</body></html>

      """
    return PreviewAnswer(status: status, type: contentType(of: ".html"), bytes: Array(page.utf8))
  }

  private static func addition(_ posted: PreviewBoard.Posted) -> String {
    // A tree of its own keeps the style of the page from the bar, and that of the bar from the page.
    let bar = bar(of: posted.shown).map { bar in
      "<fairlead-preview><template shadowrootmode=\"open\">"
        + "<link rel=\"stylesheet\" href=\"\(PreviewFiles.style)\">\(bar)</template></fairlead-preview>\n"
    }
    return (bar ?? "")
      + "<script src=\"\(PreviewFiles.script)\" data-version=\"\(escaped(posted.version))\"></script>\n"
  }

  /// Nil when there is nothing to say.
  private static func bar(of shown: Shown) -> String? {
    let counts = shown.findings.countsInWords
    guard counts != nil || shown.obstacle != nil else { return nil }
    let worst = shown.obstacle != nil ? Severity.error : shown.findings.shown.map(\.severity).max() ?? .note
    let stays = shown.site == nil ? "" : "; this is the last good report"
    let summary = shown.obstacle.map { "\($0)\(stays)" } ?? counts ?? ""
    return """
      <aside aria-label="Preview"><details class="\(worst.rawValue)"\(shown.obstacle == nil ? "" : " open")>
      <summary>\(escaped(summary))</summary>
      \(list(of: shown.findings))</details></aside>
      """
  }

  private static func list(of findings: Findings) -> String {
    let told = findings.mostSevereFirst.prefix(PreviewLimits.findings)
    let rest = findings.beyond(told).inWords.map { "<p>… and \($0) that are not listed here</p>" } ?? ""
    return "<ol>\(told.map(item).joined())</ol>\(rest)"
  }

  /// As a terminal shows it.
  private static func item(of finding: Finding) -> String {
    let lines = plainText(of: finding).split(separator: "\n", maxSplits: 1)
    let rest = lines.count > 1 ? "\n" + escaped(lines[1]) : ""
    return "<li class=\"\(finding.severity.rawValue)\"><pre><b>\(escaped(lines.first ?? ""))</b>\(rest)</pre></li>\n"
  }

  private static func placeOfLast(_ word: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= word.count else { return nil }
    return (0...(bytes.count - word.count)).last { bytes[$0..<($0 + word.count)].elementsEqual(word) }
  }
}

/// For HTML, also within quotes.
private func escaped(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
    case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
    case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
    case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
