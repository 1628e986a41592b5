import Diagnostics

/// Ends the run where something is not as it has to be: libFuzzer then keeps the input.
func claim(_ isTrue: Bool, _ words: @autoclosure () -> String) {
  guard !isTrue else { return }
  fatalError("claimed in vain: \(words())")
}

/// Findings are about places that there are, and no more of them than anybody reads.
///
/// - Parameter most: how many there may be.
func claimPlaces(_ findings: [Finding], in bytes: UnsafeBufferPointer<UInt8>, most: Int = 2_000) {
  claim(findings.count <= most, "\(findings.count) findings")
  guard !findings.isEmpty else { return }
  let lines = Lines(bytes)
  for finding in findings {
    let spans = [finding.span].compactMap(\.self) + finding.notes.compactMap(\.span)
    for span in spans where span.line > 0 { lines.claim(span, of: finding) }
    // What it quotes may hold the end of a line, which every format makes harmless.
    claim(!finding.message.isEmpty, finding.rule)
    claim(finding.message.utf8.count <= 4_000, "\(finding.rule): \(finding.message.utf8.count) bytes of message")
  }
}

/// The lines of a text as an editor counts them, and how long each is.
private struct Lines {
  /// In scalars; of bytes that are no UTF-8, in bytes.
  private var lengths: [Int] = []
  /// Whether the text has an ending that not all editors count, or bytes that are no text.
  private let isPlain: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    isPlain = bytes.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x09) }
    var length = 0
    for (place, byte) in bytes.enumerated() {
      let isEnd = byte == 0x0A || byte == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A)
      if isEnd {
        lengths.append(length)
        length = 0
      } else {
        length += 1
      }
    }
    lengths.append(length)
  }

  func claim(_ span: SourceSpan, of finding: Finding) {
    let where_ = "\(finding.rule) at \(span.line):\(span.column)+\(span.length)"
    fuzz_targets.claim(span.line >= 1 && span.column >= 1 && span.length >= 1, where_)
    guard isPlain else { return }
    fuzz_targets.claim(span.line <= lengths.count, "\(where_) of \(lengths.count) lines")
    guard span.line <= lengths.count else { return }
    let length = lengths[span.line - 1]
    fuzz_targets.claim(span.column <= length + 1, "\(where_) of \(length) characters")
    fuzz_targets.claim(span.column + span.length <= length + 2, "\(where_) of \(length) characters")
  }
}
