/// The anchor that code hosts give to a heading: lower case, spaces as hyphens, nothing but letters, digits, marks,
/// hyphens and connecting punctuation. Empty when nothing is left.
package func slug(_ heading: String) -> String {
  var copy = heading
  return copy.withUTF8(slugOfASCII) ?? String(decoding: anchorBytes(of: heading), as: UTF8.self)
}

private func slugOfASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
  guard isASCII(text) else { return nil }
  return String(unsafeUninitializedCapacity: text.count) { anchor in
    var count = 0
    for byte in text {
      guard let kept = anchorByte(byte) else { continue }
      anchor[count] = kept
      count += 1
    }
    return count
  }
}

private func anchorBytes(of heading: String) -> [UInt8] {
  var anchor: [UInt8] = []
  for scalar in heading.unicodeScalars {
    if scalar.isASCII {
      if let byte = anchorByte(UInt8(truncatingIfNeeded: scalar.value)) { anchor.append(byte) }
    } else if isWordScalar(scalar) {
      anchor += scalar.properties.lowercaseMapping.utf8
    }
  }
  return anchor
}

private func anchorByte(_ byte: UInt8) -> UInt8? {
  switch byte {
  case _ where byte.isLetter: byte | 0x20
  case _ where byte.isDigit, UInt8(ascii: "-"), UInt8(ascii: "_"): byte
  case 0x20, 0x0A: UInt8(ascii: "-")
  default: nil
  }
}

/// What GitHub keeps beyond ASCII: letters, marks, decimal digits and connecting punctuation (`\p{Word}`).
private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
    true
  default: false
  }
}

/// Gives the headings of a document their anchors, none twice.
struct HeadingAnchors {
  private var uses: [String: Int] = [:]

  /// Forgets them all, and keeps the room for as many.
  mutating func removeAll() { uses.removeAll(keepingCapacity: true) }

  /// The slug of a heading; the second with the same slug gets `-1`, the third `-2`, past those that are taken.
  mutating func anchor(for heading: String) -> String {
    var base = slug(heading)
    if base.isEmpty { base = "section" }
    // Most headings differ from all before them: one look-up is enough for them.
    guard var count = uses.updateValue(0, forKey: base) else { return base }
    var anchor = base
    repeat {
      count += 1
      anchor = "\(base)-\(count)"
    } while uses[anchor] != nil
    uses[base] = count
    uses[anchor] = 0
    return anchor
  }
}

/// Keeps the levels of headings from skipping: the body begins at 2 and each step down is one.
struct HeadingLevels {
  /// Written and rendered levels of the headings that the next one may be under, ascending.
  private var open: [(written: Int, rendered: Int)] = []

  mutating func rendered(_ written: Int) -> Int {
    while let last = open.last, last.written >= written { open.removeLast() }
    let level = min(6, (open.last?.rendered ?? 1) + 1)
    open.append((written, level))
    return level
  }
}
