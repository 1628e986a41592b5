/// What the report is made from and what its figures mean.
let aboutPart: SitePart = {
  let about = PageKind(template: "about", names: AboutPage.names)
  return SitePart(offers: [about.offer]) { directory in
    [Page(path: PagePath.about, source: "the page about the report", kind: about) { AboutPage(directory) }]
  }
}()
