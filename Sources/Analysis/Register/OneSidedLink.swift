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
  /// References of one kind whose targets do not name the record in the kind that answers it, both by the place of a
  /// record.
  func oneSided(
    _ kind: (Int) -> [DecisionReference], answeredBy answer: (Int) -> [DecisionReference]
  ) -> [OneSidedLink] {
    linked.flatMap { place -> [OneSidedLink] in
      kind(place).compactMap { reference in
        guard let key = reference.target, let other = links.places[key], other != place,
          !answer(other).contains(where: { names(place, $0) })
        else { return nil }
        return OneSidedLink(stated: decisions[place], reference: reference, silent: decisions[other])
      }
    }
  }

  private func names(_ place: Int, _ reference: DecisionReference) -> Bool {
    reference.target.map { links.places[$0] == place } ?? false
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
