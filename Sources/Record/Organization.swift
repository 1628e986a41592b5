package import Diagnostics

/// What `fairlead.yaml` says: who the organization is, its calendar, its people's groups and its promises.
package struct Organization: Sendable {
  package var name: String
  /// An IANA name such as `Europe/Lisbon`: days and weeks are counted in it.
  package var timeZone: String
  /// The month, 1 to 12, in which a fiscal year starts.
  package var fiscalYearStarts: Int
  package var weekStarts: Weekday
  /// The day a frozen report is made for; nil: today.
  package var asOf: CalendarDate?
  /// In the order they are written: pages keep it.
  package var teams: [Team]
  package var services: [Service]
  package var audiences: [Audience]
  package var policies: Policies
  package var acknowledgements: [Acknowledgement]
  package var decisionFolders: [DecisionFolder]
  /// Words of decision records beside those that are known.
  package var decisionWords = AddedDecisionWords()
  /// What counts as a signal in a metric.
  package var signalRules: SignalRules
  package var priorities: PrioritySettings
  package var finance: Finance
  /// Where the delivery events are.
  package var delivery: DeliverySettings
  /// The sources of capacity; empty where none is named, and `data/capacity.csv` is read if it is there.
  package var capacitySources: [EventSource] = []
  /// Where capacity is written, for people: the files that sources name, else the usual one.
  package var capacityPlace: String {
    let paths = capacitySources.flatMap(\.paths)
    return paths.isEmpty ? Organization.usualCapacityFile : paths.joined(separator: ", ")
  }
  package static let usualCapacityFile = "data/capacity.csv"
  /// The tables of reviews.
  package var reviewSources = [EventSource("data/reviews*.csv")]
  /// The sources of skills; empty where none is named, and `data/skills.csv` is read if it is there.
  package var skillSources: [EventSource] = []
  /// Where skills are written, for people.
  package var skillsPlace: String {
    let paths = skillSources.flatMap(\.paths)
    return paths.isEmpty ? Organization.usualSkillsFile : paths.joined(separator: ", ")
  }
  package static let usualSkillsFile = "data/skills.csv"
  /// Where the site is published, for what is read outside of it: `http:` or `https:`, without a query; nil when it is not
  /// written.
  package var publishedAt: String?

  package init(name: String, timeZone: String = "UTC") {
    self.name = name
    self.timeZone = timeZone
    fiscalYearStarts = 1
    weekStarts = .monday
    teams = []
    services = []
    audiences = []
    policies = Policies()
    acknowledgements = []
    decisionFolders = [.own]
    signalRules = .wheeler
    priorities = PrioritySettings()
    finance = Finance()
    delivery = DeliverySettings()
  }

  package func team(_ id: String) -> Team? { teams.first { $0.id == id } }
}

/// The smallest unit that any number is about.
package struct Team: Sendable, Hashable {
  package var id: String
  package var name: String
  /// The id of the team or group it belongs to; nil at the top.
  package var parent: String?
  package var span: SourceSpan
  /// Ids that it had before.
  package var was: [String] = []
  /// What it has in quarters that are known to be unlike its last weeks, each quarter once, in order of time.
  package var availability: [Availability] = []

  /// What a team has in a fiscal quarter.
  package struct Availability: Sendable, Hashable {
    package var quarter: Period
    /// The share of its usual capacity: 0 to 3, above 1 for a team that grows.
    package var share: Double

    package init(quarter: Period, share: Double) { (self.quarter, self.share) = (quarter, share) }
  }

  package init(id: String, name: String, parent: String?, span: SourceSpan) {
    self.id = id
    self.name = name
    self.parent = parent
    self.span = span
  }
}

/// Something that runs and that a team answers for.
package struct Service: Sendable, Hashable {
  package var id: String
  /// The id of a team.
  package var team: String
  package var span: SourceSpan
  /// Ids that it had before.
  package var was: [String] = []
  /// The last day on which it ran; nil while it runs. After it nobody is asked about it.
  package var retiredOn: CalendarDate?
  /// Where that day is written.
  package var retiredPlace: SourceSpan?

  /// Whether it is over by a day.
  package func isRetired(on day: CalendarDate) -> Bool { retiredOn.map { $0 <= day } ?? false }

  package init(id: String, team: String, span: SourceSpan) {
    self.id = id
    self.team = team
    self.span = span
  }
}

