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

      Where `units` of a group are fewer than its rows (`n`), lanes or teams or days were assigned, of which each gave several \
      rows that resemble each other. The variance of a group then grows by 1 + (m − 1) ρ, m being rows in a unit and ρ the \
      intra-class correlation (A. Donner, N. Klar, Design and Analysis of Cluster Randomization Trials in Health Research, \
      2000), and degrees of freedom are those of the units. Nobody knows ρ: the interval and the verdict are those of 0.3, \
      and what they would be with 0.1 stands beside them. Without `units` rows count as assigned one by one.
      """),
  Rule(
    "experiments.power", .note,
    "A sample is large enough for its threshold if it decides about it four times in five",
    explanation: """
      The chance that groups of these sizes refute the threshold if nothing happened, and that they support it if the true \
      effect is twice the threshold; where no change meets it, such as `at least -2%`, the chance that they support it, and \
      refute it. It is Φ(|d|/√V − 1.96), d being the distance of the truth from the threshold and V the variance that the \
      groups have then, with the control and the deviations as observed (of shares with a \
      success and a failure more: A. Agresti, B. Caffo, The American Statistician 54, 2000); needed in each of two equal groups are \
      (1.96 + 0.84)² V₁/d² rows for 80 % of both, V₁ being the variance of one row in each (S.-C. Chow, J. Shao, H. Wang, \
      Sample Size Calculations in Clinical Research, 2nd edition 2008, 4.2.2). With `units` the variances are those of an \
      intra-class correlation of 0.3, for units with as many rows as these. Where either chance is below 80 %, and the test \
      was left open, the page says so.
      """),
]
