import Diagnostics

let forecastExplained = Rule(
  "objectives.forecast", .note, "The chance that the numbers give says how often such chances come true",
  explanation: """
    *Of a metric*, and of check-ins that are no counts: a local level with drift of the values of at most 26 weeks, from 8 on. \
    Simple exponential smoothing with a slope is fitted for each of 21 smoothings, from a straight line to a random walk; \
    each counts by how likely it makes the values, and gives a Student t distribution of the value on the last day of the \
    period. The chance is how much of them all lies on the good side of the target.

    It is held against its own past: the same forecast, as many weeks ahead, from up to eight earlier weeks. "In 7 of 8 past \
    weeks the value lay where such a forecast put it" says how often the value that came lay in the middle 80 % of it, which \
    is to be about four in five times. Where it did so in none of four, one of five or six, or two of seven or eight, no \
    chance is told.

    *Of counted work*, check-ins that are the number done so far: the negative binomial distribution of a rate of items a week \
    with Jeffreys' prior, from 4 weeks on; weeks in which nobody counted are weeks all the same. Where the counts spread more \
    widely than a Poisson distribution does, so does the forecast. From fewer than 12 counts nothing is said to be below 5 % \
    or above 95 %.

    *Of an objective*: the weighted mean of its key results. A committed one is to arrive whole, and how its key results hang \
    together nobody knows: so its chance is told as bounds, from the sum of the chances less their number plus 1 (or 0) to \
    the smallest of them, and only where each key result has one.

    Sources: R. J. Hyndman, B. Billah, International Journal of Forecasting 19 (2003); A. Zellner, An Introduction to Bayesian \
    Inference in Econometrics (1971); A. Gelman et al., Bayesian Data Analysis, 3rd edition (2013), 2.6; M. Fréchet, \
    Fundamenta Mathematicae 25 (1935). How often such chances come true on generated series stands in Fairlead's decision record \
    0085, and `script/calibrate` prints it.
    """)
