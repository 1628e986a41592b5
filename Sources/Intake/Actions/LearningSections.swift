import Documents
import Record

/// The sections of a text that a learning is made of, as plain text, each cut to what its card shows.
struct LearningSections {
  enum Part: CaseIterable, Hashable { case bet, whatHappened, whatWeLearned }

  private var texts: [Part: String] = [:]

  subscript(part: Part) -> Passage? { texts[part].map { Passage($0, isInBody: true) } }

  init(_ outline: MarkdownOutline) {
    var part: Part?
    for block in outline.blocks where block.quoteDepth == 0 {
      if case .heading = block.kind {
        part = LearningSections.parts[foldedWords(outline.text(of: block))]
      } else if let part, block.kind != .table, !block.text.isEmpty {
        let before = texts[part].map { $0 + " " } ?? ""
        guard before.count < LearningSections.longest else { continue }
        texts[part] = LearningSections.shortened(before + outline.text(of: block).replacing("\n", with: " "))
      }
    }
  }

  /// As much of a section as its card shows; its page has all of it.
  private static let longest = 400

  private static let parts: [String: Part] = {
    let names: [Part: [String]] = [
      .bet: ["bet", "the bet", "our bet", "what we bet", "hypothesis"],
      .whatHappened: ["what happened", "what went wrong", "incident summary", "summary", "executive summary"],
      .whatWeLearned: [
        "what we learned", "what we learnt", "what did we learn", "lessons learned", "lessons learnt", "learnings",
        "lessons",
      ],
    ]
    return Dictionary(names.flatMap { part, words in words.map { ($0, part) } }) { first, _ in first }
  }()

  private static func shortened(_ text: String) -> String {
    guard text.count > longest else { return text }
    let cut = text.prefix(longest)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + " …"
  }
}
