import Diagnostics
import Documents
import Record

/// What is left of a template in a record, told once.
struct TemplateLeftovers {
  enum Matter: Equatable {
    case status, date
    /// Several words of a status, or several boxes, of which no one is chosen.
    case choice
    case text(String)
  }

  /// By line, so that what is found as a value and as a text counts once.
  private var places: [Int: (span: SourceSpan, matter: Matter)] = [:]

  mutating func add(_ matter: Matter, at span: SourceSpan) {
    if let known = places[span.line], [.status, .choice].contains(known.matter) || matter == known.matter { return }
    if case .text = matter, places[span.line] != nil { return }
    places[span.line] = (span, matter)
  }

  /// The finding about all of them; nil for none.
  var finding: Finding? {
    guard let first = places.values.min(by: { $0.span.line < $1.span.line }) else { return nil }
    let others = places.count - 1
    let more =
      switch others {
      case 0: ""
      case 1: ", and so is another place"
      default: ", and so are \(others) other places"
      }
    let subject =
      switch first.matter {
      case .status, .choice: "the status"
      case .date: "the date"
      case .text(let text): "'\(text.count > 60 ? text.prefix(59) + "…" : text[...])'"
      }
    let what = first.matter == .choice ? "is still a choice between words" : "is still that of the template"
    return DecisionRules.template.finding(
      "\(subject) \(what)\(more)", at: first.span, hint: hint(first.matter, isAlone: others == 0))
  }

  private func hint(_ matter: Matter, isAlone: Bool) -> String {
    switch matter {
    case .choice where isAlone, .status where isAlone: "choose one of its words"
    case .choice, .status: "choose one of its words; write what belongs at the other places, or remove it"
    case .date where isAlone: "write it as YYYY-MM-DD"
    default: "write what belongs there, or remove it"
    }
  }
}

/// Bytes that a sentence of a template or an opening bracket begins with.
private let beginnings: [Bool] = {
  var table = [Bool](repeating: false, count: 256)
  for byte in "[{<".utf8 { table[Int(byte)] = true }
  for start in TemplateSentences.byStart.keys { table[Int(start >> 56)] = true }
  return table
}()

/// So far from the beginning of a block the name of a field is looked for: "Technical Story: [description]".
private let longestName = 40

extension DecisionDraft {
  /// Notes each block of the text that is still that of a template. Every block of every record comes by here, so nothing is
  /// made of one before its bytes look like it.
  mutating func noteTemplate(_ outline: MarkdownOutline) {
    let places = outline.bytes.withUnsafeBufferPointer { bytes in
      outline.blocks.indices.compactMap { index in
        // The title has been looked at.
        titleHeading?.block == index ? nil : start(in: outline.blocks[index].text, of: bytes).map { (index, $0) }
      }
    }
    guard !places.isEmpty else { return }
    let found = Set(places.map(\.0))
    for (index, start) in places {
      let block = outline.blocks[index]
      if case .code = block.kind { continue }
      if block.quoteDepth > 0, isAnswered(index, in: outline, found) { continue }
      // What the form has may be quoted as code.
      guard !outline.isCode(at: start),
        isOfTemplate(outline.bytes[start..<block.text.upperBound], isAll: start == block.text.lowerBound)
      else { continue }
      let text = outline.text(of: block)
      leftovers.add(.text(String(text.prefix { $0 != "\n" })), at: outline.span(of: block))
    }
  }

  /// Whether somebody wrote below a question that the template has in a quote.
  ///
  /// - Parameter found: the blocks that look like the template's.
  private func isAnswered(_ index: Int, in outline: MarkdownOutline, _ found: Set<Int>) -> Bool {
    for next in outline.blocks.indices[(index + 1)...] {
      let block = outline.blocks[next]
      if case .heading = block.kind { return false }
      if block.quoteDepth == 0, block.kind != .rule, !block.text.isEmpty { return !found.contains(next) }
    }
    return false
  }

  /// Where in a block the words of a template may begin: with it, or behind the name of a field; nil for nearly all.
  private func start(in text: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let begin = text.lowerBound
    let end = min(begin + longestName, text.upperBound - 2)
    guard begin < end else { return nil }
    if mayBegin(at: begin, before: text.upperBound, of: bytes) { return begin }
    var place = begin
    while place < end {
      if bytes[place] == UInt8(ascii: ":") {
        guard bytes[place + 1] == 0x20 else { return nil }
        return mayBegin(at: place + 2, before: text.upperBound, of: bytes) ? place + 2 : nil
      }
      place += 1
    }
    return nil
  }

  private func mayBegin(at place: Int, before end: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard beginnings[Int(bytes[place])] else { return false }
    if bytes[place] == UInt8(ascii: "[") || bytes[place] == UInt8(ascii: "{") || bytes[place] == UInt8(ascii: "<") {
      return true
    }
    let start = UnsafeBufferPointer(rebasing: bytes[place..<min(place + 8, end)])
    return TemplateSentences.byStart[TemplateSentences.start(of: start)] != nil
  }

  private func isOfTemplate(_ bytes: ArraySlice<UInt8>, isAll: Bool) -> Bool {
    guard let first = bytes.first else { return false }
    if let sentences = TemplateSentences.byStart[TemplateSentences.start(of: bytes)],
      sentences.contains(where: { bytes.starts(with: $0) })
    {
      return true
    }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") || first == UInt8(ascii: "<"), bytes.count <= 1200,
      let inside = TemplateText.inner(String(decoding: bytes, as: UTF8.self))
    else { return false }
    if TemplateText.asks(inside) { return true }
    return first != UInt8(ascii: "[") && isAll && TemplateText.hasBlank(inside)
  }

  /// Whether a value is still that of a template, which is noted; it is no value then.
  mutating func isLeft(_ value: some StringProtocol, at span: SourceSpan, as part: Decision.Part) -> Bool {
    guard TemplateText.isValue(value) else { return false }
    leftovers.add(.text(String(value)), at: span)
    decision.unfilled.insert(.init(part))
    return true
  }
}
