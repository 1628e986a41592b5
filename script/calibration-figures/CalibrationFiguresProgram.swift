import Foundation

/// Usage: calibration-figures [--series N] [STUDY...]
///
/// Says how often claims about generated data came true, beside how often they were said to. For script/calibrate.
@main
struct CalibrationFiguresProgram {
  /// What is looked at, in the order in which it is printed.
  private enum Study: String, CaseIterable {
    case forecasts, outcomes, news, experiments, delivery, plans
  }

  static func main() async {
    var studies = Array(CommandLine.arguments.dropFirst())
    var number = 1000
    if let place = studies.firstIndex(of: "--series") {
      number = max(1, studies.dropFirst(place + 1).first.flatMap { Int($0) } ?? number)
      studies.removeSubrange(place..<min(place + 2, studies.count))
    }
    if let unknown = studies.first(where: { Study(rawValue: $0) == nil }) {
      let known = Study.allCases.map(\.rawValue).joined(separator: ", ")
      return print("There is no study \(unknown). There are: \(known).")
    }
    for study in Study.allCases where studies.isEmpty || studies.contains(study.rawValue) { await show(study, number) }
  }

  private static func show(_ study: Study, _ number: Int) async {
    switch study {
    case .forecasts: ForecastStudy.print(number)
    case .outcomes:
      print(
        "\nOutcomes: what is said of a metric 8 weeks after work was done, in 100 series; steps in standard deviations."
      )
      OutcomesStudy(number: number * 3).print()
    case .news:
      NewsStudy.printRules(number * 10)
      NewsStudy.printNews(max(1, number / 5))
    case .experiments:
      print("\nExperiments: of 100 tests, how many their pages say come to the true verdict, and how many did.")
      ExperimentsStudy(number: number).print()
    case .delivery: await DeliveryStudy(reports: max(1, number / 5)).printTables()
    case .plans:
      print("\nPlans: how often all of a quarter is done, in per cent, beside how often that was said; by room for it.")
      SchedulesStudy(number: number * 10).print()
    }
  }

  static func row(_ texts: String...) {
    let widths = [6, 16, 22, 22, 22, 22]
    print(zip(texts, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: " "))
  }
}
