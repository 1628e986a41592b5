import Analysis
import Record

/// Engineering health: an overview, and a page for each service and team; none without files of deployments.
let healthPart: SitePart = {
  let overview = PageKind(template: "health", names: HealthPage.names)
  let service = PageKind(template: "health-service", names: ScopePage.names)
  let team = PageKind(template: "health-team", names: ScopePage.names)
  return SitePart(offers: [overview.offer, service.offer, team.offer]) { directory in
    guard let delivery = directory.report.delivery else { return [] }
    let front = Page(path: PagePath.health, source: "engineering health", kind: overview) {
      HealthPage(delivery, in: directory)
    }
    return [front]
      + delivery.scopes.compactMap { scope in
        directory.healthPaths[scope.kind, scope.id].map { path in
          let source = "\(scope.kind.rawValue) '\(scope.id)' of fairlead.yaml"
          return Page(path: path, source: source, kind: scope.kind == .service ? service : team) {
            ScopePage(scope, at: path, delivery, in: directory)
          }
        }
      }
  }
}()
