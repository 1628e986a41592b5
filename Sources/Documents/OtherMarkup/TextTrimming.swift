extension StringProtocol where SubSequence == Substring {
  /// Without blanks at its end.
  func trimmingSuffixBlanks() -> Substring {
    guard let end = lastIndex(where: { !$0.isWhitespace }) else { return self[startIndex..<startIndex] }
    return self[...end]
  }

  /// Without blanks at either end.
  func trimmingBlanks() -> String { String(drop(while: \.isWhitespace).trimmingSuffixBlanks()) }

  /// Where some ASCII text first stands; by bytes.
  func place(of part: String) -> Range<Index>? { firstRange(of: part) }
}
