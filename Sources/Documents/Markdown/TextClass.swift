/// What CommonMark's flanking rules distinguish.
enum TextClass: Equatable {
  case blank
  case punctuation
  case other

  init(_ byte: UInt8) {
    self = byte.isBlank ? .blank : byte.isPunctuation ? .punctuation : .other
  }

  /// Of the scalar that begins at `index`.
  init(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard text[index] >= 0x80 else {
      self.init(text[index])
      return
    }
    let scalar = String(decoding: text[index..<min(text.count, index + 4)], as: UTF8.self).unicodeScalars.first
    self.init(scalar)
  }

  /// Of the scalar that ends before `index`.
  init(endingAt index: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard text[index - 1] >= 0x80 else {
      self.init(text[index - 1])
      return
    }
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(String(decoding: text[start..<index], as: UTF8.self).unicodeScalars.first)
  }

  private init(_ scalar: Unicode.Scalar?) {
    switch scalar?.properties.generalCategory {
    case .spaceSeparator: self = .blank
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .other
    }
  }
}
