import Diagnostics

@testable import Documents

/// Reading ends with places that there are, and the short cut for plain documents reads as Yams does.
func fuzzYAML(_ bytes: UnsafeBufferPointer<UInt8>) {
  let reading = parseYAML(bytes, file: "a.yaml")
  claimPlaces(reading.findings, in: bytes)
  for lost in reading.lost { claim(!lost.key.isEmpty || !reading.findings.isEmpty, "an entry is lost without a word") }
  if !reading.lost.isEmpty || reading.isCut { claim(!reading.findings.isEmpty, "something is lost without a word") }
  let place = YAMLPlace(file: "a.yaml", firstLine: 1)
  guard let plain = PlainYAML.read(bytes, at: place) else { return }
  let reference = parseWithYams(bytes, at: place, YAMLLimits())
  claim(reference.findings.isEmpty, "plain, and Yams says \(reference.findings.map(\.message))")
  claim(outline(plain) == outline(reference.node), "\(outline(plain)) is not \(outline(reference.node))")
}

func fuzzFrontMatter(_ bytes: UnsafeBufferPointer<UInt8>) {
  let parts = splitFrontMatter(bytes, file: "a.md")
  claimPlaces(parts.findings, in: bytes)
  claim(parts.body.lowerBound >= 0 && parts.body.upperBound == bytes.count, "the body ends at \(parts.body.upperBound)")
  claim(parts.bodyFirstLine >= 1 && parts.yamlFirstLine >= 1, "a first line before the first")
  guard let yaml = parts.yaml else { return }
  claim(yaml.upperBound <= parts.body.lowerBound, "the front matter \(yaml) reaches into the text \(parts.body)")
  let part = UnsafeBufferPointer(rebasing: bytes[yaml])
  let reading = parseYAML(part, file: "a.md", firstLine: parts.yamlFirstLine)
  claimPlaces(reading.findings, in: bytes)
}

/// A tree in one line with every node's place.
private func outline(_ node: YAMLNode?) -> String {
  guard let node else { return "nothing" }
  let place = "@\(node.span.line):\(node.span.column)+\(node.span.length)"
  switch node.value {
  case .null: return "~" + place
  case .scalar(let text, let isQuoted): return (isQuoted ? "'\(text)'" : text) + place
  case .sequence(let items): return "[" + items.map { outline($0) }.joined(separator: ", ") + "]" + place
  case .mapping(let entries):
    return "{" + entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}" + place
  }
}
