import Diagnostics

@testable import Documents

/// A text with one place marked by `⟦` and `⟧`, where a finding must appear.
struct MarkedText {
  let text: String
  let span: SourceSpan?

  /// Positions are counted here scalar by scalar, apart from the code under test.
  init(_ marked: String, file: String = "a.yaml") {
    var text = String.UnicodeScalarView()
    var line = 1
    var column = 1
    var start: (line: Int, column: Int)?
    var end: (line: Int, column: Int)?
    var previous: Unicode.Scalar?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        start = (line, column)
        continue
      case "⟧":
        end = (line, column)
        continue
      case "\r", "\n":
        if !(scalar == "\n" && previous == "\r") { line += 1 }
        column = 1
      case "\u{FEFF}" where text.isEmpty: break
      default: column += 1
      }
      previous = scalar
      text.append(scalar)
    }
    self.text = String(text)
    span = start.map { start in
      SourceSpan(
        file: file, line: start.line, column: start.column,
        length: end.map { $0.line == start.line ? $0.column - start.column : 1 } ?? 1)
    }
  }
}

func yaml(_ text: String, firstLine: Int = 1) -> (node: YAMLNode?, findings: [Finding]) {
  let reading = parseYAML(Array(text.utf8), file: "a.yaml", firstLine: firstLine)
  return (reading.node, reading.findings)
}

/// A tree in one line: `text`, `'quoted'`, `~`, `[items]`, `{key: value}`.
func outline(_ node: YAMLNode?) -> String {
  guard let node else { return "nothing" }
  switch node.value {
  case .null: return "~"
  case .scalar(let text, let isQuoted): return isQuoted ? "'\(text)'" : text
  case .sequence(let items): return "[" + items.map { outline($0) }.joined(separator: ", ") + "]"
  case .mapping(let entries):
    return "{" + entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}

func outline(_ text: String) -> String {
  let (node, findings) = yaml(text)
  return findings.isEmpty ? outline(node) : findings.map { "\($0.rule): \($0.message)" }.joined(separator: "; ")
}

/// Every node's place, in the order of the file: `line:column+length`.
func places(_ node: YAMLNode) -> [String] {
  let own = "\(node.span.line):\(node.span.column)+\(node.span.length)"
  switch node.value {
  case .null, .scalar: return [own]
  case .sequence(let items): return [own] + items.flatMap(places)
  case .mapping(let entries):
    return [own]
      + entries.flatMap { entry in
        ["\(entry.key)@\(entry.keySpan.line):\(entry.keySpan.column)+\(entry.keySpan.length)"] + places(entry.value)
      }
  }
}
