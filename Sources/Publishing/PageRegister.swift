internal import Diagnostics

/// Who wants which path: finds pages that would be one file.
///
/// A second claim is not told at once, since which of two pages comes second depends on the order of work. Every claim
/// is kept, and collisions are found at the end from the sorted whole.
struct PageRegister: Sendable {
  struct Claim: Hashable, Sendable {
    var path: String
    var source: String
  }

  private enum Entry: Sendable {
    case page(Claim)
    /// Of every folder that holds a page, its spelling.
    case folder(String)

    var path: String {
      switch self {
      case .page(let claim): claim.path
      case .folder(let spelling): spelling
      }
    }

    var claim: Claim? {
      if case .page(let claim) = self { claim } else { nil }
    }
  }

  /// By folded path.
  private var entries: [String: Entry] = [:]
  /// Of the page before, which most often lies in the same one.
  private var lastFolder = ""
  private var refused: [Claim] = []

  /// - Parameter count: how many pages may come: so many find room without being moved.
  init(for count: Int = 0) {
    entries.reserveCapacity(count)
  }

  /// Paths of the pages, in no order.
  var paths: some Sequence<String> { entries.values.lazy.compactMap { $0.claim?.path } }

  /// Notes that `source` wants `path`. False when the path, or one of its folders, belongs to another.
  mutating func claim(_ path: OutputPath, for source: String) -> Bool {
    let claim = Claim(path: path.text, source: source)
    guard claimFolders(of: path) else {
      refused.append(claim)
      return false
    }
    let key = folded(path.text)
    // Nearly every path is free, so it is taken first and given back if it was not.
    if let owner = entries.updateValue(.page(claim), forKey: key) {
      entries[key] = owner
      refused.append(claim)
      return false
    }
    return true
  }

  /// Whether a page has this very path.
  func hasPage(at path: RawPath) -> Bool {
    entries[folded(path.text)]?.claim?.path.utf8.elementsEqual(path.bytes) == true
  }

  /// What of the new tree keeps a foreign file, or a foreign folder, from staying at `path`, or nil.
  func obstacle(to path: RawPath, isFolder: Bool = false) -> String? {
    let key = folded(path.text)
    if let taken = entries[key], !isFolder || taken.claim != nil { return taken.path }
    for folder in ancestors(of: key) {
      if let taken = entries[folder]?.claim { return taken.path }
    }
    return nil
  }

  /// Sorted, and the same whatever the order of the claims.
  var collisions: [Collision] {
    refused.isEmpty ? [] : findCollisions(among: refused + entries.values.compactMap(\.claim))
  }

  /// Every folder above a page is spelled in one way only, and is not itself a page.
  private mutating func claimFolders(of path: OutputPath) -> Bool {
    guard let nearest = path.folder, !nearest.utf8.elementsEqual(lastFolder.utf8) else { return true }
    var folder = nearest
    while true {
      let key = folded(folder)
      switch entries[key] {
      case .page?: return false
      case .folder(let spelling)?:
        guard spelling.utf8.elementsEqual(folder.utf8) else { return false }
        lastFolder = nearest
        return true
      case nil: entries[key] = .folder(folder)
      }
      guard let slash = folder.utf8.lastIndex(of: slash) else { return true }
      folder = String(folder[..<slash])
    }
  }
}

/// Groups claims by the file, or the folder, that they would be where case and composition are ignored.
private func findCollisions(among claims: [PageRegister.Claim]) -> [Collision] {
  let sorted = claims.sorted { left, right in
    left.path.utf8.elementsEqual(right.path.utf8)
      ? inByteOrder(left.source, right.source) : inByteOrder(left.path, right.path)
  }
  let pages = Dictionary(grouping: sorted) { folded($0.path) }
  // One claim for each spelling of a folder stands for all pages in it.
  var folders: [String: [PageRegister.Claim]] = [:]
  for claim in sorted {
    for folder in ancestors(of: claim.path) {
      let known = folders[folded(folder), default: []]
      if known.contains(where: { $0.path.utf8.elementsEqual(folder.utf8) }) { break }
      folders[folded(folder)] = known + [PageRegister.Claim(path: folder, source: claim.source)]
    }
  }
  let keys = Set(pages.keys).union(folders.keys)
  return keys.compactMap { key in
    let rivals = pages[key, default: []] + folders[key, default: []]
    return rivals.count > 1 ? Collision(rivals) : nil
  }.sorted()
}

extension Collision {
  fileprivate init(_ claims: [PageRegister.Claim]) {
    var spellings: [String] = []
    for claim in claims where !spellings.contains(where: { $0.utf8.elementsEqual(claim.path.utf8) }) {
      spellings.append(claim.path)
    }
    self.init(paths: spellings.sorted(by: inByteOrder), sources: claims.map(\.source).sorted(by: inByteOrder))
  }
}

/// The folders above a path, nearest first: `a/b`, `a` for `a/b/c`.
func ancestors(of path: String) -> [String] {
  var found: [String] = []
  var rest = path[...]
  while let slash = rest.utf8.lastIndex(of: slash) {
    rest = rest[..<slash]
    found.append(String(rest))
  }
  return found
}
