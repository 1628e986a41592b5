import ArgumentParser
import Intake
import Record

/// What a shell offers where an id of the content is wanted. Content that cannot be read has none.
extension CompletionKind {
  static var audiences: CompletionKind { ids { $0.organization.audiences.map(\.id) } }
  static var metrics: CompletionKind { ids { $0[Metric.self].map(\.id) } }

  private static func ids(_ ids: @escaping @Sendable (OrganizationRecord) -> [String]) -> CompletionKind {
    .custom { words, _, _ in await readContent(at: contentFolder(in: words)).record.map(ids) ?? [] }
  }
}

/// The content folder that a line of a shell names.
private func contentFolder(in words: [String]) -> String {
  let option = "--content"
  if let joined = words.last(where: { $0.hasPrefix(option + "=") }) {
    return String(joined.dropFirst(option.count + 1))
  }
  guard let place = words.lastIndex(of: option), words.indices.contains(place + 1) else { return "content" }
  return words[place + 1]
}
