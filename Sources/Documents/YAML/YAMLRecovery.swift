import Diagnostics

/// Reads a document that cannot be read as a whole, entry by entry, so that one bad line loses only its own field.
///
/// Only a mapping in the first column is taken apart. An entry begins where a line looks like `key:` and ends before the
/// next; each is read by itself, and what is wrong with it is told at its place. So a quote or a bracket that is never
/// closed ends with its entry.
struct YAMLRecovery {
  let hasStandIns: Bool
  let place: YAMLPlace
  let limits: YAMLLimits
  /// What was wrong with the whole.
  let cause: Finding
  private var result = YAMLReading()
  private var entries: [YAMLNode.Entry] = []
  private var places: [String: SourceSpan] = [:]

  /// A file of more entries is not taken apart: each costs a reading.
  static let entryLimit = 1000
  private static let findingLimit = 100

  init(hasStandIns: Bool, place: YAMLPlace, limits: YAMLLimits, cause: Finding) {
    self.hasStandIns = hasStandIns
    self.place = place
    self.limits = limits
    self.cause = cause
  }

  mutating func read(_ text: [UInt8]) -> YAMLReading {
    let pieces = YAMLPieces(text)
    guard pieces.hasKey, !pieces.startsWithItem, pieces.all.count <= YAMLRecovery.entryLimit else {
      return YAMLReading(findings: [cause])
    }
    for piece in pieces.all { result.isCut = !read(piece, of: text) }
    for (key, line) in pieces.keysBehind.prefix(YAMLRecovery.entryLimit) { setLost(key, line: line, of: text) }
    // Each entry is right by itself, or what is wrong stands between them.
    if !result.findings.contains(where: { $0.severity == .error }) {
      result.findings.insert(indentation(pieces) ?? cause, at: 0)
    }
    result.node = entries.first.map { YAMLNode(span: $0.keySpan, value: .mapping(entries)) }
    return result
  }

  /// The first key is indented, and a later one is not.
  private func indentation(_ pieces: YAMLPieces) -> Finding? {
    guard let first = pieces.all.first, first.key == nil, let key = entries.first?.keySpan else { return nil }
    guard key.line == place.firstLine + first.line - 1 else { return nil }
    return YAMLRule.syntax.finding(
      "this key is indented, and the keys below are not", at: key, hint: "start every key in the first column")
  }

  /// Whether it could be read.
  private mutating func read(_ piece: YAMLPiece, of text: [UInt8]) -> Bool {
    switch parse(piece.all, of: text, line: piece.line) {
    case .read(let reading):
      result.lost += reading.lost
      switch reading.node?.value {
      case .mapping(let found)?:
        note(reading.findings)
        add(found)
      case nil: note(reading.findings)
      case .scalar?, .null?, .sequence?:
        note([causeIfIn(piece) ?? withoutKey(piece, of: text)])
        setLost(piece, of: text)
        return false
      }
    case .failed(let finding):
      note([causeIfIn(piece) ?? finding])
      lose(piece, of: text)
      return false
    }
    return true
  }

  /// Keeps the first line of an entry whose value is whole there, where only what stands below it is wrong.
  private mutating func lose(_ piece: YAMLPiece, of text: [UInt8]) {
    if let head = piece.head, case .read(let reading) = parse(head, of: text, line: piece.line),
      case .mapping(let found)? = reading.node?.value, found.count == 1, isWhole(found[0].value)
    {
      note(reading.findings)
      add(found)
      // They are indented, so that their places are of no use.
      for key in piece.below.prefix(YAMLRecovery.entryLimit) { setLost(key, line: piece.line, of: text) }
      return
    }
    setLost(piece, of: text)
  }

  /// A key whose entry is not read; its value may be anything.
  private mutating func setLost(_ key: Range<Int>, line: Int, of text: [UInt8]) {
    let name = YAMLStandIn.restore(String(decoding: text[key], as: UTF8.self))
    let span = place.span(line: line, column: 1, length: name.unicodeScalars.count)
    result.lost.append(YAMLReading.Lost(key: unquoted(name), keySpan: span, text: ""))
  }

  private mutating func setLost(_ piece: YAMLPiece, of text: [UInt8]) {
    guard let key = piece.key else { return }
    let name = YAMLStandIn.restore(String(decoding: text[key], as: UTF8.self))
    let span = place.span(line: piece.line, column: 1, length: name.unicodeScalars.count)
    let rest = text[key.upperBound..<piece.all.upperBound].drop { $0 != 0x3A }.dropFirst()
    let line = piece.hasText ? [] : rest.prefix { !isLineEnd($0) }
    let value = YAMLStandIn.restore(String(decoding: line, as: UTF8.self)).trimmingBlanks
    result.lost.append(YAMLReading.Lost(key: unquoted(name), keySpan: span, text: value))
  }

  /// A value that needs no further line: neither nothing nor the head of a block scalar.
  private func isWhole(_ node: YAMLNode) -> Bool {
    switch node.value {
    case .scalar(let text, _): !text.isEmpty
    case .sequence, .mapping: true
    case .null: false
    }
  }

  private func parse(_ range: Range<Int>, of text: [UInt8], line: Int) -> YAMLOutcome {
    let place = YAMLPlace(file: place.file, firstLine: place.firstLine + line - 1)
    return parseOnce(Array(text[range]), hasStandIns: hasStandIns, at: place, limits)
  }

  private mutating func add(_ found: [YAMLNode.Entry]) {
    for entry in found {
      if let first = places[entry.key] {
        note([YAMLRule.duplicateFound(entry.key, entry.keySpan, first: first)])
      } else {
        places[entry.key] = entry.keySpan
        entries.append(entry)
      }
    }
  }

  private mutating func note(_ findings: [Finding]) {
    result.findings += findings.prefix(YAMLRecovery.findingLimit - result.findings.count)
  }

  /// The whole's finding, where it is about this piece: it knows what stands around it.
  private func causeIfIn(_ piece: YAMLPiece) -> Finding? {
    let first = place.firstLine + piece.line - 1
    guard let line = cause.span?.line, line >= first, line < first + piece.lineCount else { return nil }
    return cause
  }

  private func withoutKey(_ piece: YAMLPiece, of text: [UInt8]) -> Finding {
    let line = YAMLStandIn.restore(
      String(decoding: text[piece.all].prefix { !isLineEnd($0) }, as: UTF8.self)
    ).trimmingBlanks
    return YAMLSyntax.withoutColon(line, place.span(line: piece.line, column: 1))
  }
}

/// A key as it is without its quotes.
private func unquoted(_ key: String) -> String {
  guard key.utf8.count >= 2, let first = key.utf8.first, first == 0x22 || first == 0x27, key.utf8.last == first else {
    return key
  }
  return String(key.dropFirst().dropLast())
}
