import Diagnostics
import Record

/// What makes something worth a conversation: one rule of the attention list.
struct AttentionRule: Sendable {
  /// Its id and explanation. It is not about a file, so its severity is that of a note.
  let rule: Rule
  /// The practice that it keeps alive.
  let practice: Practice
  /// How soon somebody has to act, against the other rules of the same tone. An item adds up to 1 by its size.
  let urgency: Double
  private let find: @Sendable (Snapshot) -> [Found]

  init(_ rule: Rule, _ practice: Practice, urgency: Double, find: @escaping @Sendable (Snapshot) -> [Found]) {
    self.rule = rule
    self.practice = practice
    self.urgency = urgency
    self.find = find
  }

  func items(in snapshot: Snapshot) -> [AttentionItem] {
    find(snapshot).map { found in
      AttentionItem(
        rule: rule.id, practice: practice, tone: found.tone, subject: found.subject, owner: found.owner,
        matter: found.matter, evidence: found.evidence, weight: urgency + found.headStart + min(1, max(0, found.size)))
    }
  }

  /// What a rule finds; the rest of an attention item follows from the rule.
  struct Found: Sendable {
    var tone: AttentionItem.Tone
    var subject: AttentionItem.Subject
    var owner: String?
    var matter: Matter
    var evidence: [Evidence] = []
    /// 0 to 1: how large the matter is among those of its rule.
    var size = 0.0
    /// Moves a class of items of the rule before others.
    var headStart = 0.0
  }
}

extension AttentionRule.Found {
  /// About a record, and to be talked over with its owner.
  init(
    _ tone: AttentionItem.Tone, _ record: some Recorded, _ matter: Matter, evidence: [Evidence], size: Double = 0,
    headStart: Double = 0
  ) {
    self.init(
      tone: tone, subject: .record(record.key), owner: record.header.owner, matter: matter, evidence: evidence,
      size: size, headStart: headStart)
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
