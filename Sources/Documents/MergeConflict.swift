package import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

package let textMergeConflict = Rule(
  "text.merge-conflict", .error, "Text files hold one version",
  explanation: """
    Two people changed the same lines, and a merge left both versions in the file, between lines of `<<<<<<<`, `=======` \
    and `>>>>>>>`. Nobody can tell which of them holds, so the file is not read any further.

    Keep what is right and remove the three lines. If the lines are an example, indent them.
    """)

/// The first merge conflict that a text still holds: its three marker lines, each at the start of a line. Everything else
/// that is wrong with such a file follows from it.
///
/// - Parameter isData: whether the file holds YAML or a table, in which a single marker line is enough: it says nothing
///   there. In prose it may be an example, or underline a heading.
package func mergeConflict(_ bytes: UnsafeBufferPointer<UInt8>, file: String, isData: Bool = false) -> Finding? {
  let hint = "keep what is right, and remove the lines that start with <<<<<<<, ======= and >>>>>>>"
  let start = lineStart("<<<<<<<", in: bytes, from: 0)
  if let start, let middle = lineStart("=======", in: bytes, from: start),
    lineStart(">>>>>>>", in: bytes, from: middle) != nil
  {
    return textMergeConflict.finding(
      "a merge left two versions here", at: textSpan(of: start, in: bytes, file: file), hint: hint)
  }
  guard isData, let left = start ?? lineStart(">>>>>>>", in: bytes, from: 0) else { return nil }
  return textMergeConflict.finding(
    "a merge left one of its marks here", at: textSpan(of: left, in: bytes, file: file), hint: hint)
}

package func mergeConflict(_ bytes: [UInt8], file: String, isData: Bool = false) -> Finding? {
  bytes.withUnsafeBufferPointer { mergeConflict($0, file: file, isData: isData) }
}

/// Where a line starts with `sign`, at `start` or later: followed by a blank and a name, or by nothing. Looks for the first
/// byte of it, which is rare in prose.
private func lineStart(_ sign: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let base = bytes.baseAddress else { return nil }
  let count = sign.utf8CodeUnitCount
  var from = start
  while from + count <= bytes.count, let found = memchr(base + from, Int32(sign.utf8Start[0]), bytes.count - from) {
    let offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    let isStart = offset == 0 || bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D
    if isStart, offset + count <= bytes.count, memcmp(found, sign.utf8Start, count) == 0,
      offset + count == bytes.count || [0x20, 0x0A, 0x0D].contains(bytes[offset + count])
    {
      return offset
    }
    from = offset + 1
  }
  return nil
}
