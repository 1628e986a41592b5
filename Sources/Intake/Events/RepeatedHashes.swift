/// The hashes that stand more than once in some lists.
///
/// Each of two tasks takes half of the values and puts them into a table of their own. A value that
/// finds no place near its own is kept aside and compared by sorting, so that no choice of values makes this slow.
func repeatedHashes(in lists: [[UInt64]]) async -> Set<UInt64> {
  async let lower = repeatedHashes(in: lists, half: 0)
  async let upper = repeatedHashes(in: lists, half: 1)
  return await lower.union(upper)
}

private func repeatedHashes(in lists: [[UInt64]], half: UInt64) async -> Set<UInt64> {
  let count = lists.reduce(0) { $0 + $1.count }
  guard count > 1 else { return [] }
  // Hashes spread evenly, so half of them fill at most two thirds of the table.
  var size = 64
  while size < count - count / 4 { size *= 2 }
  var repeated: Set<UInt64> = []
  var aside: [UInt64] = []
  withUnsafeTemporaryTable(size) { table in
    let mask = size - 1
    for list in lists {
      for hash in list where hash >> 63 == half {
        // Zero marks a free place. That the two smallest become one makes more to look at, never less.
        let value = max(hash, 1)
        var place = Int(truncatingIfNeeded: value) & mask
        var tries = 0
        while table[place] != 0, table[place] != value, tries < 64 {
          place = (place + 1) & mask
          tries += 1
        }
        if table[place] == value {
          repeated.insert(value)
        } else if table[place] == 0 {
          table[place] = value
        } else {
          aside.append(value)
        }
      }
    }
  }
  aside.sort()
  for (value, next) in zip(aside, aside.dropFirst()) where value == next { repeated.insert(value) }
  return repeated
}

private func withUnsafeTemporaryTable(_ size: Int, _ body: (UnsafeMutablePointer<UInt64>) -> Void) {
  let table = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
  table.initialize(repeating: 0, count: size)
  body(table)
  table.deallocate()
}
