/// What one look over the bytes tells before the parser sees them: where lines begin, what occurs at all, and whether
/// parsing would take a time out of proportion.
struct MarkdownSurvey {
  /// Why a text is not parsed.
  struct Excess: Equatable {
    var what: String
    /// From 1, in the text.
    var line: Int
  }

  private(set) var lineStarts: [Int] = [0]
  private(set) var hasTilde = false
  private(set) var mayHaveBareLinks = false
  var excess: Excess?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case 0x0A: lineStarts.append(index)
      case 0x0D:
        if index < text.count, text[index] == 0x0A { index += 1 }
        lineStarts.append(index)
      case UInt8(ascii: "~"): hasTilde = true
      case UInt8(ascii: "@"): mayHaveBareLinks = true
      default: break
      }
    }
  }
}
