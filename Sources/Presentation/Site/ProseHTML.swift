package import Record

extension Prose {
  /// The body for the page at `path`, with its links: what has a page is linked, what has none stands as text.
  package func html(on path: String, in directory: Directory) -> [UInt8] {
    guard !slots.isEmpty else { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 80 * slots.count)
    var written = 0
    var openLinks: [Bool] = []
    for slot in slots {
      result += html[written..<slot.offset]
      written = slot.offset
      switch slot.kind {
      case .openLink(let target):
        let href = self.href(of: target, on: path, in: directory)
        if let href {
          result += "<a href=\"".utf8
          result += escapedAttribute(href).utf8
          result += "\">".utf8
        }
        openLinks.append(href != nil)
      case .closeLink:
        if openLinks.popLast() == true { result += "</a>".utf8 }
      case .image(let target, let alt):
        guard case .asset(let asset) = target else {
          result += Array(escapedAttribute(alt).utf8)
          continue
        }
        let source = PagePath.relative(from: path, to: PagePath.asset(asset))
        result += Array("<img src=\"\(escapedAttribute(source))\" alt=\"\(escapedAttribute(alt))\">".utf8)
      }
    }
    result += html[written...]
    return result
  }

  private func href(of target: LinkTarget, on path: String, in directory: Directory) -> String? {
    switch target {
    case .anchor(let anchor): "#" + anchor
    case .record(let key, let anchor):
      directory.link(to: key, from: path).map { $0 + (anchor.map { "#" + $0 } ?? "") }
    case .asset(let asset): PagePath.relative(from: path, to: PagePath.asset(asset))
    case .nothing: nil
    }
  }
}

/// The characters that mean something in HTML, as references; on scalars, so that a combining mark hides nothing.
private func escapedAttribute(_ text: String) -> String {
  guard text.utf8.contains(where: isSpecial) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
  default: false
  }
}
