/// The front page, and the whole of its first list.
let briefingPart: SitePart = {
  let briefing = PageKind(template: "briefing", names: BriefingPage.names)
  let attention = PageKind(template: "attention", names: AttentionPage.names)
  return SitePart(offers: [briefing.offer, attention.offer]) { directory in
    [
      Page(path: PagePath.briefing, source: "the Briefing", kind: briefing) { BriefingPage(directory) },
      Page(path: PagePath.attention, source: "the attention list", kind: attention) { AttentionPage(directory) },
    ]
  }
}()
