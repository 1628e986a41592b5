/// Puts items in the order of their scores, greatest first, equal ones by position, over and over without allocation
/// and in linear time: a radix sort by a coarse key of few bits, and a sort by insertion, which finds little to do.
struct RankSort {
  private let count: Int
  private let bounds: ClosedRange<Double>
  /// The bits of a word that hold the item; the key is above them.
  private let itemBits: Int
  /// The key has two digits of so many bits.
  private let digitBits: Int
  private var words: [UInt32]
  private var spare: [UInt32]
  private var starts: [UInt32]

  static let mostItems = 20_000

  /// For `count` items, at least one and at most `mostItems`, whose scores lie within bounds.
  init(count: Int, bounds: ClosedRange<Double>) {
    self.count = count
    self.bounds = bounds
    itemBits = max(1, Int.bitWidth - (count - 1).leadingZeroBitCount)
    digitBits = min(max(itemBits, 5), (32 - itemBits) / 2, 11)
    words = Array(repeating: 0, count: count)
    spare = Array(repeating: 0, count: count)
    starts = Array(repeating: 0, count: 2 << digitBits)
  }

  /// Gives `place` each item with its position in the order of `scores`, which are finite.
  @inline(__always)
  mutating func sort(_ scores: UnsafePointer<Double>, place: (_ item: Int, _ position: Int) -> Void) {
    let (count, bounds, itemBits, digitBits) = (count, bounds, itemBits, digitBits)
    words.withUnsafeMutableBufferPointer { words in
      spare.withUnsafeMutableBufferPointer { spare in
        starts.withUnsafeMutableBufferPointer { starts in
          guard let words = words.baseAddress, let spare = spare.baseAddress, let starts = starts.baseAddress else {
            return
          }
          let size = 1 << digitBits
          starts.update(repeating: 0, count: 2 * size)
          writeKeys(scores, count, bounds, itemBits: itemBits, digitBits: digitBits, to: words, counting: starts)
          accumulate(starts, size)
          accumulate(starts + size, size)
          distribute(words, count, to: spare, shift: itemBits, size: size, starts)
          distribute(spare, count, to: words, shift: itemBits + digitBits, size: size, starts + size)
          insert(words, count, itemMask: (1 << UInt32(itemBits)) - 1, by: scores)
          for position in 0..<count { place(Int(words[position]), position) }
        }
      }
    }
  }
}

/// Writes key and item of each score, and counts the digits of the keys. A greater score has a key that is not greater.
@inline(__always)
private func writeKeys(
  _ scores: UnsafePointer<Double>, _ count: Int, _ bounds: ClosedRange<Double>, itemBits: Int, digitBits: Int,
  to words: UnsafeMutablePointer<UInt32>, counting counts: UnsafeMutablePointer<UInt32>
) {
  let (least, most) = (bounds.lowerBound, bounds.upperBound)
  let keyBits = 2 * digitBits
  let size = 1 << digitBits
  let digit = UInt32(size) - 1
  let (itemShift, digitShift) = (UInt32(itemBits), UInt32(digitBits))
  @inline(__always) func write(_ key: UInt32, _ item: Int) {
    words[item] = key &<< itemShift | UInt32(truncatingIfNeeded: item)
    counts[Int(key & digit)] &+= 1
    counts[Int(key &>> digitShift) &+ size] &+= 1
  }
  if least > 0 {
    // The bits of positive numbers are in the order of the numbers, and spread ratios evenly.
    let top = most.bitPattern
    let span = UInt64.bitWidth - (top - least.bitPattern).leadingZeroBitCount
    let shift = UInt64(max(0, span - keyBits))
    for item in 0..<count { write(UInt32(truncatingIfNeeded: (top &- scores[item].bitPattern) &>> shift), item) }
  } else {
    // Halves, as the distance of two numbers may be too large for one.
    let half = most / 2 - least / 2
    let scale = half > 0 ? Double(1 << keyBits) * (1 - 0x1p-40) / half : 0
    let finite = scale.isFinite ? scale : 0
    for item in 0..<count { write(UInt32((most / 2 - scores[item] / 2) * finite), item) }
  }
}

/// Turns the number of each digit into where its first goes.
@inline(__always)
private func accumulate(_ starts: UnsafeMutablePointer<UInt32>, _ size: Int) {
  var sum: UInt32 = 0
  for digit in 0..<size {
    let number = starts[digit]
    starts[digit] = sum
    sum &+= number
  }
}

/// One pass of the radix sort, which keeps the order of words with the same digit.
@inline(__always)
private func distribute(
  _ words: UnsafeMutablePointer<UInt32>, _ count: Int, to target: UnsafeMutablePointer<UInt32>, shift: Int, size: Int,
  _ starts: UnsafeMutablePointer<UInt32>
) {
  let mask = UInt32(size) - 1
  let shift = UInt32(shift)
  for place in 0..<count {
    let word = words[place]
    let digit = Int((word &>> shift) & mask)
    target[Int(starts[digit])] = word
    starts[digit] &+= 1
  }
}

/// Leaves only the items, in the order of their scores. Scores that a coarse key does not tell apart are few; when an
/// extreme one makes them many, a general sort takes over.
@inline(__always)
private func insert(
  _ words: UnsafeMutablePointer<UInt32>, _ count: Int, itemMask: UInt32, by scores: UnsafePointer<Double>
) {
  var work = 0
  var before = Double.infinity
  for place in 0..<count {
    let item = words[place] & itemMask
    let score = scores[Int(item)]
    words[place] = item
    guard score > before else {
      before = score
      continue
    }
    var free = place
    while free > 0, scores[Int(words[free - 1])] < score {
      words[free] = words[free - 1]
      free -= 1
    }
    words[free] = item
    work += place - free
    if work > 16 * count { return sortAll(words, count, itemMask, by: scores) }
  }
}

private func sortAll(
  _ words: UnsafeMutablePointer<UInt32>, _ count: Int, _ itemMask: UInt32, by scores: UnsafePointer<Double>
) {
  var buffer = UnsafeMutableBufferPointer(start: words, count: count)
  for place in 0..<count { buffer[place] &= itemMask }
  buffer.sort { one, other in
    let (first, second) = (scores[Int(one)], scores[Int(other)])
    return first != second ? first > second : one < other
  }
}
