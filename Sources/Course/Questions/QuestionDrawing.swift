import Diagnostics
import FeatureMaps
import Markdown
import NetworkFiles
import Networks
import SeededRandom

extension Question {
  /// How many draws of the parameters are tried for one seed.
  static let mostDraws = 1_000
  /// The most layers of a question's network: more than anybody counts, and few enough to be drawn and analysed a thousand times.
  static let mostLayers = 1_000

  /// The question for a seed: the same on every machine, for ever.
  ///
  /// - Throws: `Diagnostics` where no draw fulfils the requirements, saying which one threw how many away, and where the
  ///   reference has no answer.
  package func instance(seed: UInt64) throws(Diagnostics) -> QuestionInstance {
    try kept(seed: seed) { draw, generator, refusals throws(Diagnostics) in
      try instance(draw, seed: seed, &generator, &refusals)
    }.value
  }

  /// What `make` has for the first draw of a seed that it does not throw away, and why it threw away those before.
  ///
  /// - Throws: `Diagnostics` where it throws all away, and what it throws.
  func kept<Value>(
    seed: UInt64, _ make: (Draw, inout SplitMix64, inout Refusals) throws(Diagnostics) -> Value?
  ) throws(Diagnostics) -> (value: Value, refusals: Refusals) {
    var generator = SplitMix64(seed: seed, purpose: "question/\(id)")
    var refusals = Refusals()
    let draws = isParameterised ? Self.mostDraws : 1
    for _ in 0..<draws {
      var draw: Draw = [:]
      for parameter in parameters { draw[parameter.name] = parameter.choices.draw(&generator) }
      if let value = try make(draw, &generator, &refusals) { return (value, refusals) }
    }
    throw Diagnostics(refusals.finding(for: self, draws: draws))
  }

  /// The question for one draw; nil where the draw is to be thrown away.
  func instance(
    _ draw: Draw, seed: UInt64, _ generator: inout SplitMix64, _ refusals: inout Refusals
  ) throws(Diagnostics) -> QuestionInstance? {
    for written in requirements where !type(of: written.requirement).needsNetwork {
      if try !isMet(written, draw, nil) {
        refusals.count(written.text, at: written.position)
        return nil
      }
    }
    let matrices = try drawMatrices(draw, &generator)
    let settled: (draw: Draw, networks: [QuestionMaterial.DrawnNetwork])?
    do throws(Diagnostics) {
      settled = try self.settled(draw, &refusals)
    } catch {
      // A network that fits for some draws only is no mistake, as long as it fits for enough of them.
      guard isParameterised, let first = error.all.first else { throw error }
      refusals.count("the network does not fit (\(first.message))", at: first.position)
      return nil
    }
    guard let (draw, networks) = settled else { return nil }
    let material = QuestionMaterial(
      question: self, seed: seed, draw: draw, networks: networks, matrices: matrices)
    let subject = material.subject()
    try checkMatrices(subject)
    for written in requirements where type(of: written.requirement).needsNetwork {
      for network in networks.isEmpty ? [nil] : networks.map(\.id) {
        if try !isMet(written, draw, material.subject(ofNetwork: network)) {
          refusals.count(written.text, at: written.position)
          return nil
        }
      }
    }

    let shownDraw = draw.merging(symbols.map { ($0, ParameterValue($0)) }) { $1 }
    let drawn = try self.drawn(choices, shownDraw)
    if let (first, second) = ChoiceMeaning.coincidence(in: drawn.map(\.text)) {
      refusals.countCoincidence(
        lines: (choices[first].position.line, choices[second].position.line), at: choices[second].position)
      return nil
    }
    var shuffler = SplitMix64(seed: seed, purpose: "choices/\(id)")
    let shuffled = shuffler.shuffled(drawn)
    let words = try self.drawn(self.words, shownDraw)
    var feedback: [String: MarkdownText] = [:]
    for diagnosis in diagnoses {
      if let words = diagnosis.feedback {
        feedback[diagnosis.misconception.name] = try text(words, shownDraw)
      }
    }

    let fields = try self.fields(material, shownDraw, shuffled, words, feedback)
    for diagnosis in diagnoses {
      let wrong = fields.map { ($0, $0.wrongAnswer(diagnosis.misconception)) }
      let agreements = wrong.compactMap { field, wrong in wrong.map(field.answer.agrees) }
      if agreements.contains(true), !agreements.contains(false) {
        refusals.count("\(diagnosis.misconception.name) gives the right answer", at: diagnosis.position)
        return nil
      }
    }
    var drawnHints: [Hint] = []
    for hint in hints {
      drawnHints.append(Hint(cost: hint.cost, text: try text(hint.text, shownDraw), line: hint.line))
    }
    let shown = networks.map { drawn in
      QuestionInstance.ShownNetwork(
        id: drawn.id, element: drawn.template.element(draw, symbols: symbols),
        hasSymbols: drawn.template.mentions(symbols), subject: material.subject(ofNetwork: drawn.id))
    }
    return QuestionInstance(
      question: self, seed: seed,
      introMarkdown: try intro.map { template throws(Diagnostics) in try text(template, shownDraw) }
        ?? MarkdownText(plain: ""),
      fields: fields, networks: shown, subject: fields[0].subject ?? subject, hints: drawnHints,
      parameters: draw.filter { !symbols.contains($0.key) }.mapValues(\.text))
  }

