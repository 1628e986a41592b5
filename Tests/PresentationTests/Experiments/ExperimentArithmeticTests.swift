import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation
@testable import Wording

@Suite("The arithmetic of experiments on their pages")
struct ExperimentArithmeticTests: ExperimentPageSuite {
  @Test("groups that are small for the threshold say so with how many it takes, and not that they could not decide")
  func powerNote() throws {
    let page = plain(try pages([small])["experiments/c.html"])
    // Φ(6/3.8599 − 1.96) = 0.3425; (z + z′)² (14.1² + 12.6²)/36 = 77.96.
    #expect(
      page.contains(
        "Groups of 24 and 24 would have refuted the threshold 34 times in 100 if nothing happened, and supported it 34 "
          + "times in 100 if the true effect is twice the threshold, 12 min. For 80 times of both it takes about 78 in each "
          + "group."))
    #expect(!page.contains("could not") && page.contains("write how many under units in both groups"))
    let decided = try plain(pages([refuted])["experiments/b.html"])
    #expect(
      decided.contains("would have refuted the threshold nearly always if nothing happened, and supported it nearly"))
    #expect(!decided.contains("For 80 times"))
    let one = experiment("h", .atLeast, 0.05, .absolute, result: shares((0, 1), (1, 1)))
    let none = plain(try pages([one])["experiments/h.html"])
    #expect(none.contains("Groups of 1 and 1 would have refuted the threshold 3 times in 100 if nothing happened"))
  }

  @Test("units that were assigned are told with what they do to the interval, and are not asked for")
  func units() throws {
    let test = experiment(
      "x", .atMost, -6, .absolute,
      result: .means(
        control: .init(n: 24, mean: 36.2, sd: 14.1, units: 6), variant: .init(n: 24, mean: 31.9, sd: 12.6, units: 6)))
    let pages = try pages([test])
    let page = plain(pages["experiments/x.html"])
    #expect(
      page.contains(
        "With an intra-class correlation of 0.3 that makes the variance 1.9 times as large; interval and verdict are "
          + "those. With 0.1 the interval would be −14 to +5.5 min, and the verdict the same."))
    #expect(page.contains("Groups of 24 and 24 (6 and 6 units) would have refuted the threshold 20 times in 100"))
    #expect(page.contains("it takes about 149 in each group, of units as large as these."))
    #expect(page.contains("√(1.9 × 14.1² ÷ 24 + 1.9 × 12.6² ÷ 24)") && !page.contains("write how many under units"))
    #expect(plain(pages["experiments/index.html"]).contains("n 24 and 24 (6 and 6 units)"))
    let relative = experiment(
      "y",
      result: .proportions(
        control: .init(n: 5000, successes: 360, units: 10), variant: .init(n: 5000, successes: 412, units: 10)))
    let shares = plain(try self.pages([relative])["experiments/y.html"])
    // 1 + 499 × 0.3 = 150.7, and 5,000 rows count as 33.18.
    #expect(shares.contains("360 of 5,000; Wilson interval as of 33.18, 5,000 ÷ 150.7,"))
    #expect(shares.contains("with as many rows as count.") && !shares.contains("statsmodels gives"))
  }

  @Test("a threshold that allows a loss is not told as one that asks for a gain")
  func allowance() throws {
    let test = experiment("x", .atLeast, -0.02, .absolute, result: shares((40, 100), (41, 100)))
    let page = plain(try pages([test])["experiments/x.html"])
    #expect(page.contains("No more than 2 percentage points less than the control."))
    #expect(page.contains("would have supported the threshold 5 times in 100 if nothing happened, and refuted it 5"))
    #expect(!page.contains("asks for"))
  }

  @Test("the arithmetic is written out: shares with Newcombe's bounds")
  func arithmeticOfShares() throws {
    let page = plain(
      try pages([experiment("x", .atLeast, 0.05, .absolute, result: shares((40, 100), (60, 100)))])[
        "experiments/x.html"])
    #expect(page.contains("At least 5 percentage points more than the control."))
    // Wilson: 40 of 100 is 0.3094 to 0.4980, 60 of 100 the mirror of it.
    #expect(page.contains("40 of 100; Wilson interval 30.94 to 49.8"))
    #expect(page.contains("20 − √((60 − 50.2)² + (49.8 − 40)²)"))
    #expect(page.contains("<td class=\"number\">6.141</td>"))
    #expect(page.contains("20 + √((69.06 − 60)² + (40 − 30.94)²)"))
    #expect(page.contains("<td class=\"number\">32.81</td>"))
    #expect(page.contains("R. G. Newcombe") && !page.contains("Koopman"))
    let relative = plain(try pages([supported])["experiments/a.html"])
    #expect(relative.contains("<td class=\"number\">1.383 to 1.527</td>") && relative.contains("Koopman"))
    #expect(
      relative.contains("confint_proportions_2indep(930, 1000, 641, 1000, compare=\"ratio\"")
        || relative.contains("confint_proportions_2indep(930, 1000, 641, 1000, compare=&quot;ratio&quot;"))
  }

  @Test("the arithmetic is written out: means with Welch's bounds, in the unit of the metric")
  func arithmeticOfMeans() throws {
    let page = plain(try pages([small])["experiments/c.html"])
    #expect(page.contains("At least 6 min less than the control."))
    #expect(page.contains("√(14.1² ÷ 24 + 12.6² ÷ 24)") && page.contains("<td class=\"number\">3.86</td>"))
    #expect(page.contains("−4.3 ± 2.014 × 3.86") && page.contains("−12.07 to 3.472"))
  }

  @Test(
    "thresholds in words, whichever way they look",
    arguments: [
      (Bound.atLeast, 0.05, "at least 5 % more"), (.atLeast, -0.05, "no more than 5 % less"),
      (.atMost, -0.25, "at least 25 % less"), (.atMost, 0.02, "no more than 2 % more"), (.atLeast, 0, "not less"),
      (.atMost, 0, "not more"),
    ])
  func thresholds(bound: Bound, value: Double, words: String) {
    let terms = Experiment.Threshold.Terms(bound: bound, value: value, scale: .relative)
    #expect(plain(terms.words(in: .share)) == "\(words) than the control")
  }
}