/// Who reads, and how often they were promised something to read.
package struct Audience: Sendable, Hashable {
  package var id: String
  package var name: String
  package var cadence: Cadence?
  /// The visibilities this audience may see.
  package var sees: [Visibility]
  /// Nil when no mail was asked for, or where an address of it is not one.
  package var mail: AudienceMail?
  /// Where it is written.
  package var span: SourceSpan?

  package init(id: String, name: String, cadence: Cadence?, sees: [Visibility]) {
    self.id = id
    self.name = name
    self.cadence = cadence
    self.sees = sees
  }
}

/// A rhythm: every so often, from a first day on.
package struct Cadence: Sendable, Hashable {
  package var every: CalendarDuration
  package var starts: CalendarDate

  package init(every: CalendarDuration, starts: CalendarDate) {
    self.every = every
    self.starts = starts
  }

  /// The last day of the rhythm strictly before `date`; nil if it had not begun.
  package func last(before date: CalendarDate) -> CalendarDate? {
    guard starts < date else { return nil }
    var day = starts
    // Months differ in length, so each date is counted from the start, never from the date before.
    var step = stepEstimate(until: date)
    while let next = occurrence(step), next < date {
      day = next
      step += 1
    }
    return day
  }

  /// The first day of the rhythm on or after `date`.
  package func next(onOrAfter date: CalendarDate) -> CalendarDate {
    guard starts < date else { return starts }
    var step = stepEstimate(until: date)
    while let day = occurrence(step), day < date { step += 1 }
    return occurrence(step) ?? date
  }

  /// The day of the rhythm's nth repetition; the start is number 0.
  private func occurrence(_ number: Int) -> CalendarDate? {
    guard number > 0 else { return starts }
    return CalendarDuration(unbounded: every.count * number, every.unit).after(starts)
  }

  /// A number of repetitions that certainly lies before `date`.
  private func stepEstimate(until date: CalendarDate) -> Int {
    let longest =
      switch every.unit {
      case .hour, .day: every.count
      case .week: 7 * every.count
      case .month: 31 * every.count
      case .year: 366 * every.count
      }
    return max(0, date.days(since: starts) / longest - 1)
  }
}

/// What the organization promised itself. The values stated here are the defaults.
package struct Policies: Sendable, Hashable {
  /// How many headline metrics are "a few".
  package var headlineMetrics = 7
  /// Days that a decision may stay proposed.
  package var proposedDays = 30
  /// Of fewer answers than this nothing is told.
  package var minimumAnswers = 5
  /// Waves of a pulse that closed before this day keep a lower minimum that they were published with; nil: none may.
  package var minimumAnswersSince: CalendarDate?
  /// Days without a check-in after which an objective counts as stale.
  package var checkInDays = 28
  /// How long a waiver of a guardrail may last, renewals that follow at once included.
  package var longestWaiver = CalendarDuration.year
  /// Calendar days from the request for a review to its decision.
  package var reviewDays = 5
  /// What debt, reliability and tooling were promised; nil when nothing was.
  package var capacity: CapacityPolicy?
  /// How often a team holds something to learn from, or takes part in it.
  package var sessionEvery = CalendarDuration(unbounded: 1, .month)
  /// How often each team looks back; nil when no rhythm was promised.
  package var retrosEvery: CalendarDuration?
  /// The share of actions that are to be done once they are due, 0 to 1; nil when nothing was promised.
  package var followThrough: Double?

  /// How long after its day an update still counts as on time.
  package var updateGrace = CalendarDuration(unbounded: 1, .day)
  package var processes = ProcessPolicy()
  /// How long after its last review a ladder is to be looked at again, unless it says otherwise.
  package var ladderReview = CalendarDuration(unbounded: 12, .month)

  package init() {}
}

/// Someone's word that an attention item is known and accepted until a day. It stays visible, as accepted.
package struct Acknowledgement: Sendable, Hashable {
  package var rule: String
  package var subject: String
  package var until: CalendarDate
  package var reason: String
  package var span: SourceSpan

  package init(rule: String, subject: String, until: CalendarDate, reason: String, span: SourceSpan) {
    self.rule = rule
    self.subject = subject
    self.until = until
    self.reason = reason
    self.span = span
  }
}

/// A folder of decision records, of whatever dialect.
package struct DecisionFolder: Sendable, Hashable {
  /// As written in `fairlead.yaml`: from the content folder, or absolute.
  package var path: String
  /// What its pages are kept under; empty for `content/decisions` itself.
  package var name: String
  /// Outside the content folder: its authors never heard of Fairlead, and nothing they wrote stops a report.
  package var isForeign: Bool

  package init(path: String, name: String, isForeign: Bool) {
    self.path = path
    self.name = name
    self.isForeign = isForeign
  }

  package static let own = DecisionFolder(path: "decisions", name: "", isForeign: false)
}
