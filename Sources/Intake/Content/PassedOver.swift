import Diagnostics
import Record

/// Files of a decision folder that are no records: named once, with the reason.
struct PassedOver {
  enum Reason: CaseIterable {
    case template, page, document, attachment

    var noun: String {
      switch self {
      case .template: "template"
      case .page: "page about the folder"
      case .document: "document"
      case .attachment: "other file"
      }
    }

    var nouns: String { self == .page ? "pages about the folder" : noun + "s" }
  }

  private var found: [(file: ContentFile, name: String, reason: Reason)] = []

  mutating func add(_ file: ContentFile, named name: String, _ reason: Reason) { found.append((file, name, reason)) }

  /// What nobody read may be for anybody: nothing published names it. Pages and templates say nothing of their own.
  var unread: [ContentFile] {
    found.filter { $0.reason == .document || $0.reason == .attachment }.map(\.file)
  }

  /// - Parameters:
  ///   - folder: as a person is shown it.
  ///   - isEmpty: the folder gave no record.
  func findings(of folder: String, isEmpty: Bool) -> [Finding] {
    let about = [about([.template, .page], in: folder), documents(in: folder), about([.attachment], in: folder)]
    return about.compactMap { $0 } + (isEmpty ? [noRecords(in: folder)] : [])
  }

  private func about(_ reasons: [Reason], in folder: String) -> Finding? {
    let files = found.filter { reasons.contains($0.reason) }
    guard !files.isEmpty else { return nil }
    let isOne = files.count == 1
    return ContentRules.passedOver.finding(
      isOne
        ? files[0].reason == .attachment
          ? isData(files[0].file) ? "no decision is read from such a file" : "this file holds no record"
          : "this is a \(files[0].reason.noun), so it is not read as a record"
        : "\(counts(of: files.map(\.reason))) are not read as records: \(firstThree(files.map(\.name)))",
      at: .wholeFile(isOne ? files[0].file.display : folder),
      hint: isOne && isData(files[0].file) ? "if it holds a decision, write it as Markdown: NNNN-title.md" : nil)
  }

  /// A decision may be written so elsewhere.
  private func isData(_ file: ContentFile) -> Bool {
    ["json", "yaml", "yml", "toml"].contains(FilePath.fileExtension(of: file.path))
  }

  private func documents(in folder: String) -> Finding? {
    let files = found.filter { $0.reason == .document }
    guard !files.isEmpty else { return nil }
    let isOne = files.count == 1
    return ContentRules.notRead.finding(
      isOne
        ? "documents of this kind cannot be read"
        : "\(files.count) documents of this folder cannot be read: \(firstThree(files.map(\.name)))",
      at: .wholeFile(isOne ? files[0].file.display : folder),
      hint: "if it holds a decision, write it as Markdown: NNNN-title.md")
  }

  private func noRecords(in folder: String) -> Finding {
    ContentRules.noRecords.finding(
      found.isEmpty
        ? "this folder of decisions is empty"
        : "this folder of decisions gives no record: \(found.count == 1 ? "there is only" : "there are only") \(counts(of: found.map(\.reason))) in it (\(firstThree(found.map(\.name))))",
      at: .wholeFile(folder),
      hint:
        "records are texts such as 0001-title.md; correct the folder under 'decisions' in fairlead.yaml, or remove it")
  }

  private func counts(of reasons: [Reason]) -> String {
    let parts = Reason.allCases.compactMap { reason -> String? in
      let count = reasons.count { $0 == reason }
      return count == 0 ? nil : "\(count) \(count == 1 ? reason.noun : reason.nouns)"
    }
    return parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }
}

/// The first three of some names, and how many more there are.
func firstThree(_ names: [String]) -> String {
  let shown = names.prefix(3).map { $0.count > 80 ? $0.prefix(80) + "…" : $0 }.joined(separator: ", ")
  return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
}
