import Diagnostics
package import Record

/// Something about the *organization* worth a conversation. (What is about a file is a finding.)
package struct AttentionItem: Sendable {
  package var tone: Tone
  package var subject: Subject
  /// What the subject is called: a record's title, a team's name.
  package var name: String
  /// The team to talk with, by id; nil when nobody owns the subject.
  package var owner: String?
  /// What is the case, with the numbers, as its rule found it; Presentation has the words and the question.
  package var matter: any AttentionRule
  /// Where it was seen.
  package var evidence: [Evidence]
  /// Within one tone, larger comes first. No meaning beyond the order.
  package var weight: Double
  /// Somebody accepted it until a day.
  package var accepted: Acknowledgement?

  /// The stable id of the rule, such as `objective.behind-pace`.
  package var rule: String { type(of: matter).rule.id }

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

/// A dated fact and the file it stands in.
package struct Evidence: Sendable, Hashable {
  package var date: CalendarDate?
  package var file: ContentPath
  package var what: What

  package init(date: CalendarDate?, file: ContentPath, what: What) {
    self.date = date
    self.file = file
    self.what = what
  }

  /// What the file shows, as a phrase that its date follows. A rule that shows something else adds its own beside itself.
  package struct What: Sendable, Hashable {
    package let words: String

    init(_ words: String) { self.words = words }

    static let strategyReviewed = What("strategy reviewed")
    static let strategyWritten = What("strategy written")
    static let metricDefined = What("metric defined")
    static let metricValue = What("value measured")
    static let objectiveWritten = What("objective written")
    static let checkIn = What("checked in")
    static let decisionWritten = What("decision written")
    static let decisionTaken = What("decision taken")
    static let optionsWeighed = What("options weighed")
    static let implicationStated = What("business implication stated")
    static let dissentRecorded = What("dissent recorded")
    static let charterWritten = What("charter written")
    static let charterReviewed = What("charter reviewed")
    static let cadenceDeclared = What("cadence declared")
    static let acknowledged = What("attention item accepted")
    static let policy = What("policy written")
    static let feedbackWritten = What("words written down")
    static let deployed = What("last deployment")
    static let workWritten = What("work item written")
    static let workDone = What("work finished")
    static let capacityWritten = What("capacity written down")
    static let experimentRegistered = What("hypothesis registered")
    static let experimentStarted = What("test started")
    static let experimentEnded = What("test ended")
    static let metricRebased = What("judged anew")
  }
}
