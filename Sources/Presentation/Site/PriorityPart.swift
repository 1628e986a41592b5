import Analysis

/// The pages on what to do next and what became of it, which go by one name in the navigation.
enum PriorityPart {
  /// Their front pages, in the order in which they are read.
  static let fronts: [(name: String, path: String)] = [
    ("What to do next", PagePath.priorities), ("Schedule", PagePath.schedule), ("Debt", PagePath.debt),
    ("Capacity", PagePath.capacity),
    ("Experiments", PagePath.experiments), ("Outcomes of finished work", PagePath.outcomes),
  ]

  static let folders = fronts.map { PagePath.topFolder(of: $0.path) }.filter { !$0.isEmpty }
}

extension PageFrame {
  /// Whether the page is one of those, or lies below one.
  var isOnPriorities: Bool {
    PriorityPart.folders.contains(PagePath.topFolder(of: path))
  }

  /// The ways between the front pages of priorities, on any page that belongs to them.
  var priorityParts: [NavigationLink] {
    guard isOnPriorities else { return [] }
    let folder = PagePath.topFolder(of: path)
    return PriorityPart.fronts.map { name, front in
      NavigationLink(
        name: name, href: link(to: front), isPage: path == front,
        isPart: path != front && PagePath.topFolder(of: front) == folder)
    }
  }
}

extension Report {
  /// Whether there is anything to say about what to do next: all these pages are there then, or none is.
  var hasPriorities: Bool { !work.isEmpty || !experiments.isEmpty || capacity.isWritten }
}
