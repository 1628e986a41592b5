/// Estimates what parsing costs where the parser's time is not proportional to the length of the text.
///
/// Measured with libcmark 0.30.2: every link goes through the images that are still open before it; every `<!` or `<?`
/// is searched to the end of its paragraph; every blank line goes through all open list items; every use of a link
/// definition copies it. The bounds are about a second each, and a hundred times what real texts have.
struct MarkdownCost {
  // In the current paragraph, taken generously: what is between two blank lines.
  var images = 0
  var links = 0
  var declarations = 0
  var hasDefinition = false
  /// In the current line.
  var quotes = 0
  // In the whole text.
  var brackets = 0
  var delimiters = 0

  private var start = 0
  private var firstLine = 1
  private var longestLine = 0
  private var hasOpenQuote = false
  private var deepest = (nesting: 0, line: 1)
  private var largestDefinition = (size: 0, line: 1)
  private var found: MarkdownSurvey.Excess?

  mutating func endLine(_ line: Range<Int>, number: Int, in text: UnsafeBufferPointer<UInt8>) {
    if line.isEmpty {
      endParagraph(at: line.lowerBound, nextLine: number + 1)
      return
    }
    longestLine = max(longestLine, line.count)
    if quotes % 2 == 1 { hasOpenQuote = true }
    quotes = 0
    let nesting = possibleNesting(line, in: text)
    if nesting > deepest.nesting { deepest = (nesting, number) }
    if line.upperBound == text.count { endParagraph(at: text.count, nextLine: number + 1) }
  }

  private mutating func endParagraph(at end: Int, nextLine: Int) {
    if images * links > DocumentLimits.markdownLinkSteps {
      found =
        found ?? MarkdownSurvey.Excess(what: "\(images) images and \(links) links in one paragraph", line: firstLine)
    }
    if declarations * (end - start) > DocumentLimits.markdownDeclarationBytes {
      found = found ?? MarkdownSurvey.Excess(what: "\(declarations) raw tags in one paragraph", line: firstLine)
    }
    if hasDefinition {
      // A title can go on over several lines, an address cannot.
      let size = hasOpenQuote ? end - start : longestLine
      if size > largestDefinition.size { largestDefinition = (size, firstLine) }
    }
    (images, links, declarations, quotes, longestLine) = (0, 0, 0, 0, 0)
    (hasDefinition, hasOpenQuote) = (false, false)
    (start, firstLine) = (end, nextLine)
  }

  /// Why the text should not be parsed, or nil.
  func excess(lines: Int) -> MarkdownSurvey.Excess? {
    if let found { return found }
    // Every line goes through the open containers, and so does every piece of emphasis and every link.
    let places = lines + (delimiters + brackets) / 2
    if deepest.nesting * places > DocumentLimits.markdownNestedPlaces {
      return MarkdownSurvey.Excess(what: "up to \(deepest.nesting) levels of quotes and lists", line: deepest.line)
    }
    if largestDefinition.size * brackets > DocumentLimits.markdownDefinitionBytes {
      return MarkdownSurvey.Excess(
        what: "a link definition of \(largestDefinition.size) bytes beside \(brackets) brackets",
        line: largestDefinition.line)
    }
    return nil
  }
}

/// How many quotes and list items could be open in a line at most: its markers, and an item for every two columns of
/// its indentation.
private func possibleNesting(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
  var markers = 0
  var indentation = 0
  var index = line.lowerBound
  while index < line.upperBound {
    let byte = text[index]
    let isLast = index + 1 == line.upperBound
    switch byte {
    case 0x20: indentation += 1
    case 0x09: indentation += 4
    case UInt8(ascii: ">"): markers += 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
      guard isLast || text[index + 1].isBlank else { return markers + indentation / 2 }
      markers += 1
    case _ where byte.isDigit: break
    default: return markers + indentation / 2
    }
    index += 1
  }
  return markers + indentation / 2
}
