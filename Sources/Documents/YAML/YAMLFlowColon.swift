import Diagnostics
import Yams

extension YAMLSyntax {
  /// `{id: a, what: Alerts: name it}`: reading stopped at a colon inside of a value that stands in braces. Told at that value,
  /// with all that belongs to it; nil where it is something else.
  func colonInFlow(_ mark: Mark) -> Finding? {
    let scalars = line(mark.line)
    let stop = mark.column - 1
    guard scalars.indices.contains(stop), scalars[stop] == ":" else { return nil }
    let start = scalars[..<stop].lastIndex { "{[,".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    guard let colon = firstKeyEnd(scalars[start..<stop]) else { return nil }
    let key = text(scalars[start..<colon])
    let value = text(scalars[(colon + 1)..<end(ofFlowValue: scalars, from: stop)])
    guard !key.isEmpty, let first = value.unicodeScalars.first, !"\"'[{".unicodeScalars.contains(first) else {
      return nil
    }
    return YAMLRule.syntax.finding(
      "the value of '\(clipped(key))' holds another ':'", at: span(mark),
      hint: value.utf8.count > 80 ? "put the value in quotes" : "put the value in quotes: \(key): \(quoted(value))")
  }

  /// Where a plain value in braces ends: before what closes them, or before a comma behind which another key stands.
  private func end(ofFlowValue scalars: [Unicode.Scalar], from stop: Int) -> Int {
    var end = stop
    while end < scalars.count, scalars[end] != "}", scalars[end] != "]" {
      if scalars[end] == ",", hasKey(scalars[(end + 1)...]) { break }
      end += 1
    }
    return end
  }

  private func hasKey(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = rest.prefix { !",}]".unicodeScalars.contains($0) }
    return firstKeyEnd(words) != nil
  }
}
