#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is read, which the output must not touch.
package struct InputFolder: Hashable, Sendable {
  package var path: String
  /// What it is called in a message: `content`, `templates`.
  package var name: String

  package init(_ path: String, name: String) {
    self.path = path
    self.name = name
  }
}

/// Where the output goes, after all links: the folder that is exchanged, and what stands beside it.
struct OutputLocation: Sendable {
  /// As it was asked for, for messages.
  let asked: String
  /// Absolute, without a trailing slash.
  let parent: String
  let name: String

  var output: String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }
  var lock: String { beside("lock") }

  /// What a folder beside the output is for.
  enum Use: String, CaseIterable {
    /// A new tree, until it is published; for a moment then the tree that it took the place of.
    case staging
    /// The old tree between two renames, where one call cannot exchange. Missing its output, it is brought back.
    case previous
    /// The tree that was swapped out, until the next run.
    case replaced
  }

  /// Where a folder for a use may be. There are several places, so that what cannot be removed from one of them keeps
  /// nobody from publishing.
  func places(_ use: Use) -> [String] { [beside(use.rawValue)] + (2...9).map { beside("\(use.rawValue).\($0)") } }

  /// The first of the places where there is nothing.
  func freePlace(_ use: Use) throws(PublishingFailure) -> String {
    for place in places(use) where FileStatus(at: place) == nil { return place }
    throw PublishingFailure(
      .disk, "\(beside(use.rawValue)) and its like are all taken by folders that cannot be removed",
      hint: "remove or move away what stands beside the output folder")
  }

  /// For an output that is renewed in place.
  var lockInside: String { "\(output)/\(OutputMarker.name).lock" }
  var stagingInside: [String] {
    let first = "\(output)/\(OutputMarker.name).staging"
    return [first] + (2...9).map { "\(first).\($0)" }
  }

  func freeStagingInside() throws(PublishingFailure) -> String {
    for place in stagingInside where FileStatus(at: place) == nil { return place }
    throw PublishingFailure(
      .disk, "\(output)/\(OutputMarker.name).staging and its like are all taken by folders that cannot be removed",
      hint: "remove them")
  }

  private func beside(_ use: String) -> String { "\(parent == "/" ? "" : parent)/.\(name).\(use)" }

  /// Follows links and refuses a place that must not be exchanged. Nothing is made or changed.
  init(_ asked: String, apartFrom inputs: [InputFolder]) throws(PublishingFailure) {
    guard !asked.isEmpty else { throw PublishingFailure(.usage, "the output folder has no name") }
    self.asked = asked
    let resolved = try resolve(asked)
    guard resolved != "/", let slash = resolved.utf8.lastIndex(of: slash) else {
      throw PublishingFailure(.usage, "output \(quoted(asked)) is the root of the file system", hint: anotherFolder)
    }
    parent = slash == resolved.startIndex ? "/" : String(resolved[..<slash])
    name = String(resolved[resolved.utf8.index(after: slash)...])
    try refuseOverlap(with: inputs)
  }

  private func refuseOverlap(with inputs: [InputFolder]) throws(PublishingFailure) {
    let above = chain(to: output)
    for input in inputs {
      guard let folder = FileStatus(at: input.path, following: true) else { continue }
      if let own = FileStatus(at: output), own.isSame(as: folder) {
        throw PublishingFailure(.usage, "output \(quoted(asked)) is the \(input.name) folder", hint: anotherFolder)
      }
      if above.contains(where: folder.isSame) {
        throw PublishingFailure(.usage, "output \(quoted(asked)) lies inside \(input.name)", hint: anotherFolder)
      }
      try refuse(holding: input.path, as: "the \(input.name) folder")
    }
    if let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/"), home != "/" {
      try refuse(holding: home, as: "your home folder")
    }
  }

  /// The output must not be `path` or a folder above it: exchanging it would take all of that along.
  private func refuse(holding path: String, as name: String) throws(PublishingFailure) {
    guard let own = FileStatus(at: output), let absolute = realPath(path) else { return }
    guard chain(to: absolute).contains(where: own.isSame) else { return }
    let holds = FileStatus(at: absolute).map(own.isSame) == true ? "is" : "holds"
    throw PublishingFailure(.usage, "output \(quoted(asked)) \(holds) \(name)", hint: anotherFolder)
  }
}

private let anotherFolder = "choose another folder with --output"

/// The folders on the way to an absolute path that exist, the path itself included. Compared by inode, because one
/// folder can have many paths.
private func chain(to path: String) -> [FileStatus] {
  ([path, "/"] + ancestors(of: path).filter { !$0.isEmpty }).compactMap { FileStatus(at: $0, following: true) }
}

/// An absolute path without links, `.` or `..`, of which only the end may be missing.
private func resolve(_ path: String) throws(PublishingFailure) -> String {
  var existing = path
  var missing: [String] = []
  while true {
    if let real = realPath(existing) {
      let base = real == "/" ? "" : real
      return missing.isEmpty ? real : base + "/" + missing.reversed().joined(separator: "/")
    }
    let code = errno
    guard code == ENOENT else { throw .system("look at", quoted(path), code: code) }
    // Of a folder that is there, `.` always is.
    if existing == "." {
      throw PublishingFailure(
        .disk, "cannot find the output folder \(quoted(path)): the working directory was removed",
        hint: "change to a folder that is there, or give --output an absolute path")
    }
    if FileStatus(at: existing)?.isLink == true {
      throw PublishingFailure(
        .usage, "output \(quoted(path)) is a link to nothing", hint: "make the folder it points to")
    }
    (existing, missing) = split(existing, missing)
    if missing.last == ".." {
      throw PublishingFailure(.usage, "output \(quoted(path)) goes up from a folder that is not there")
    }
  }
}

/// Moves the last component of `existing` to `missing`.
private func split(_ existing: String, _ missing: [String]) -> (String, [String]) {
  var trimmed = existing[...]
  while trimmed.utf8.count > 1, trimmed.utf8.last == slash { trimmed = trimmed.dropLast() }
  guard let cut = trimmed.utf8.lastIndex(of: slash) else {
    return (".", trimmed == "." ? missing : missing + [String(trimmed)])
  }
  let last = String(trimmed[trimmed.utf8.index(after: cut)...])
  let rest = cut == trimmed.startIndex ? "/" : String(trimmed[..<cut])
  return (rest, last == "." ? missing : missing + [last])
}

private func realPath(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}
