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
    case organization

    /// How an acknowledgement names it.
    package var id: String {
      switch self {
      case .record(let key): key.id
      case .tie(let tie): tie.rawValue
      case .team(let id), .service(let id): id
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

  /// What the file shows. Presentation has the words.
  package enum What: Sendable, Hashable {
    case strategyReviewed, strategyWritten
    case metricDefined, metricValue
    case objectiveWritten, checkIn
    case decisionWritten, decisionTaken, optionsWeighed, implicationStated, dissentRecorded
    case charterWritten, charterReviewed
    case cadenceDeclared, acknowledged
    case policy
    case feedbackWritten, deployed
    case workWritten, workDone, capacityWritten, experimentRegistered, experimentEnded
  }
}
