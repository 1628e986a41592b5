import Diagnostics
import Documents
import Record

extension DecisionDraft {
  /// Reads YAML metadata: our own form, MADR 3 and 4, structured MADR, Backstage, KEP. Keys that are none of these are
  /// kept as they are.
  mutating func readFrontMatter(_ entries: [YAMLNode.Entry], isOwn: Bool) {
    guard !entries.isEmpty else { return }
    let hasGroup = !isOwn && entries.indices.contains { entries[$0].value.isMapping }
    let entries = hasGroup ? entries.flatMap { lifted($0) } : entries
    var others: [YAMLNode.Entry] = []
    var spare: (field: DecisionField, entry: YAMLNode.Entry)?
    for entry in entries {
      let name = fieldName(entry.key)
      if isOwn, DecisionDraft.ownKeys.contains(name) { continue }
      let field = words.fields[foldedWords(name == entry.key ? name : separatedCamelCase(entry.key))]
      if leaves(field, entry) { continue }
      if isOwn, field?.ownName != nil {
        // Our own form has one name for it.
        others.append(entry)
        continue
      }
      if let field, field == .stage || field == .name, spare == nil {
        spare = (field, entry)
      } else if field == .date, let text = entry.value.fieldText, readBoolean(text) == nil {
        noteDate(named: entry.key[...], text, at: entry.value.span)
        addDate(text, at: entry.value.span)
        noteDecided(entry.key[...], text, at: entry.value.span)
        dateEntries.append(Decision.Field(name: entry.key, value: text))
      } else if !isOwn, name == "options" || name == "dissent" {
        if !readOwnList(name, entry.value) { others.append(entry) }
      } else if name == "links" ? !readLinks(entry.value) : !(field.map { read($0, entry) } ?? false) {
        others.append(entry)
      }
    }
    if let spare, !readSpare(spare.field, spare.entry.value) { others.append(spare.entry) }
    keep(reportingNearKeys(others, isOwn: isOwn))
  }

  /// Whether a value is still that of the template; that of the status has its own words for it.
  private mutating func leaves(_ field: DecisionField?, _ entry: YAMLNode.Entry) -> Bool {
    guard field != .status, field != .stage, field != .date, let text = entry.value.templateText else { return false }
    leftovers.add(.text(text), at: entry.value.span)
    if let part = field.flatMap({ Decision.Part(rawValue: $0.rawValue) }) { decision.unfilled.insert(.init(part)) }
    return true
  }

  /// The fields of a group such as `extra` or `dct`, which site generators and vocabularies put a level down, each on its own.
  /// What is none of ours stays where it is.
  private func lifted(_ entry: YAMLNode.Entry) -> [YAMLNode.Entry] {
    guard case .mapping(let inner) = entry.value.value, DecisionKeys.groups.contains(fieldName(entry.key)) else {
      return [entry]
    }
    let ours = inner.filter { !$0.value.isNull && [.title, .status, .date].contains(words.field(named: $0.key)) }
    guard !ours.isEmpty else { return [entry] }
    let rest = inner.filter { item in !ours.contains { $0.key == item.key } }
    let kept = YAMLNode.Entry(
      key: entry.key, keySpan: entry.keySpan, value: YAMLNode(span: entry.value.span, value: .mapping(rest)))
    return (rest.isEmpty ? [] : [kept]) + ours
  }

  /// Keys that only our own form has; any of them makes a record one of ours.
  static let ownKeys: Set<String> = [
    "owner", "visibility", "last_reviewed_on", "review_in", "options", "business_implication", "dissent", "decide_by",
    "provisional_until",
  ]

  /// A field that several dialects share. False when it holds what it never holds.
  private mutating func read(_ field: DecisionField, _ entry: YAMLNode.Entry) -> Bool {
    let node = entry.value
    if let relation = field.relation {
      let named = node.mentions(words)
      relate(relation, named)
      return !named.isEmpty || node.saysNothing(words)
    }
    switch field {
    case .title:
      guard let text = node.fieldText else { return node.isNull }
      guard !words.isNothing(text) else { return true }
      guard !TemplateText.isTitle(text) else {
        leftovers.add(.text(text), at: node.span)
        decision.unfilled.insert(.title)
        return true
      }
      decision.header.title = text
      decision.header.span = node.span
      hasTitleField = true
    case .status:
      guard let text = node.fieldText ?? node.choiceText else { return node.isNull }
      setStatus(text, at: node.span, dialect: .frontMatter, isOfDecision: words.isOfDecision(entry.key))
      readRelations(in: text, at: node.span)
    case .date: return node.isNull
    case .number:
      guard let text = node.plainText else { return false }
      decision.number = decision.number ?? text
    case .tags: decision.header.tags += node.names(words)
    case .deciders: decision.deciders += node.names(words)
    case .consulted: decision.consulted += node.names(words)
    case .informed: decision.informed += node.names(words)
    case .outcome:
      // It is shown as it is written all the same.
      if let text = node.plainText { setOutcome(text, at: node.span) }
      return false
    default:
      guard field.isTerm else { return false }
      guard let text = node.fieldText else { return node.isNull }
      // What it could not be read as is told by now, and shown.
      if !readTerm(field, text, at: node.span) {
        decision.otherFields.append(Decision.Field(name: entry.key, value: text))
      }
    }
    return true
  }

