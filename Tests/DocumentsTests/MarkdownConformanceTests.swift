import Foundation
import Testing

@testable import Documents

/// An example of the specification of GitHub-flavoured Markdown's extensions: a text and its HTML.
struct MarkdownExample: Sendable, CustomTestStringConvertible {
  var section: String
  /// From 1, within its section.
  var number: Int
  var text: String
  var html: String

  var testDescription: String { "\(section) \(number)" }
}

/// The folder that developers share, or nil when it is not beside the package.
func sharedFolder(from file: String = #filePath) -> String? {
  let package = file.split(separator: "/").dropLast(3).joined(separator: "/")
  var candidates = ["/" + package + "/../shared"]
  if let folder = ProcessInfo.processInfo.environment["FAIRLEAD_SHARED"] { candidates.insert(folder, at: 0) }
  return candidates.first { FileManager.default.fileExists(atPath: $0 + "/data") }
}

/// The examples of the four extensions that this program has, from `data/conformance/gfm/extensions.txt`.
func gfmExamples() -> [MarkdownExample] {
  guard let folder = sharedFolder() else { return [] }
  let path = folder + "/data/conformance/gfm/extensions.txt"
  guard let specification = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
  let wanted = ["Tables", "Strikethroughs", "Autolinks", "Interop", "Task lists"]
  return examples(in: specification).filter { wanted.contains($0.section) }
}

private func examples(in specification: String) -> [MarkdownExample] {
  let fence = String(repeating: "`", count: 32)
  var examples: [MarkdownExample] = []
  var section = ""
  var numbers: [String: Int] = [:]
  var current: (text: [Substring], html: [Substring], isHTML: Bool)?
  for line in specification.split(separator: "\n", omittingEmptySubsequences: false) {
    if line == fence + " example" {
      current = ([], [], false)
    } else if line == fence, let example = current {
      numbers[section, default: 0] += 1
      examples.append(
        MarkdownExample(
          section: section, number: numbers[section, default: 0], text: unescaped(example.text),
          html: unescaped(example.html)))
      current = nil
    } else if line == ".", current?.isHTML == false {
      current?.isHTML = true
    } else if current?.isHTML == true {
      current?.html.append(line)
    } else if current != nil {
      current?.text.append(line)
    } else if line.hasPrefix("## ") {
      section = String(line.dropFirst(3))
    }
  }
  return examples
}

private func unescaped(_ lines: [Substring]) -> String {
  lines.map { $0.replacingOccurrences(of: "→", with: "\t") + "\n" }.joined()
}

/// Our HTML without what it has on purpose beyond the specification's.
private func normalizedOurs(_ html: String) -> String {
  html
    .replacing(/<div class="table-frame"[^>]*>/, with: "").replacing("</div>", with: "")
    .replacing(" scope=\"col\"", with: "").replacing(/class="align-([a-z]+)"/) { "align=\"\($0.1)\"" }
    .replacing("<br>", with: "<br />").replacing("<pre tabindex=\"0\">", with: "<pre>")
    .replacing(/<input type="checkbox"( checked)? disabled aria-label="[a-z ]*">/) {
      "<input type=\"checkbox\"\($0.1 == nil ? "" : " checked=\"\"") disabled=\"\" />"
    }
}

/// The specification's HTML with images of other sites as the links that we make of them.
private func normalizedTheirs(_ html: String) -> String {
  html.replacing(/<img src="(http[^"]*)" alt="([^"]*)" \/>/) { "<a href=\"\($0.1)\">\($0.2)</a>" }
}

@Suite(.enabled(if: sharedFolder() != nil, "the shared data are not beside the package"))
struct MarkdownConformanceTests {
  /// Examples that come out otherwise on purpose.
  static let exceptions: [String: String] = [
    "Tables 12": "raw HTML is left out and reported"
  ]

  @Test("the examples of tables, strikethrough, bare links and task lists", arguments: gfmExamples())
  func example(_ example: MarkdownExample) {
    guard !example.html.hasPrefix("<IGNORE>") else { return }
    let ours = normalizedOurs(html(example.text))
    let theirs = normalizedTheirs(example.html)
    if MarkdownConformanceTests.exceptions[example.testDescription] != nil {
      #expect(ours != theirs, "it passes now: remove it from the exceptions")
    } else {
      #expect(ours == theirs)
    }
  }

  @Test("all examples were found")
  func count() { #expect(gfmExamples().count == 26) }
}
