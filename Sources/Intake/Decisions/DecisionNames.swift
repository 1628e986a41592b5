import Diagnostics
import Record

/// Finds the record that a mention means, by link, id, number or title.
struct DecisionNames {
  private let decisions: [DecodedDecision]
  /// Made, as is `byName`, when a mention asks for the first time.
  private lazy var byPath = keysByPath()
  private lazy var byFileName = filesByName()
  /// For each group (folder name): ids, numbers without leading zeros, slugs and titles, all in lower case. Made when a
  /// mention without a link asks for the first time: most registers are linked throughout.
  private lazy var byName = namesByGroup()

  init(_ decisions: [DecodedDecision]) {
    self.decisions = decisions
  }

  private func keysByPath() -> [ContentPath: RecordKey] {
    var byPath: [ContentPath: RecordKey] = [:]
    byPath.reserveCapacity(decisions.count)
    for index in decisions.indices {
      byPath[decisions[index].decision.header.file] = decisions[index].decision.header.key
    }
    return byPath
  }

  private func filesByName() -> [String: [(key: RecordKey, file: ContentPath)]] {
    var byFileName: [String: [(key: RecordKey, file: ContentPath)]] = [:]
    for index in decisions.indices {
      let header = decisions[index].decision.header
      byFileName[FilePath.name(of: header.file).lowercased(), default: []].append((header.key, header.file))
    }
    return byFileName
  }

  private func namesByGroup() -> [String: [String: RecordKey]] {
    var byName: [String: [String: RecordKey]] = [:]
    for index in decisions.indices {
      let header = decisions[index].decision.header
      let stem = String(FilePath.name(of: header.id))
      let number = decisions[index].decision.number.map(DecisionNames.plainNumber)
      let names = [header.id, stem, number, DecisionFileName(stem: stem).slug, header.title]
      for name in names.compactMap({ $0?.lowercased() }) where byName[header.key.group]?[name] == nil {
        byName[header.key.group, default: [:]][name] = header.key
      }
    }
    return byName
  }

  mutating func record(meantBy mention: DecisionMention, in header: RecordHeader) -> RecordKey? {
    if let path = mention.path, let key = record(at: path, from: header) { return key }
    let names = byName[header.key.group] ?? [:]
    let text = mention.text.lowercased()
    if let key = names[text] { return key }
    if text.contains("/") || text.hasSuffix(".md"), let key = record(at: mention.text, from: header) { return key }
    // The last part of an address or a path is the name of the file.
    let name = FilePath.name(of: text)
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : String(name)
    if let key = names[stem] { return key }
    return DecisionNames.number(in: stem).flatMap { names[$0] }
  }

  /// The record at a path: from the mentioning file, or from the root of a repository, which is known by nothing but that
  /// one file alone lies at such a path in it.
  private mutating func record(at path: String, from header: RecordHeader) -> RecordKey? {
    let path = String(path.prefix { $0 != "#" && $0 != "?" })
    let target = FilePath.normalised(FilePath.joined(FilePath.folder(of: header.file), path))
    if let key = byPath[target] { return key }
    let local = FilePath.normalised(path).drop { $0 == "/" || $0 == "." }
    guard !local.isEmpty else { return nil }
    if path.hasPrefix("/"), let key = record(from: path, of: header.file) { return key }
    if let key = byPath[target + "/README.md"] ?? byPath[target + "/index.md"] { return key }
    let candidates = (byFileName[FilePath.name(of: String(local)).lowercased()] ?? []).filter { key, file in
      key.group == header.key.group && (file == local || file.hasSuffix("/" + local))
    }
    return candidates.count == 1 ? candidates[0].key : nil
  }

  /// The record at a path from some folder above a file, the nearest first: `/` is the root of the repository, which is one of
  /// them. A record that stands for its folder goes by the folder too.
  private mutating func record(from root: String, of file: ContentPath) -> RecordKey? {
    let local = String(root.drop { $0 == "/" })
    for up in 0...12 {
      let above = FilePath.joined(FilePath.folder(of: file), String(repeating: "../", count: up) + local)
      let whole = FilePath.normalised(above)
      if let key = byPath[whole] ?? byPath[whole + "/README.md"] ?? byPath[whole + "/index.md"] { return key }
    }
    return nil
  }

