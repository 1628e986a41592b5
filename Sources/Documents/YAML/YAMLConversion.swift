import Diagnostics
import Yams

/// Turns the tree of Yams into our own, and refuses what Yams lets through.
struct YAMLConversion {
  var measure: YAMLMeasure
  private let depthLimit: Int
  private let hasMarkers: Bool
  private(set) var findings: [Finding] = []
  private var lost: [YAMLReading.Lost] = []
  private var isComplete = true

  init(measure: YAMLMeasure, depthLimit: Int) {
    self.measure = measure
    self.depthLimit = depthLimit
    hasMarkers = !measure.insertions.isEmpty
  }

  mutating func convert(root: Node) -> YAMLReading {
    let node = convert(root, depth: 1)
    // A document of `---` alone is empty; one of `~` says null.
    var isRead = isComplete
    if case .scalar(let scalar) = root, scalar.style == .plain, scalar.string.isEmpty { isRead = false }
    // A mapping of which nothing was read is no mapping.
    if case .mapping(let entries) = node.value, entries.isEmpty, !findings.isEmpty { isRead = false }
    return YAMLReading(node: isRead ? node : nil, findings: findings, lost: lost)
  }

  /// The recursion ends at `depthLimit`, whatever was written.
  private mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
    switch node {
    case .scalar(let scalar):
      let (text, span) = read(scalar)
      if scalar.style == .plain {
        checkComment(after: scalar, reading: text, depth: depth)
        if isNullWord(text) { return YAMLNode(span: span, value: .null) }
      }
      return YAMLNode(span: span, value: .scalar(text: text, isQuoted: scalar.style != .plain))
    case .sequence(let sequence):
      let span = open(at: sequence.mark)
      guard isWithin(depth, span) else { return YAMLNode(span: span, value: .null) }
      return YAMLNode(span: span, value: .sequence(items(of: sequence, depth: depth)))
    case .mapping(let mapping):
      return convert(depth > 1 ? unbraced(mapping) ?? mapping : mapping, depth: depth)
    case .alias(let alias):
      // Yams builds such nodes only for writing; refused all the same.
      let span = open(at: alias.mark)
      refuse(YAMLRule.aliasFound("*", span))
      return YAMLNode(span: span, value: .null)
    }
  }

  private mutating func items(of sequence: Node.Sequence, depth: Int) -> [YAMLNode] {
    var items: [YAMLNode] = []
    items.reserveCapacity(sequence.count)
    for item in sequence { items.append(convert(item, depth: depth + 1)) }
    return items
  }

  /// A block mapping starts where its first key starts, and takes that key's span.
  private mutating func convert(_ mapping: Node.Mapping, depth: Int) -> YAMLNode {
    let isBlock = mapping.first?.key.mark.map { $0 == mapping.mark } ?? false
    var span = isBlock ? measure.span(at: mapping.mark) : open(at: mapping.mark)
    guard isWithin(depth, span) else { return YAMLNode(span: span, value: .null) }
    let entries = entries(of: mapping, depth: depth)
    if isBlock, let first = entries.first { span = first.keySpan }
    return YAMLNode(span: span, value: .mapping(hasMarkers ? firsts(of: entries) : entries))
  }

  private mutating func entries(of mapping: Node.Mapping, depth: Int) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(mapping.count)
    let wasComplete = isComplete
    let isFlow = mapping.count > 1 && measure.isFlow(mapping)
    for index in mapping.indices {
      let (key, value) = mapping[index]
      if isFlow, index > mapping.startIndex { checkComma(in: mapping, before: index) }
      // What is wrong in one field is wrong in no other.
      if depth == 1 { isComplete = true }
      guard let entry = entry(key, value, depth: depth) else { continue }
      if depth == 1, !isComplete {
        lost.append(measure.lost(entry.key, entry.keySpan, at: key.mark))
      } else {
        entries.append(entry)
      }
    }
    if depth == 1 { isComplete = wasComplete }
    return entries
  }

  private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> YAMLNode.Entry? {
    guard case .scalar(let scalar) = key else {
      refuse(YAMLRule.collectionAsKey(measure.span(at: key.mark)))
      return nil
    }
    let (name, span) = read(scalar)
    if name.isEmpty { refuse(YAMLRule.emptyKey(span)) }
    if name == "<<", scalar.style == .plain { refuse(YAMLRule.mergeFound(span)) }
    return YAMLNode.Entry(key: name, keySpan: span, value: convert(value, depth: depth + 1))
  }

  /// The entries without those whose key was there before, which are reported.
  private mutating func firsts(of entries: [YAMLNode.Entry]) -> [YAMLNode.Entry] {
    var places: [String: SourceSpan] = [:]
    return entries.filter { entry in
      guard let first = places[entry.key] else {
        places[entry.key] = entry.keySpan
        return true
      }
      findings.append(YAMLRule.duplicateFound(entry.key, entry.keySpan, first: first))
      return false
    }
  }

  private mutating func read(_ scalar: Node.Scalar) -> (text: String, span: SourceSpan) {
    let (span, first) = measure.scalar(scalar)
    if let finding = YAMLRule.property(startingWith: first, span) { refuse(finding) }
    if measure.isAlias(scalar) { refuse(YAMLRule.aliasFound(measure.restore(scalar.string), span)) }
    let text = measure.restore(scalar.string)
    if scalar.style == .doubleQuoted, let code = controlCharacter(in: text) {
      refuse(YAMLRule.escapedControl(code, span))
    }
    if scalar.style == .doubleQuoted, let scalar = text.unicodeScalars.first(where: { turnsLetters($0.value) }) {
      refuse(turned(scalar.value, "", span))
    }
    return (text, span)
  }

  /// The place where a collection opens, which is refused when an anchor or a tag stands there.
  private mutating func open(at mark: Mark?) -> SourceSpan {
    let (span, first) = measure.opening(at: mark)
    if let finding = YAMLRule.property(startingWith: first, span) { refuse(finding) }
    return span
  }

  private mutating func isWithin(_ depth: Int, _ span: SourceSpan) -> Bool {
    if depth <= depthLimit { return true }
    refuse(YAMLRule.tooDeep(limit: depthLimit, span))
    return false
  }

  mutating func refuse(_ finding: Finding) {
    note(finding)
    isComplete = false
  }

  mutating func note(_ finding: Finding) {
    // After so many the cause is usually one; the list must not grow with a hostile file.
    if findings.count < 100 { findings.append(finding) }
  }
}

extension Mark {
  fileprivate static func == (left: Mark, right: Mark?) -> Bool {
    left.line == right?.line && left.column == right?.column
  }
}

/// The words of YAML's core schema for nothing.
func isNullWord(_ text: String) -> Bool {
  switch text.utf8.count {
  case 0: true
  case 1: text == "~"
  case 4: text == "null" || text == "Null" || text == "NULL"
  default: false
  }
}

/// The first control character in a text, apart from tab and line ends: a double-quoted scalar can hold any, as `\0`.
private func controlCharacter(in text: String) -> UInt8? {
  text.utf8.first { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
}
