import Diagnostics
import Templating

/// Three templates that use each other, parted by lines of `====`: they end in findings or a page, the same each time; and
/// what the check accepts, rendering has nothing to say about.
func fuzzTemplates(_ bytes: UnsafeBufferPointer<UInt8>) {
  let files = templates(bytes)
  let set = TemplateSet(files)
  let checked = set.check("page", against: Sample.names.shape)
  for file in files {
    file.bytes.withUnsafeBufferPointer { text in
      let own = (set.findings + checked).filter { $0.span?.file == file.file && $0.notes.isEmpty }
      claimPlaces(own, in: text)
    }
  }
  var (first, second): ([UInt8], [UInt8]) = ([], [])
  let value = Sample.names.value(of: Sample())
  let met = set.render("page", with: value, into: &first)
  claim(met == set.render("page", with: value, into: &second) && first == second, "twice is not the same")
  if set.findings.isEmpty, checked.isEmpty { claim(met.isEmpty, "rendering says \(met.map(\.message))") }
}

private func templates(_ bytes: UnsafeBufferPointer<UInt8>) -> [TemplateFile] {
  let mark = Array("====\n".utf8)
  var parts: [[UInt8]] = [[]]
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if Array(line) + [0x0A] == mark, parts.count < 3 {
      parts.append([])
    } else {
      parts[parts.count - 1] += line + [0x0A]
    }
  }
  if !parts[parts.count - 1].isEmpty { parts[parts.count - 1].removeLast() }
  return zip(["page", "a", "b"], parts).map { TemplateFile(name: $0, file: "\($0).html", bytes: $1) }
}

private struct Option: Sendable {
  var name = "<files>"
  static let names = Names<Option>("option", [.text("name", "What it is called") { $0.name }])
}

private struct Sample: Sendable {
  var title = "Use \"plain\" files & <tags>"
  var owner: String?
  var address = "decisions/1.html"
  var body: [UInt8] = Array("<p>Because.</p>".utf8)
  var isOpen = true
  var tags = ["<t>", "u"]
  var options = [Option(), Option(name: "'")]
  var successor: Option?

  static let names = Names<Sample>(
    "decision",
    [
      .text("title", "What was decided") { $0.title },
      .optionalText("owner", "Who decided") { $0.owner },
      .link("address", "Where it is") { $0.address },
      .markup("body", "The record") { $0.body },
      .flag("open", "Whether it is still open") { $0.isOpen },
      .texts("tags", "Its tags") { $0.tags },
      .list("options", "What was considered", of: Option.names) { $0.options },
      .optionalObject("successor", "What replaced it", of: Option.names) { $0.successor },
    ])
}
