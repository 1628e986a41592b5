@testable import Documents

extension MarkdownDocument {
  /// The finished HTML. `destination` gives, for each of `links`, what to write as `href` or `src`, or nil when it leads
  /// nowhere: then the text of the link, or the alternative text of the image, is shown instead.
  func html(linking destination: (MarkdownLink) -> String?) -> [UInt8] {
    guard !slots.isEmpty else { return html }
    let destinations = links.map(destination)
    var linked: [UInt8] = []
    linked.reserveCapacity(html.count + slots.count * 48)
    var written = 0
    for slot in slots {
      linked += html[written..<slot.offset]
      written = slot.offset
      write(slot, to: &linked, leadingTo: destinations[slot.link])
    }
    linked += html[written...]
    return linked
  }

  private func write(_ slot: LinkSlot, to output: inout [UInt8], leadingTo destination: String?) {
    switch (slot.kind, destination) {
    case (.open, let href?):
      output.write("<a href=\"")
      output.writeDestination(href)
      output.write("\">")
    case (.close, .some):
      output.write("</a>")
    case (.image, let source?):
      output.write("<img src=\"")
      output.writeDestination(source)
      output.write("\" alt=\"")
      output.writeEscaped(links[slot.link].label)
      output.write("\">")
    case (.image, nil):
      output.writeEscaped(links[slot.link].label)
    case (.open, nil), (.close, nil):
      break
    }
  }
}
