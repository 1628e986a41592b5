package import Diagnostics
import Yams

/// One YAML document as it was read.
package struct YAMLReading: Sendable {
  /// The located tree; nil for an empty document (no bytes, or only comments), which is no finding, and for one of which
  /// nothing could be read.
  package var node: YAMLNode?
  package var findings: [Finding] = []
  /// The entries of the outermost mapping that are not in `node`, each with a finding: no reader may take them for
  /// missing.
  package var lost: [Lost] = []
  /// The last entry could not be read, so that nobody knows what stood after it: the file may have been cut off there.
  package var isCut = false

  /// An entry whose value could not be read.
  package struct Lost: Sendable {
    package var key: String
    package var keySpan: SourceSpan
    /// What stands behind the key on its line; empty where more belongs to it.
    package var text: String

    package init(key: String, keySpan: SourceSpan, text: String) {
      self.key = key
      self.keySpan = keySpan
      self.text = text
    }

    /// What a reader takes the value for: words on one line, without a quote that is never closed. Nil for what begins a
    /// list, a mapping or a text of several lines.
    package var reading: YAMLNode.Entry? {
      guard let first = text.utf8.first, !"[{|>&!-?".utf8.contains(first) else { return nil }
      let isQuoted = first == 0x22 || first == 0x27
      var words = isQuoted ? text.dropFirst() : text[...]
      if isQuoted, words.utf8.last == first { words = words.dropLast() }
      guard !words.allSatisfy(\.isWhitespace) else { return nil }
      return YAMLNode.Entry(
        key: key, keySpan: keySpan,
        value: YAMLNode(span: keySpan, value: .scalar(text: String(words), isQuoted: isQuoted)))
    }
  }
}

/// Reads one YAML document into a located tree.
///
/// What is wrong with one entry of the outermost mapping loses that entry alone (`lost`); of two entries with the same key
/// the first stands in the tree. So later checks can go on, and every problem of a file is told at once.
/// - Parameters:
///   - bytes: the text, of a whole file or a front matter; a byte-order mark at the start is skipped.
///   - file: the path as the reader knows it.
///   - firstLine: the line of the file on which `bytes` start.
package func parseYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()
) -> YAMLReading {
  guard bytes.count <= limits.size else { return YAMLReading(findings: [YAMLRule.tooLarge(bytes.count, limits, file)]) }
  let place = YAMLPlace(file: file, firstLine: firstLine)
  if limits.depth >= 2, let node = PlainYAML.read(bytes, at: place) { return YAMLReading(node: node) }
  return parseWithYams(bytes, at: place, limits)
}

/// The same through Yams, for every document.
func parseWithYams(
  _ bytes: UnsafeBufferPointer<UInt8>, at place: YAMLPlace, _ limits: YAMLLimits
) -> YAMLReading {
  let text = YAMLText(bytes, at: place)
  guard text.findings.isEmpty else { return YAMLReading(findings: text.findings) }
  let outcome = parseOnce(text.bytes, hasStandIns: text.hasStandIns, at: place, limits)
  guard case .failed(let finding) = outcome else { return outcome.reading }
  var recovery = YAMLRecovery(hasStandIns: text.hasStandIns, place: place, limits: limits, cause: finding)
  return recovery.read(text.bytes)
}

/// What one pass of Yams over a text gave.
enum YAMLOutcome {
  case read(YAMLReading)
  /// Nothing of it can be told apart from what is wrong.
  case failed(Finding)

  var reading: YAMLReading {
    switch self {
    case .read(let reading): reading
    case .failed(let finding): YAMLReading(findings: [finding])
    }
  }
}

func parseOnce(_ text: [UInt8], hasStandIns: Bool, at place: YAMLPlace, _ limits: YAMLLimits) -> YAMLOutcome {
  let composition = composeYAML(text)
  return composition.document.withUnsafeBufferPointer { document in
    let measure = YAMLMeasure(
      document: document, place: place, insertions: composition.insertions, hasStandIns: hasStandIns)
    switch composition.outcome {
    case .empty:
      return .read(YAMLReading())
    case .failed(let error):
      return .failed(YAMLSyntax(measure: measure).finding(for: error))
    case .root(let root):
      var conversion = YAMLConversion(measure: measure, depthLimit: limits.depth)
      return .read(conversion.convert(root: root))
    }
  }
}

/// Reads one YAML document from an array of bytes.
package func parseYAML(
  _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()
) -> YAMLReading {
  bytes.withUnsafeBufferPointer { parseYAML($0, file: file, firstLine: firstLine, limits: limits) }
}

/// Where a text stands: which file, and which of its lines is the text's first.
struct YAMLPlace {
  let file: String
  let firstLine: Int

  /// The span of a place given by line and column of the text, both from 1.
  func span(line: Int, column: Int, length: Int = 1) -> SourceSpan {
    SourceSpan(file: file, line: line + firstLine - 1, column: column, length: length)
  }
}
