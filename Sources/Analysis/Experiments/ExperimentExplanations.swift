package import Diagnostics

/// What `fairlead explain` says of the figures of experiments.
package let experimentExplanations: [Rule] = [
  Rule(
    "experiments.verdict", .note, "The verdict on an experiment is that of its whole interval",
    explanation: """
      Two shares: the difference of the variant to the control with the hybrid score interval of 95 % (R. G. Newcombe, \
      Statistics in Medicine 17, 1998, method 10); for a relative threshold their ratio with the score interval (P. A. R. \
      Koopman, Biometrics 40, 1984). Two means: the difference with Welch's interval; for a relative threshold the ratio \
      with Fieller's on the same degrees of freedom.

      An absolute threshold is held against the difference: of shares in percentage points, so that `5%` is 0.05, of means \
      in their unit. A relative threshold is held against the ratio: `at least 5% relative` asks for a ratio of at least \
      1.05, `at most -10% relative` for one of at most 0.9.

      Supported: the whole interval meets the threshold, an end that lies on it included. Refuted: no part of it does. \
      Inconclusive: the threshold lies within. Not run: the last day has passed without a result. Before the last day \
      nothing is judged, and a report of an earlier day does not see a result.
      """),
  Rule(
    "experiments.power", .note,
    "A sample is large enough for its threshold if it shows a change as large four times in five",
    explanation: """
      The smallest change, in the direction of the threshold, that groups of these sizes tell apart from none at 95 % \
      confidence with a chance of 80 %: of shares by the normal approximation with the share of the control as observed \
      (J. L. Fleiss, Statistical Methods for Rates and Proportions, 1981, 3.2), of means from their standard error. Where \
      it is larger than the threshold, and the test was left open, the page says that the groups show a change as large as \
      the threshold less often than that, and how many each of two equal groups needs (Fleiss, 3.14; for means \
      (z + z′)² (s₁² + s₂²) ÷ difference²). A larger change than the threshold could still have been told by fewer.
      """),
]
