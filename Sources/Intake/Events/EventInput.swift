import Diagnostics
import Documents
import Record

/// A file of events, and how it is read.
struct EventInput: Sendable {
  let file: ContentFile
  let columns: [EventColumn]
  let form: TableForm
  let policy: BadRowPolicy
}

/// The files of all sources of one kind of event, in the order of the sources, and what is to be said of where they are.
struct EventInputs: Sendable {
  private(set) var inputs: [EventInput] = []
  private(set) var findings: [Finding] = []

  /// - Parameter columns: what a source's files are asked for.
  init(
    _ sources: [EventSource], root: String, _ settings: DeliverySettings, columns: (EventSource) -> [EventColumn]
  ) {
    var first: [ContentPath: EventSource] = [:]
    for source in sources {
      let search = EventSearch(source, root: root)
      findings += search.findings
      let columns = columns(source)
      for file in search.files {
        if let earlier = first[file.path] {
          findings.append(EventInputs.namedTwice(file, by: source, first: earlier))
        } else {
          first[file.path] = source
          inputs.append(
            EventInput(
              file: file, columns: columns, form: TableForm(source.form), policy: settings.policy(of: source)))
        }
      }
    }
  }

  private static func namedTwice(_ file: ContentFile, by source: EventSource, first: EventSource) -> Finding {
    EventRules.namedTwice.finding(
      "'\(file.path)' belongs to two sections", at: source.span ?? .wholeFile(file.display),
      notes: first.span.map { [Finding.Note("the first", at: $0)] } ?? [],
      hint: "name other files under 'csv' or 'json' in one of them")
  }
}

extension TableForm {
  /// The form that settings state.
  init(_ settings: TableSettings) {
    let encoding: Encoding? =
      switch settings.encoding {
      case .utf8: .utf8
      case .utf16: .utf16
      case .windows1252: .windows1252
      case nil: nil
      }
    self.init(settings.syntax == .json ? .json : .csv, delimiter: settings.delimiter, encoding: encoding)
  }
}
