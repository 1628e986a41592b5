import Foundation
import Record
import Statistics

extension NewsStudy {
  /// What `JudgedMovement` says of any rule.
  static func printRules(_ number: Int) {
    print(
      "\nRules: in how many of 100 series of noise any rule of a set finds a signal that ends in the last four values.")
    CalibrationFiguresProgram.row("rules", "series", "8 values", "12 and 26", "52", "78")
    for rules in SignalRules.allCases {
      for kind in [Kind.noise, .exponential, .skewed, .veryAlike] {
        let found = [8, 12, 26, 52, 78].map { count in
          var chance = Chance(seed: UInt64(count))
          let seen = (0..<number).count { _ in
            let chart = processChart(of: kind.values(count, &chance), options: ChartOptions(for: rules))
            return chart.signals(by: rules).contains { $0.points.last.map { $0 >= count - 4 } ?? false }
          }
          return String(format: "%.1f", 100 * Double(seen) / Double(number))
        }
        CalibrationFiguresProgram.row(
          String(rules.rawValue.prefix(6)), kind.rawValue, found[0], found[1] + " " + found[2], found[3], found[4])
      }
    }
  }

  static func printNews(_ reports: Int) {
    print(
      "\nNews: false items in a report of so many metrics of nothing but noise, on average; at most 0.5 is the aim.")
    CalibrationFiguresProgram.row("weeks", "series", "2 metrics", "6 metrics", "16 metrics", "60 metrics")
    for weeks in [14, 26, 52, 78] {
      for kind in Kind.allCases {
        let items = [2, 6, 16, 60].map { series in
          // As many series in all, so that both are as sure.
          let study = NewsStudy(series: series, weeks: weeks, reports: max(1, reports * 16 / series))
          return String(format: "%.2f", study.falseItems(kind))
        }
        CalibrationFiguresProgram.row(String(weeks), kind.rawValue, items[0], items[1], items[2], items[3])
      }
    }
    print("\nNews: how many in 100 metrics that rose by 1.5, 2 and 3 standard deviations eight weeks ago are told.")
    CalibrationFiguresProgram.row("weeks", "", "16 metrics", "60 metrics", "500 metrics", "")
    for weeks in [14, 26, 52, 78] {
      let told = [16, 60, 500].map { series in
        let study = NewsStudy(series: series, weeks: weeks, reports: max(1, reports * 16 / series))
        return [1.5, 2, 3].map { String(Int(study.found($0).rounded())) }.joined(separator: " ")
      }
      CalibrationFiguresProgram.row(String(weeks), "noise", told[0], told[1], told[2], "")
    }
  }
}
