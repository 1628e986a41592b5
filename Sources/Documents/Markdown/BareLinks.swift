extension MarkdownRenderer {
  func mayBareLinkBegin(_ node: CmarkNode) -> Bool { false }
  mutating func writeLinkingBareLinks(_ text: UnsafeBufferPointer<UInt8>, mayBegin: Bool) {
    document.html.writeEscaped(text)
  }
}
