import Diagnostics

/// The path in the site that somebody asks for; a folder stands for its `index.html`.
///
/// - Parameter target: as it was sent, without its query.
/// - Returns: nil for what cannot be a path of a site.
func sitePath(of target: String) -> String? {
  guard target.utf8.first == UInt8(ascii: "/"), let path = percentDecoded(target.utf8.dropFirst()) else { return nil }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  guard let last = parts.last, parts.dropLast().allSatisfy({ !$0.isEmpty }) else { return nil }
  guard path.pathParts.allSatisfy({ $0 != "." && $0 != ".." }) else { return nil }
  return last.isEmpty ? path + "index.html" : path
}

/// Nil where it is no text.
private func percentDecoded(_ written: Substring.UTF8View) -> String? {
  var bytes: [UInt8] = []
  var rest = written
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
    bytes.append(high << 4 | low)
  }
  return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
}

private func digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
