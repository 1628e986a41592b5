import Analysis
import Record

extension AmongMany {
  /// `Not reported as news: eight values in a row above the centre, 2 to 22 November. Chance alone shows as much in about 29 of
  /// the 1,500 measures that are judged.`
  ///
  /// - Parameter noun: what is judged, one of them: `measure`.
  func words(_ noun: String, asOf: CalendarDate) -> String {
    "Not reported as news: \(seen(asOf)). Chance alone shows as much in about \(number(expected, significant: 2)) of the "
      + "\(count(judged, noun)) that are judged."
  }

  private func seen(_ asOf: CalendarDate) -> String {
    switch movement {
    case .signal(let signal): SignalWording(signal: signal, asOf: asOf).fact
    case .trend, .noise: "a trend over the last values"
    }
  }
}
