import Sentences

/// "same" padding of an even kernel, which libraries do differently.
package enum EvenSamePadding {
  /// The ids of the layers of a network that have it, in the network's order.
  package static func layers(of analysis: NetworkAnalysis) -> [String] {
    analysis.layers.filter { layer in
      (layer.windows ?? []).contains { window in
        window.padding == .same && ((try? window.effectiveKernelSize()) ?? 1) % 2 == 0
      }
    }.map { $0.id }
  }

  /// What to know of it, said once however many layers have it.
  package static func note(on layers: [String]) -> String? {
    guard !layers.isEmpty else { return nil }
    let names =
      layers.prefix(3).joined(separator: ", ")
      + (layers.count > 3 ? localized(" and \(layers.count - 3) more") : "")
    return
      localized(
        "\(names): \"same\" with an even kernel pads half of it on both sides, as PyTorch's padding=k//2: with stride 1 one "
          + "position more comes out. Keras' padding=\"same\" (and PyTorch's) pads one zero less at the start and keeps the size: "
          + "write padding=\"tf-same\" for that.")
  }
}
