import Templating

/// A file of `docs/examples` as it is shown.
struct Example: Sendable {
  let path: String
  let text: String

  static let names = Names<Example>(
    "example",
    [
      .text("path", "Where it lies in the content folder") { $0.path },
      .text("text", "What stands in it") { $0.text },
    ])
}

extension SourceFolder {
  /// The examples whose paths pass, the longest first: it has the most fields.
  func examples(where isWanted: (String) -> Bool) -> [Example] {
    examples.filter { isWanted($0.key) }.map { Example(path: $0.key, text: $0.value) }
      .sorted { ($1.text.utf8.count, $0.path) < ($0.text.utf8.count, $1.path) }
  }

  /// The files of data that examples name, in order of their paths.
  func data(of examples: [Example]) -> [Example] {
    self.examples.keys.filter { path in path.hasPrefix("data/") && examples.contains { $0.text.contains(path) } }
      .sorted()
      .map { Example(path: $0, text: self.examples[$0] ?? "") }
  }

  /// A section of the example of `fairlead.yaml`, by its path; with what it stands in, and without the rest.
  func section(_ path: String) -> Example? {
    guard let text = examples["fairlead.yaml"] else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var kept: [Substring] = []
    for (depth, name) in path.split(separator: ".").enumerated() {
      let indent = String(repeating: " ", count: 2 * depth)
      guard let start = lines.firstIndex(where: { $0.hasPrefix("\(indent)\(name):") }) else { return nil }
      let end =
        lines[(start + 1)...].firstIndex { $0.isEmpty || $0.prefix { $0 == " " }.count <= 2 * depth } ?? lines.endIndex
      kept.append(lines[start])
      lines = lines[(start + 1)..<end]
    }
    return Example(path: "fairlead.yaml", text: (kept + lines).joined(separator: "\n") + "\n")
  }
}
