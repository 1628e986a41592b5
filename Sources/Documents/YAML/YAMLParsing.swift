package import Diagnostics
import Yams

/// Reads one YAML document into a located tree.
///
/// An empty document (no bytes, or only comments) is a nil node without a finding. Any other finding leaves the node
/// nil, except duplicate keys: there the first of the two stands in the tree, so that later checks can go on.
/// - Parameters:
///   - bytes: the text, of a whole file or a front matter; a byte-order mark at the start is skipped.
///   - file: the path as the reader knows it.
///   - firstLine: the line of the file on which `bytes` start.
package func parseYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()
) -> (node: YAMLNode?, findings: [Finding]) {
  guard bytes.count <= limits.size else { return (nil, [YAMLRule.tooLarge(bytes.count, limits, file)]) }
  let place = YAMLPlace(file: file, firstLine: firstLine)
  if limits.depth >= 2, let node = PlainYAML.read(bytes, at: place) { return (node, []) }
  return parseWithYams(bytes, at: place, limits)
}

/// The same through Yams, for every document.
func parseWithYams(
  _ bytes: UnsafeBufferPointer<UInt8>, at place: YAMLPlace, _ limits: YAMLLimits
) -> (node: YAMLNode?, findings: [Finding]) {
  let text = YAMLText(bytes, at: place)
  guard text.findings.isEmpty else { return (nil, text.findings) }
  let composition = composeYAML(text.bytes)
  return composition.document.withUnsafeBufferPointer { document in
    let measure = YAMLMeasure(
      document: document, place: place, insertions: composition.insertions, hasStandIns: text.hasStandIns)
    switch composition.outcome {
    case .empty:
      return (nil, [])
    case .failed(let error):
      return (nil, [YAMLSyntax(measure: measure).finding(for: error)])
    case .root(let root):
      var conversion = YAMLConversion(measure: measure, depthLimit: limits.depth)
      return conversion.convert(root: root)
    }
  }
}

/// Reads one YAML document from an array of bytes.
package func parseYAML(
  _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()
) -> (node: YAMLNode?, findings: [Finding]) {
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
