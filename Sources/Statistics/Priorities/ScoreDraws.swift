/// Draws of the scores of items: a pure function of the seed, the item's position and the number of the draw, so that
/// any of them can be drawn again, and an item added at the end changes no other.
///
/// Each estimate is drawn by inversion of its distribution from a random word of its own, so that a draw only ever
/// grows when the estimate grows.
struct ScoreDraws: Sendable {
  /// An estimate laid out for drawing.
  private struct Input {
    var low = 0.0
    var width = 0.0
    var mode = 0.0

    init() {}

    init(_ estimate: ThreePoint) {
      low = estimate.low
      width = estimate.high - estimate.low
      mode = estimate.mode
    }
  }

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
  private let forms: [Form]
  private let inputs: [Input]
  private let random: SplitMix
  private let pert: PertTable?

  init(_ scores: [UncertainScore], shape: SpreadShape, seed: UInt64) {
    var inputs = Array(repeating: Input(), count: scores.count * Self.slots)
    for (item, score) in scores.enumerated() {
      for (_, slot, estimate) in score.inputs { inputs[item * Self.slots + slot] = Input(estimate) }
    }
    count = scores.count
    forms = scores.map { Form(gains: $0.gains.count, joining: $0.joining, cost: Self.cost(of: $0)) }
    self.inputs = inputs
    random = SplitMix(seed: seed)
    pert = shape == .pert ? PertTable() : nil
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
    let sequence = random.split(item)
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
  private func draw(_ input: Input, _ words: UnsafePointer<UInt32>, to values: UnsafeMutablePointer<Double>) {
    let (low, width, mode) = (input.low, input.width, input.mode)
    if let pert {
      for place in 0..<Self.width {
        values[place] = low + width * pert.quantile(unitInterval(words[place]), mode: mode)
      }
    } else {
      // `triangularQuantile` in three loops, because only the roots have to be taken one by one.
      for place in 0..<Self.width {
        let probability = unitInterval(words[place])
        let isLower = probability < mode
        values[place] = (isLower ? probability : 1 - probability) * (isLower ? mode : 1 - mode)
      }
      for place in 0..<Self.width { values[place] = values[place].squareRoot() }
      for place in 0..<Self.width {
        let root = values[place]
        values[place] = low + width * (unitInterval(words[place]) < mode ? root : 1 - root)
      }
    }
  }
}
