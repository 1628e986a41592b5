/// A few draws of all items at once, with room that is used again for each block.
struct DrawBlock {
  /// The most draws in a block.
  static let width = ScoreDraws.width

  private let source: ScoreDraws
  /// By draw, then by item.
  private var scores: [Double]
  private var sorter: RankSort
  /// By item, then by draw; from 0 on.
  private(set) var ranks: [Int16]
  /// The random words: by item and input, then by draw.
  private(set) var words: [UInt32]
  /// Room for the draws of one item.
  private var drawn: [Double]
  /// The inputs, of `ScoreDraws.slots` for each item, that have a range.
  let uncertain: [Int]
  private(set) var draws = 0

  init(_ source: ScoreDraws, uncertain: [Int]) {
    self.source = source
    self.uncertain = uncertain
    scores = Array(repeating: 0, count: source.count * Self.width)
    sorter = RankSort(count: source.count, bounds: source.bounds)
    ranks = Array(repeating: 0, count: source.count * Self.width)
    words = Array(repeating: 0, count: source.count * ScoreDraws.slots * Self.width)
    drawn = Array(repeating: 0, count: 2 * Self.width)
  }

  /// Draws and ranks all items in these draws, at most `width` of them.
  mutating func rank(_ draws: Range<Int>) {
    self.draws = draws.count
    drawScores(from: draws.lowerBound)
    for draw in 0..<draws.count { rankItems(in: draw) }
  }

  private mutating func drawScores(from first: Int) {
    let (source, count) = (source, source.count)
    let wordsOfItem = ScoreDraws.slots * Self.width
    scores.withUnsafeMutableBufferPointer { scores in
      words.withUnsafeMutableBufferPointer { words in
        drawn.withUnsafeMutableBufferPointer { drawn in
          guard let scores = scores.baseAddress, let words = words.baseAddress, let drawn = drawn.baseAddress else {
            return
          }
          for item in 0..<count {
            let own = words + item * wordsOfItem
            source.drawWords(of: item, from: first, to: own)
            source.drawScores(of: item, own, to: drawn, using: drawn + Self.width)
            // Zero has a sign, of which the order must know nothing.
            for draw in 0..<Self.width { scores[draw &* count &+ item] = drawn[draw] + 0 }
          }
        }
      }
    }
  }

  private mutating func rankItems(in draw: Int) {
    let count = source.count
    scores.withUnsafeBufferPointer { scores in
      ranks.withUnsafeMutableBufferPointer { ranks in
        guard let first = scores.baseAddress, let target = ranks.baseAddress else { return }
        sorter.sort(first + draw * count) { item, position in
          target[item &* Self.width &+ draw] = Int16(truncatingIfNeeded: position)
        }
      }
    }
  }
}
