/** A stretch of text, and whether it is inline math. */
export interface TextPart {
  readonly text: string;
  readonly isMath: boolean;
}

/**
 * `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. As in Pandoc, the opening dollar has no space after it, the closing
 * one none before it and no digit after it, so that "$5 and $10" is money.
 */
const MATH =
  /\$\$[^$]{1,2000}\$\$|(?<!\\)\$(?=[^\s$])(?:\\[\s\S]|[^$\\]){1,2000}?(?<![\s\\])\$(?!\d)|\\\((?:[^\\]|\\(?!\))){0,500}\\\)|\\\[(?:[^\\]|\\(?!\])){0,500}\\\]/g;

/** Letters and relations that plain text can show as well. */
const SYMBOLS: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Sigma: "Σ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
  ell: "ℓ",
  times: "×",
  pm: "±",
  cdot: "·",
  sim: "~",
  approx: "≈",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  infty: "∞",
  to: "→",
  rightarrow: "→",
};

const MACRO = /\\(?:([A-Za-z]+) ?|%)/g;

/** What may stand in simple math beside macros and short scripts. */
const PLAIN_MATH = /^[A-Za-z0-9.,+\-=<>/()*'!:|_^ ]*$/;

const SHORT_SCRIPT = /([_^])\{([+-]?[A-Za-z0-9]{1,3}[+-]?)\}/g;

/** Splits text into inline math and what stands between. The parts joined are the text. */
export function splitMath(text: string): TextPart[] {
  if (!/[$\\]/.test(text)) return [{ text, isMath: false }];
  const parts: TextPart[] = [];
  let start = 0;
  for (const match of text.matchAll(MATH)) {
    if (match.index > start) parts.push({ text: text.slice(start, match.index), isMath: false });
    parts.push({ text: match[0], isMath: true });
    start = match.index + match[0].length;
  }
  if (start < text.length) parts.push({ text: text.slice(start), isMath: false });
  return parts;
}

/**
 * `$k$` as k, `$\epsilon$` as ε, `$O(n^2)$` as O(n^2): math that reads the same without its dollars.
 * Math that is not as simple is given back as it is.
 */
export function simplifyMath(math: string): string {
  if (!math.startsWith("$") || math.startsWith("$$")) return math;
  const content = math.slice(1, -1).replace(SHORT_SCRIPT, "$1$2");
  if (!PLAIN_MATH.test(content.replace(MACRO, ""))) return math;
  let isUnderstood = true;
  const plain = content.replace(MACRO, (_, name: string | undefined) => {
    const symbol = name === undefined ? "%" : SYMBOLS[name];
    if (symbol === undefined) isUnderstood = false;
    return symbol ?? "";
  });
  return isUnderstood ? plain : math;
}
