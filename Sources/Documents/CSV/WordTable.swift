/// Words and what each stands for, found by their bytes without making a string.
package struct WordTable: Sendable {
  struct Slot: Sendable {
    var hash: UInt64
    /// The position of the word, or -1 in a free slot.
    var word: Int32
  }

  struct Word: Sendable {
    var start: Int
    var count: Int
    var value: UInt32
  }

  /// A power of two of them, at most half taken.
  private(set) var slots: [Slot]
  private(set) var words: [Word] = []
  /// All words one after the other, with room for eight bytes to be loaded at any of them.
  private(set) var bytes: [UInt8] = Array(repeating: 0, count: 8)

  package init() {
    slots = Array(repeating: Slot(hash: 0, word: -1), count: 16)
  }

  /// Words that stand for their positions.
  package init(_ words: [String]) {
    self.init(words.enumerated().map { ($1, UInt32($0)) })
  }

  /// Words and what they stand for. The first of two equal words holds.
  package init(_ words: [(String, UInt32)]) {
    self.init()
    for (word, value) in words {
      var copy = Array(word.utf8)
      let count = copy.count
      copy += Array(repeating: 0, count: 8)
      copy.withUnsafeBufferPointer { bytes in
        if let base = bytes.baseAddress { _ = insert(base, count: count, value: value) }
      }
    }
  }

  package var count: Int { words.count }

  /// What the words stand for, in the order in which they were added.
  package var values: [UInt32] { words.map(\.value) }

  /// What a word stands for; nil when it is not there.
  package func value(of word: String) -> UInt32? {
    let count = word.utf8.count
    return (Array(word.utf8) + [0, 0, 0, 0, 0, 0, 0, 0]).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { value(of: $0, count: count, hash: hashBytes($0, count: count)) }
    }
  }

  /// The words in the order in which they were added.
  package var list: [String] {
    words.map { String(decoding: bytes[$0.start..<$0.start + $0.count], as: UTF8.self) }
  }

  /// What the word of these bytes stands for, after adding it with `value` if it was not there.
  /// - Parameter start: followed by at least seven readable bytes after `count`.
  package mutating func insert(_ start: UnsafePointer<UInt8>, count: Int, value: UInt32) -> UInt32 {
    let hash = hashBytes(start, count: count)
    if let known = self.value(of: start, count: count, hash: hash) { return known }
    if (words.count + 1) * 2 > slots.count { grow() }
    slots[freeSlot(hash)] = Slot(hash: hash, word: Int32(words.count))
    words.append(Word(start: bytes.count - 8, count: count, value: value))
    bytes.removeLast(8)
    bytes += UnsafeBufferPointer(start: start, count: count)
    bytes += [0, 0, 0, 0, 0, 0, 0, 0]
    return value
  }

  /// What the word of these bytes stands for; nil when it is not there.
  /// - Parameter start: followed by at least seven readable bytes after `count`.
  package func value(of start: UnsafePointer<UInt8>, count: Int, hash: UInt64) -> UInt32? {
    slots.withUnsafeBufferPointer { slots in
      var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[index].word >= 0 {
        if slots[index].hash == hash {
          let word = words[Int(slots[index].word)]
          if word.count == count, isWord(word, start) { return word.value }
        }
        index = (index + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Whether a word is there.
  package func contains(_ word: String) -> Bool { value(of: word) != nil }

  /// The hash of every word, for filters.
  package var hashes: [UInt64] { slots.filter { $0.word >= 0 }.map(\.hash) }

  private func isWord(_ word: Word, _ start: UnsafePointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let known = bytes.baseAddress.map({ $0 + word.start }) else { return false }
      var offset = 0
      while offset + 8 <= word.count {
        if loadWord(known + offset) != loadWord(start + offset) { return false }
        offset += 8
      }
      // Behind both there is room for a whole word, of which only the first bytes count.
      let rest = loadWord(known + offset) ^ loadWord(start + offset)
      return rest & ((1 << UInt64((word.count - offset) * 8)) &- 1) == 0
    }
  }

  private func freeSlot(_ hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].word >= 0 { index = (index + 1) & (slots.count - 1) }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, word: -1), count: old.count * 2)
    for slot in old where slot.word >= 0 { slots[freeSlot(slot.hash)] = slot }
  }
}

/// A hash of some bytes, equal for equal bytes in every run: eight at a time by multiplication. It spreads ids well; it
/// does not protect from somebody who wants two to collide, so equal hashes are never taken for equal bytes.
/// - Parameter start: followed by at least seven readable bytes after `count`.
package func hashBytes(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
  var hash = FieldHash()
  var offset = 0
  while offset + 8 <= count {
    hash.add(loadWord(start + offset))
    offset += 8
  }
  return hash.finished(loadWord(start + offset), bytes: count - offset, of: count)
}

/// The state of `hashBytes` between words.
struct FieldHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  mutating func add(_ word: UInt64) {
    state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
  }

  /// The hash with the last, partial word and the whole length taken in.
  @inline(__always)
  func finished(_ word: UInt64, bytes: Int, of count: Int) -> UInt64 {
    var copy = self
    copy.add(word & ((1 << UInt64(bytes * 8)) &- 1))
    copy.add(UInt64(truncatingIfNeeded: count))
    return copy.state
  }
}

@inline(__always)
func loadWord(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
}
