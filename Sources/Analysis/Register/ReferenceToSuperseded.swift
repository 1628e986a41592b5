import Diagnostics
import Record

/// Records in force that still point at a superseded one: by a link of theirs, or in their text.
///
/// A record may well mention what it superseded itself, so those are not reported.
func referencesToSuperseded(in register: Register) -> [Finding] {
  register.linked.flatMap { place -> [Finding] in
    guard register.decisions[place].status.isInForce else { return [] }
    let decision = register.decisions[place]
    var told = Set(register.links.supersedes[place]).union(register.links.supersededBy[place])
    return decision.mentions.compactMap { key, span in
      guard let other = register.links.places[key], other != place,
        register.decisions[other].status == .superseded, told.insert(other).inserted
      else { return nil }
      return finding(in: decision, about: other, at: span, register)
    }
  }
}

private func finding(in decision: Decision, about place: Int, at span: SourceSpan?, _ register: Register) -> Finding {
  let old = register.decisions[place]
  let successor = register.links.supersededBy[place].last.map { register.decisions[$0].fileName }
  return referenceToSuperseded.finding(
    in: decision, "refers to '\(old.fileName)', which is superseded", at: span,
    notes: [Finding.Note("the superseded record", at: old.rawStatus?.span ?? old.header.span)],
    hint: successor.map { "refer to '\($0)', or say why the old one is meant" })
}

extension Decision {
  /// The records it points at: by links with a place of their own, then in its text.
  fileprivate var mentions: [(key: RecordKey, span: SourceSpan?)] {
    let links = (amends + related).compactMap { reference in
      reference.target.map { (key: $0, span: Optional(reference.span)) }
    }
    let inText = header.body.slots.compactMap { slot -> (key: RecordKey, span: SourceSpan?)? in
      guard case .openLink(.record(let key, _)) = slot.kind, key.kind == .decision else { return nil }
      return (key, nil)
    }
    return links + inText
  }
}

let referenceToSuperseded = Rule(
  "decision.refers-to-superseded", .note, "A decision in force does not lean on a superseded one",
  explanation: """
    A record that is in force refers to one that is superseded. What it took for granted may have changed with the \
    successor. Refer to the successor if that is what holds now; a mention of history can stay, which is why this is \
    only a note.
    """)
