extension Directory {
  /// The parts of the site that are there, in the order of the navigation, with their front pages.
  static func navigationParts(
    hasHealth: Bool, hasFeedback: Bool, hasPriorities: Bool
  ) -> [(name: String, front: String)] {
    let parts = [
      ("Briefing", PagePath.briefing), ("Strategy", PagePath.strategies), ("Outcomes", PagePath.metrics),
      ("Health", PagePath.health), ("Feedback", PagePath.feedback), ("OKRs", PagePath.objectives),
      ("Priorities", PagePath.priorities), ("Decisions", PagePath.decisions), ("Teams", PagePath.teams),
      ("Practices", PagePath.practices), ("About", PagePath.about),
    ]
    return parts.filter { _, front in
      switch front {
      case PagePath.health: hasHealth
      case PagePath.feedback: hasFeedback
      case PagePath.priorities: hasPriorities
      default: true
      }
    }
  }
}
