/**
 * Normalised mutual information of two groupings of the same items, divided by the mean of their
 * entropies: 1 when equal, 0 when independent; 1 when both are one group.
 */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [inA, inB, inBoth] = [new Counts(), new Counts(), new Counts()];
  for (let i = 0; i < a.length; i++) {
    inA.add(`${a[i]}`);
    inB.add(`${b[i]}`);
    inBoth.add(`${a[i]} ${b[i]}`);
  }
  const [entropyA, entropyB] = [inA.entropy(), inB.entropy()];
  if (entropyA + entropyB === 0) return 1;
  return (2 * (entropyA + entropyB - inBoth.entropy())) / (entropyA + entropyB);
}

class Counts {
  readonly #counts = new Map<string, number>();
  #total = 0;

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    this.#total++;
  }

  entropy(): number {
    let sum = 0;
    for (const count of this.#counts.values()) {
      const share = count / this.#total;
      sum -= share * Math.log(share);
    }
    return sum;
  }
}
