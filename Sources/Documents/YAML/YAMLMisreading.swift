import Diagnostics
import Yams

/// What is correct YAML and yet hardly ever means what its author wrote: a text cut by a number sign, a value cut by a
/// comma, words in two pairs of braces.
extension YAMLConversion {
  /// A plain scalar behind which ` #123` or ` #word` stands. A comment has a blank after its number sign.
  mutating func checkComment(after scalar: Node.Scalar, reading text: String, depth: Int) {
    guard let cut = measure.cut(after: scalar) else { return }
    guard text.isEmpty else { return note(YAMLRule.commentFound(cut, after: text)) }
    // The value of a field is lost as a whole.
    let finding = YAMLRule.commentAsValue(cut)
    if depth == 2 { refuse(finding) } else { note(finding) }
  }

  /// Whether nothing but a comma parts two scalars: `2,000`.
  private func follows(_ scalar: Node.Scalar, _ other: Node.Scalar) -> Bool {
    guard let mark = scalar.mark, let before = other.mark, mark.line == before.line else { return false }
    return mark.column - before.column == other.string.unicodeScalars.count + 1
  }

  /// `{note: Belgium, France}`: an entry without a colon, behind one whose plain value the comma ended.
  mutating func checkComma(in mapping: Node.Mapping, before index: Int) {
    let previous = mapping[index - 1]
    guard case .scalar(let value) = previous.value, value.style == .plain, !value.string.isEmpty,
      case .scalar(let name) = previous.key
    else { return }
    let words = (measure.restore(name.string), measure.restore(value.string))
    var (rest, whole, last) = ([String](), words.1, value)
    for index in index..<mapping.endIndex {
      guard let words = keyWithoutColon(mapping[index]), case .scalar(let key) = mapping[index].key else { break }
      rest.append(words)
      whole += (follows(key, last) ? "," : ", ") + words
      last = key
    }
    guard !rest.isEmpty else { return }
    refuse(YAMLRule.commaInValue(of: words.0, words.1, rest, whole, measure.span(at: value.mark, length: 1)))
  }

  /// What stands between two commas and is no key; nil where it is one.
  private mutating func keyWithoutColon(_ entry: (key: Node, value: Node)) -> String? {
    guard isEmptyPlain(entry.value), case .scalar(let key) = entry.key, key.style == .plain,
      !measure.hasColon(after: key)
    else { return nil }
    return measure.restore(key.string)
  }

  /// What is in the inner braces of `{{ accepted }}`, which YAML reads as a mapping that is a key; nil for every other
  /// mapping.
  mutating func unbraced(_ mapping: Node.Mapping) -> Node.Mapping? {
    guard mapping.count == 1, let entry = mapping.first, isEmptyPlain(entry.value), measure.isFlow(mapping),
      case .mapping(let inner) = entry.key, inner.count == 1, let only = inner.first, isEmptyPlain(only.value),
      case .scalar(let scalar) = only.key, scalar.style == .plain, !scalar.string.isEmpty,
      !measure.hasColon(after: scalar)
    else { return nil }
    return inner
  }

  private func isEmptyPlain(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && scalar.string.isEmpty
  }
}

extension YAMLMeasure {
  /// Whether a mapping is written in braces. (Yams says of none how it is written.)
  mutating func isFlow(_ mapping: Node.Mapping) -> Bool {
    guard let mark = mapping.mark else { return false }
    let start = offset(of: mark)
    return start < document.count && document[start] == 0x7B
  }

  /// The comment that ends a plain scalar and reads like a part of it.
  mutating func cut(after scalar: Node.Scalar) -> YAMLCommentCut? {
    guard let mark = scalar.mark, !comments.isEmpty else { return nil }
    let start = offset(of: mark)
    guard let sign = comments.first(from: start), comments.follows(scalar.string, from: start, upTo: sign, in: document)
    else { return nil }
    let (line, column) = place(ofByte: sign, from: start, line: mark.line)
    let text = restore(comments.text(from: sign, in: document))
    return YAMLCommentCut(text: text, span: place.span(line: line, column: column, length: text.unicodeScalars.count))
  }

  /// Line and column of a byte that stands behind `start`, which is in line `line`.
  private func place(ofByte sign: Int, from start: Int, line: Int) -> (line: Int, column: Int) {
    let lineStart = document[..<sign].lastIndex(where: isLineEnd).map { $0 + 1 } ?? 0
    var line = line
    for index in start..<max(start, sign) where isLineEnd(document[index]) {
      if document[index] == 0x0A, index > start, document[index - 1] == 0x0D { continue }
      line += 1
    }
    let column = ScalarColumn.column(of: sign, lineStart: lineStart, in: document)
    return (line, insertions.written(line: line, column: column))
  }

  /// Whether a colon stands behind a plain key.
  mutating func hasColon(after key: Node.Scalar) -> Bool {
    guard let mark = key.mark else { return true }
    var index = endOfPlain(key.string, offset(of: mark))
    while index < document.count, isBlank(document[index]) { index += 1 }
    return index < document.count && document[index] == 0x3A
  }

  /// An entry that is left out, with what stands behind its key.
  mutating func lost(_ key: String, _ span: SourceSpan, at mark: Mark?) -> YAMLReading.Lost {
    guard let mark else { return YAMLReading.Lost(key: key, keySpan: span, text: "") }
    let start = offset(of: mark)
    let line = document[start...].prefix { !isLineEnd($0) }
    let value = line.firstIndex(of: 0x3A).map { line[($0 + 1)...] } ?? line
    return YAMLReading.Lost(
      key: key, keySpan: span, text: restore(String(decoding: value, as: UTF8.self)).trimmingBlanks)
  }
}

extension String {
  /// Without spaces and tabs at both ends.
  var trimmingBlanks: String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
    return String(
      String.UnicodeScalarView(unicodeScalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()))
  }
}
