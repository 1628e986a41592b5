/// An address that holds an image itself (`data:`, RFC 2397); nil for a file that browsers show no image of.
func dataAddress(of bytes: [UInt8], at path: String) -> [UInt8]? {
  let types = [
    "avif": "avif", "gif": "gif", "jpeg": "jpeg", "jpg": "jpeg", "png": "png", "svg": "svg+xml", "webp": "webp",
  ]
  guard let dot = path.lastIndex(of: "."), let type = types[path[path.index(after: dot)...].lowercased()] else {
    return nil
  }
  return Array("data:image/\(type);base64,".utf8) + base64(bytes)
}

/// Three bytes as four letters (RFC 4648, section 4).
func base64(_ bytes: [UInt8]) -> [UInt8] {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count / 3 * 4 + 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let number = (0..<3).reduce(0) { $0 << 8 | (start + $1 < group.endIndex ? Int(bytes[start + $1]) : 0) }
    for place in 0..<4 {
      text.append(place <= group.count ? letters[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return text
}
