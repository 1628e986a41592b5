/// Makes text that somebody wrote harmless for a terminal: control characters and the marks that reorder text
/// (Unicode "bidi" controls) are replaced, tabs become single spaces.
package func harmless(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isHarmful) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\t" || scalar == "\n" {
      result.append(" ")
    } else {
      result.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return String(result)
}

private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: true
  case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
