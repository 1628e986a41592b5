package import Diagnostics

/// Templates that can use one another, compiled once, to be rendered any number of times from any thread.
///
/// They are Mustache, but strict: what would be lost in silence is a finding, and no template includes itself.
///
/// A class, because every page that is made has it.
package final class TemplateSet: Sendable {
  /// What is wrong with the templates by themselves: syntax, and the partials and parents they use.
  package let findings: [Finding]

  let sources: [TemplateSource]
  let programs: [SharedProgram]
  private let indices: [String: Int]

  /// Compiles templates. Whatever is wrong with them is in `findings`; what could be understood can be rendered.
  package init(_ files: [TemplateFile]) {
    let templates = files.map { ParsedTemplate(TemplateSource($0)) }
    let indices = Dictionary(files.indices.map { (files[$0].name, $0) }) { first, _ in first }
    var findings = templates.flatMap(\.findings) + TemplateSet.duplicates(in: files, indices)
    var isAbandoned = false
    programs = templates.indices.map { index in
      // One that outgrows its bounds takes the longest that is allowed: others are not tried after it.
      guard !isAbandoned else { return SharedProgram(Program()) }
      var linker = Linker(templates, indices: indices)
      let program = linker.link(index)
      findings += linker.findings
      isAbandoned = linker.isAbandoned
      return SharedProgram(program)
    }
    self.indices = indices
    sources = templates.map(\.source)
    self.findings = Array(Set(findings)).sorted()
  }

  /// Whether there is a template of this name.
  package func contains(_ name: String) -> Bool { indices[name] != nil }

  /// The index of a template, or the finding that there is none.
  func index(of name: String) -> (Int?, [Finding]) {
    if let index = indices[name] { return (index, []) }
    let hint = "put back \(name).html in the templates folder: a page is made with it"
    return (nil, [TemplateRules.missing.finding("no template '\(name)'", hint: hint)])
  }

  private static func duplicates(in files: [TemplateFile], _ indices: [String: Int]) -> [Finding] {
    files.indices.compactMap { index in
      guard let first = indices[files[index].name], first != index else { return nil }
      return TemplateRules.duplicate.finding(
        "'\(files[index].name)' is here a second time", at: .wholeFile(files[index].file),
        notes: [Finding.Note("it is first here", at: .wholeFile(files[first].file))])
    }
  }
}
