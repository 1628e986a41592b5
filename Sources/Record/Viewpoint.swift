/// Who may read something: everyone, or only the audiences that may see its label.
package struct Visibility: Hashable, Sendable, ExpressibleByStringLiteral {
  /// As it is written.
  package let label: String

  /// - Parameter label: `everyone` in any case, or a label of the organization's own.
  package init(_ label: String) {
    self.label = label.lowercased() == Visibility.everyoneLabel ? Visibility.everyoneLabel : label
  }

  package init(stringLiteral label: String) { self.init(label) }

  package static let everyone = Visibility(everyoneLabel)
  package static let everyoneLabel = "everyone"

  package var isEveryone: Bool { self == .everyone }
}

/// From where a report is made: for whom, and on which day. Whatever can be withheld asks it, and nothing else decides.
package struct Viewpoint: Hashable, Sendable {
  package let day: CalendarDate
  /// Whose rhythm counts what is new; nil for the report to everyone.
  package let audience: String?
  /// What may be seen beside what everyone may.
  private let labels: Set<Visibility>

  /// What everyone may see on a day.
  package static func everyone(on day: CalendarDate) -> Viewpoint {
    Viewpoint(day: day, audience: nil, labels: [])
  }

  /// What an audience may see on a day.
  package init(of audience: Audience, on day: CalendarDate) {
    self.init(day: day, audience: audience.id, labels: Set(audience.sees))
  }

  private init(day: CalendarDate, audience: String?, labels: Set<Visibility>) {
    (self.day, self.audience, self.labels) = (day, audience, labels)
  }

  /// The same on another day.
  package func on(_ day: CalendarDate) -> Viewpoint { Viewpoint(day: day, audience: audience, labels: labels) }

  /// Whether something of a visibility may be seen from here, on whatever day.
  package func mayRead(_ visibility: Visibility) -> Bool { visibility.isEveryone || labels.contains(visibility) }

  /// Whether something exists by the day: it is not dated, or not dated later.
  package func reaches(_ date: CalendarDate?) -> Bool { date.map { $0 <= day } ?? true }

  /// A record is seen when it exists by the day and may be read.
  package func sees(_ record: HeaderGlance) -> Bool { mayRead(record.visibility) && reaches(record.date) }
  @inlinable package func sees(_ header: RecordHeader) -> Bool { sees(HeaderGlance(header)) }

  /// It exists by the day and may not be read: nothing may be said to lack what it gives.
  package func withholds(_ record: HeaderGlance) -> Bool { !mayRead(record.visibility) && reaches(record.date) }
}
