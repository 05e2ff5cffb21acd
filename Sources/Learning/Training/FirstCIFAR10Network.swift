import Networks

extension Network {
  /// The course's first network for CIFAR-10, as `Courseware/networks/cifar10.xml` has it: 1,084,234 parameters.
  ///
  /// It is trained with `Trainer.firstCIFAR10(_:seed:)`; the accuracies after so many epochs are in the curriculum.
  public static let firstCIFAR10 = Network(
    input: Shape(32, 32, 3),
    layers: [
      Convolution(filters: 16, kernelSize: 3, padding: .same), LeakyReLU(slope: 0.1),
      Convolution(filters: 32, kernelSize: 3, padding: .same), LeakyReLU(slope: 0.1),
      MaxPooling(2), Dropout(rate: 0.25),
      Convolution(filters: 32, kernelSize: 3, padding: .same), LeakyReLU(slope: 0.1),
      Convolution(filters: 64, kernelSize: 3, padding: .same), LeakyReLU(slope: 0.1),
      MaxPooling(2), Dropout(rate: 0.25),
      Flatten(),
      Dense(units: 256), LeakyReLU(slope: 0.1), Dropout(rate: 0.5),
      Dense(units: 10), Softmax(),
    ])
}

extension Trainer {
  /// How that network is trained: Adamax, rate 5·10⁻³ · 0.9^epoch, batches of 32.
  public static func firstCIFAR10(
    _ model: Model, images: Int = 50_000, epochs: Int = 10, seed: UInt64
  ) -> Trainer {
    Trainer(
      model, optimizer: Adamax(), schedule: ExponentialRate(5e-3, factor: 0.9),
      stepsPerEpoch: (images + 31) / 32, epochs: epochs, seed: seed)
  }
}
