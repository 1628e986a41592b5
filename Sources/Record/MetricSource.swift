package import Diagnostics

/// Where a metric's values come from.
package enum MetricSource: Sendable, Hashable {
  case csv(CSVColumns)
  /// A measure of the delivery events of one team or service; without one, the median over the services that have it.
  case delivery(DeliveryMeasure, of: MetricPart?)
  /// The ids of the metrics above and below the line.
  case ratio(Located<String>, Located<String>)
  /// The count of a feedback theme.
  case feedback(Located<String>)

  /// A CSV file and what its columns mean, by the names in its first line.
  package struct CSVColumns: Sendable, Hashable {
    /// From the content folder.
    package var path: ContentPath
    package var date: String
    package var content: Content
    /// The column that names the team of a row; nil without one.
    package var team: String?
    /// The column that names the service of a row; nil without one. A file has not both.
    package var service: String?
    /// How the file is written.
    package var form = TableSettings()
    /// Where the file is named.
    package var namedAt: SourceSpan?

    package init(path: ContentPath, date: String, content: Content, team: String? = nil, service: String? = nil) {
      self.path = path
      self.date = date
      self.content = content
      self.team = team
      self.service = service
    }

    package init(path: ContentPath, date: String, value: String, team: String?) {
      self.init(path: path, date: date, content: .value(value), team: team)
    }
  }

  /// What a row says beside its date.
  package enum Content: Sendable, Hashable {
    /// The value, in this column.
    case value(String)
    /// The cases, and what they are a part of.
    case share(count: String, of: String)
    /// How many answers gave a score: one row for each score of a day.
    case answers(score: String, count: String, Satisfaction)
    /// Nothing: a row is an event, and the values are the days between events.
    case rareEvents
  }
}

/// What is made of the answers to a question.
package struct Satisfaction: Sendable, Hashable {
  package enum Summary: Sendable, Hashable {
    /// The mean score.
    case mean
    /// The share of answers that gave one of so many highest scores, at least 1.
    case topBox(Int)
    /// Promoters (9 and 10) less detractors (0 to 6), in per cent of all answers: -100 to 100. Only on a scale from 0 to
    /// 10 (F. F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003).
    case netPromoterScore
  }

  package var summary: Summary
  /// The lowest and the highest score that can be given.
  package var scale: ClosedRange<Int>

  package init(_ summary: Summary, scale: ClosedRange<Int>) {
    self.summary = summary
    self.scale = scale
  }
}

/// A team or service that values are about.
package enum MetricPart: Sendable, Hashable {
  case team(String)
  case service(String)

  package var id: String {
    switch self {
    case .team(let id), .service(let id): id
    }
  }
}
