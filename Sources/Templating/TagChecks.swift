internal import Diagnostics

extension TemplateParser {
  /// Whether a tag holds a name, and a finding if it does not.
  mutating func isName(_ tag: Tag) -> Bool {
    guard let problem = problem(with: tag) else { return true }
    report(TemplateRules.badTag, problem.message, at: tag.range, hint: problem.hint)
    openLine(before: tag.range.lowerBound)
    return false
  }

  private func problem(with tag: Tag) -> (message: String, hint: String?)? {
    let content = bytes[tag.content]
    let text = source.text(tag.content)
    if content.isEmpty { return ("tag without a name", nil) }
    if content.first == UInt8(ascii: "*") {
      return ("dynamic name '\(text)'", "name the template itself; which one is used cannot depend on data here")
    }
    if bytes.firstRange(of: delimiters.open, from: tag.content.lowerBound).map({
      $0.upperBound <= tag.content.upperBound
    })
      == true
    {
      return ("tag is not closed before the next one opens", "close it with \(closingMark)")
    }
    if content.contains(where: \.isWhitespace) {
      return ("'\(text)' is not a name", "names have no spaces; Mustache has no conditions or filters")
    }
    let isVariable = tag.sigil != .partial && tag.sigil != .parent && tag.sigil != .block
    if isVariable, text != ".", text.split(separator: ".", omittingEmptySubsequences: false).contains("") {
      return ("'\(text)' is not a path of names", "write names with single full stops between, such as status.word")
    }
    return nil
  }

  private var closingMark: String { String(decoding: delimiters.close, as: UTF8.self) }

  mutating func reportUnfinished(_ opening: Range<Int>) {
    report(TemplateRules.badTag, "tag is never closed", at: opening, hint: "close it with \(closingMark)")
  }

  /// Content directly inside a parent is ignored by the specification; here its author is told.
  mutating func reportIgnored(_ range: Range<Int>) {
    guard !reportedIgnored, let parent = openTags.last else { return }
    reportedIgnored = true
    report(
      TemplateRules.ignoredContent, "content of parent '\(parent.name)' outside its blocks is not shown",
      at: bytes.trimming(range), hint: "put it into a block that '\(parent.name)' defines, or take it out")
  }
}
