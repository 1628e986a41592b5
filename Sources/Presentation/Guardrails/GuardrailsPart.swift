import Analysis
import Record

extension PagePath {
  package static let guardrails = "guardrails/index.html"
  package static let reviews = "reviews/index.html"
  package static let radar = "radar/index.html"
}

/// The folders whose pages belong to the guardrails in the navigation.
let guardrailFolders: Set<Substring> = ["guardrails", "reviews", "radar"]

/// Guardrails with their waivers, design reviews and the technology radar: an overview, and a page each; none where none of
/// them is written.
let guardrailsPart =
  SitePart.page(
    "guardrails", GuardrailsPage.names, at: PagePath.guardrails, "the guardrails", called: "Guardrails",
    where: { !$0.guardrails.isEmpty || !$0.reviews.isEmpty || !$0.radar.isEmpty }
  ) { GuardrailsPage($0) }
  + .pages("guardrail", GuardrailPage.names) { kind, directory in
    directory.report.guardrails.map { item in
      Page(item.guardrail.header, kind) { GuardrailPage(item, in: directory) }
    }
  }
  + .page(
    "reviews", ReviewsPage.names, at: PagePath.reviews, "the design reviews", where: { !$0.reviews.isEmpty }
  ) { ReviewsPage($0) }
  + .pages("review", ReviewPage.names) { kind, directory in
    directory.report.reviews.records.map { item in
      Page(item.review.header, kind) { ReviewPage(item, in: directory) }
    }
  }
  + .page(
    "radar", RadarPage.names, at: PagePath.radar, "the technology radar", where: { !$0.radar.isEmpty }
  ) { RadarPage($0) }
  + .pages("radar-entry", RadarEntryPage.names) { kind, directory in
    let radar = directory.report.radar
    let items = Dictionary((radar.entries + radar.gone).map { (radarName($0.name), $0) }) { first, _ in first }
    return radar.pages.map { entry in
      Page(entry.header, kind) { RadarEntryPage(entry, items[radarName(entry.title)], in: directory) }
    }
  }
