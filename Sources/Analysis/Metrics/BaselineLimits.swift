import Record
import Statistics

extension JudgedBaseline {
  /// How much a value says of the next one, at most; 0 where nothing can be said of it.
  var lagOne: Double { chart.segments.last?.limits.value?.autocorrelation?.careful ?? 0 }

  func drawnBands() -> [MetricReport.LimitBand?] {
    if isSparse { return chart.bands.map { _ in nil } }
    return chart.bands.map { band in
      band.map {
        .init(
          centre: $0.centre * scale, lower: $0.lower * scale, upper: $0.upper * scale, isLowerCut: $0.isLowerCut,
          isUpperCut: $0.isUpperCut)
      }
    }
  }

  func drawnLimits() -> Figure<MetricReport.Limits> {
    guard let segment = chart.segments.last else {
      return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest))
    }
    return limits(of: segment)
  }

  /// The same of the segment that ends with a range of places; unavailable for one without any.
  func limits(of places: Range<Int>) -> Figure<MetricReport.Limits> {
    guard let segment = chart.segments.last(where: { $0.points.upperBound <= places.upperBound }),
      segment.points.lowerBound >= places.lowerBound, !places.isEmpty
    else { return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest)) }
    return limits(of: segment)
  }

  private func limits(of segment: ChartSegment) -> Figure<MetricReport.Limits> {
    if isSparse { return .unavailable(.mostlyZero(zeros: points.count { $0.value == 0 }, of: points.count)) }
    let judged = frozen.map(\.places) ?? segment.points
    guard let first = places[judged].first(where: { !$0.value.isNaN }) else {
      return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest))
    }
    return segment.limits.flatMap { limits in
      guard let band = bands[segment.points].last(where: { $0 != nil }) ?? nil else { return .unavailable(.noData) }
      return .measured(
        MetricReport.Limits(
          centre: band.centre, lower: band.lower, upper: band.upper, n: limits.n, isTrial: limits.isTrial,
          from: first.date, to: frozen.flatMap { places[$0.places].last?.date }, rules: rules, frozen: frozen?.stretch,
          isLowerCut: band.isLowerCut, isUpperCut: band.isUpperCut, autocorrelation: limits.strongAutocorrelation,
          overdispersion: limits.widening > 1 ? limits.overdispersion : 1, widening: limits.widening))
    }
  }
}

extension SegmentLimits {
  /// What widened the limits; nil where values do not hang together.
  fileprivate var strongAutocorrelation: Double? {
    autocorrelation.flatMap { $0.isStrong ? $0.lagOne : nil }
  }
}