  /// What is believed only where nothing better is said.
  private mutating func readSpare(_ field: DecisionField, _ node: YAMLNode) -> Bool {
    guard let text = node.fieldText, !words.isNothing(text) else { return node.isNull }
    switch field {
    case .stage where decision.rawStatus == nil: setStatus(text, at: node.span, dialect: .frontMatter)
    case .name where titleHeading == nil && !hasTitleField: otherTitle = Located(text, at: node.span)
    default: return false
    }
    return true
  }

  /// `links` as a list of `target` and `kind`.
  private mutating func readLinks(_ node: YAMLNode) -> Bool {
    guard case .sequence(let elements) = node.value else { return false }
    for element in elements {
      guard case .mapping(let entries) = element.value,
        let target = entries.first(where: { $0.key == "target" })?.value
      else { return false }
      let kind = entries.first { $0.key == "kind" }?.value.plainText ?? "related"
      relate(words.relations[foldedWords(kind)] ?? .related, target.mentions(words))
    }
    return true
  }

  /// A key that is nearly one of ours is a slip; the value is shown as it is written all the same.
  private mutating func reportingNearKeys(_ others: [YAMLNode.Entry], isOwn: Bool) -> [YAMLNode.Entry] {
    var rest: [YAMLNode.Entry] = []
    for entry in others {
      // What may be `visibility` has its own finding, and a record that is withheld shows nothing.
      if VisibilityWord(entry.key) != nil { continue }
      let own = isOwn ? words.field(named: separatedCamelCase(entry.key))?.ownName : nil
      guard let near = own ?? DecisionKeys.nearest(to: fieldName(entry.key)), near != "owner" || isOwn else {
        if let value = entry.value.fieldText { noteNearField(entry.key, value, at: entry.keySpan) }
        rest.append(entry)
        continue
      }
      decision.otherFields.append(Decision.Field(name: entry.key, value: entry.value.asText))
      log.add(
        DecisionRules.nearKey.finding(
          "'\(entry.key)' is not a field, but nearly '\(near)'", at: entry.keySpan, hint: "did you mean '\(near)'?"
        ).atMost(isOwn ? .error : .warning))
    }
    return rest
  }

  private mutating func keep(_ others: [YAMLNode.Entry]) {
    guard let first = others.first else { return }
    decision.otherFields += others.map { Decision.Field(name: $0.key, value: $0.value.asText) }
    let names = others.map { "'\($0.key)'" }.joined(separator: ", ")
    log.add(
      DecisionRules.otherFields.finding(
        "\(names) \(others.count == 1 ? "is" : "are") kept as written", at: first.keySpan))
  }

  /// What only our own form has, by its specification.
  mutating func readOwnFields(_ fields: FieldReader) {
    let tags = decision.header.tags
    fields.readHeader(into: &decision.header)
    decision.header.tags = tags
    decision.businessImplication = fields.text("business_implication")
    decision.decideBy = fields.date("decide_by")
    decision.provisionalUntil = fields.date("provisional_until")
    decision.options = fields.groups("options", as: "option").compactMap { item in
      let implication = item.text("business_implication")
      let isRecommended = item.flag("recommended") ?? false
      return item.text("name").map {
        DecisionOption(name: $0, isRecommended: isRecommended, businessImplication: implication)
      }
    }
    decision.dissent = fields.groups("dissent", as: "dissent").compactMap { item in
      let (who, view) = (item.text("who"), item.text("view"))
      let (answered, became) = (item.text("answered"), item.text("became"))
      guard let who, let view else { return nil }
      return Dissent(who: who, view: view, answered: answered, became: became)
    }
  }

  /// A record of our own form has to say where it stands, wherever it says so.
  func reportMissingOwn(at span: SourceSpan) {
    guard !saysStatus, !isStatusNear else { return }
    log.add(
      FieldRules.missing.finding(
        "'status' is missing from this decision", at: span, hint: "add 'status': draft, proposed, accepted, …"))
  }
}
