import Record
import Statistics

/// What no value of a metric can lie beyond, in its unit; nil where there is no such end.
///
/// The one place that decides it; `fairlead explain charts.xmr` says the same in words. What is counted or measured from
/// nothing ends at 0, per cent at 0 and 100, scores at the ends of their scale. Money, temperatures, points and
/// differences have no end. A value beyond an end shows that there is none: a growth in per cent can be below 0.
func unitEnds(of metric: Metric, _ points: [MetricPoint]) -> ClosedRange<Double>? {
  guard let ends = statedEnds(of: metric), points.allSatisfy({ ends.contains($0.value) }) else { return nil }
  // Of a team or service its own values: all values for each of them would be too many to look at.
  let isPart = points.first?.part != nil
  return isPart || metric.points.allSatisfy { ends.contains($0.value) } ? ends : nil
}

private func statedEnds(of metric: Metric) -> ClosedRange<Double>? {
  switch metric.source {
  case .csv(let columns):
    switch columns.content {
    case .answers(_, _, let satisfaction): ends(of: satisfaction)
    case .value: ends(of: metric.unit)
    // Their charts have ends of their own: a share of a sample, a time between events.
    case .share, .rareEvents: nil
    }
  case .delivery(let measure, _):
    switch measure {
    case .changeFailRate, .reworkRate: 0...metric.quotientScale
    case .deploymentFrequency, .changeLeadTime, .recoveryTime, .betweenFailures: 0...Double.infinity
    }
  case .feedback: 0...Double.infinity
  // A quotient of what may be below zero; in per cent it may be more than all.
  case .ratio: metric.unit == "%" ? nil : ends(of: metric.unit)
  }
}

private func ends(of satisfaction: Satisfaction) -> ClosedRange<Double>? {
  switch satisfaction.summary {
  case .mean: Double(satisfaction.scale.lowerBound)...Double(satisfaction.scale.upperBound)
  case .netPromoterScore: -100...100
  case .topBox: nil
  }
}

private func ends(of unit: String) -> ClosedRange<Double>? {
  if unit == "%" { return 0...100 }
  if unit == "#" { return 0...Double.infinity }
  let words = unit.lowercased().split { !$0.isLetter && !$0.isNumber && !"°$€£¥%+−-".contains($0) }.map(String.init)
  guard let first = words.first, !words.contains(where: endlessWords.contains) else { return nil }
  // `€/week`, `k€`, `EUR`: amounts can be owed.
  return first.contains(where: "€$£¥°+−-".contains) ? nil : 0...Double.infinity
}

/// Words of units that have no natural zero, or can lie on either side of it.
private let endlessWords: Set<String> = [
  "celsius", "fahrenheit", "c", "f", "degrees", "point", "points", "pts", "pp", "ppt", "score", "scores", "index",
  "nps",
  "rank", "sigma", "σ", "z", "db", "net", "change", "delta", "difference", "growth", "balance", "deviation", "gap",
  "surplus",
  "profit", "margin", "loss", "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pounds", "chf", "jpy", "cny",
  "inr", "cad", "aud", "nzd", "sek", "nok", "dkk", "pln", "czk", "huf", "brl", "zar", "krw", "mxn", "sgd", "hkd",
  "cents",
  "money", "keur", "kusd",
]
