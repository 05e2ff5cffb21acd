import Sentences

extension Language {
  /// Numbers in groups with a narrow space, since German texts use the full stop and the comma for both.
  package static let german = Language(
    code: "de", name: "Deutsch", decimalMark: ",", groupMark: "\u{202F}", words: { germanWords[$0] })

  /// Learners are addressed as `du`, without exclamation marks. What German lectures leave in English stays so: Padding, Stride, Pooling,
  /// Kernel, Filter, Bias, Feature-Map, Softmax, Loss, Batch, Checkpoint. The others: Schicht (layer), Netz, Faltung, Kanal, rezeptives Feld,
  /// Gewicht, Lernrate, Übung (exercise), Teil (part), Frage, Tipp (hint), Versuch (attempt), Punkt, Klausur (exam), Lektion (lesson),
  /// Lernziel (goal), Abgabe (submission), Testsuite, Fehlvorstellung (misconception).
  package static let germanWords: [String: String] = [
    // MARK: - Quizzes and exams

    // MARK: - Questions

    // MARK: - Misconceptions and traces

    // MARK: - Lessons

    // MARK: - Networks

    // MARK: - Training

    // MARK: - Grading

    // MARK: - The command line
    "A course on convolutional neural networks that grades itself.":
      "Ein Kurs über Faltungsnetze (CNNs), der sich selbst bewertet."
  ]
}
