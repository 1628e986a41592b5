/// For each finding a text of 16 characters by which it is known again in another run: made of its rule, its file, the
/// field that it is about and its number among those that share these three. Never of the line, which moves with every
/// line above it, nor of the message, which changes with every value.
func fingerprints(of findings: [Finding]) -> [String] {
  var numbers: [String: Int] = [:]
  return findings.map { finding in
    // The file comes last, because it may have any character in it.
    let subject = "\(finding.field)/\(finding.span?.file ?? "")"
    let number = numbers["\(finding.rule)/\(subject)", default: 0] + 1
    numbers["\(finding.rule)/\(subject)"] = number
    return fingerprint(of: "\(finding.rule)/\(number)/\(subject)")
  }
}

func fingerprint(of identity: String) -> String {
  let digits = String(stableHash(identity), radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

extension Finding {
  /// The key that begins its line, as `target` in "  - target: 2.4"; empty where none does.
  fileprivate var field: String {
    guard let excerpt, excerptStart == 0 else { return "" }
    let line = excerpt.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    guard let end = line.firstIndex(of: UInt8(ascii: ":")), line[..<end].allSatisfy(isPartOfKey) else { return "" }
    return String(line[..<end]) ?? ""
  }
}

private func isPartOfKey(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
  default: false
  }
}