  // MARK: - Fields

  /// What is to be answered: every `<ask>`, and every cell of a table.
  private func fields(
    _ material: QuestionMaterial, _ shownDraw: Draw, _ choices: [QuestionInstance.DrawnChoice],
    _ words: [QuestionInstance.DrawnChoice], _ feedback: [String: MarkdownText]
  ) throws(Diagnostics) -> [AnswerField] {
    let cells = try cells(material)
    let stated = cells.compactMap(\.ask.points).reduce(0, +)
    var fields: [AnswerField] = []
    for (ask, row) in cells {
      var options: [String: String] = [:]
      for (name, template) in ask.options { options[name] = try option(template, material.draw) }
      var asked = Asked(material: material, at: ask.at, options: options)
      if ask.form is ChoicesForm { asked.choices = choices }
      if ask.form is WordsForm { asked.words = words }
      let prompt = try text(ask.prompt, shownDraw)
      let answer: Answer
      do throws(QuantityError) {
        answer = try ask.form.answer(asked, by: .right)
      } catch {
        throw Diagnostics(
          Diagnostic(file: file, at: error.position ?? ask.position, error.problem, advice: error.remedy))
      }
      // Cells of a table share what their column is worth; fields without points share all of them.
      let share =
        ask.points.map { $0 * points / max(stated, .leastNonzeroMagnitude) } ?? points / Double(cells.count)
      fields.append(
        AnswerField(
          index: fields.count, promptMarkdown: prompt, cell: row.map { .init(row: $0, column: prompt.plain) },
          points: share,
          answer: answer, form: ask.form, asked: asked, diagnoses: feedback))
    }
    return fields
  }

  /// The asks, a table's once for each of its rows, row by row.
  private func cells(_ material: QuestionMaterial) throws(Diagnostics) -> [(ask: Ask, row: String?)] {
    guard let rows = asks.first(where: { $0.rows != nil })?.rows else { return asks.map { ($0, nil) } }
    let columns = asks.filter { $0.rows != nil }
    let network = material.subject().network
    let layers =
      switch rows {
      case .each: network?.nodes.map(\.id) ?? []
      case .layers(let names): names
      }
    guard layers.count * columns.count <= Self.mostCells else {
      throw Diagnostics(
        Diagnostic(
          file: file, at: columns[0].position,
          "the table has \(layers.count * columns.count) cells, and nobody fills in more than \(Self.mostCells)",
          advice: "name the layers: at=\"conv1 pool1\""))
    }
    return asks.filter { $0.rows == nil }.map { ($0, nil) }
      + layers.flatMap { layer in columns.map { ($0.at(layer), layer) } }
  }

