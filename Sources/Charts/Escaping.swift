/// Appends text as it has to stand in an element and in a quoted attribute, in HTML as in XML.
///
/// Bytes are looked at, not characters: a quote stays a quote when a combining mark follows it.
func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": bytes += "&amp;".utf8
    case "<": bytes += "&lt;".utf8
    case ">": bytes += "&gt;".utf8
    case "\"": bytes += "&quot;".utf8
    case "'": bytes += "&#39;".utf8
    case "\t", "\n", "\r": bytes.append(UInt8(ascii: " "))
    // Not characters of XML, or controls with no look: the sign for an unknown character.
    case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
    default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}

/// The link itself when it stays on the site or leads to the web or to a mail address; nil for any other scheme,
/// `javascript:` above all.
func harmless(link: String) -> String? {
  let head = link.unicodeScalars.prefix { !"/?#".unicodeScalars.contains($0) }
  guard let colon = head.firstIndex(of: ":") else { return link }
  let scheme = String(head[..<colon]).lowercased()
  return ["http", "https", "mailto"].contains(scheme) ? link : nil
}
