/// The signs and names that formulas may have.
enum MathSymbols {
  /// What is typed as it is.
  static let characters: [Character: MathSymbol] = [
    "+": MathSymbol("+", "+", .binary), "-": MathSymbol("−", "-", .binary),
    "−": MathSymbol("−", "-", .binary),
    "±": MathSymbol("±", "+-", .binary), "*": MathSymbol("∗", "*", .factor),
    "·": MathSymbol("·", "*", .factor),
    "×": MathSymbol("×", "x", .factor), "/": MathSymbol("/", "/", .factor),
    "=": MathSymbol("=", "=", .relation), "<": MathSymbol("<", "<", .relation),
    ">": MathSymbol(">", ">", .relation), "≤": MathSymbol("≤", "<=", .relation),
    "≥": MathSymbol("≥", ">=", .relation), "≠": MathSymbol("≠", "!=", .relation),
    "≈": MathSymbol("≈", "~=", .relation), ":": MathSymbol(":", ":", .relation),
    "→": MathSymbol("→", "->", .relation), "←": MathSymbol("←", "<-", .relation),
    "(": MathSymbol("(", "(", .open), ")": MathSymbol(")", ")", .close),
    "[": MathSymbol("[", "[", .open), "]": MathSymbol("]", "]", .close),
    "⌊": MathSymbol("⌊", "floor(", .open), "⌋": MathSymbol("⌋", ")", .close),
    "⌈": MathSymbol("⌈", "ceil(", .open), "⌉": MathSymbol("⌉", ")", .close),
    "|": MathSymbol("|", "|", .ordinary), "!": MathSymbol("!", "!", .ordinary),
    ".": MathSymbol(".", ".", .ordinary), "?": MathSymbol("?", "?", .ordinary),
    "'": MathSymbol("′", "'", .ordinary), "…": MathSymbol("…", "...", .ordinary),
    ",": MathSymbol(",", ",", .punctuation), ";": MathSymbol(";", ";", .punctuation),
    "~": MathSymbol(" ", " ", .space),
  ]

  /// What stands behind a backslash.
  static let commands: [String: MathSymbol] = {
    var commands: [String: MathSymbol] = [
      "cdot": MathSymbol("·", "*", .factor), "times": MathSymbol("×", "x", .factor),
      "odot": MathSymbol("⊙", "(*)", .binary), "ast": MathSymbol("∗", "*", .binary),
      "pm": MathSymbol("±", "+-", .binary), "circ": MathSymbol("∘", "o", .binary),
      "div": MathSymbol("÷", "/", .binary), "cup": MathSymbol("∪", "cup", .binary),
      "cap": MathSymbol("∩", "cap", .binary),
      "le": MathSymbol("≤", "<=", .relation), "leq": MathSymbol("≤", "<=", .relation),
      "ge": MathSymbol("≥", ">=", .relation), "geq": MathSymbol("≥", ">=", .relation),
      "lt": MathSymbol("<", "<", .relation), "gt": MathSymbol(">", ">", .relation),
      "ne": MathSymbol("≠", "!=", .relation), "neq": MathSymbol("≠", "!=", .relation),
      "approx": MathSymbol("≈", "~=", .relation), "sim": MathSymbol("∼", "~", .relation),
      "equiv": MathSymbol("≡", "==", .relation), "propto": MathSymbol("∝", "prop. to", .relation),
      "ll": MathSymbol("≪", "<<", .relation), "gg": MathSymbol("≫", ">>", .relation),
      "in": MathSymbol("∈", "in", .relation), "notin": MathSymbol("∉", "not in", .relation),
      "subset": MathSymbol("⊂", "subset", .relation), "mid": MathSymbol("|", "|", .relation),
      "to": MathSymbol("→", "->", .relation), "rightarrow": MathSymbol("→", "->", .relation),
      "leftarrow": MathSymbol("←", "<-", .relation), "gets": MathSymbol("←", "<-", .relation),
      "Rightarrow": MathSymbol("⇒", "=>", .relation), "mapsto": MathSymbol("↦", "|->", .relation),
      "sum": MathSymbol("∑", "sum", .big), "prod": MathSymbol("∏", "prod", .big),
      "int": MathSymbol("∫", "int", .big),
      "lfloor": MathSymbol("⌊", "floor(", .open), "rfloor": MathSymbol("⌋", ")", .close),
      "lceil": MathSymbol("⌈", "ceil(", .open), "rceil": MathSymbol("⌉", ")", .close),
      "langle": MathSymbol("⟨", "<", .open), "rangle": MathSymbol("⟩", ">", .close),
      "{": MathSymbol("{", "{", .open), "}": MathSymbol("}", "}", .close),
      "lbrace": MathSymbol("{", "{", .open), "rbrace": MathSymbol("}", "}", .close),
      "|": MathSymbol("‖", "||", .ordinary), "%": MathSymbol("%", "%", .ordinary),
      "$": MathSymbol("$", "$", .ordinary), "#": MathSymbol("#", "#", .ordinary),
      "_": MathSymbol("_", "_", .ordinary), "&": MathSymbol("&", "&", .ordinary),
      "partial": MathSymbol("∂", "d", .letter), "nabla": MathSymbol("∇", "grad", .letter),
      "infty": MathSymbol("∞", "inf", .letter), "ell": MathSymbol("ℓ", "l", .letter),
      "ldots": MathSymbol("…", "...", .ordinary), "dots": MathSymbol("…", "...", .ordinary),
      "cdots": MathSymbol("⋯", "...", .ordinary), "prime": MathSymbol("′", "'", .ordinary),
      "top": MathSymbol("⊤", "T", .ordinary),
      "forall": MathSymbol("∀", "for all ", .ordinary), "exists": MathSymbol("∃", "exists ", .ordinary),
      ",": MathSymbol(" ", " ", .space), ";": MathSymbol(" ", " ", .space), ":": MathSymbol(" ", " ", .space),
      " ": MathSymbol(" ", " ", .space), "quad": MathSymbol("  ", "  ", .space),
      "!": MathSymbol("", "", .space),
    ]
    for (name, letter) in greek { commands[name] = MathSymbol(letter, name, .letter) }
    return commands
  }()

  private static let greek = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
    "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]

  /// Functions, written upright.
  static let functions: Set = [
    "log", "ln", "exp", "max", "min", "sin", "cos", "tan", "tanh", "arg", "argmax", "argmin", "lim", "sup",
    "inf", "gcd", "deg", "det", "dim", "softmax", "sigmoid", "ReLU",
  ]

  /// Commands with an argument of their own.
  static let withArguments: Set = [
    "frac", "dfrac", "tfrac", "sqrt", "text", "mathrm", "mathbf", "boldsymbol", "mathbb", "mathcal",
    "operatorname", "left", "right",
  ]

  /// The letters of `\mathbb`.
  static let blackboard: [Character: String] = ["R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "E": "𝔼"]

  /// Every name behind a backslash, for the answer to a wrong one.
  static var names: [String] {
    (commands.keys.filter { $0.first?.isLetter == true } + functions + withArguments
      + MathAccent.allCases.map(\.rawValue)).sorted()
  }
}
