/// What a number of draws say about the ranks of items, in whole numbers, so that tallies of different draws add up to
/// the same in any order.
package struct RankTally: Hashable, Sendable {
  /// How many draws it is of.
  package private(set) var draws = 0
  /// By item: how many draws gave it a rank in each bin.
  private(set) var counts: [UInt32]
  /// By item: the sum of its ranks, from 0 on.
  private(set) var sums: [Int]
  /// By item and input: the sums of the input's random numbers and of their products with the rank.
  private(set) var inputs: [InputSums]

  struct InputSums: Hashable, Sendable {
    var sum = 0
    var products = 0
  }

  init(items: Int, bins: Int) {
    counts = Array(repeating: 0, count: items * bins)
    sums = Array(repeating: 0, count: items)
    inputs = Array(repeating: InputSums(), count: items * ScoreDraws.slots)
  }

  /// Adds the tally of other draws of the same simulation.
  package mutating func add(_ other: RankTally) {
    draws += other.draws
    for place in counts.indices { counts[place] += other.counts[place] }
    for place in sums.indices { sums[place] += other.sums[place] }
    for place in inputs.indices {
      inputs[place].sum += other.inputs[place].sum
      inputs[place].products += other.inputs[place].products
    }
  }

  /// Adds a block: the ranks of all items in its draws, and the random numbers of their inputs.
  mutating func add(_ block: DrawBlock, bins: RankBins) {
    draws += block.draws
    // With the number known to the compiler, several draws are added at once.
    if block.draws == DrawBlock.width {
      addRanks(block, DrawBlock.width, bins)
      addInputs(block, DrawBlock.width)
    } else {
      addRanks(block, block.draws, bins)
      addInputs(block, block.draws)
    }
  }

  @inline(__always)
  private mutating func addRanks(_ block: DrawBlock, _ draws: Int, _ bins: RankBins) {
    block.ranks.withUnsafeBufferPointer { ranks in
      counts.withUnsafeMutableBufferPointer { counts in
        for item in sums.indices {
          let (first, own) = (item * DrawBlock.width, item * bins.count)
          var sum = Int32(0)
          for place in first..<first + draws {
            let rank = ranks[place]
            sum &+= Int32(rank)
            counts[own &+ bins.bin(of: Int(rank))] &+= 1
          }
          sums[item] &+= Int(sum)
        }
      }
    }
  }

  @inline(__always)
  private mutating func addInputs(_ block: DrawBlock, _ draws: Int) {
    let width = DrawBlock.width
    block.ranks.withUnsafeBufferPointer { ranks in
      block.words.withUnsafeBufferPointer { words in
        inputs.withUnsafeMutableBufferPointer { inputs in
          for place in block.uncertain {
            let (rank, word) = (place / ScoreDraws.slots * width, place * width)
            var (sum, products) = (Int32(0), Int32(0))
            for draw in 0..<draws {
              // Twelve bits of the word, about zero: a block of products fits 32 bits.
              let number = Int32(bitPattern: words[word &+ draw] ^ 0x8000_0000) &>> 20
              sum &+= number
              products &+= number &* Int32(ranks[rank &+ draw])
            }
            inputs[place].sum &+= Int(sum)
            inputs[place].products &+= Int(products)
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
  let count: Int
  private let isExact: Bool

  init(items: Int) {
    self.items = items
    count = min(items, 2 * Self.exact)
    isExact = items <= 2 * Self.exact
  }

  @inline(__always)
  func bin(of rank: Int) -> Int {
    guard !isExact, rank >= Self.exact else { return rank }
    return Self.exact
      + Int(UInt32(truncatingIfNeeded: rank - Self.exact) * UInt32(Self.exact) / UInt32(items - Self.exact))
  }

  /// The first rank in a bin; for the bin after the last, the number of items.
  func firstRank(in bin: Int) -> Int {
    guard !isExact, bin > Self.exact else { return bin }
    return Self.exact + ((bin - Self.exact) * (items - Self.exact) + Self.exact - 1) / Self.exact
  }
}
