/// The anchor that code hosts give to a heading: lower case, spaces as hyphens, nothing but letters, digits, marks,
/// hyphens and connecting punctuation. Empty when nothing is left.
package func slug(_ heading: String) -> String {
  var anchor: [UInt8] = []
  anchor.reserveCapacity(heading.utf8.count)
  for scalar in heading.unicodeScalars {
    guard scalar.isASCII else {
      if isWordScalar(scalar) { anchor += scalar.properties.lowercaseMapping.utf8 }
      continue
    }
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    switch byte {
    case _ where byte.isLetter: anchor.append(byte | 0x20)
    case _ where byte.isDigit, UInt8(ascii: "-"), UInt8(ascii: "_"): anchor.append(byte)
    case 0x20, 0x0A: anchor.append(UInt8(ascii: "-"))
    default: break
    }
  }
  return String(decoding: anchor, as: UTF8.self)
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

  /// The slug of a heading; the second with the same slug gets `-1`, the third `-2`, past those that are taken.
  mutating func anchor(for heading: String) -> String {
    var base = slug(heading)
    if base.isEmpty { base = "section" }
    var anchor = base
    while uses[anchor] != nil {
      uses[base, default: 0] += 1
      anchor = "\(base)-\(uses[base, default: 0])"
    }
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