  private static let mostCells = 100

  // MARK: - Pieces

  /// The question's networks for one draw.
  ///
  /// - Throws: `Diagnostics` for the first that does not fit.
  func networks(_ draw: Draw) throws(Diagnostics) -> [QuestionMaterial.DrawnNetwork] {
    var drawn: [QuestionMaterial.DrawnNetwork] = []
    for template in networks {
      let reader = NetworkReader(file: file, mostLayers: Self.mostLayers) {
        expression, _ throws(PlaceholderError) in
        try template.text(of: expression, draw)
      }
      let (network, analysis) = try reader.analyzedNetwork(from: template.element)
      drawn.append(
        QuestionMaterial.DrawnNetwork(
          id: template.element["id"], template: template, network: network, analysis: analysis))
    }
    return drawn
  }

  /// The draw with its networks, what is solved for having the first value with which they fit; nil where there is none.
  ///
  /// - Throws: `Diagnostics` where nothing is solved for, and they do not fit.
  private func settled(
    _ draw: Draw, _ refusals: inout Refusals
  ) throws(Diagnostics) -> (draw: Draw, networks: [QuestionMaterial.DrawnNetwork])? {
    guard let unknown = asks.lazy.compactMap(\.form.unknown).first else { return (draw, try networks(draw)) }
    var failure: Diagnostics?
    for index in 0..<unknown.choices.count {
      let tried = draw.merging([unknown.name: unknown.choices[index]]) { $1 }
      do throws(Diagnostics) {
        return (tried, try networks(tried))
      } catch {
        failure = error
      }
    }
    refusals.count(
      "the network fits for no value of \(unknown.name) (\(failure?.all.first?.message ?? ""))", at: position)
    return nil
  }

  private func isMet(
    _ written: WrittenRequirement, _ draw: Draw, _ subject: QuestionSubject?
  ) throws(Diagnostics) -> Bool {
    do throws(PlaceholderError) {
      return try written.requirement.isMet(draw, subject)
    } catch {
      throw Diagnostics(
        Diagnostic(file: file, at: written.position, error.problem, advice: error.remedy))
    }
  }

  private func option(_ template: Template, _ draw: Draw) throws(Diagnostics) -> String {
    do throws(PlaceholderError) {
      return try template.text(draw)
    } catch {
      throw Diagnostics(Diagnostic(file: file, at: position, error.problem, advice: error.remedy))
    }
  }

  private func text(_ template: TextTemplate, _ draw: Draw) throws(Diagnostics) -> MarkdownText {
    do throws(PlaceholderError) {
      return try template.text(draw)
    } catch {
      throw Diagnostics(Diagnostic(file: file, at: position, error.problem, advice: error.remedy))
    }
  }

  private func drawMatrices(
    _ draw: Draw, _ generator: inout SplitMix64
  ) throws(Diagnostics) -> QuestionSubject.Matrices? {
    guard !images.isEmpty, !kernels.isEmpty || !networks.isEmpty else { return nil }
    do throws(PlaceholderError) {
      let image = try drawnMaps(images, "images", draw, &generator)
      let kernels = try drawnMaps(self.kernels, "kernels", draw, &generator)
      let gradient = try drawnMaps(outputGradients, "output gradients", draw, &generator)
      let weights = try GivenWeightsTemplate.draw(givenWeights, draw, &generator)
      let channels = image.count
      guard kernels.count % channels == 0 else {
        throw PlaceholderError(
          problem: "\(kernels.count) kernels cannot be dealt to filters of \(channels) channels",
          remedy: "give \(channels) kernels for each filter")
      }
      let filters = stride(from: 0, to: kernels.count, by: channels).map { start in
        FeatureMaps(stacking: Array(kernels[start..<start + channels]))
      }
      if networks.isEmpty, let kernel = kernels.first,
        kernel.rows > image[0].rows || kernel.columns > image[0].columns
      {
        throw PlaceholderError(
          problem: "a kernel of \(kernel.rows)x\(kernel.columns) does not fit on an image of "
            + "\(image[0].rows)x\(image[0].columns)",
          remedy: "make the kernel smaller or the image larger", line: self.kernels[0].line)
      }
      return QuestionSubject.Matrices(
        image: FeatureMaps(stacking: image), kernels: filters, weights: weights,
        outputGradient: gradient.isEmpty ? nil : FeatureMaps(stacking: gradient))
    } catch {
      throw Diagnostics(
        Diagnostic(
          file: file, at: error.line.map { TextPosition(line: $0) } ?? position, error.problem,
          advice: error.remedy))
    }
  }

