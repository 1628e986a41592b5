import Analysis
import Diagnostics
import Record
import Wording

/// Where the values of a metric come from, and how each of them is made.
struct MetricSourceWording {
  let metric: Metric
  let directory: Directory

  /// In a few words, for a list.
  var origin: String {
    switch metric.source {
    case .csv(let columns):
      columnNames(of: columns.content).map { "\($0) of \(columns.path)" } ?? columns.path
    case .delivery(let measure, let part):
      "delivery events: \(measure.words)\(part.map { " of \(name(of: $0))" } ?? "")"
    case .ratio(let above, let below): "\(title(of: above.value)) divided by \(title(of: below.value))"
    case .feedback(let theme): "feedback on \(quoted(theme.value))"
    }
  }

  /// In sentences; nil where the file holds the values as they are.
  var making: String? {
    switch metric.source {
    case .csv(let columns): making(from: columns.content)
    case .delivery(let measure, let part): making(from: measure, of: part)
    case .ratio(let above, let below):
      "Each value is \(title(of: above.value)) divided by \(title(of: below.value))\(inPerCent), on the days that both "
        + "have a value; where there is no such day, by the last values of the weeks that both have. Where the lower one "
        + "is 0, there is a gap."
    case .feedback:
      "Each value is the number of voices in a week, Monday to Sunday, and stands on the Sunday; a week without an entry is "
        + "0. Where more than half of the weeks that would be judged together are 0, no usual range is drawn: a single "
        + "voice would be a signal then. Whether the theme rises is told on its own page, by the last 28 days beside the 84 "
        + "before."
    }
  }

  private var inPerCent: String { metric.quotientScale == 100 ? ", in per cent" : "" }

  /// A metric that is not shown to everyone is not named.
  private func title(of metric: String) -> String {
    directory.title(of: RecordKey(.metric, id: metric)).map { quoted($0) } ?? "a metric that is not part of this report"
  }

  func name(of part: MetricPart) -> String {
    switch part {
    case .team(let id): directory.teamName(id)
    case .service(let id): id
    }
  }

  private func columnNames(of content: MetricSource.Content) -> String? {
    switch content {
    case .value(let column): "column \(quoted(column))"
    case .share(let one, let other), .answers(let one, let other, _):
      "columns \(quoted(one)) and \(quoted(other))"
    case .rareEvents: nil
    }
  }
}

extension MetricSourceWording {
  private func making(from content: MetricSource.Content) -> String? {
    switch content {
    case .value: nil
    case .share(let count, let whole):
      "Each value is \(quoted(count)) divided by \(quoted(whole))\(inPerCent); n is \(quoted(whole)). A day on which that "
        + "is 0 is a gap."
    case .answers(_, let count, let satisfaction):
      "\(making(from: satisfaction)) n is the number of answers, from column \(quoted(count))."
    case .rareEvents:
      "Each value is the number of days from one event to the next, and stands on the day of the later one."
    }
  }

  private func making(from satisfaction: Satisfaction) -> String {
    let (low, high) = (satisfaction.scale.lowerBound, satisfaction.scale.upperBound)
    switch satisfaction.summary {
    case .mean: return "Each value is the mean score of a day’s answers, on a scale from \(low) to \(high)."
    case .topBox(1):
      return
        "Each value is the share of answers that gave the highest score, \(high), on a scale from \(low)\(inPerCent)."
    case .topBox(let scores):
      return
        "Each value is the share of answers that gave one of the \(spelled(scores)) highest scores, \(high - scores + 1) "
        + "to \(high), on a scale from \(low)\(inPerCent)."
    case .netPromoterScore:
      return "Each value is the share of promoters (9 and 10) less that of detractors (0 to 6), in per cent of all "
        + "answers: from \(minusSign)100 to 100."
    }
  }

  private func making(from measure: DeliveryMeasure, of part: MetricPart?) -> String {
    let week = "of each full week, Monday to Sunday, and stands on the Sunday"
    guard let part else {
      return
        "Each value is the \(measure.words) of all services together, \(week)\(services(measure)): \(measure.pooling). "
        + sentence(measure.definition(metric.quotientScale == 100 ? ", in per cent," : ""))
        + " A pooled figure can hide opposite moves: how the services differ stands on the page of engineering health."
    }
    return "Each value is the \(measure.words) of \(name(of: part)), \(week). "
      + sentence(measure.definition(metric.quotientScale == 100 ? ", in per cent," : ""))
  }
}

extension MetricSourceWording {
  /// `; the last is from 3 services`.
  private func services(_ measure: DeliveryMeasure) -> String {
    let weeks = directory.report.delivery?.organization.weeks ?? []
    let last = weeks.last { $0.isFull && $0.figures.services[measure] > 0 }
    return last.map { "; the last is from \(count($0.figures.services[measure], "service"))" } ?? ""
  }
}

extension DeliveryMeasure {
  /// How several services make one figure.
  fileprivate var pooling: String {
    switch self {
    case .deploymentFrequency: "their deployments are added up"
    case .changeLeadTime, .recoveryTime: "the median is of all of them, not of the services’ medians"
    case .betweenFailures: "their deployments are taken in order of time"
    case .changeFailRate, .reworkRate: "all cases of all deployments, not the mean or median of the services’ rates"
    }
  }

  /// As dora.dev calls it, without a capital.
  var words: String {
    switch self {
    case .deploymentFrequency: "deployment frequency"
    case .changeLeadTime: "median change lead time"
    case .changeFailRate: "change fail rate"
    case .recoveryTime: "median failed deployment recovery time"
    case .reworkRate: "deployment rework rate"
    case .betweenFailures: "deployments between failures"
    }
  }

  /// - Parameter unit: how a share is written, after the word.
  fileprivate func definition(_ unit: String) -> String {
    switch self {
    case .deploymentFrequency: "it counts successful deployments to production, and those without a status"
    case .changeLeadTime:
      "the time runs from the commit to running in production, in hours; n is the number of deployments"
    case .changeFailRate:
      "it is the share\(unit) of deployments that failed, were rolled back or that an incident is linked to; n is the number of "
        + "deployments that have a status"
    case .recoveryTime:
      "the time runs from the failed deployment to the end of its last linked incident, else to the next successful "
        + "deployment, in hours; one that has not ended counts for as long as it has lasted; n is the number of both"
    case .betweenFailures: "it counts the deployments that went well from one that failed to the next"
    case .reworkRate:
      "it is the share\(unit) of deployments that were not planned, of those that say whether they were; n is their number"
    }
  }
}

extension MetricReport.ChartKind {
  /// The chart and what its usual range rests on.
  var words: String {
    switch self {
    case .process: "an XmR chart of single values"
    case .proportion: "a p-chart of shares, whose usual range follows the size of each sample"
    case .rareEvents: "a t-chart of the days between rare events"
    }
  }

  /// For `fairlead explain`.
  var explanation: String { "charts.\(rawValue)" }
}
