import Diagnostics

enum CapacityRules {
  static let row = Rule(
    "capacity.row", .error, "A row of capacity has a week, a team, a kind of work and person-days",
    explanation: """
      `data/capacity.csv` has the columns week, team, kind and person_days: the Monday of a week (any day of it will do), \
      the id of a team, one of feature, debt, reliability, tooling and research, and a number of at least 0 and at most a \
      million. There is no column for persons: the smallest unit of any number is a team.
      """)

  static let duplicate = Rule(
    "capacity.duplicate", .error, "A team has one row for a week and a kind of work",
    explanation: "Of two rows nobody could say whether they add up or one corrects the other. Keep one.")

  static let farDays = Rule(
    "capacity.far-days", .warning, "No row of capacity is far from all others of its team by a slip",
    explanation: """
      `1200.5` person-days where all other rows of the team have 4 to 14 would be nearly all of its capacity, and every share \
      and plan would rest on it. A row is told when it has at least twenty times the person-days of any other row of its \
      team, and a hundredth or a thousandth of it would be one of them in size, within a factor of two; or when it has \
      100,000 times as many. Others are at least three and more than half of the rows. Ten times as many as in other weeks, or \
      a tenth, are told where the six weeks around it are close to each other. The row is used as it is read: \
      correct it, or leave it if it is right.
      """)

  /// More person-days than any team has in a week, and few enough that no sum of them is too large.
  static let personDays = 0...1e6

  static let all = [row, duplicate, farDays]
}
