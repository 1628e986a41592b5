import Record

extension DurationSummary {
  /// The quantiles of some seconds, whose order it changes. Unavailable without any.
  static func of(_ seconds: UnsafeMutableBufferPointer<UInt32>) -> Figure<DurationSummary> {
    guard !seconds.isEmpty else { return .unavailable(.noData) }
    guard seconds.count < DurationBins.fewest else { return .measured(DurationSummary(counting: seconds)) }
    if seconds.count <= 24 { sortFew(seconds) }
    var from = 0
    func hours(_ probability: Double) -> Double {
      let position = probability * Double(seconds.count - 1)
      let below = Int(position)
      if seconds.count > 24 { select(below, in: seconds, from: from) }
      from = below
      let share = position - Double(below)
      guard share > 0 else { return Double(seconds[below]) / 3600 }
      let next = seconds.count > 24 ? least(seconds, from: below + 1) : seconds[below + 1]
      return (Double(seconds[below]) * (1 - share) + Double(next) * share) / 3600
    }
    return .measured(DurationSummary(n: seconds.count, p50: hours(0.5), p75: hours(0.75), p90: hours(0.9)))
  }
}

extension DurationSummary {
  /// The same of many.
  private init(counting seconds: UnsafeMutableBufferPointer<UInt32>) {
    let positions = [0.5, 0.75, 0.9].map { $0 * Double(seconds.count - 1) }
    let places = positions.flatMap { [Int($0), min(Int($0) + 1, seconds.count - 1)] }
    let values = DurationBins(seconds).values(at: places, of: seconds).map(Double.init)
    func hours(_ number: Int) -> Double {
      let share = positions[number] - Double(places[2 * number])
      guard share > 0 else { return values[2 * number] / 3600 }
      return (values[2 * number] * (1 - share) + values[2 * number + 1] * share) / 3600
    }
    self.init(n: seconds.count, p50: hours(0), p75: hours(1), p90: hours(2))
  }
}

private func sortFew(_ values: UnsafeMutableBufferPointer<UInt32>) {
  for index in values.indices.dropFirst() {
    let value = values[index]
    var place = index
    while place > 0, values[place - 1] > value {
      values[place] = values[place - 1]
      place -= 1
    }
    values[place] = value
  }
}

private func least(_ values: UnsafeMutableBufferPointer<UInt32>, from start: Int) -> UInt32 {
  var least = values[start]
  for index in start..<values.count where values[index] < least { least = values[index] }
  return least
}

/// Puts at `position` what would stand there in order, with nothing greater before it and nothing smaller after it
/// (C. A. R. Hoare, "Algorithm 65: Find", 1961). What lies before `start` is in its place already.
func select(_ position: Int, in values: UnsafeMutableBufferPointer<UInt32>, from start: Int) {
  var low = start
  var high = values.count - 1
  var rounds = 0
  while low < high {
    rounds += 1
    // Values chosen to be split badly are sorted, so that the time is bounded.
    guard rounds < 64 else {
      var rest = UnsafeMutableBufferPointer(rebasing: values[low...high])
      return rest.sort()
    }
    let pivot = median(values[low], values[low + (high - low) / 2], values[high])
    var left = low
    var right = high
    while left <= right {
      while values[left] < pivot { left += 1 }
      while values[right] > pivot { right -= 1 }
      guard left <= right else { break }
      values.swapAt(left, right)
      left += 1
      right -= 1
    }
    if position <= right { high = right } else if position >= left { low = left } else { return }
  }
}

private func median(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32 {
  max(min(first, second), min(max(first, second), third))
}
