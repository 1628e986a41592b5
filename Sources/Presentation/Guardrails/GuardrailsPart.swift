import Analysis
import Record

extension PagePath {
  package static let guardrails = "guardrails/index.html"
  package static let reviews = "reviews/index.html"
}

/// The folders whose pages belong to the guardrails in the navigation.
let guardrailFolders: Set<Substring> = ["guardrails", "reviews"]

/// Guardrails with their waivers, and design reviews: an overview, and a page each; none where neither is written.
let guardrailsPart =
  SitePart.page(
    "guardrails", GuardrailsPage.names, at: PagePath.guardrails, "the guardrails", called: "Guardrails",
    where: { !$0.guardrails.isEmpty || !$0.reviews.isEmpty }
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
