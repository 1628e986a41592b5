import Diagnostics
import Documents
import Record

extension DecisionField {
  /// Fields of our own form that findings and the attention list ask for, so that they work in every dialect.
  var isTerm: Bool {
    switch self {
    case .decideBy, .provisionalUntil, .lastReviewedOn, .reviewIn, .businessImplication: true
    default: false
    }
  }

  /// What our own form calls it, and nothing else; nil for what all dialects share.
  var ownName: String? {
    switch self {
    case .decideBy: "decide_by"
    case .provisionalUntil: "provisional_until"
    case .lastReviewedOn: "last_reviewed_on"
    case .reviewIn: "review_in"
    case .businessImplication: "business_implication"
    default: nil
    }
  }
}

extension DecisionDraft {
  /// Reads a term that a record sets itself, in front matter, a bullet, a table or a section: the first to be understood
  /// counts. False where the value is not what the field holds, and then a finding says so.
  mutating func readTerm(_ field: DecisionField, _ text: String, at span: SourceSpan) -> Bool {
    guard !words.isNothing(text), !isTemplateText(text) else { return true }
    switch field {
    case .decideBy: return read(text, at: span, into: \.decideBy)
    case .provisionalUntil: return read(text, at: span, into: \.provisionalUntil)
    case .lastReviewedOn:
      if decision.header.lastReviewedOn == nil {
        decision.header.lastReviewedAt = PlaceInFile(span, in: decision.header.span.file)
      }
      return read(text, at: span, into: \.header.lastReviewedOn)
    case .reviewIn:
      guard let duration = CalendarDuration(text: text) ?? readDuration(text) else {
        log.add(
          FieldRules.notADuration.finding(
            "'\(text)' is not a length of time", at: span,
            hint: "write a whole number and a unit: 30 days, 2 weeks, 6 months, 1 year"
          ).atMost(.warning))
        return false
      }
      decision.header.reviewIn = decision.header.reviewIn ?? duration
    case .businessImplication: decision.businessImplication = decision.businessImplication ?? text
    default: return false
    }
    return true
  }

  private mutating func read(
    _ text: String, at span: SourceSpan, into place: WritableKeyPath<Decision, CalendarDate?>
  ) -> Bool {
    switch termDay(text) {
    case .day(let day): decision[keyPath: place] = decision[keyPath: place] ?? day
    case .either(let dayFirst, let monthFirst):
      log.add(
        DecisionRules.date.finding(
          "'\(text)' is \(dayFirst.iso) or \(monthFirst.iso)", at: span, hint: "write it as YYYY-MM-DD"))
      return false
    case .several, .unreadable:
      log.add(DecisionRules.date.finding("'\(text)' is not a date", at: span, hint: "write it as YYYY-MM-DD"))
      return false
    }
    return true
  }

  /// The day of a term. "By 31 May 2026" and "until …" are days to which something holds, which is what is asked here.
  private func termDay(_ text: String) -> DecisionDay {
    let read = readWrittenDay(text, words: words).day
    guard read == .unreadable, let blank = text.firstIndex(of: " ") else { return read }
    return readWrittenDay(String(text[blank...]), words: words).day
  }

  /// `options` and `dissent` of our own form in the front matter of another dialect. False for what holds something else.
  mutating func readOwnList(_ name: String, _ node: YAMLNode) -> Bool {
    guard case .sequence(let elements) = node.value, !elements.isEmpty else { return false }
    switch name {
    case "options":
      let options = elements.compactMap(option)
      guard options.count == elements.count else { return false }
      if decision.options.isEmpty { decision.options = options }
    case "dissent":
      let dissent = elements.compactMap(dissent)
      guard dissent.count == elements.count else { return false }
      decision.dissent += dissent
    default: return false
    }
    return true
  }

  private func option(_ node: YAMLNode) -> DecisionOption? {
    if let text = node.plainText { return DecisionOption(name: text) }
    guard case .mapping(let entries) = node.value, let name = entries.text("name") else { return nil }
    reportOthers(entries, than: Kind.decisionOption, of: "an option")
    return DecisionOption(
      name: name, isRecommended: entries.text("recommended").flatMap(readBoolean) ?? false,
      businessImplication: entries.text("business_implication"))
  }

  private func dissent(_ node: YAMLNode) -> Dissent? {
    guard case .mapping(let entries) = node.value, let who = entries.text("who"), let view = entries.text("view")
    else { return nil }
    reportOthers(entries, than: Kind.decisionDissent, of: "a dissent")
    return Dissent(who: who, view: view, answered: entries.text("answered"), became: entries.text("became"))
  }

  /// Keys of an element that are none of ours: one that is nearly ours is a slip, the others are told as not read.
  private func reportOthers(_ entries: [YAMLNode.Entry], than specs: [FieldSpec], of noun: String) {
    let names = specs.map(\.name)
    for entry in entries where !names.contains(fieldName(entry.key)) {
      let key = fieldName(separatedCamelCase(entry.key))
      if let near = names.contains(key) ? key : DecisionKeys.meant[key] ?? nearMiss(to: key, in: names) {
        log.add(
          DecisionRules.nearKey.finding(
            "'\(entry.key)' is not a field of \(noun), but nearly '\(near)'", at: entry.keySpan,
            hint: "did you mean '\(near)'?"
          ).atMost(.warning))
      } else {
        log.add(DecisionRules.otherFields.finding("'\(entry.key)' of \(noun) is not read", at: entry.keySpan))
      }
    }
  }
}

extension [YAMLNode.Entry] {
  fileprivate func text(_ name: String) -> String? { first { fieldName($0.key) == name }?.value.plainText }
}
