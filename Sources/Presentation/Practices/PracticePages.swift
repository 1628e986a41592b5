/// The coverage of the practices.
let practicePart: SitePart = {
  let coverage = PageKind(template: "practices", names: PracticesPage.names)
  return SitePart(offers: [coverage.offer]) { directory in
    [Page(path: PagePath.practices, source: "the coverage of practices", kind: coverage) { PracticesPage(directory) }]
  }
}()
