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
    return
      localized(
        "\(names(layers)): \"same\" with an even kernel pads half of it on both sides, as PyTorch's padding=k//2: with stride 1 one "
          + "position more comes out. PyTorch's padding=\"same\" pads one zero less at the start and keeps the size: write "
          + "padding=\"even-same\" for that, and \"tf-same\" for Keras', which differs from it at larger strides."
      )
  }

  /// The ids of the layers with "even-same" where Keras' "same" puts its zeros elsewhere, because of the stride.
  package static func stridedLayers(of analysis: NetworkAnalysis) -> [String] {
    analysis.layers.filter { layer in
      guard let windows = layer.windows, let source = layer.inputs.first else { return false }
      var input: Shape? = analysis.input
      if case .node(let index) = source { input = analysis.layers[index].outputShape }
      guard let input else { return false }
      for (axis, window) in windows.enumerated() where window.padding == .evenSame {
        guard let size = input.spatial[axis] else { continue }
        var other = window
        other.padding = .tensorFlowSame
        let zeros = (try? window.zeros(inputSize: size)) ?? (0, 0)
        let others = (try? other.zeros(inputSize: size)) ?? (0, 0)
        // A transposed convolution has other sizes.
        if zeros != others, (try? window.outputSize(for: size)) == layer.outputShape?.spatial[axis] {
          return true
        }
      }
      return false
    }.map { $0.id }
  }

  /// What to know of them.
  package static func strideNote(on layers: [String]) -> String? {
    guard !layers.isEmpty else { return nil }
    return
      localized(
        "\(names(layers)): with this stride, Keras' padding=\"same\" pads less than the kernel's size − 1 and puts its zeros "
          + "elsewhere than \"even-same\" does: the sizes are the same, the values are not. Write padding=\"tf-same\" for that."
      )
  }

  private static func names(_ layers: [String]) -> String {
    layers.prefix(3).joined(separator: ", ")
      + (layers.count > 3 ? localized(" and \(layers.count - 3) more") : "")
  }
}
