/// What a number of draws say about the ranks of items, in whole numbers, so that tallies of different draws add up to
/// the same in any order.
package struct RankTally: Hashable, Sendable {
  private(set) var draws = 0
  /// By item: how many draws gave it a rank in each bin.
  private(set) var counts: [UInt32]
  /// By item: the sum of its ranks, from 0 on, and of their squares.
  private(set) var sums: [Int]
  private(set) var squares: [Int]
  /// By item and input: sums of the input's random numbers, of their squares, and of their products with the rank.
  private(set) var inputs: [InputSums]
  /// By item: how many draws ranked it among the top.
  private(set) var tops: [UInt32]

  struct InputSums: Hashable, Sendable {
    var sum = 0
    var squares = 0
    var products = 0
  }

  init(items: Int, bins: Int) {
    counts = Array(repeating: 0, count: items * bins)
    sums = Array(repeating: 0, count: items)
    squares = sums
    tops = Array(repeating: 0, count: items)
    inputs = Array(repeating: InputSums(), count: items * ScoreDraws.slots)
  }

  /// Adds the tally of other draws of the same simulation.
  package mutating func add(_ other: RankTally) {
    draws += other.draws
    for place in counts.indices { counts[place] += other.counts[place] }
    for place in sums.indices {
      sums[place] += other.sums[place]
      squares[place] += other.squares[place]
      tops[place] += other.tops[place]
    }
    for place in inputs.indices {
      inputs[place].sum += other.inputs[place].sum
      inputs[place].squares += other.inputs[place].squares
      inputs[place].products += other.inputs[place].products
    }
  }

  /// Adds a block: the ranks of all items in its draws, and the random numbers of their inputs.
  mutating func add(_ block: DrawBlock, bins: RankBins, top: Int) {
    draws += block.draws
    let (width, number) = (DrawBlock.width, bins.count)
    for item in sums.indices {
      block.ranks.withUnsafeBufferPointer { ranks in
        counts.withUnsafeMutableBufferPointer { counts in
          var (sum, square, tops) = (0, 0, 0)
          for draw in 0..<block.draws {
            let rank = Int(ranks[item * width + draw])
            sum &+= rank
            square &+= rank &* rank
            tops &+= rank < top ? 1 : 0
            counts[item * number + bins.bin(of: rank)] &+= 1
          }
          sums[item] += sum
          squares[item] += square
          self.tops[item] += UInt32(tops)
        }
      }
    }
    addInputs(block)
  }

  private mutating func addInputs(_ block: DrawBlock) {
    let width = DrawBlock.width
    block.ranks.withUnsafeBufferPointer { ranks in
      block.words.withUnsafeBufferPointer { words in
        inputs.withUnsafeMutableBufferPointer { inputs in
          for place in block.uncertain {
            let first = place / ScoreDraws.slots * width
            var sums = InputSums()
            for draw in 0..<block.draws {
              // The upper half of the word, about zero.
              let number = Int32(bitPattern: words[place * width + draw] ^ 0x8000_0000) >> 16
              sums.sum &+= Int(number)
              sums.squares &+= Int(number &* number)
              sums.products &+= Int(number &* Int32(ranks[first + draw]))
            }
            inputs[place].sum &+= sums.sum
            inputs[place].squares &+= sums.squares
            inputs[place].products &+= sums.products
          }
        }
      }
    }
  }
}

/// How ranks are counted: each by itself up to 1,024 items; of more items the first 512 by themselves, and the others in
/// 512 bins of nearly the same width.
struct RankBins: Hashable, Sendable {
  static let exact = 512

  let items: Int
  var count: Int { min(items, 2 * Self.exact) }

  @inline(__always)
  func bin(of rank: Int) -> Int {
    guard items > 2 * Self.exact, rank >= Self.exact else { return rank }
    return Self.exact + (rank - Self.exact) * Self.exact / (items - Self.exact)
  }

  /// The first rank in a bin; for the bin after the last, the number of items.
  func firstRank(in bin: Int) -> Int {
    guard items > 2 * Self.exact, bin > Self.exact else { return bin }
    return Self.exact + ((bin - Self.exact) * (items - Self.exact) + Self.exact - 1) / Self.exact
  }
}
