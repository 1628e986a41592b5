import ArgumentParser
import Diagnostics
import Presentation
import Publishing
import Record

/// For whom a run makes reports.
enum Readers {
  /// What everyone may see.
  case everyone
  /// What an audience may see, by its id.
  case audience(String)
  /// Each of them.
  case every

  /// The only audience that will read what is made; nil for more.
  var only: String? {
    if case .audience(let id) = self { id } else { nil }
  }

  /// - Throws: for an audience that fairlead.yaml does not have.
  func viewpoints(in organization: Organization, on day: CalendarDate) throws -> [Viewpoint] {
    switch self {
    case .everyone: return [.everyone(on: day)]
    case .audience(let id): return [Viewpoint(of: try organization.audience(named: id), on: day)]
    case .every: return [.everyone(on: day)] + organization.audiences.map { Viewpoint(of: $0, on: day) }
    }
  }
}

extension Organization {
  /// The audience of an id that somebody typed.
  func audience(named id: String) throws -> Audience {
    if let audience = audiences.first(where: { $0.id == id }) { return audience }
    let known = audiences.map(\.id)
    let near = suggestion(for: id, among: known).map { "; \($0)" }
    let all = known.isEmpty ? "; it has none" : "; there are \(known.joined(separator: ", "))"
    throw ValidationError("there is no audience '\(id)' in fairlead.yaml\(near ?? all)")
  }
}

/// The report for those who share a viewpoint, ready to be published.
struct PreparedReport: Sendable {
  let viewpoint: Viewpoint
  let site: Site
  /// Files that nothing published may name.
  let withheldFiles: Set<ContentPath>
  /// What is mailed to them; nil where no mail was asked for, or where an error keeps it from being sent.
  let message: MailMessage?
  /// What was found in files and templates, and about this report.
  let findings: Findings

  /// The folder of its tree, where there are several.
  var folder: String { viewpoint.audience ?? PreparedReport.everyone }

  static let everyone = Visibility.everyoneLabel
}

/// Whose reports to make.
struct ReaderOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Make the site of this audience: what everyone may see, and what its 'sees' in fairlead.yaml names.",
      valueName: "id"), completion: .audiences)
  var audience: String?

  @Flag(
    name: .long,
    help: "Make a site for everyone and one for each audience, each in a folder of the output, reading everything once."
  )
  var everyAudience = false

  func validate() throws {
    if audience != nil, everyAudience {
      throw ValidationError("--audience makes one site and --every-audience all of them; give one of the two")
    }
  }

  var chosen: Readers { everyAudience ? .every : audience.map { .audience($0) } ?? .everyone }
}
