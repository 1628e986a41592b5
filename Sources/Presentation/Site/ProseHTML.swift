package import Record
import Templating

extension Prose {
  /// The body with its links: what has a page is linked, what has none stands as text.
  package func html(by links: Links) -> [UInt8] {
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
        let href = self.href(of: target, by: links)
        if let href { result.append("<a href=", value: href, ">") }
        openLinks.append(href != nil)
      case .closeLink:
        if openLinks.popLast() == true { result += "</a>".utf8 }
      case .image(let target, let alt):
        guard case .asset(let asset) = target else {
          Escaping.append(alt, to: &result)
          continue
        }
        let source = links.toAsset(asset)
        result.append("<img src=", value: source, "")
        result.append(" alt=", value: alt, ">")
      }
    }
    result += html[written...]
    return result
  }

  private func href(of target: LinkTarget, by links: Links) -> String? {
    switch target {
    case .anchor(let anchor): "#" + anchor
    case .record(let key, let anchor):
      links.to(key, heading: anchor)
    case .asset(let asset): links.toAsset(asset)
    case .nothing: nil
    }
  }
}

extension [UInt8] {
  /// An attribute's value in quotes, with what stands before and after it.
  fileprivate mutating func append(_ before: StaticString, value: String, _ after: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: before.utf8Start, count: before.utf8CodeUnitCount))
    append(UInt8(ascii: "\""))
    Escaping.append(value, to: &self)
    append(UInt8(ascii: "\""))
    append(contentsOf: UnsafeBufferPointer(start: after.utf8Start, count: after.utf8CodeUnitCount))
  }
}
