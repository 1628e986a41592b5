/// Finds some of many values by their places in ascending order without putting them into it: values are counted in 2,048
/// bins of equal width, and only those in a bin that holds a place that is asked for are looked at again. Two looks at each
/// value, where selection takes four to eight.
struct DurationBins {
  private static let count = 2048
  /// With fewer values, counting is more work than selecting.
  static let fewest = 2048

  private let least: UInt32
  private let shift: UInt32
  /// How many values lie in the bins before each.
  private var before = [Int](repeating: 0, count: DurationBins.count + 1)

  init(_ values: UnsafeMutableBufferPointer<UInt32>) {
    var (least, greatest) = (UInt32.max, UInt32.min)
    for value in values {
      least = min(least, value)
      greatest = max(greatest, value)
    }
    self.least = min(least, greatest)
    let width = UInt32.bitWidth - (greatest - min(least, greatest)).leadingZeroBitCount
    shift = UInt32(max(0, width - DurationBins.count.trailingZeroBitCount))
    for value in values { before[bin(of: value) + 1] += 1 }
    for bin in 0..<DurationBins.count { before[bin + 1] += before[bin] }
  }

  @inline(__always)
  private func bin(of value: UInt32) -> Int { Int(truncatingIfNeeded: (value &- least) >> shift) }

  /// What stands at some places in ascending order.
  ///
  /// - Parameter places: ascending, each within the values.
  func values(at places: [Int], of values: UnsafeMutableBufferPointer<UInt32>) -> [UInt32] {
    var numbers = [Int](repeating: -1, count: DurationBins.count)
    var members: [[UInt32]] = []
    for bin in places.map(bin(holding:)) where numbers[bin] < 0 {
      numbers[bin] = members.count
      members.append([])
      members[members.count - 1].reserveCapacity(before[bin + 1] - before[bin])
    }
    for value in values {
      let number = numbers[bin(of: value)]
      if number >= 0 { members[number].append(value) }
    }
    return places.map { place in
      let bin = bin(holding: place)
      return members[numbers[bin]].withUnsafeMutableBufferPointer { members in
        select(place - before[bin], in: members, from: 0)
        return members[place - before[bin]]
      }
    }
  }

  private func bin(holding place: Int) -> Int {
    var (low, high) = (0, DurationBins.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if before[middle + 1] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
