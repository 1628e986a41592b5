import Analysis
import ArgumentParser
import Diagnostics
import Intake
import Publishing
import Record

/// The reports of a content at a revision and as it is now, for the same readers and the same day.
struct ContentComparison {
  private let content: String
  private let readers: Readers
  private let asOf: CalendarDate?

  init(of content: String, for readers: Readers, asOf: CalendarDate?) {
    (self.content, self.readers, self.asOf) = (content, readers, asOf)
  }

  func diff(since revision: String) async throws -> ReportDiff {
    let (record, findings) = try await read(content)
    let today = today(in: record.organization.timeZone)
    let day = asOf ?? record.organization.asOf ?? today
    // Who may see what is taken from the present, for both.
    let viewpoint = try readers.viewpoints(in: record.organization, on: day)[0]
    let folder = try copy(at: revision)
    var old = try await read(folder.content)
    let hidden = try hide(withheldNow(in: record, viewpoint, among: old.record), in: folder)
    if hidden > 0 { old = try await read(folder.content) }
    // Where a link led out of the copy, nothing was put in its place.
    guard withheldNow(in: record, viewpoint, among: old.record).isEmpty else {
      throw DiffFailure(
        "a record that is withheld now can still be read at '\(revision)'",
        hint: "compare two 'report.json' instead")
    }
    let sides = [
      Side(record: old.record, findings: old.findings, content: folder.content),
      Side(record: record, findings: findings, content: content),
    ]
    let changes = ContentChanges(
      files: changedFiles(sides[0], sides[1], viewpoint), audiences: audiences(old.record, record, viewpoint),
      withheldNow: hidden)
    let isEarlierDay = asOf.map { $0 < today } ?? false
    return ReportDiff(
      from: try await sides[0].document(from: viewpoint, isEarlierDay: isEarlierDay, shownAs: content),
      to: try await sides[1].document(from: viewpoint, isEarlierDay: isEarlierDay, shownAs: content), because: changes)
  }

  private func copy(at revision: String) throws -> RevisionFolder {
    do throws(CollectingFailure) { return try RevisionFolder(of: content, at: revision) } catch { throw error.ending() }
  }

  /// - Throws: the end of the run where there is no organization to speak of.
  private func read(_ path: String) async throws -> (record: OrganizationRecord, findings: [Finding]) {
    let reading = try await allOrNothing { await readContent(at: path, for: readers.only) }
    if let record = reading.record { return (record, reading.findings) }
    let first = reading.findings.first.map { ": \($0.message.replacing(path, with: content))" } ?? ""
    let side = path == content ? "the content" : "the content at the revision"
    throw DiffFailure("\(side) gives no report\(first)", hint: "mend it first; 'fairlead check' tells more")
  }

  /// Of what could be read then, what may not be read now: the same file, or one of the same title.
  private func withheldNow(
    in record: OrganizationRecord, _ viewpoint: Viewpoint, among old: OrganizationRecord
  ) -> [(old: ContentPath, new: ContentPath)] {
    let withheld = record.records.headers { !viewpoint.mayRead($0.visibility) }
    let byFile = Dictionary(withheld.map { ($0.file, $0.file) }) { first, _ in first }
    let byTitle = Dictionary(withheld.map { ("\($0.key.kind.rawValue) \($0.title)", $0.file) }) { first, _ in first }
    return old.records.headers { viewpoint.mayRead($0.visibility) }.compactMap { header in
      (byFile[header.file] ?? byTitle["\(header.key.kind.rawValue) \(header.title)"]).map { (header.file, $0) }
    }
  }

  /// Nothing of them may be told of the old side either, so they are as withheld there.
  private func hide(_ files: [(old: ContentPath, new: ContentPath)], in folder: RevisionFolder) throws -> Int {
    do throws(CollectingFailure) {
      for file in files { try folder.replace(file.old, by: file.new, of: content) }
    } catch {
      throw error.ending()
    }
    return files.count
  }
}

/// One of the two contents.
private struct Side {
  let record: OrganizationRecord
  let findings: [Finding]
  let content: String

  /// - Parameter name: what the content is called in both reports.
  func document(from viewpoint: Viewpoint, isEarlierDay: Bool, shownAs name: String) async throws -> ReportDocument {
    let examined = await Examination(record, from: [viewpoint])
      .examine(from: viewpoint, isEarlierDay: isEarlierDay) { $0 }
    let all = (findings + examined.findings).map { finding in
      var finding = finding
      if content != name { finding.message = finding.message.replacing(content, with: name) }
      return finding
    }
    let bytes = reportJSON(
      examined.report, findings: Findings(all), content: content,
      withholding: withheldFiles(in: record, from: viewpoint))
    return try ReportDocument(bytes, named: name)
  }

  /// The digest of every file that may be read.
  func digests(from viewpoint: Viewpoint) -> [String: UInt64] {
    let files = record.input.files.filter { viewpoint.mayRead($0.visibility) }.map { ($0.path, $0.digest) }
    let sources = record.input.sources.filter { ($0.visibility).map(viewpoint.mayRead) ?? true }
      .map { ($0.path, $0.digest) }
    let all = (files + sources + [("fairlead.yaml", record.input.organization)]).map { ($0.0, $0.1 ?? 0) }
    return Dictionary(all) { first, _ in first }.filter { !$0.key.hasPrefix("history of ") }
  }
}

private func changedFiles(_ old: Side, _ new: Side, _ viewpoint: Viewpoint) -> [ContentChanges.File] {
  let (before, now) = (old.digests(from: viewpoint), new.digests(from: viewpoint))
  let paths = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted(by: inByteOrder)
  return paths.map { path in
    ContentChanges.File(
      path: path, line: firstDifferentLine("\(old.content)/\(path)", "\(new.content)/\(path)"))
  }
}

/// Records of which other readers may see the present than the old, where these readers may see both or only the present.
private func audiences(
  _ old: OrganizationRecord, _ new: OrganizationRecord, _ viewpoint: Viewpoint
) -> [ContentChanges.Audience] {
  var before: [RecordKey: Visibility] = [:]
  old.records.forEachHeader(where: { _ in true }) { before[$0.key] = $0.visibility }
  return new.records.headers { viewpoint.sees($0) }.compactMap { header in
    guard let was = before[header.key], was != header.visibility else { return nil }
    return ContentChanges.Audience(
      name: "“\(header.title)” (\(header.key.id))", file: header.file,
      old: viewpoint.mayRead(was) ? was.label : "withheld", new: header.visibility.label)
  }
}
