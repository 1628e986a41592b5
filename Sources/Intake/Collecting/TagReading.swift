/// Makes tags of what `git for-each-ref` prints.
struct TagReading {
  /// Seven fields with NUL between them; no name of a tag holds a NUL or the end of a line.
  static let command = [
    "for-each-ref",
    "--format="
      + ["refname", "objecttype", "objectname", "*objecttype", "*objectname", "creatordate:raw", "*committerdate:raw"]
      .map { "%(\($0))" }.joined(separator: "%00"), "refs/tags",
  ]

  private(set) var tags: [HistoryTag] = []
  private var options: CollectingOptions
  /// Tags that do not match, as far as a hint shows them.
  private var others: [String] = []
  private var withoutCommit: [String] = []
  private var withoutTime: [String] = []
  /// Tags of tags, of which this command does not say where they lead.
  private var nested: [String: GitTime] = [:]

  init(_ options: CollectingOptions) {
    self.options = options
  }

  mutating func take(_ line: UnsafeRawBufferPointer) throws(CollectingFailure) {
    let fields = line.split(separator: 0, omittingEmptySubsequences: false)
    guard fields.count == 7, fields[0].starts(with: Self.folder) else {
      throw CollectingFailure(.program, "'git for-each-ref' printed what is not a tag")
    }
    let name = Self.name(fields[0].dropFirst(Self.folder.count))
    guard options.takes(name) else {
      if others.count < 4 { others.append(name) }
      return
    }
    let words = fields.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    let (type, id, innerType, innerID, made, committed) = (words[0], words[1], words[2], words[3], words[4], words[5])
    let time = [made, committed].lazy.compactMap { GitTime(raw: $0) }.first
    let isNested = innerType == "tag"
    guard type == "commit" || innerType == "commit" || isNested else { return withoutCommit.append(name) }
    guard let time, GitTime.range.contains(time.seconds) else { return withoutTime.append(name) }
    if isNested { return nested[name] = time }
    guard let commit = CommitID((type == "commit" ? id : innerID).utf8) else { return withoutCommit.append(name) }
    tags.append(
      HistoryTag(name: name, commit: commit, at: time, committedAt: GitTime(raw: committed)?.seconds))
  }

  /// Asks where tags of tags lead in the end. Rare, so it is a command of its own.
  mutating func resolveNested(_ git: GitProgram) throws(CollectingFailure) {
    guard !nested.isEmpty else { return }
    var found: [HistoryTag] = []
    try git.run(["show-ref", "--dereference", "--tags"]) { line in
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard parts.count == 2, parts[1].starts(with: Self.folder), parts[1].reversed().starts(with: Self.peeled),
        let commit = CommitID(parts[0])
      else { return }
      let name = Self.name(parts[1].dropFirst(Self.folder.count).dropLast(Self.peeled.count))
      if let time = nested[name] { found.append(HistoryTag(name: name, commit: commit, at: time)) }
    }
    tags += found
  }

  var notes: [String] {
    [
      withoutCommit.isEmpty ? nil : "\(listed(withoutCommit)) left out: not the tag of a commit",
      withoutTime.isEmpty ? nil : "\(listed(withoutTime)) left out: its time is missing or not between 1970 and 2105",
    ].compactMap(\.self)
  }

  /// Why there is nothing to collect. It is a failure, so that a clone without its tags does not empty a file.
  func nothing() -> CollectingFailure {
    let left = withoutCommit + withoutTime
    let reason = left.isEmpty ? "no tag matches '\(options.tags)'" : "no tag that matches can be used: \(listed(left))"
    return CollectingFailure(
      .usage, reason,
      hint: others.isEmpty
        ? "bring the tags with 'git fetch --tags', or make one"
        : "choose others with --tags; there is \(listed(others))")
  }

  private static let folder = Array("refs/tags/".utf8)
  private static let peeled = Array("}{^".utf8)

  /// Bytes that are not UTF-8 as `\xE9`, and what reverses letters, which no file may hold, as `\x{202E}`; a backslash is in
  /// no name of a tag, so two names stay two.
  private static func name(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) {
      return text.replacing("\u{202D}", with: "\\x{202D}").replacing("\u{202E}", with: "\\x{202E}")
    }
    return bytes.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16, uppercase: true) }.joined()
  }
}
