package import Diagnostics

/// The lines of the repository that the content lies in that were not there when its history parted from that of a revision.
///
/// The files are taken as they are now, with what nobody committed yet.
package struct ChangedLines: Sendable {
  /// The folder of the repository's files.
  private let top: String
  private let lines: [String: [ClosedRange<Int>]]
  /// What git knows to be in the repository.
  private let tracked: Set<String>

  /// - Parameters:
  ///   - content: as a person named it.
  ///   - revision: a branch, a tag or a commit, in any way that git knows.
  ///   - most: how many bytes of what git prints are read.
  /// - Throws: where the content lies in no repository, or the two histories do not meet in what is there of them.
  package init(of content: String, since revision: String) throws(CollectingFailure) {
    try self.init(of: content, since: revision, most: IntakeLimits.changedLines)
  }

  init(of content: String, since revision: String, most: Int) throws(CollectingFailure) {
    let around = try GitProgram.around(content)
    let base = try around.parting(from: revision)
    top = try around.answers(["--show-toplevel"]).first ?? ""
    let git = try GitProgram(repository: top, looksAbove: true)
    var hunks = HunkReading()
    var left = most
    let command = ["diff-index"] + ChangedLines.format + [base, "--"]
    try git.run(try git.withoutFilters() + command) { line throws(CollectingFailure) in
      left -= line.count + 1
      guard left >= 0 else {
        throw CollectingFailure(.program, "what changed since '\(harmless(revision))' is more than \(most) bytes")
      }
      hunks.take(line)
    }
    lines = hunks.lines
    var tracked: Set<String> = []
    try git.run(["ls-files", "--full-name"]) { line in
      tracked.insert(String(decoding: unquoted(Array(line)), as: UTF8.self))
    }
    self.tracked = tracked
  }

  /// As text whatever the attributes of a file call it. Nothing that the repository configures to be run is run.
  private static let format = [
    "--patch", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--text", "--ignore-submodules=all",
    "--no-prefix", "--find-renames",
  ]

  /// What is on a changed line, or tells of one in a note, and how many problems are on others.
  ///
  /// A finding about a file as a whole is on a changed line when anything in it changed. A file that git does not know is new,
  /// and what is about no file cannot be old.
  package func split(_ findings: [Finding]) -> (changed: [Finding], leftOut: SeverityCounts) {
    var paths: [String: String] = [:]
    var leftOut = SeverityCounts()
    let changed = Set(findings).filter { finding in
      let spans = [finding.span].compactMap(\.self) + finding.notes.compactMap(\.span)
      let isChanged = finding.span == nil || spans.contains { has($0, &paths) }
      if !isChanged { leftOut[finding.severity] += finding.count }
      return isChanged
    }
    return (Array(changed), leftOut)
  }

  private func has(_ span: SourceSpan, _ paths: inout [String: String]) -> Bool {
    let path = paths[span.file] ?? path(of: span.file)
    paths[span.file] = path
    guard let lines = lines[path] else { return !tracked.contains(path) }
    return span.line == 0 || lines.contains { $0.contains(span.line) }
  }

  /// From the top of the repository; as it is where it lies elsewhere.
  private func path(of file: String) -> String {
    guard let real = Disk.realPath(file) ?? placeOfMissing(file), real.hasPrefix(top + "/") else { return file }
    return FilePath.local(real, in: top)
  }
}

private func placeOfMissing(_ file: String) -> String? {
  let folder = FilePath.folder(of: file)
  return Disk.realPath(folder.isEmpty ? "." : folder).map { FilePath.joined($0, String(FilePath.name(of: file))) }
}

extension GitProgram {
  /// Settings by which files are compared as they are: those of a repository may name programs that they are put through.
  fileprivate func withoutFilters() throws(CollectingFailure) -> [String] {
    var names: [String] = []
    try run(["config", "--name-only", "--get-regexp", "^filter\\."], accepting: [0, 1]) {
      names.append(String(decoding: $0, as: UTF8.self))
    }
    guard !names.contains(where: { $0.utf8.contains(UInt8(ascii: "=")) }) else {
      throw CollectingFailure(.program, "a filter of the repository has '=' in its name, and cannot be left out")
    }
    return names.flatMap { ["-c", $0.hasSuffix(".required") ? "\($0)=false" : "\($0)="] }
  }
}
