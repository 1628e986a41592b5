package import Diagnostics
import Record

/// A folder of templates as it lies on disk: texts to compile, and files to copy.
package struct TextFolder: Sendable {
  package struct File: Sendable {
    /// The path in the folder without its extension: `partials/head`.
    package let name: String
    /// The path as the person knows it.
    package let display: String
    package let bytes: [UInt8]
  }

  package struct Copy: Sendable {
    /// Where it stands in the output: the path in the folder.
    package let path: String
    package let source: String
    /// xxHash64 of its bytes, where it was asked for and the file could be read.
    package let digest: UInt64?
  }

  /// The `.html` files, by path, but for those in `assets/`.
  package private(set) var files: [File] = []
  /// Everything in `assets/`, by path.
  package private(set) var copies: [Copy] = []
  package private(set) var findings: [Finding] = []

  /// - Parameter isNamedByDigest: whether the name of a file in `assets/` is made from its bytes. One of these that cannot
  ///   be read is an error here: copied under its plain name, it would be another output with nothing said.
  package init(at path: String, isNamedByDigest: (String) -> Bool = { _ in false }) {
    let tree = ContentTree(root: path)
    for file in tree.files {
      if file.path.hasPrefix("assets/") {
        addCopy(of: file, withDigest: isNamedByDigest(file.path))
      } else if FilePath.fileExtension(of: file.path) == "html" {
        read(file)
      }
    }
    // A page without its style sheet, or made by the template of somewhere else, is not what is meant.
    findings += tree.findings.map { found in
      var finding = found
      if found.rule == ContentRules.notRead.id { finding = ContentRules.unreadable.finding(of: found) }
      return finding
    }
  }

  private mutating func addCopy(of file: ContentFile, withDigest: Bool) {
    var digest: UInt64?
    if withDigest {
      switch Disk.read(file.source, limit: IntakeLimits.sharedFile) {
      case .success(let bytes): digest = bytes.withUnsafeBytes(Digest.xxh64)
      case .failure(let failure): findings.append(ContentRules.unreadable(file, failure))
      }
    } else if let failure = Disk.openFailure(file.source) {
      findings.append(ContentRules.unreadable(file, failure))
    }
    copies.append(Copy(path: file.path, source: file.source, digest: digest))
  }

  private mutating func read(_ file: ContentFile) {
    switch Disk.read(file.source, limit: IntakeLimits.template) {
    case .success(let bytes):
      files.append(File(name: String(file.path.dropLast(".html".count)), display: file.display, bytes: bytes))
    case .failure(let failure): findings.append(ContentRules.unreadable(file, failure))
    }
  }

  package static func isThere(_ path: String) -> Bool { Disk.isThere(path) }
}

/// The names of what is in a folder, in order; none when it is not there.
package func namesOfFiles(in folder: String) throws(FolderFailure) -> [String] {
  switch Disk.entries(of: folder) {
  case .success(let entries): return entries.map(\.name)
  case .failure(let failure) where failure.isMissing: return []
  case .failure(let failure):
    throw FolderFailure(message: "the folder '\(folder)' cannot be listed: \(failure.words)")
  }
}

/// A folder that is there cannot be listed, so nobody knows what is in it.
package struct FolderFailure: Error, Hashable, Sendable {
  /// One sentence fragment, with the system's words.
  package let message: String
}

extension Rule {
  /// The same thing under this rule.
  fileprivate func finding(of other: Finding) -> Finding {
    finding(other.message, at: other.span, hint: "put the file or folder itself here")
  }
}
