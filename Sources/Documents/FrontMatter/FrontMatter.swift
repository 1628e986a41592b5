package import Diagnostics

/// Where the YAML at the head of a Markdown file ends and its text begins.
package struct FrontMatter: Sendable {
  /// The bytes between the fences, without them; empty for an empty block, nil when the file has no front matter.
  package var yaml: Range<Int>?
  /// The line of the file on which `yaml` starts, from 1: what `parseYAML` wants as `firstLine`. 1 without front matter.
  package var yamlFirstLine: Int
  /// The bytes of the text: all after the closing fence, or the whole file (after a byte-order mark).
  package var body: Range<Int>
  /// The line of the file on which `body` starts, from 1.
  package var bodyFirstLine: Int
  package var findings: [Finding]
}

/// Separates the front matter of a Markdown file from its body.
///
/// Front matter is a first line of `---`, blank lines before it aside, then YAML, then a line of `---` or `...`; blanks may follow a fence. A document
/// may as well start with a thematic break, so the lines have to look like it:
/// - with a closing fence and a line right after the opening one: front matter if any line between looks like an entry
///   (`key:` in the first column) or all are blank or comments;
/// - with a closing fence and a blank line after the opening one: front matter if the first line with text is an entry
///   whose key is one word, or nothing stands between the fences;
/// - without a closing fence: a finding if the line right after the opening one is an entry, and the whole file is body.
///
/// All else is a thematic break and prose. A file that opens and closes `+++` has TOML front matter, which is reported;
/// its body is what follows.
package func splitFrontMatter(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> FrontMatter {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var result = FrontMatter(yaml: nil, yamlFirstLine: 1, body: start..<bytes.count, bodyFirstLine: 1, findings: [])
  let fence = firstText(bytes, from: start)
  if fence.isFence(0x2B) {
    splitTOML(bytes, fence, file, &result)
  } else if fence.isFence(0x2D) {
    splitYAML(bytes, fence, file, &result)
  }
  return result
}

/// The first line that is not blank, or the last of all.
private func firstText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> FrontMatterLine {
  var line = FrontMatterLine(bytes, from: start, number: 1)
  while line.isBlank, let next = line.following(in: bytes) { line = next }
  return line
}

private func splitYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, _ fence: FrontMatterLine, _ file: String, _ result: inout FrontMatter
) {
  var shape = FrontMatterShape()
  var line = fence
  while let next = line.following(in: bytes) {
    line = next
    guard line.isFence(0x2D) || line.isFence(0x2E) else {
      shape.add(line)
      continue
    }
    guard shape.isFrontMatter else { return }
    result.yaml = fence.end..<line.start
    result.yamlFirstLine = fence.number + 1
    result.body = line.end..<bytes.count
    result.bodyFirstLine = line.number + 1
    return
  }
  guard shape.startsWithEntry else { return }
  result.findings.append(FrontMatterRule.neverClosed(SourceSpan(file: file, line: fence.number, column: 1, length: 3)))
}

private func splitTOML(
  _ bytes: UnsafeBufferPointer<UInt8>, _ fence: FrontMatterLine, _ file: String, _ result: inout FrontMatter
) {
  var line = fence
  while let next = line.following(in: bytes) {
    line = next
    guard line.isFence(0x2B) else { continue }
    result.body = line.end..<bytes.count
    result.bodyFirstLine = line.number + 1
    result.findings.append(FrontMatterRule.tomlFound(SourceSpan(file: file, line: fence.number, column: 1, length: 3)))
    return
  }
}

/// What the lines between two fences look like.
private struct FrontMatterShape {
  private var lineCount = 0
  private var hasEntry = false
  private var hasProse = false
  private var startsBlank = false
  private(set) var startsWithEntry = false
  private var firstTextIsEntry = false

  mutating func add(_ line: FrontMatterLine) {
    lineCount += 1
    if lineCount == 1 {
      startsBlank = line.isBlank
      startsWithEntry = line.isEntry()
    }
    guard !line.isBlank, !line.isComment else { return }
    if !hasProse, !hasEntry { firstTextIsEntry = line.isEntry(words: 1) }
    if line.isEntry() { hasEntry = true } else { hasProse = true }
  }

  var isFrontMatter: Bool {
    if !hasEntry, !hasProse { return true }
    return startsBlank ? firstTextIsEntry : hasEntry
  }
}
