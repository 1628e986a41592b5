/// The first lines of a request (RFC 9112), as far as a preview looks at them.
struct RequestHead {
  let request: PreviewRequest
  /// Whether the browser may send its next request on the same connection.
  let keepsConnection: Bool

  /// Nil for what is no request of HTTP/1.
  ///
  /// - Parameter bytes: without the empty line at their end.
  init?(_ bytes: some Collection<UInt8>) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard words.count == 3, words[2].hasPrefix("HTTP/1."), let fields = RequestHead.fields(in: lines.dropFirst()) else {
      return nil
    }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    request = PreviewRequest(
      method: String(words[0]), host: fields["host"], target: String(target.first ?? ""),
      query: target.count > 1 ? String(target[1]) : "")
    let hasBody = fields["transfer-encoding"] != nil || fields["content-length"].map { $0 != "0" } ?? false
    // What comes behind a body that nobody reads is no request.
    keepsConnection = words[2] == "HTTP/1.1" && fields["connection"]?.lowercased() != "close" && !hasBody
  }

  /// Nil where a line is no field, or a field is said twice that may be said once.
  private static func fields(in lines: some Sequence<Substring>) -> [String: String]? {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].trimmingPrefix { $0 == " " || $0 == "\t" }
      if fields.updateValue(String(value), forKey: name) != nil, name == "host" { return nil }
    }
    return fields
  }
}
