import Diagnostics
import Documents
import Presentation
import Templating

/// A Markdown file as the documentation shows it.
struct WrittenText: Sendable {
  let title: String
  let html: [UInt8]
  let headings: [DocumentationPage.Heading]
  /// The first sentence.
  let summary: String
  /// What comments of the form `<!-- name: … -->` say, by their names.
  let remarks: [String: String]

  /// - Parameters:
  ///   - source: its path from the root.
  ///   - path: that of the page which shows it.
  init(_ source: String, on path: String, in sources: SourceFolder, findings: inout [Finding]) throws {
    let text = withNamesOfFiles(try sources.text(source))
    let document = renderMarkdown(Array(text.utf8), file: source)
    findings += document.findings
    title = document.title?.text ?? ""
    headings = document.headings.map { .init(text: $0.text, anchor: $0.anchor) }
    summary = firstSentence(of: document.summary)
    remarks = Dictionary(document.comments.compactMap { remark(in: $0.value) }) { first, _ in first }
    let folder = source.split(separator: "/").dropLast().joined(separator: "/")
    let hrefs = document.links.map { link in
      let way = siteWay(of: link.target, from: folder, page: path)
      if way == nil {
        let rule = unknownLink.finding("the link '\(link.target.path)' leads to no page", at: link.target.span)
        findings.append(rule)
      }
      return way
    }
    html = document.html(linking: hrefs)
  }
}

let unknownLink = Rule(
  "documentation.link", .error, "A link of the documentation leads to one of its pages",
  explanation: "Link to another Markdown file of the documentation, to one of its pages, or to an address.")

/// The way to the page that a file is shown on; nil for a file that is on none.
private func siteWay(of target: LinkAddress, from folder: String, page: String) -> String? {
  let fragment = target.fragment.map { "#" + $0 } ?? ""
  if target.path.isEmpty { return fragment }
  // Pages that are made by the program are named as they stand in the site.
  if target.path.hasSuffix(".html") { return target.path + fragment }
  guard let file = resolved(target.path, from: folder) else { return nil }
  if let written = WrittenPage.all.first(where: { $0.source == file }) {
    return PagePath.relative(from: page, to: written.path) + fragment
  }
  guard file.hasPrefix("docs/decisions/"), file.hasSuffix(".md") else { return nil }
  return PagePath.relative(from: page, to: "decisions/\(file.dropFirst(5).dropLast(3)).html") + fragment
}

/// A path from a folder, without its steps up; nil where it leads out of the root.
private func resolved(_ path: String, from folder: String) -> String? {
  var parts = folder.split(separator: "/")
  for part in path.split(separator: "/") where part != "." {
    if part != ".." {
      parts.append(part)
    } else if parts.popLast() == nil {
      return nil
    }
  }
  return parts.joined(separator: "/")
}

/// The name of a file behind the language of a code block stands above it.
private func withNamesOfFiles(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let words = line.split(separator: " ")
    guard line.hasPrefix("```"), words.count == 2 else { return String(line) }
    return "**`\(words[1])`**\n\n\(words[0])"
  }.joined(separator: "\n")
}

private func firstSentence(of text: String) -> String {
  guard let end = text.firstRange(of: /[.:](\s|$)/) else { return text }
  return text[..<end.lowerBound] + "."
}

private func remark(in comment: String) -> (String, String)? {
  let words = comment.replacing("<!--", with: "").replacing("-->", with: "").split(separator: ":", maxSplits: 1)
  guard words.count == 2 else { return nil }
  return (words[0].filter { !$0.isWhitespace }, words[1].trimmingPrefix(while: \.isWhitespace).trimmed)
}

extension Substring {
  fileprivate var trimmed: String { String(self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)]) }
}

extension MarkdownDocument {
  /// The HTML with its links; one that leads nowhere stands as text.
  fileprivate func html(linking hrefs: [String?]) -> [UInt8] {
    var result: [UInt8] = []
    var written = 0
    for slot in slots {
      result += html[written..<slot.offset]
      written = slot.offset
      guard let href = hrefs[slot.link] else { continue }
      switch slot.kind {
      case .open:
        result += "<a href=\"".utf8
        Escaping.append(href, to: &result)
        result += "\">".utf8
      case .close: result += "</a>".utf8
      case .image: break
      }
    }
    return result + html[written...]
  }
}
