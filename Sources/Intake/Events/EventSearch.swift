import Diagnostics
import Record

/// The files of one kind of event, in the order of the paths that name them, and what is to be said of where they are.
struct EventSearch: Sendable {
  private(set) var files: [ContentFile] = []
  private(set) var findings: [Finding] = []
  private let source: EventSource
  private let root: String

  init(_ source: EventSource, root: String) {
    self.source = source
    self.root = root
    for path in source.paths {
      let isPattern = FilePath.name(of: path).contains("*")
      if EventSearch.leadsOut(path) {
        report(outside: path, at: place(of: path))
      } else if isPattern {
        addMatches(of: path)
      } else {
        addFile(path)
      }
    }
    var seen: Set<ContentPath> = []
    files = files.filter { seen.insert($0.path).inserted }
  }

  /// Whether a path says by itself that it leaves the content folder.
  private static func leadsOut(_ path: String) -> Bool {
    path.hasPrefix("/") || FilePath.normalised(path).pathParts.first == ".."
  }

  /// A path without `*` is one file, which has to be there.
  private mutating func addFile(_ path: String) {
    let file = ContentTree.file(path, root: root)
    if Disk.leads(file.source, outOf: root) { return report(outside: path, at: place(of: path)) }
    switch Disk.fileFailure(file.source) {
    case nil: files.append(file)
    case let failure? where failure.isMissing: report(missing: path)
    case let failure?: report(unreadable: path, failure)
    }
  }

  /// A pattern may find nothing, as the defaults do in most content folders; but one that somebody wrote was to find
  /// something.
  private mutating func addMatches(of path: String) {
    let before = files.count + findings.count
    let folder = FilePath.folder(of: path)
    let pattern = Array(FilePath.name(of: path).utf8)
    let source = folder.isEmpty ? root : FilePath.joined(root, folder)
    if Disk.leads(source, outOf: root) { return report(outside: path, at: place(of: path)) }
    switch Disk.entries(of: source) {
    case .success(let entries):
      for (name, entry) in entries where !name.hasPrefix(".") && EventSearch.matches(Array(name.utf8), pattern) {
        add(ContentTree.file(FilePath.joined(folder, name), root: root), entry, foundBy: path)
      }
    case .failure(let failure) where failure.isMissing: break
    case .failure(let failure):
      findings.append(ContentRules.unlistable(FilePath.normalised(source), failure))
    }
    guard files.count + findings.count == before, let place = self.source.places[path] else { return }
    findings.append(
      EventRules.noMatch.finding(
        "no file fits '\(path)'", at: place,
        hint: hint(for: path) ?? "correct it from the content folder on, or remove it"))
  }

  private mutating func add(_ file: ContentFile, _ entry: Disk.Entry, foundBy path: String) {
    switch entry {
    case .file: files.append(file)
    case .linkToFile where Disk.leads(file.source, into: root): files.append(file)
    case .linkToFile: report(outside: file.path, at: source.places[path] ?? .wholeFile(file.display))
    case .folder, .linkToFolder:
      guard file.path.hasSuffix(".csv") else { break }
      findings.append(
        EventRules.missingFile.finding(
          "this is a folder, where a file of events belongs", at: .wholeFile(file.display),
          hint: "put the file itself here, or give the folder another name"))
    case .unknown(let failure): findings.append(ContentRules.unreadable(file, failure))
    case .other:
      findings.append(
        EventRules.missingFile.finding(
          "this is no file, or a link to none", at: .wholeFile(file.display), hint: "put the file itself here"))
    }
  }

  private func place(of path: String) -> SourceSpan {
    source.places[path] ?? .wholeFile(ContentTree.file("fairlead.yaml", root: root).display)
  }

  private mutating func report(outside path: String, at place: SourceSpan) {
    findings.append(
      EventRules.outside.finding(
        "'\(path)' leads out of the content folder", at: place,
        hint: "put the file into the content folder, and write its path from there"))
  }

  private mutating func report(unreadable path: String, _ failure: Disk.Failure) {
    findings.append(
      EventRules.missingFile.finding(
        "'\(path)' cannot be read: \(failure.words)", at: place(of: path), hint: "put the file itself there"))
  }

  private mutating func report(missing path: String) {
    let folder = FilePath.folder(of: path)
    let names = Disk.namesForHint(in: folder.isEmpty ? root : FilePath.joined(root, folder))
    let near = nearMiss(to: String(FilePath.name(of: path)), in: names).map { "did you mean '\($0)'?" }
    findings.append(
      EventRules.missingFile.finding(
        "there is no file '\(path)'", at: place(of: path),
        hint: near ?? hint(for: path) ?? "the path is taken from the content folder"))
  }

  private func hint(for path: String) -> String? {
    FilePath.folder(of: path).contains("*") ? "a '*' can stand in the name of the file, not in that of a folder" : nil
  }

  /// Whether a name fits a pattern in which `*` stands for any run of bytes: the longest-waiting star gives way, so the
  /// work is bounded by the product of the lengths.
  static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (position, step) = (0, 0)
    var (star, resume) = (-1, 0)
    while position < name.count {
      if step < pattern.count, pattern[step] == UInt8(ascii: "*") {
        (star, resume) = (step, position)
        step += 1
      } else if step < pattern.count, pattern[step] == name[position] {
        position += 1
        step += 1
      } else if star >= 0 {
        resume += 1
        (position, step) = (resume, star + 1)
      } else {
        return false
      }
    }
    return pattern[step...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
