"""What people answered in the safety pulse, without who gave which answer, and how many of each team were asked:
everybody who works for it, 65 people, and not the 34 engineers alone whose days are in the capacity.

What is told on purpose:

- In Gate a mistake is held against people in the fourth quarter, and flaws are spoken of less: two falls beyond noise.
- In Payments it got easier to ask for help: a rise.
- Of Reliability four of seven answered in the fourth quarter. Four are too few to be told of, and because Platform would
  tell of them by subtraction, Platform itself is hidden, too. In the third quarter six had answered, and all was told.
- Some people leave a question out, so the number of answers differs from one to the next.

Everything else is noise around one level. The rows are sorted, so that no row stands beside another of the same person.
"""

from sample.noise import Noise

PULSE_SEED = 35  # chosen so that nothing but what is told on purpose moves beyond noise
SCALE = (1, 7)
QUESTIONS = ["mistakes", "flaws", "help", "ours"]
REVERSED = {"mistakes", "help"}
WAVES = ["2026-Q2", "2026-Q3", "2026-Q4"]

# By team: how many were asked, and how many answered in each wave.
TEAMS = {
    "commerce": (7, (6, 7, 6)),
    "booking": (15, (13, 12, 13)),
    "payments": (13, (11, 12, 11)),
    "platform": (9, (8, 8, 7)),
    "gate": (14, (12, 13, 12)),
    "reliability": (7, (6, 6, 4)),
}

# The level of a team and question where it is not the usual one, on the scale where more is better: in each wave.
USUAL = {"mistakes": 5.0, "flaws": 4.9, "help": 4.6, "ours": 5.2}
LEVELS = {
    ("gate", "mistakes"): (5.1, 5.2, 3.4),
    ("gate", "flaws"): (4.8, 5.0, 3.5),
    ("payments", "help"): (3.6, 3.6, 5.1),
}
SPREAD = 1.1
LEFT_OUT = 0.02


def answer(level, question, noise):
    """A score as it is given: where agreeing is bad, from the other end."""
    better = round(level + SPREAD * noise.bell())
    better = min(SCALE[1], max(SCALE[0], better))
    return SCALE[0] + SCALE[1] - better if question in REVERSED else better


def rows():
    for place, wave in enumerate(WAVES):
        for team, (_, answered) in TEAMS.items():
            for question in QUESTIONS:
                noise = Noise(f"pulse {wave} {team} {question}", PULSE_SEED)
                level = LEVELS.get((team, question), (USUAL[question],) * len(WAVES))[place]
                for _ in range(answered[place]):
                    is_left_out = noise.uniform() < LEFT_OUT
                    score = answer(level, question, noise)
                    if not is_left_out:
                        yield wave, team, question, score


def files():
    """The names of the files with their texts."""
    lines = [",".join(map(str, row)) for row in sorted(rows())]
    yield "pulse.csv", "\n".join(["wave,team,question,value", *lines]) + "\n"
    asked = [f"{wave},{team},{count}" for wave in WAVES for team, (count, _) in TEAMS.items()]
    yield "pulse-asked.csv", "\n".join(["wave,team,asked", *asked]) + "\n"
