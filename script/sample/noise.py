"""Random numbers of our own, so that the sample is the same bytes on any machine."""

SEED = 708  # chosen so that the series meant as noise carry no signal by Wheeler's rules


class Noise:
    """Numbers that look random, from a 64-bit linear congruential generator (Knuth's MMIX constants)."""

    def __init__(self, name, seed=SEED):
        self.state = seed
        for byte in name.encode("utf-8"):
            self.state = (self.state * 31 + byte) & 0xFFFFFFFFFFFFFFFF
        for _ in range(8):
            self.uniform()

    def uniform(self):
        """A number from 0 to 1, 1 excluded, from the upper 32 bits."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 32) / 4294967296

    def bell(self):
        """Mean 0, standard deviation 1, never beyond 6: the sum of twelve uniform numbers, less six."""
        return sum(self.uniform() for _ in range(12)) - 6
