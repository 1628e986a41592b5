package import Diagnostics
import Record

/// What makes something worth a conversation: a rule of the attention list. A value of the type is what the rule found
/// once, in numbers; Presentation has the words for it (`Worded`).
package protocol AttentionRule: Sendable {
  /// Its id and explanation. It is not about a file, so its severity is that of a note.
  static var rule: Rule { get }
  /// How soon somebody has to act, against the other rules of the same tone. A reason adds up to 1 by its size.
  static var urgency: Double { get }
  static func found(in snapshot: Snapshot) -> [Found<Self>]

  /// What tells two reasons of one subject apart.
  var detail: String? { get }
  /// Whether another day tells the same in another way, so that it is neither new nor solved.
  func isToldOtherwise(_ subject: AttentionItem.Subject, from day: some ReportFacts, in other: some ReportFacts) -> Bool
  /// Whether it left the list because its time was over, and not because anybody solved it.
  func hasPassed(_ subject: AttentionItem.Subject, by now: some ReportFacts) -> Bool
  /// Whether it tells a signal of the last weeks: it leaves the list once these are over, which solves nothing.
  static var isSignal: Bool { get }
  /// Whether it tells of something that is stuck: a day has passed, or nobody has said anything for too long, and somebody is
  /// waited for. What is looked at again now and then (a charter, a ladder) is not.
  static var isWaiting: Bool { get }
}

extension AttentionRule {
  package var detail: String? { nil }

  package func isToldOtherwise(_: AttentionItem.Subject, from _: some ReportFacts, in _: some ReportFacts) -> Bool {
    false
  }

  package func hasPassed(_: AttentionItem.Subject, by _: some ReportFacts) -> Bool { false }

  package static var isSignal: Bool { false }

  package static var isWaiting: Bool { false }

  /// With a closure: in code that is generic when it runs, a key path is made anew each time, which took longer than most
  /// rules do.
  static func reasons(in snapshot: Snapshot) -> [AttentionReason] { found(in: snapshot).map { $0.reason } }
}

/// What a rule finds; the rest of a reason follows from the rule.
package struct Found<Kind: AttentionRule>: Sendable {
  let reason: AttentionReason

  /// - Parameters:
  ///   - size: 0 to 1: how large the matter is among those of its rule.
  ///   - headStart: moves a class of reasons of the rule before others.
  init(
    _ tone: AttentionItem.Tone, _ subject: AttentionItem.Subject, called name: String, owner: String?, _ matter: Kind,
    _ evidence: [Evidence] = [], size: Double = 0, headStart: Double = 0
  ) {
    reason = AttentionReason(
      tone: tone, subject: subject, name: name, owner: owner, matter: matter, evidence: evidence,
      weight: Kind.urgency + headStart + min(1, max(0, size)))
  }

  /// About a record, and to be talked over with its owner.
  init(
    _ tone: AttentionItem.Tone, _ record: some Recorded, _ matter: Kind, _ evidence: [Evidence], size: Double = 0,
    headStart: Double = 0
  ) {
    self.init(
      tone, .record(record.key), called: record.title, owner: record.header.owner, matter, evidence, size: size,
      headStart: headStart)
  }

  /// About a record, and seen in its own file.
  init(
    _ tone: AttentionItem.Tone, _ record: some Recorded, _ matter: Kind, _ what: Evidence.What,
    on date: CalendarDate? = nil, size: Double = 0, headStart: Double = 0
  ) {
    self.init(tone, record, matter, [record.evidence(what, on: date)], size: size, headStart: headStart)
  }

  /// About a team, and to be talked over with it.
  init(_ tone: AttentionItem.Tone, _ team: Team, _ matter: Kind, _ evidence: Evidence, size: Double = 0) {
    self.init(tone, .team(team.id), called: team.name, owner: team.id, matter, [evidence], size: size)
  }
}

extension Recorded {
  /// A fact that stands in this record's file; dated as the record unless it says otherwise.
  func evidence(_ what: Evidence.What, on date: CalendarDate? = nil) -> Evidence {
    Evidence(date: date ?? header.date, file: header.file, what: what)
  }
}

/// The share of a year, 0 to 1: how large an overrun of so many days is.
func shareOfYear(_ days: Int) -> Double { min(1, max(0, Double(days) / 365)) }

/// The file that policies, rhythms and acknowledgements stand in.
let organizationFile = "fairlead.yaml"
