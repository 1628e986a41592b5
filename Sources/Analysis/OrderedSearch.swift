extension RandomAccessCollection where Index == Int {
  /// How many of the first elements satisfy a condition that none does after the first which does not: by halves, in a list
  /// that is in order of what the condition asks.
  func countOfFirst(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - startIndex
  }
}