  /// `ADR-0005`, `adr 5`, `#5`, `0005 - title`, `5. title`: the number without leading zeros.
  static func number(in text: String) -> String? {
    var rest = text[...].drop { "[(#".contains($0) }
    var isNamed = rest.count < text.count
    for name in ["adr", "rfc", "kep", "madr", "decision record", "decision", "record", "no", "nr"] {
      guard let range = rest.firstRange(of: name) else { continue }
      let after = rest[range.upperBound...]
      let number = after.drop { "-_ #:.n°º".contains($0) }
      // "Adrian" names nobody's number.
      guard number.first?.isNumber == true, !(after.first?.isLetter ?? false) || after.first == "n" else { continue }
      rest = number
      isNamed = true
      break
    }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard digits.first?.isNumber == true else { return nil }
    // A day is no number: `2026-07-10-one-queue` is the name of a file.
    if digits.count == 4, CalendarDate(iso: rest.prefix(10)) != nil { return nil }
    let number = digits.prefix { $0.isNumber }
    let letters = digits.dropFirst(number.count)
    guard letters.count <= 1, number.count <= 8 else { return nil }
    // "2 earlier decisions" is no number of a record.
    let behind = rest.dropFirst(digits.count)
    if !isNamed, number.count < 3, behind.first == " ", behind.dropFirst().first?.isLetter == true { return nil }
    return plainNumber(String(digits))
  }

  private static func plainNumber(_ number: String) -> String {
    let trimmed = number.drop { $0 == "0" }
    return trimmed.first?.isNumber == true ? String(trimmed) : "0" + trimmed
  }
}

/// Puts what the mentions mean into the decisions, and reports those that mean nothing. A record that is not `readByAll` who
/// will read the others is not named in them.
func resolveMentions(
  _ decoded: [DecodedDecision], readByAll: (Visibility) -> Bool
) -> (decisions: [Decision], findings: [Finding]) {
  var names = DecisionNames(decoded)
  let withheld = decoded.indices.filter { !readByAll(decoded[$0].decision.header.visibility) }
  let hidden = Dictionary(withheld.map { (decoded[$0].decision.header.key, decoded[$0].decision) }) { first, _ in
    first
  }
  let hiddenFiles = WithheldFileNames(hidden.values)
  var findings: [Finding] = []
  // By places, here and below: most records need only be handed on.
  let decisions = decoded.indices.map { place -> Decision in
    var decision = decoded[place].decision
    guard !decoded[place].mentions.isEmpty || !hidden.isEmpty else { return decision }
    hiddenFiles.remove(from: &decision)
    for (relation, mention) in decoded[place].mentions {
      let target = names.record(meantBy: mention, in: decision.header)
      guard target != decision.key else {
        if relation != .related { findings.append(selfReference(mention, in: decision)) }
        continue
      }
      if let target, let record = hidden[target] { WithheldNames(mention, of: record).remove(from: &decision) }
      // What is related may be a page of the web, a goal or a team: only supersession and amendment are of records.
      if target == nil, relation == .related { continue }
      // A link that leads to nothing has its finding already.
      // In our own form the field asks for a record.
      let isProse = mention.isPerhapsProse && decision.dialect != .own
      if target == nil, isProse, relation != .supersededBy { continue }
      if target == nil, !mention.isLink, !isProse {
        findings.append(danglingFinding(mention, in: decision))
      }
      decision.add(DecisionReference(text: mention.text, target: target, span: mention.span), as: relation)
    }
    return decision
  }
  return (decisions, findings)
}

/// A slip in the number, nearly always: the record that was meant is another.
private func selfReference(_ mention: DecisionMention, in decision: Decision) -> Finding {
  DecisionRules.reference.finding(
    "'\(mention.text)' is this record itself", at: mention.span, hint: "name the other record, or remove it"
  ).atMost(decision.folder.isForeign ? .warning : .error)
}

private func danglingFinding(_ mention: DecisionMention, in decision: Decision) -> Finding {
  DecisionRules.reference.finding(
    "no record of this folder is '\(mention.text)'", at: mention.span,
    hint: "name the record by its number, its file or its title"
  ).atMost(decision.folder.isForeign ? .warning : .error)
}

extension Decision {
  fileprivate mutating func add(_ reference: DecisionReference, as relation: DecisionRelation) {
    switch relation {
    case .supersedes: supersedes.append(reference)
    case .supersededBy: supersededBy.append(reference)
    case .amends: amends.append(reference)
    case .amendedBy: amendedBy.append(reference)
    case .related: related.append(reference)
    }
  }
}
