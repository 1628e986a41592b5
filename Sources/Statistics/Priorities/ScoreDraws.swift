import Record

/// Draws of the scores of items: a pure function of the seed, the item's name and the number of the draw, so that any of
/// them can be drawn again, and an item that is added or taken away changes no other.
///
/// Each estimate is drawn by inversion of its distribution from a random word of its own, so that a draw only ever
/// grows when the estimate grows.
struct ScoreDraws: Sendable {
  private enum Cost {
    case none, divides, isSubtracted
  }

  private struct Form {
    let gains: Int
    let joining: UncertainScore.Joining
    let cost: Cost
  }

  /// Each item has so many places for inputs: the first gain, the cost, and the other gains.
  static let slots = UncertainScore.mostGains + 1
  static let costSlot = 1
  /// So many draws are made at a time.
  static let width = 16

  let count: Int
  /// No score lies outside.
  let bounds: ClosedRange<Double>
  private let forms: [Form]
  private let inputs: [DrawnEstimate]
  private let random: SplitMix
  private let names: [UInt64]
  private let drawing: Drawing

  /// - Parameter names: one for each score.
  init(_ scores: [UncertainScore], named names: [UInt64], _ drawing: Drawing, seed: UInt64) {
    var inputs = Array(repeating: DrawnEstimate(), count: scores.count * Self.slots)
    var bounds: [ClosedRange<Double>] = []
    for (item, score) in scores.enumerated() {
      for (input, slot, estimate) in score.inputs {
        inputs[item * Self.slots + slot] = DrawnEstimate(estimate, drawing, ceiling: score.ceiling(of: input))
      }
      bounds.append(score.reach(drawing).bounds)
    }
    count = scores.count
    self.bounds = (bounds.map(\.lowerBound).min() ?? 0)...(bounds.map(\.upperBound).max() ?? 0)
    forms = scores.map { Form(gains: $0.gains.count, joining: $0.joining, cost: Self.cost(of: $0)) }
    self.inputs = inputs
    random = SplitMix(seed: seed)
    self.names = names
    self.drawing = drawing
  }

  static func slot(ofGain gain: Int) -> Int { gain == 0 ? 0 : gain + 1 }

  private static func cost(of score: UncertainScore) -> Cost {
    switch score.cost {
    case nil: .none
    case .divides: .divides
    case .isSubtracted: .isSubtracted
    }
  }

  /// Writes the random words of an item for `width` draws in a row: for each slot the words of all draws. Two slots
  /// share a word of the generator, and the last two are only written for an item of more than one gain.
  @inline(__always)
  func drawWords(of item: Int, from draw: Int, to words: UnsafeMutablePointer<UInt32>) {
    let sequence = random.split(names[item])
    writeHalves(of: sequence, from: 2 * draw, to: words)
    if forms[item].gains > 1 { writeHalves(of: sequence, from: 2 * draw + 1, to: words + 2 * Self.width) }
  }

  @inline(__always)
  private func writeHalves(of sequence: SplitMix, from first: Int, to words: UnsafeMutablePointer<UInt32>) {
    for place in 0..<Self.width {
      let word = sequence.word(at: first &+ 2 &* place)
      words[place] = UInt32(truncatingIfNeeded: word &>> 32)
      words[place + Self.width] = UInt32(truncatingIfNeeded: word)
    }
  }

  /// Writes the `width` scores that such words stand for.
  @inline(__always)
  func drawScores(
    of item: Int, _ words: UnsafePointer<UInt32>, to scores: UnsafeMutablePointer<Double>,
    using values: UnsafeMutablePointer<Double>
  ) {
    let form = forms[item]
    draw(inputs[item * Self.slots], words, to: scores)
    for gain in 1..<max(1, form.gains) {
      let slot = Self.slot(ofGain: gain)
      draw(inputs[item * Self.slots + slot], words + slot * Self.width, to: values)
      switch form.joining {
      case .sum: for place in 0..<Self.width { scores[place] += values[place] }
      case .product: for place in 0..<Self.width { scores[place] *= values[place] }
      }
    }
    guard form.cost != .none else { return }
    draw(inputs[item * Self.slots + Self.costSlot], words + Self.costSlot * Self.width, to: values)
    switch form.cost {
    case .none: break
    case .divides: for place in 0..<Self.width { scores[place] /= values[place] }
    case .isSubtracted: for place in 0..<Self.width { scores[place] -= values[place] }
    }
  }

  @inline(__always)
  private func draw(_ input: DrawnEstimate, _ words: UnsafePointer<UInt32>, to values: UnsafeMutablePointer<Double>) {
    let input = input
    switch drawing.shape {
    case .pert:
      for place in 0..<Self.width {
        values[place] = input.value(at: drawing.share(unitInterval(words[place]), input.mode))
      }
    case .triangular:
      drawTriangular(words, mode: Float(input.mode)) { values[$0] = input.value(at: Double($1)) }
    }
  }
}

/// `triangularQuantile` to five digits, at the probabilities that the upper 23 bits of words stand for. In single
/// precision and in three loops, as the compiler then works out four at once.
@inline(__always)
private func drawTriangular(
  _ words: UnsafePointer<UInt32>, mode: Float, to write: (_ place: Int, _ share: Float) -> Void
) {
  withUnsafeTemporaryAllocation(of: Float.self, capacity: ScoreDraws.width) { roots in
    for place in 0..<ScoreDraws.width {
      let probability = coarseUnitInterval(words[place])
      let isLower = probability < mode
      roots[place] = (isLower ? probability : 1 - probability) * (isLower ? mode : 1 - mode)
    }
    for place in 0..<ScoreDraws.width { roots[place] = coarseRoot(roots[place]) }
    for place in 0..<ScoreDraws.width {
      let root = roots[place]
      write(place, coarseUnitInterval(words[place]) < mode ? root : 1 - root)
    }
  }
}

@inline(__always)
private func coarseUnitInterval(_ word: UInt32) -> Float {
  (Float(Int32(bitPattern: word &>> 9)) + 0.5) * 0x1p-23
}

/// The square root of a number from 0 to 1, at most five millionths of it too small, by two of Newton's steps for 1/√x from the start of C. Lomont, "Fast inverse
/// square root", 2003. The hardware's root is tested for its sign each time, and so is taken one by one.
@inline(__always)
private func coarseRoot(_ square: Float) -> Float {
  let half = 0.5 * square
  var inverse = Float(bitPattern: 0x5F37_5A86 &- (square.bitPattern &>> 1))
  inverse *= 1.5 - half * inverse * inverse
  inverse *= 1.5 - half * inverse * inverse
  return square * inverse
}
