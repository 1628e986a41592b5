import Diagnostics
import Record

/// A link that only one of the two records states.
struct OneSidedLink {
  /// The record that states it, and the place where it does.
  var stated: Decision
  var reference: DecisionReference
  /// The record that says nothing of it.
  var silent: Decision
}

extension Register {
  /// References of one kind whose targets do not name the record in the kind that answers it.
  func oneSided(
    _ kind: KeyPath<Decision, [DecisionReference]>, answeredBy answer: KeyPath<Decision, [DecisionReference]>
  ) -> [OneSidedLink] {
    decisions.flatMap { decision -> [OneSidedLink] in
      let references = decision[keyPath: kind]
      return references.isEmpty ? [] : references.compactMap { unanswered($0, of: decision, answer) }
    }
  }

  private func unanswered(
    _ reference: DecisionReference, of decision: Decision, _ answer: KeyPath<Decision, [DecisionReference]>
  ) -> OneSidedLink? {
    guard let key = reference.target, key != decision.key, let place = links.places[key] else { return nil }
    let target = decisions[place]
    guard !target[keyPath: answer].contains(where: { $0.target == decision.key }) else { return nil }
    return OneSidedLink(stated: decision, reference: reference, silent: target)
  }
}

extension Rule {
  /// The finding at the link that is stated, with what the other record should say.
  func finding(on link: OneSidedLink, lacks words: String) -> Finding {
    finding(
      in: link.stated, "'\(link.silent.fileName)' does not say that it \(words) '\(link.stated.fileName)'",
      at: link.reference.span, notes: [Finding.Note("the other record", at: link.silent.header.span)],
      hint: "state the link in '\(link.silent.fileName)' as well")
  }
}
