import Diagnostics
import Foundation
package import Record

/// The content as it is at a revision of the repository that it lies in: a copy in a temporary folder, which goes with this
/// value.
///
/// The copy is a repository of its own that borrows the objects and stands at the revision, so that what is asked of the
/// history is answered as of then. Nothing is written in the repository itself, and neither its settings nor those of the
/// user count in the copy, so that no hook and no filter of either is run.
package final class RevisionFolder {
  /// The content folder of the copy.
  package let content: String
  private let root: String

  /// - Parameters:
  ///   - content: as a person named it.
  ///   - revision: a branch, a tag or a commit, in any way that git knows.
  /// - Throws: where the content lies in no repository, or the revision has no content there.
  package init(of content: String, at revision: String) throws(CollectingFailure) {
    let place = try PlaceInRepository(of: content, at: revision)
    root = try temporaryFolder()
    self.content = place.prefix.isEmpty ? root : FilePath.joined(root, place.prefix)
    do throws(CollectingFailure) {
      try borrow(place, at: root)
      let git = try GitProgram(repository: root, isConfigured: false)
      // All of it: decisions may lie beside the content, and links lead to them.
      try git.run(["checkout", "-q", "HEAD", "--", "."]) { _ in }
    } catch {
      remove(root)
      throw error
    }
  }

  deinit { remove(root) }

  /// Puts a file of the present content in the place of one that the revision has.
  ///
  /// - Throws: where the file of the revision may still be there, or nothing could be put in its place: it must not be told, and
  ///   a missing one would be told as added.
  package func replace(_ file: ContentPath, by other: ContentPath, of present: String) throws(CollectingFailure) {
    let path = FilePath.joined(content, file)
    // Links of the revision may lead into another folder than its own.
    guard let top = Disk.realPath(root), let folder = Disk.realPath(FilePath.folder(of: path)),
      folder == top || folder.hasPrefix(top + "/")
    else { return }
    remove(path)
    guard case .success(let bytes) = Disk.read(FilePath.joined(present, other)) else {
      throw CollectingFailure(.program, "'\(other)' cannot be read any more")
    }
    do { try Data(bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting) } catch {
      throw CollectingFailure(.program, "'\(path)' cannot be written: \(error.localizedDescription)")
    }
  }
}

/// The first line, from 1, in which two files differ; nil where one of them cannot be read, and where they are equal.
package func firstDifferentLine(_ old: String, _ new: String) -> Int? {
  guard case .success(let before) = Disk.read(old), case .success(let now) = Disk.read(new), before != now else {
    return nil
  }
  let shared = zip(before, now).prefix { $0 == $1 }.count
  return 1 + now[..<shared].count { $0 == 0x0A }
}

/// A folder that cannot be removed is the system's to clear away.
private func remove(_ folder: String) {
  do { try FileManager.default.removeItem(atPath: folder) } catch {}
}

private func temporaryFolder() throws(CollectingFailure) -> String {
  let base = FileManager.default.temporaryDirectory.path
  var template = Array("\(base)/fairlead-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else {
    throw CollectingFailure(.program, "no folder can be made in '\(base)': \(String(cString: strerror(errno)))")
  }
  return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Makes a repository that has nothing of its own.
private func borrow(_ place: PlaceInRepository, at root: String) throws(CollectingFailure) {
  let isLong = place.commit.utf8.count > 40
  let format =
    isLong ? "repositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n" : "repositoryformatversion = 0\n"
  var files = [
    ("HEAD", place.commit + "\n"), ("config", "[core]\n\tbare = false\n\t" + format),
    ("objects/info/alternates", place.objects + "\n"),
  ]
  if let cut = place.shallow { files.append(("shallow", cut)) }
  do {
    for folder in ["objects/info", "refs/heads"] {
      try FileManager.default.createDirectory(atPath: "\(root)/.git/\(folder)", withIntermediateDirectories: true)
    }
    for (name, text) in files { try text.write(toFile: "\(root)/.git/\(name)", atomically: false, encoding: .utf8) }
  } catch {
    throw CollectingFailure(.program, "'\(root)' cannot be written: \(error.localizedDescription)")
  }
}
