import Diagnostics
import Record

/// Files of the content that no kind reads, together where they lie in one folder for one reason.
struct StrayFiles {
  private struct Place: Hashable {
    let folder: String
    let hint: String
  }

  private var strays: [Place: [ContentFile]] = [:]
  private var order: [Place] = []
  private var readmes: [ContentFile] = []

  mutating func add(_ file: ContentFile, hint: String) {
    let place = Place(folder: FilePath.folder(of: file.display), hint: hint)
    if strays[place] == nil { order.append(place) }
    strays[place, default: []].append(file)
  }

  /// A page about a folder of the content.
  mutating func add(readme file: ContentFile) { readmes.append(file) }

  var files: [ContentFile] { order.flatMap { strays[$0] ?? [] } }

  /// - Parameter root: the content folder.
  func findings(root: String) -> [Finding] {
    let found = order.compactMap { place -> Finding? in
      guard let files = strays[place], let first = files.first else { return nil }
      guard files.count > 1 else {
        return ContentRules.notRead.finding("this file is not read", at: .wholeFile(first.display), hint: place.hint)
      }
      let names = files.map { String(FilePath.name(of: $0.path)) }
      return ContentRules.notRead.finding(
        "\(files.count) files of this folder are not read: \(firstThree(names))",
        at: .wholeFile(place.folder.isEmpty ? root : place.folder), hint: place.hint)
    }
    guard let first = readmes.first else { return found }
    return found + [
      ContentRules.passedOver.finding(
        readmes.count == 1
          ? "a README of the content is not shown"
          : "\(readmes.count) READMEs of the content are not shown: \(firstThree(readmes.map(\.path)))",
        at: .wholeFile(readmes.count == 1 ? first.display : FilePath.normalised(root)))
    ]
  }
}
