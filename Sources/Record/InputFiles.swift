/// The files that a record was read from, and what of them may be told to whom.
package struct InputFiles: Sendable {
  /// A file that became a record, or was to.
  package struct File: Sendable {
    /// From the content folder.
    package var path: ContentPath
    /// What a person is shown.
    package var display: String
    /// XXH64 of its bytes; nil of a file that is part of another's digest.
    package var digest: UInt64?
    package var visibility: Visibility

    package init(path: ContentPath, display: String, digest: UInt64?, visibility: Visibility) {
      (self.path, self.display, self.digest, self.visibility) = (path, display, digest, visibility)
    }
  }

  /// Something else that was read, or shown, for a record: values, events, a history, an image.
  package struct Source: Sendable {
    package var path: String
    /// What a person is shown.
    package var display: String
    /// XXH64 of its bytes; nil of an image, which is published as it is.
    package var digest: UInt64?
    /// That of the record it belongs to; nil where it belongs to the organization.
    package var visibility: Visibility?
    /// Whether it is one of the files in `total`.
    package var isCounted: Bool

    package init(path: String, display: String, digest: UInt64?, visibility: Visibility?, isCounted: Bool) {
      (self.path, self.display, self.digest) = (path, display, digest)
      (self.visibility, self.isCounted) = (visibility, isCounted)
    }
  }

  /// In the order of the records.
  package var files: [File] = []
  /// XXH64 of `fairlead.yaml`.
  package var organization: UInt64 = 0
  /// One for each record that a source belongs to.
  package var sources: [Source] = []
  /// Paths, and what a person is shown of them, of files that nobody read, so that nobody knows whom they are for.
  package var unread: Set<String> = []
  /// How many files there are in all.
  package var total = 0

  package init() {}

  /// A fingerprint of everything that may be read from a viewpoint, in lower-case hexadecimal: equal inputs have equal ones.
  package func digest(from viewpoint: Viewpoint) -> String {
    let seen = files.lazy.filter { viewpoint.mayRead($0.visibility) }
      .compactMap { file in file.digest.map { (path: file.path, digest: $0) } }
    let read = sources.filter { mayRead($0, from: viewpoint) }
      .compactMap { source in source.digest.map { (path: source.path, digest: $0) } }
    return Digest.combined([("fairlead.yaml", organization)] + Array(seen) + read)
  }

  /// How many files there are, but for those that may not be read from a viewpoint.
  package func count(from viewpoint: Viewpoint) -> Int {
    let hidden = Set(files.lazy.filter { !viewpoint.mayRead($0.visibility) }.map(\.path))
    return total - hidden.union(hiddenSources(from: viewpoint).filter(\.isCounted).map(\.path)).count
  }

  /// Files that nothing made for a viewpoint may name, by their paths and by what a person is shown.
  package func withheld(from viewpoint: Viewpoint) -> Set<String> {
    unread.union(files.lazy.filter { !viewpoint.mayRead($0.visibility) }.flatMap { [$0.path, $0.display] })
      .union(hiddenSources(from: viewpoint).flatMap { [$0.path, $0.display] })
  }

  private func mayRead(_ source: Source, from viewpoint: Viewpoint) -> Bool {
    source.visibility.map(viewpoint.mayRead) ?? true
  }

  /// Those that belong to nobody who may be read.
  private func hiddenSources(from viewpoint: Viewpoint) -> [Source] {
    let seen = Set(sources.lazy.filter { mayRead($0, from: viewpoint) }.map(\.path))
    return sources.filter { !seen.contains($0.path) }
  }
}
