import Documents
import Record

// The options that were weighed, and which of them was chosen.
extension DecisionDraft {
  /// The items of the list of options; a nested list explains, so only the outer one counts.
  mutating func readOption(_ block: MarkdownBlock, in outline: MarkdownOutline) {
    guard block.isItem, block.listDepth == 1, decision.dialect != .own || decision.options.isEmpty else { return }
    let text = outline.text(of: block)
    let isOneLine = !text.utf8.contains(UInt8(ascii: "\n"))
    let name = isOneLine ? text : text.split(separator: "\n").joined(separator: " ")
    guard !name.isEmpty, !words.isNothing(name), !isLeft(name, at: outline.span(of: block), as: .options) else {
      return
    }
    // `**Option 1**: [Brief description]`.
    let (bytes, colonAndBlank) = (name.utf8, (UInt8(ascii: ":"), UInt8(ascii: " ")))
    if let colon = zip(bytes.indices, bytes.dropFirst()).first(where: { (bytes[$0], $1) == colonAndBlank })?.0,
      isLeft(name[colon...].dropFirst(2), at: outline.span(of: block), as: .options)
    {
      return
    }
    // Brackets of a template around what somebody wrote.
    decision.options.append(DecisionOption(name: TemplateText.inner(name).map(String.init) ?? name))
  }

  /// `Chosen option: "X", because …` says which of the options it was.
  mutating func markChosenOption(_ outline: MarkdownOutline) {
    guard !decision.options.isEmpty, !decision.options.contains(where: \.isRecommended) else { return }
    let words = "Chosen option:"
    let isInitial = { $0 == UInt8(ascii: "C") }
    for block in outline.blocks(beginningWith: isInitial)
    where outline.starts(block, with: words) && block.kind == .paragraph {
      let rest = outline.text(of: block).unicodeScalars.dropFirst(words.utf8.count)
      let named = rest.drop { [" ", "\"", "'", "“", "*"].contains($0) }.prefix { !["\"", "”", "*", "\n"].contains($0) }
      let chosen = Substring(named).trimmingSuffix(".,")
      for index in decision.options.indices {
        let option = decision.options[index].name
        decision.options[index].isRecommended =
          !chosen.isEmpty && (option.hasPrefix(chosen) || chosen.hasPrefix(option))
      }
      return
    }
  }
}
