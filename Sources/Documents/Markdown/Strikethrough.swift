struct Strike {
}
extension MarkdownRenderer {
  mutating func findStrikes(in node: CmarkNode) {}
  func firstStrike(of node: CmarkNode) -> Int? { nil }
  mutating func writeStruckText(_ text: UnsafeBufferPointer<UInt8>, strikesFrom: Int, of node: CmarkNode) {}
}