  /// - Throws: `PlaceholderError` where they differ in size.
  private func drawnMaps(
    _ templates: [MatrixTemplate], _ what: String, _ draw: Draw, _ generator: inout SplitMix64
  ) throws(PlaceholderError) -> [FeatureMaps] {
    var maps: [FeatureMaps] = []
    for template in templates { maps.append(try template.draw(draw, &generator)) }
    guard maps.allSatisfy({ $0.shape == maps[0].shape }) else {
      throw PlaceholderError(problem: "the \(what) differ in size", remedy: "make them the same size")
    }
    return maps
  }

  /// The image is the network's input, the kernels are its first layer's, and weights belong to layers that are there.
  private func checkMatrices(_ subject: QuestionSubject) throws(Diagnostics) {
    guard let matrices = subject.matrices, let network = subject.network else { return }
    func fail(_ problem: String, _ remedy: String) -> Diagnostics {
      Diagnostics(
        Diagnostic(file: file, at: networks.first?.element.position ?? position, problem, advice: remedy))
    }
    do throws(QuantityError) {
      _ = try subject.imageVolume()
    } catch {
      throw fail(error.problem, error.remedy)
    }
    for given in matrices.weights {
      guard case .node = network.names[given.layer] else {
        let ids = network.nodes.map(\.id)
        throw Diagnostics(
          Diagnostic(
            file: file, at: given.position, "of=\(quoted(given.layer)) names no layer of the network",
            advice: nameAdvice(for: given.layer, among: ids, orList: "its layers are")))
      }
    }
    guard !matrices.kernels.isEmpty else { return }
    guard let first = network.nodes.first?.layer as? any HandLayer,
      let shape = first.learntShape(from: [network.input]), !shape.extent.isEmpty
    else {
      throw fail("the kernels belong to the first layer, which is no <conv>", "begin with <conv>")
    }
    let kernel = matrices.kernels[0]
    guard (try? kernel.volume(shape.extent)) != nil, shape.filters == matrices.kernels.count,
      shape.channels == kernel.channels
    else {
      let size = shape.extent.map(String.init).joined(separator: "x")
      throw fail(
        "the first layer has \(shape.filters) filters of \(size) and \(shape.channels) channels, and there are kernels for "
          + "\(matrices.kernels.count) of \(kernel.rows)x\(kernel.columns) and \(kernel.channels)",
        "write filters=\"\(matrices.kernels.count)\" kernel=\"\(kernel.rows) \(kernel.columns)\"")
    }
  }

  /// Choices, or words, in the order written.
  private func drawn(_ choices: [Choice], _ draw: Draw) throws(Diagnostics) -> [QuestionInstance.DrawnChoice]
  {
    var drawn: [QuestionInstance.DrawnChoice] = []
    for choice in choices {
      var feedback: MarkdownText?
      if let words = choice.feedback { feedback = try text(words, draw) }
      drawn.append(
        .init(
          markdown: try text(choice.text, draw), feedbackMarkdown: feedback, isCorrect: choice.isCorrect))
    }
    return drawn
  }
}
