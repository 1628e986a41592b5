import Diagnostics
import Templating

/// A page that somebody wrote as Markdown.
struct WrittenPage: Sendable {
  let source: String
  let path: String
  let part: Part

  static let all = [
    WrittenPage(source: "docs/site/begin.md", path: "begin.html", part: .begin),
    WrittenPage(source: "docs/site/writing.md", path: "writing.html", part: .begin),
    WrittenPage(source: "docs/site/reading.md", path: "reading.html", part: .begin),
    WrittenPage(source: "docs/recipes.md", path: "recipes.html", part: .recipes),
    WrittenPage(source: "docs/large.md", path: "large.html", part: .recipes),
    WrittenPage(source: "docs/site/nightly.md", path: "nightly.html", part: .running),
    WrittenPage(source: "docs/site/review.md", path: "review.html", part: .running),
    WrittenPage(source: "docs/site/mail.md", path: "mail.html", part: .running),
    WrittenPage(source: "docs/site/look.md", path: "look.html", part: .running),
  ]

  static let names: Names<Framed<WrittenText>> = framed(
    "page of text",
    [
      .markup("text", "What somebody wrote") { $0.content.html },
      .list("places", "Its headings of the first level, where there are several", of: PageWay.names) { page in
        page.content.headings.count < 4
          ? [] : page.content.headings.map { PageWay(name: $0.text, href: "#\($0.anchor)") }
      },
    ])
}

func writtenPages(_ sources: SourceFolder, findings: inout [Finding]) -> [DocumentationPage] {
  WrittenPage.all.compactMap { written in
    guard let text = readText(written.source, on: written.path, in: sources, findings: &findings) else { return nil }
    return DocumentationPage(
      path: written.path, title: text.title, summary: text.summary, part: written.part, headings: text.headings,
      template: "text", names: WrittenPage.names
    ) { _ in text }
  }
}

/// A Markdown file; nil, with a finding, where it cannot be read.
func readText(
  _ source: String, on path: String, in sources: SourceFolder, findings: inout [Finding]
) -> WrittenText? {
  do {
    return try WrittenText(source, on: path, in: sources, findings: &findings)
  } catch {
    findings.append(missingText.finding("\(source) cannot be read: \(error)"))
    return nil
  }
}

let missingText = Rule(
  "documentation.missing", .error, "Every page of the documentation has its text",
  explanation: "Write the Markdown file that the message names.")
