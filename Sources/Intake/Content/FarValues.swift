import Diagnostics
import Documents
import Record

/// Values of a series that are more likely slips than events: they lie twenty times beyond all others, and a hundredth or
/// a thousandth (or the hundred- or thousandfold) of them would be one of the others; or they lie a hundred thousand times
/// beyond, which nothing that is measured does.
///
/// What an outage or a storm of alerts does to a series is no slip, so each doubt is for the value: counts may be a hundred
/// times as high and as low as ever; a share may rise to a hundred per cent; of values that are no shares only a whole
/// number can be too large by a mark that was lost, and they have to be as close to each other as a factor of four, or the
/// other reading near their middle. A hundred times the largest of what is no count is told with decimals, too.
///
/// How often it tells of series without a slip: of none of 401 from real exports; of 20,000 log-normal ones of 52 values of
/// none where σ is 1 (of 2 in `%`) and of 17 where it is 1.5 (of 33); where one value of a steady series rises or falls to a
/// place between ten and a thousand times, of 2 % and 0.6 %. Of slips by 100 in `%`, and by 1000, it tells of 96 %.
struct FarValues {
  struct Far: Equatable {
    /// The place of the value in the series.
    var place: Int
    /// What it would be if it were one of the others; nil where nothing would.
    var reading: Double?
  }

  /// In the order of the series.
  private(set) var far: [Far] = []
  /// Of all others.
  private(set) var range = 0.0...0.0

  /// How many times the largest of the others a value has to be, or how small a part of the smallest.
  static let fewestTimes = 20.0
  /// From here on a value with decimals is told, too.
  static let hundredfold = 100.0
  /// From here on no other reading is needed.
  static let absurdTimes = 100_000.0
  /// Fewer values say little of where they lie.
  static let fewestOthers = 3

  /// What values may do.
  enum Nature {
    /// A metric of a unit, which may rise and fall with what happens.
    case measure(unit: String)
    /// What people have in a week, which has no outages: a hundredth or a thousandth of the size of the others, within a
    /// factor of two, is enough.
    case capacity
  }

  init(_ values: [Double], unit: String) { self.init(values, .measure(unit: unit)) }

  init(_ values: [Double], _ nature: Nature) {
    guard let sizes = FarValues.mostSizes(values) else { return }
    func isOther(_ value: Double) -> Bool { value == 0 || sizes.contains(abs(value)) }
    let others = values.filter(isOther)
    guard others.count >= FarValues.fewestOthers, others.count * 2 > values.count, others.count < values.count,
      let low = others.min(), let high = others.max()
    else { return }
    range = low...high
    let rest = Others(others, range: range, nature)
    far = values.indices.filter { !isOther(values[$0]) }.compactMap { place in
      rest.judge(values[place], at: place)
    }
  }

  /// The sizes of most values, up to gaps by a factor of `fewestTimes`; nil where all are zero.
  private static func mostSizes(_ values: [Double]) -> ClosedRange<Double>? {
    let sizes = values.map(abs).filter { $0 > 0 }.sorted()
    var (start, most) = (0, 0..<0)
    for place in sizes.indices {
      if place > 0, sizes[place] / fewestTimes >= sizes[place - 1] { start = place }
      if place - start >= most.count { most = start..<place + 1 }
    }
    return most.isEmpty ? nil : sizes[most.lowerBound]...sizes[most.upperBound - 1]
  }

  /// The values that a far one is held against.
  private struct Others {
    let range: ClosedRange<Double>
    let nature: Nature
    /// Whether they have no decimals, as counts have none.
    let areWhole: Bool
    /// Their median.
    private let middle: Double
    private let largest: Double
    /// Nil where one is zero: nothing is far below that.
    private let smallest: Double?

    private var unit: String { if case .measure(let unit) = nature { unit } else { "" } }

    init(_ others: [Double], range: ClosedRange<Double>, _ nature: Nature) {
      self.range = range
      self.nature = nature
      areWhole = others.allSatisfy { $0 == $0.rounded() }
      middle = others.sorted()[others.count / 2]
      largest = others.reduce(0) { max($0, abs($1)) }
      let least = others.reduce(Double.infinity) { min($0, abs($1)) }
      smallest = least > 0 ? least : nil
    }

    func judge(_ value: Double, at place: Int) -> Far? {
      let isAbove = abs(value) / FarValues.fewestTimes >= largest
      guard isAbove || smallest.map({ abs(value) <= $0 / FarValues.fewestTimes }) ?? false else { return nil }
      if let reading = reading(of: value, isAbove: isAbove) { return Far(place: place, reading: reading) }
      let isAbsurd =
        isAbove
        ? largest > 0 && abs(value) / FarValues.absurdTimes >= largest
        : smallest.map { abs(value) <= $0 / FarValues.absurdTimes } ?? false
      return isAbsurd ? Far(place: place, reading: nil) : nil
    }

    private func reading(of value: Double, isAbove: Bool) -> Double? {
      if case .capacity = nature {
        let near = range.lowerBound / 2...range.upperBound * 2
        return isAbove ? [value / 100, value / 1000].first(where: near.contains) : nil
      }
      if unit == "%", isAbove { return value > 100 ? share(value / 100) : nil }
      if isShare, let other = share(isAbove ? value / 100 : value * 100) { return other }
      if isAbove, isHundredfold(value) { return value / 100 }
      // A lost mark leaves a whole number, where a spike of 240.13 is one. A bad day has one order where others have a
      // hundred; no day has 0.97.
      guard isAbove == (value == value.rounded()) else { return nil }
      // A hundred alerts where others days have one are a storm.
      if !(isAbove && areWhole), let other = otherReading(of: value, beside: range, isShare: false) { return other }
      if areWhole { return otherReading(of: value, beside: range, isShare: false, factor: 1000) }
      let other = isAbove ? value / 1000 : value * 1000
      return range.contains(other) && (0.25...4).contains(other / middle) ? other : nil
    }

    /// A hundred times the largest of values that are no counts, and no more than two hundred: no day is so bad.
    private func isHundredfold(_ value: Double) -> Bool {
      !areWhole && (FarValues.hundredfold...FarValues.hundredfold * 2).contains(abs(value) / largest)
    }

    /// A reading that is one of the others in size.
    private func share(_ other: Double) -> Double? { range.contains(other) ? other : nil }

    /// Whether the others are per cent, or fractions without a unit.
    private var isShare: Bool {
      unit == "%" || (unit.isEmpty && !areWhole && range.lowerBound >= 0 && range.upperBound <= 1)
    }
  }
}
