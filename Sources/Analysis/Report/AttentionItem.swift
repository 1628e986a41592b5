import Diagnostics
package import Record

/// A subject that is worth a conversation, with every reason for it: something about the *organization*. (What is about a
/// file is a finding.)
///
/// What is wrong with one subject is one item, what is good about it another, and so is what somebody accepted; of the
/// organization each rule asks about something else, and gives an item of its own.
package struct AttentionItem: Sendable {
  /// The most serious: it gives the item its tone and its question.
  package var lead: AttentionReason
  /// The other reasons, the most serious first.
  package var others: [AttentionReason]

  package var reasons: [AttentionReason] { [lead] + others }
  package var subject: Subject { lead.subject }
  /// What the subject is called: a record's title, a team's name.
  package var name: String { lead.name }
  package var tone: Tone { lead.tone }
  /// Somebody accepted every reason; of several acceptances the one of the lead.
  package var accepted: Acknowledgement? { lead.accepted }
  package var id: ID { ID(lead) }

  /// By which an item is found again, on another page or another day.
  package struct ID: Sendable, Hashable {
    private let subject: Subject
    private let standing: Standing
    /// What of the organization or of a team; nil of any other subject.
    private let rule: String?

    init(_ reason: AttentionReason) {
      subject = reason.subject
      standing = reason.accepted != nil ? .accepted : reason.tone == .good ? .good : .concern
      rule = reason.subject == .organization || reason.subject.team != nil ? reason.rule : nil
    }

    private enum Standing { case concern, good, accepted }
  }

  /// Bad first, good last: good news belongs on the list.
  package enum Tone: Int, Sendable, CaseIterable { case bad, watch, good }

  package enum Subject: Sendable, Hashable {
    case record(RecordKey)
    case tie(Metric.Tie)
    case team(String)
    /// A theme of the feedback, by its name.
    case theme(String)
    case service(String)
    /// An audience, by its id.
    case audience(String)
    case organization

    /// How an acknowledgement names it.
    package var id: String {
      switch self {
      case .record(let key): key.id
      case .tie(let tie): tie.rawValue
      case .team(let id), .service(let id), .audience(let id): id
      case .theme(let name): name
      case .organization: "organization"
      }
    }

    /// The id of the team that it is; nil when it is none.
    package var team: String? {
      if case .team(let id) = self { id } else { nil }
    }
  }
}

extension [AttentionReason] {
  /// One item a subject, each where its first reason stands; the reasons keep their order. Of the organization and of a team
  /// one a rule: they are asked about different things.
  package var bySubject: [AttentionItem] {
    var places: [AttentionItem.ID: Int] = [:]
    return reduce(into: [AttentionItem]()) { items, reason in
      let id = AttentionItem.ID(reason)
      if let place = places[id] {
        items[place].others.append(reason)
      } else {
        places[id] = items.count
        items.append(AttentionItem(lead: reason, others: []))
      }
    }
  }
}

extension [AttentionItem] {
  /// The items that have such a reason, each with these reasons alone.
  package func telling(_ isTold: (AttentionReason) -> Bool) -> [AttentionItem] {
    flatMap { $0.reasons.filter(isTold).bySubject }
  }
}
