import Analysis
import Record
import Templating

/// A page at the address of an id that was given up, so that a link of before the rename still leads somewhere.
struct FormerPage: FramedPage {
  let frame: PageFrame
  /// What it is called now.
  let name: String
  let target: String

  init(_ former: String, _ name: String, at path: String, to target: String, in directory: Directory) {
    self.name = name
    self.target = target
    frame = PageFrame(
      headline: "\(former) is now called \(name).", lede: "", label: former, path: path, directory: directory)
  }

  static let names = Names<FormerPage>(
    page: "page of a former id",
    [
      .text("name", "What it is called now") { $0.name },
      .link("target", "The way to its page") { $0.frame.link(to: $0.target) },
    ])
}

/// A page for each former id of a team or service that has a page, unless something else stands there.
let formerPart = SitePart.pages("former", FormerPage.names) { kind, directory in
  var taken = Set(
    (directory.report.delivery?.scopes ?? []).compactMap { directory.healthPaths[$0.kind, $0.id]?.lowercased() }
      + directory.report.teams.map { PagePath.record(RecordKey(.team, id: $0.team.id)).lowercased() })
  return moves(in: directory).compactMap { move in
    guard taken.insert(move.path.lowercased()).inserted else { return nil }
    return Page(path: move.path, source: "'was: \(move.former)' of fairlead.yaml", kind: kind) {
      FormerPage(move.former, move.name, at: move.path, to: move.target, in: directory)
    }
  }
}

/// From where to where a page has moved.
private struct Move: Sendable {
  var former: String
  var name: String
  var path: String
  var target: String
}

private func moves(in directory: Directory) -> [Move] {
  let teams = directory.report.organization.teams.flatMap { team in
    team.was.filter(canNamePage).flatMap { former in
      let pages = [
        (PagePath.record(RecordKey(.team, id: former)), PagePath.record(RecordKey(.team, id: team.id))),
        (HealthPaths.formerPath(.team, former), directory.healthPaths[.team, team.id] ?? ""),
      ]
      return pages.filter { !$0.1.isEmpty }.map { Move(former: former, name: team.name, path: $0, target: $1) }
    }
  }
  let services = directory.report.organization.services.flatMap { service in
    service.was.filter(canNamePage).compactMap { former in
      directory.healthPaths[.service, service.id].map {
        Move(former: former, name: service.id, path: HealthPaths.formerPath(.service, former), target: $0)
      }
    }
  }
  return teams + services
}

/// An id that is no safe name had an address that nobody can have written by hand.
private func canNamePage(_ id: String) -> Bool { PagePath.safeName(id) == id }
